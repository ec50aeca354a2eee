import type { Session } from '@iscsi/client'
import type { Subcommand } from '../command.ts'
import { onUnit, sessionCommand } from '../connection.ts'
import { openToWrite } from '../copy/file.ts'
import { stdoutSink } from '../copy/pipe-end.ts'
import { hexDump } from '../hex.ts'
import type { Io } from '../io.ts'
import { toJson } from '../json.ts'
import { rangeOf, withRange } from '../range.ts'
import type { Range } from '../range.ts'
import { sizeText } from '../show.ts'

/** Bytes of one read when they are shown: a few pages of text. */
const SHOWN_AT_ONCE = 16384

/** `iscsi read`: some blocks, to be looked at or kept. */
export const read: Subcommand = (program) => {
  const command = withRange(sessionCommand(program, 'read'), '1').option(
    '-o, --output <file>',
    'raw, into a file, or - for stdout',
  )
  onUnit(command, async (io, unit) => {
    const { output } = command.opts<{ readonly output?: string }>()
    const range = await rangeOf(command, unit, io.signal, 1)
    if (output === undefined) await show(io, unit, range)
    else await keep(io, unit, range, output)
  })
}

async function show(io: Io, unit: Session, { lba, blocks, blockLength }: Range): Promise<void> {
  const chunkBlocks = Math.max(1, Math.floor(SHOWN_AT_ONCE / blockLength))
  let at = lba
  for await (const data of unit.readStream(lba, blocks, { chunkBlocks, reuse: true, signal: io.signal })) {
    // Sent and not reported: who reads it slowly slows the reading, and it does not gather here.
    if (io.json) await io.send(`${toJson({ lba: at, blocks: data.length / blockLength, data })}\n`)
    else await io.send([...hexDump(data, at * blockLength), ''].join('\n'))
    at += data.length / blockLength
  }
}

async function keep(
  io: Io,
  unit: Session,
  { lba, blocks, blockLength }: Range,
  output: string,
): Promise<void> {
  await using sink = output === '-' ? stdoutSink(io) : await openToWrite(output, 0)
  let bytes = 0
  for await (const data of unit.readStream(lba, blocks, { reuse: true, signal: io.signal })) {
    await sink.write(bytes, data, io.signal)
    bytes += data.length
  }
  await sink.finish(bytes, io.signal)
  if (blocks * blockLength !== bytes)
    throw new Error(`the unit gave ${bytes} bytes of ${blocks * blockLength}`)
  if (output !== '-')
    io.report(`${sizeText(bytes)} from LBA ${lba} on into ${output}`, { lba, blocks, bytes })
}
