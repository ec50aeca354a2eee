import type { Subcommand } from '../command.ts'
import { capacity } from './capacity.ts'
import { capture } from './capture.ts'
import { md5sum, sha256sum } from './checksum.ts'
import { dd } from './dd.ts'
import { discard } from './discard.ts'
import { inq } from './inq.ts'
import { logs } from './logs.ts'
import { ls } from './ls.ts'
import { modes } from './modes.ts'
import { perf } from './perf.ts'
import { ping } from './ping.ts'
import { pr } from './pr.ts'
import { raw } from './raw.ts'
import { read } from './read.ts'
import { reset } from './reset.ts'
import { rtpg } from './rtpg.ts'
import { sense } from './sense.ts'
import { swp } from './swp.ts'
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
  perf,
  discard,
  pr,
  rtpg,
  swp,
  modes,
  logs,
  sense,
  reset,
  raw,
  capture,
  target,
]
