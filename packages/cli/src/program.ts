import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { COMMANDS } from './commands/index.ts'
import { SUMMARIES } from './commands/summaries.ts'
import type { CommandName } from './commands/summaries.ts'
import { ExitCode, judge } from './failure.ts'
import { ignoreClosedPipes, put } from './io.ts'
import { printable } from './printable.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

const NAMES = Object.keys(SUMMARIES).filter((name): name is CommandName => name in COMMANDS)

const NOTES = `
A URL is iscsi://[user@]host[:port]/target-name/lun, an IPv6 address in brackets.
Exit codes: 0 done, 1 failed, 2 misused, 130 interrupted by Ctrl-C. Results go to stdout; errors are one line on stderr.
Secrets come from the environment, from files, or are asked for at a terminal; one in a URL works, but other users of the machine
can see it.
NODE_DEBUG=iscsi in the environment shows a line for each PDU on stderr.`

/** Runs `iscsi` with these arguments; the result is its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  ignoreClosedPipes()
  const program = new Command('iscsi')
    .description('iSCSI from the command line')
    .version(version)
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({ outputError: () => undefined, writeOut: (text) => put(text) })
    .addHelpText('after', NOTES)
  try {
    await addCommands(program, args)
    await program.parseAsync([...args], { from: 'user' })
    return ExitCode.Done
  } catch (error) {
    const { exitCode, complaint } = judge(error)
    const known = program.commands.find((command) => command.name() === args[0])
    const name = known === undefined ? 'iscsi' : `iscsi ${known.name()}`
    if (complaint !== undefined) process.stderr.write(`${name}: ${printable(complaint)}\n`)
    return exitCode
  }
}

/** Adds the subcommands that these arguments name (`help` and `capture` name another), and what help says of the others. */
async function addCommands(program: Command, args: readonly string[]): Promise<void> {
  for (const name of NAMES) {
    if (args.includes(name)) (await COMMANDS[name]())(program)
    else program.command(name).description(SUMMARIES[name])
  }
}
