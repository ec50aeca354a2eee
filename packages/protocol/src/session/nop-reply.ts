import { RESERVED_TAG } from '../pdu/index.ts'
import type { NopIn } from '../pdu/index.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import type { Connection } from './connection.ts'
import { MAX_REPLIES } from './options.ts'

/**
 * Answers the target's ping (RFC 7143 §11.18): its tag and LUN come back.
 * @returns the rule that the target breaks when it asks on and takes no answer
 */
export function answerPing(connection: Connection, { lun, targetTransferTag }: NopIn): Violation | undefined {
  return reply(connection, lun, targetTransferTag)
}

/** Tells how far statuses have come, by a NOP-Out that wants no answer (RFC 7143 §11.9.1, event 5). */
export function acknowledge(connection: Connection, lun: bigint): Violation | undefined {
  return reply(connection, lun, RESERVED_TAG)
}

function reply(
  { book, statuses, transmits }: Connection,
  lun: bigint,
  targetTransferTag: number,
): Violation | undefined {
  if (transmits.replies >= MAX_REPLIES)
    return violation('ping-flood', `more than ${MAX_REPLIES} answers wait, and not one of them is taken`)
  transmits.reply({
    kind: 'nop-out',
    immediate: true,
    lun,
    initiatorTaskTag: RESERVED_TAG,
    targetTransferTag,
    cmdSN: book.window.cmdSN,
    expStatSN: statuses.expStatSN,
    dataSegmentLength: 0,
  })
  return undefined
}
