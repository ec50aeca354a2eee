import { createHash } from 'node:crypto'
import type { Subcommand } from '../command.ts'
import { onUnit, placeOf, sessionCommand } from '../connection.ts'
import { withProgress } from '../progress.ts'
import { rangeOf, withRange } from '../range.ts'
import type { CommandName } from './summaries.ts'

/** A command such as `iscsi md5sum`: the digest of a logical unit, as coreutils print it. */
function checksum(name: CommandName, algorithm: string): Subcommand {
  return (program) => {
    const command = withRange(sessionCommand(program, name), 'all to the end')
    onUnit(command, async (io, unit) => {
      const { lba, blocks, blockLength } = await rangeOf(command, unit, io.signal)
      const hash = createHash(algorithm)
      const bytes = blocks * blockLength
      await withProgress(bytes, async (advance) => {
        for await (const chunk of unit.readStream(lba, blocks, { reuse: true, signal: io.signal })) {
          hash.update(chunk)
          advance(chunk.length)
        }
      })
      const digest = hash.digest('hex')
      const place = placeOf(command.args[0] ?? '')
      io.report(`${digest}  ${place}`, { [algorithm]: digest, bytes, url: place })
    })
  }
}

export const md5sum: Subcommand = checksum('md5sum', 'md5')
export const sha256sum: Subcommand = checksum('sha256sum', 'sha256')
