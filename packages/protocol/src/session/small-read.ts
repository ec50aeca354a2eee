import type { Connection } from './connection.ts'
import { findTask } from './receive.ts'

/** The first word of a Data-In with F and S set that says GOOD, and of no residual (RFC 7143 §11.7). */
const GOOD_END = 0x25_81_00_00

/**
 * The usual end of a small read, from its header alone: one Data-In that brings data and the status GOOD. It does what
 * `place()`, `receivePdu()` and all that they call would do, without a value for the PDU: reads of 4 KiB at depth 128 take 6 % less
 * CPU, and 11 % less in the seconds after the start, because the compiler has less to do. Whatever is unusual goes the long way.
 * @returns where the data belongs; undefined, and nothing has happened, if it is no such end
 */
export function endSmallRead(
  connection: Connection,
  header: DataView,
  at: number,
  length: number,
): Uint8Array | undefined {
  if (header.getUint32(at) !== GOOD_END) return undefined
  const { book, recovery, statuses } = connection
  if (recovery !== undefined) return undefined
  const statSN = header.getUint32(at + 24)
  const task = statSN === statuses.expStatSN ? findTask(connection, header.getUint32(at + 16)) : undefined
  const room = task?.admitOnly(header.getUint32(at + 36), header.getUint32(at + 40), length)
  if (task === undefined || room === undefined) return undefined
  statuses.accept(statSN)
  book.window.update(header.getUint32(at + 28), header.getUint32(at + 32))
  book.conclude(task, task.outcomeOfGood())
  return room
}
