import type { Subcommand } from '../command.ts'
import { UsageError } from '../failure.ts'
import { SUMMARIES } from './summaries.ts'

const HELP = `
The same as --capture FILE of that command. What is in the file: everything that the sessions of the command sent and received,
logins included, for Wireshark and tshark. Secrets are not, but a login by CHAP is: who has it can guess at a weak secret.

Examples:
  iscsi capture ls.pcapng ls -s iscsi://storage
  tshark -r ls.pcapng -Y iscsi`

/** `iscsi capture`: another command, recorded. */
export const capture: Subcommand = (program) => {
  const command = program
    .command('capture')
    .description(SUMMARIES.capture)
    .argument('<file>', 'pcapng; it is overwritten')
    .argument('<command>', 'any command that talks to a target')
    .argument('[arguments...]', 'of that command')
    .passThroughOptions()
    .addHelpText('after', HELP)
  command.action(async () => {
    const [file = '', ...given] = command.args
    // As in strace and sudo, -- may say where the other command begins.
    const [name = '', ...rest] = given[0] === '--' ? given.slice(1) : given
    const recorded = program.commands.find((each) => each.name() === name)
    if (recorded?.options.some(({ long }) => long === '--capture') !== true)
      throw new UsageError(`"${name}" is not a command that talks to a target`)
    await recorded.parseAsync(['--capture', file, ...rest], { from: 'user' })
  })
}
