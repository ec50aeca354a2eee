/** A partitioned disk of 8 MiB, as sfdisk (util-linux 2.38.1) has made it: everything that is not zero. */
import { inflateSync } from 'node:zlib'

/** The first 34 blocks: protective MBR, header, table. */
const FRONT =
  'eNrt0jtIglEUwPHzOfSgwFob0lFyCoeG0KhIiU8wUmlxc4qwoWhoCISkpWhukYpcfJANTm1RiEpTIGhDEaRL0JoEcTO6NbQ1' +
  'fFDw/8Hlvs69ZzhHBP+ZTZ6VUkZ3paZ+/zqam/PPOxemFyMihsS6J+1m8uHjxtAR37/2fU53el/0lu3bqbXA/qZ3uRHYerTp' +
  'sKQetb20SXX+Ptf62IWjczN8bspR1VedTAy+ZBqnwY3sSO9taWBn9avuym5N/p99NHoWv4+6Z64PauVcYfe4KEM6v8Oa/Im3' +
  'pZ585mo21er3VMxQaLx+GV8p+X3psOuw8/p0Ik6df4JeAQAAAAAAAAAAAAAAAAAAAAAAAAAAAABY5x2jzkzA'

/** The last 33 blocks: table, header. */
const BACK =
  'eNrt3L1LglEYxuHHxQwFc21IR9EpHBpCo0IlXsGwxKXNKUQHo6EhCJKWorlFSnLxA23QxS0USXEqAmnQpab+ACUQ+zot7i80' +
  '/C44w7nPgRue/RzngevePn60NTS56fg6q0nLKN+vhA4Li3MvNfNZSkzyY2oVXVS9betpJh28PPLu94PHr0t38WHUvdG76raL' +
  '5fNcVRZUv12f/uQkZizlW5uZt3nPgxYOLz8344lawJfdcV6PP95vxaH6VwQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAN34A1uO' +
  '7fXIrohB9r72T7169Dufrv2eG/4uqn8ABiqffbc/VPmJWt2LrMZ0/79PwXpHOg=='

/** What to write where, in blocks of 512 bytes. */
export const GPT_DISK: readonly { readonly lba: number; readonly data: Uint8Array }[] = [
  { lba: 0, data: inflateSync(Buffer.from(FRONT, 'base64')) },
  { lba: 16384 - 33, data: inflateSync(Buffer.from(BACK, 'base64')) },
]
