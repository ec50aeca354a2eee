import type { Subcommand } from '../command.ts'
import { target } from './target.ts'

/** THE list of subcommands, in the order of the help. */
export const COMMANDS: readonly Subcommand[] = [target]
