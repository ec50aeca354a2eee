import type { Subcommand } from '../command.ts'
import { capacity } from './capacity.ts'
import { inq } from './inq.ts'
import { ls } from './ls.ts'
import { ping } from './ping.ts'
import { target } from './target.ts'

/** THE list of subcommands, in the order of the help. */
export const COMMANDS: readonly Subcommand[] = [ls, inq, capacity, ping, target]
