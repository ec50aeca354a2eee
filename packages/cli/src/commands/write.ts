import { isRefusal } from '@iscsi/client'
import type { CopySource } from '@iscsi/client'
import type { Subcommand } from '../command.ts'
import { onUnit, placeOf, sessionCommand } from '../connection.ts'
import { consent, withConsent } from '../consent.ts'
import { openToRead } from '../copy/file.ts'
import { padLast } from '../copy/padding.ts'
import { stdinSource } from '../copy/pipe-end.ts'
import { UsageError } from '../failure.ts'
import { sizeText } from '../show.ts'
import { readCount } from '../spec.ts'

interface WriteFlags {
  readonly lba: number
  readonly fua?: true
  readonly pad?: true
}

const READ_AT_ONCE = 2 ** 20

/** `iscsi write`: a file or a pipe onto some blocks. */
export const write: Subcommand = (program) => {
  const command = withConsent(sessionCommand(program, 'write'))
    .argument('[file]', 'raw bytes; - for stdin', '-')
    .requiredOption('--lba <n>', 'the first block', readCount('--lba'))
    .option('--fua', 'force unit access: each write goes to the medium')
    .option('--pad', 'fill the last block with zeros')
  onUnit(command, async (io, unit) => {
    const [url = '', file = '-'] = command.args
    const { lba, fua = false, pad = false } = command.opts<WriteFlags>()
    await using source = file === '-' ? stdinSource() : await openToRead(file)
    const { blocks, blockLength } = await unit.readCapacity({ signal: io.signal })
    const { size } = source
    if (size !== undefined && size % blockLength !== 0 && !pad)
      throw new UsageError(
        `${file} ends within a block of ${blockLength} bytes: give --pad to fill it with zeros`,
      )
    if (size !== undefined && lba + Math.ceil(size / blockLength) > blocks)
      throw new UsageError(`the unit has ${blocks} blocks: ${size} bytes from LBA ${lba} on don't fit`)
    const amount = size === undefined ? 'what stdin brings' : sizeText(size)
    await consent(io, command, `write ${amount} to ${placeOf(url)} from LBA ${lba} on`)
    const pieces = bytesOf(source, io.signal)
    const data = pad ? padLast(pieces, blockLength) : pieces
    const bytes = await unit.writeStream(lba, data, { fua, signal: io.signal })
    await unit.synchronizeCache({ signal: io.signal }).catch((error: unknown) => {
      // A unit without a cache to synchronize has nothing to do.
      if (!isRefusal(error)) throw error
    })
    io.report(`${sizeText(bytes)} to LBA ${lba} and on`, { lba, blocks: bytes / blockLength, bytes })
  })
}

async function* bytesOf(
  source: CopySource,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const all = { start: 0, end: undefined, chunkLength: READ_AT_ONCE, concurrency: 1, sparse: false, signal }
  for await (const { bytes } of source.pieces(all)) if (bytes !== undefined) yield bytes
}
