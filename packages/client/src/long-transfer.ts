import { lengthOf } from '@iscsi/protocol'
import { sliceOf } from './buffers.ts'
import type { WriteResult } from './command-options.ts'
import { inTurn, SeveralCommands } from './several-commands.ts'
import { pieces } from './unit-limits.ts'
import type { Piece } from './unit-limits.ts'

/** Blocks, and the caller's memory for them. */
interface Range {
  readonly lba: number | bigint
  readonly blocks: number
  readonly list: readonly Uint8Array[]
  /** In that memory. */
  readonly blockLength: number
}

/**
 * Moves a range by one command after the other, until all is moved or one ends short.
 * @param what the call, for messages
 * @param most blocks of one command
 * @param finish makes the result of the call
 * @param move orders one command
 * @throws RangeError when the memory does not fit the blocks; the error of the command that ends it, with what became of all
 */
export async function longTransfer<Result>(
  what: string,
  { lba, blocks, list, blockLength }: Range,
  most: number,
  finish: (result: WriteResult) => Result,
  move: (piece: Piece, part: readonly Uint8Array[]) => PromiseLike<WriteResult>,
): Promise<Result> {
  const length = lengthOf(list)
  if (length !== blocks * blockLength) {
    throw new RangeError(
      `buffers of ${length} bytes do not fit ${blocks} blocks of ${blockLength}: give ${blocks * blockLength} bytes`,
    )
  }
  const commands = new SeveralCommands(what)
  // What a command may be asked to move is counted in 32 bits (RFC 7143 §11.3.4).
  const mostBlocks = Math.min(most, Math.floor((2 ** 32 - 1) / blockLength))
  let done: WriteResult = { status: 0, transferred: 0, residual: null }
  for (const { each: piece, isLast } of inTurn(pieces(lba, blocks, mostBlocks))) {
    const part = sliceOf(list, piece.offset * blockLength, piece.blocks * blockLength)
    const before = done.transferred
    const joined = ({ status, transferred, residual }: WriteResult): WriteResult => {
      const sum = before + transferred
      const isShort = residual?.kind === 'underflow'
      return { status, transferred: sum, residual: isShort ? { ...residual, count: length - sum } : residual }
    }
    try {
      done = joined(await commands.run(move(piece, part)))
    } catch (error) {
      throw commands.ended(error, isLast, (last) => (isResult(last) ? finish(joined(last)) : last))
    }
    if (done.residual?.kind === 'underflow') break
  }
  return finish(done)
}

function isResult(value: unknown): value is WriteResult {
  return typeof value === 'object' && value !== null && 'transferred' in value
}
