/** What each subcommand is for, in the order of the help. That much is known of all before one is loaded. */
export const SUMMARIES = {
  ls: 'list the targets of a portal, and with -s their LUNs',
  inq: 'INQUIRY: standard data and every VPD page, decoded',
  capacity: 'READ CAPACITY (16), or (10) where the unit has no other',
  ping: 'NOP-Out: whether the target answers, and how soon',
  read: 'read blocks: a hex dump, or raw into a file or pipe',
  write: 'write a file or stdin to blocks',
  dd: 'copy between LUNs, files and pipes',
  md5sum: 'MD5 of a LUN, as md5sum prints it of a file',
  sha256sum: 'SHA256 of a LUN, as sha256sum prints it of a file',
  perf: 'measure: commands and bytes a second, latency',
  discard: 'UNMAP: what the blocks hold is lost, and their space is free',
  pr: 'persistent reservations: who may use the unit',
  rtpg: 'REPORT TARGET PORT GROUPS: the ports, and their access states (ALUA)',
  swp: 'software write protect: show it, or turn it on or off',
  modes: 'MODE SENSE: header and mode pages, decoded',
  logs: 'LOG SENSE: every log page that the unit lists, decoded',
  sense: 'decode sense data, as a log or a trace shows it',
  reset: 'reset a logical unit or a target',
  raw: 'send any CDB',
  capture: 'record what another command says to its target, for Wireshark',
  target: 'serve memory and files as an iSCSI target, until Ctrl-C',
} as const

/** The name of a subcommand. */
export type CommandName = keyof typeof SUMMARIES
