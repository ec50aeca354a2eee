import { describeSense, parseSense } from '@iscsi/scsi'
import { action, subcommand } from '../command.ts'
import type { Subcommand } from '../command.ts'
import { parseHex } from '../hex.ts'
import { fieldLines } from '../show.ts'

/** `iscsi sense`: what sense data says. */
export const sense: Subcommand = (program) => {
  const command = subcommand(program, 'sense').argument(
    '<bytes...>',
    'in hexadecimal: 70000500 0000000a 00000000 2000',
  )
  action(command, (io) => {
    const decoded = parseSense(parseHex('sense data', command.args.join('')))
    const summary = describeSense(decoded)
    io.report([summary, ...fieldLines(decoded, '  ')].join('\n'), { summary, ...decoded })
    return Promise.resolve()
  })
}
