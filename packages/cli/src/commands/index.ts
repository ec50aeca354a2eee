import type { Subcommand } from '../command.ts'
import { capacity } from './capacity.ts'
import { md5sum, sha256sum } from './checksum.ts'
import { dd } from './dd.ts'
import { inq } from './inq.ts'
import { ls } from './ls.ts'
import { ping } from './ping.ts'
import { read } from './read.ts'
import { target } from './target.ts'
import { write } from './write.ts'

/** THE list of subcommands, in the order of the help. */
export const COMMANDS: readonly Subcommand[] = [
  ls,
  inq,
  capacity,
  ping,
  read,
  write,
  dd,
  md5sum,
  sha256sum,
  target,
]
