import type { Subcommand } from '../command.ts'
import type { CommandName } from './summaries.ts'

/** THE list of subcommands. Each is loaded when it is used, with what it needs: most need no target, and help needs nothing. */
export const COMMANDS: Readonly<Record<CommandName, () => Promise<Subcommand>>> = {
  ls: async () => (await import('./ls.ts')).ls,
  inq: async () => (await import('./inq.ts')).inq,
  capacity: async () => (await import('./capacity.ts')).capacity,
  ping: async () => (await import('./ping.ts')).ping,
  read: async () => (await import('./read.ts')).read,
  write: async () => (await import('./write.ts')).write,
  dd: async () => (await import('./dd.ts')).dd,
  md5sum: async () => (await import('./checksum.ts')).md5sum,
  sha256sum: async () => (await import('./checksum.ts')).sha256sum,
  perf: async () => (await import('./perf.ts')).perf,
  discard: async () => (await import('./discard.ts')).discard,
  pr: async () => (await import('./pr.ts')).pr,
  rtpg: async () => (await import('./rtpg.ts')).rtpg,
  swp: async () => (await import('./swp.ts')).swp,
  modes: async () => (await import('./modes.ts')).modes,
  logs: async () => (await import('./logs.ts')).logs,
  sense: async () => (await import('./sense.ts')).sense,
  reset: async () => (await import('./reset.ts')).reset,
  raw: async () => (await import('./raw.ts')).raw,
  capture: async () => (await import('./capture.ts')).capture,
  target: async () => (await import('./target.ts')).target,
}
