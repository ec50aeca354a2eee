import type { Command } from 'commander'
import { SUMMARIES } from './commands/summaries.ts'
import type { CommandName } from './commands/summaries.ts'
import { withIo } from './io.ts'
import type { Io, IoFlags, Purpose } from './io.ts'

/** One subcommand: adds itself to the program. One file each in `commands/`, listed in `commands/index.ts`. */
export type Subcommand = (program: Command) => void

/** Begins a subcommand with what all have in common. */
export function subcommand(program: Command, name: CommandName): Command {
  return program
    .command(name)
    .description(SUMMARIES[name])
    .option('--json', 'results as JSON, one value a line')
}

/**
 * Says what a subcommand does: `run` finds its arguments in `command.args` and its options in `command.opts()`. Whatever it
 * throws becomes one line on stderr and an exit code (`failure.ts`).
 */
export function action(command: Command, run: (io: Io) => Promise<void>, purpose?: Purpose): void {
  command.action(async () => {
    await withIo(command.opts<IoFlags>(), run, purpose)
  })
}
