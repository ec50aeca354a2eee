import type { ManagementOutcome, PingOutcome, TextOutcome, TextPair } from '@iscsi/protocol'
import { ProtocolError, RejectError, TimeoutError } from './errors.ts'

/** Whoever waits for the end of something that has an Initiator Task Tag and is no command. */
export interface Waiter<T> {
  readonly resolve: (value: T) => void
  readonly reject: (error: unknown) => void
}

/** Settles a waiter by its outcome; one that lost its session waits for the reason. */
export function settleWaiter<T, O extends { readonly kind: string }>(
  waiters: Map<number, Waiter<T>>,
  tag: number,
  outcome: O,
  result: (outcome: O) => T,
): void {
  const waiter = waiters.get(tag)
  if (waiter === undefined || outcome.kind === 'lost') return
  waiters.delete(tag)
  try {
    waiter.resolve(result(outcome))
  } catch (error) {
    waiter.reject(error)
  }
}

/** The target's response code. */
export function managementResult(outcome: ManagementOutcome): number {
  if (outcome.kind === 'answered') return outcome.response
  if (outcome.kind === 'rejected') throw new RejectError('task management', outcome.reason)
  throw new TimeoutError('task management: the target did not answer in time', 'task-management')
}

/** The data that came back. */
export function pingResult(outcome: PingOutcome): Uint8Array {
  if (outcome.kind === 'answered') return outcome.data
  if (outcome.kind === 'timeout') throw new TimeoutError('ping: the target did not answer in time', 'ping')
  throw new RejectError('ping', outcome.kind === 'rejected' ? outcome.reason : 0)
}

/** The pairs of the answer. */
export function textResult(outcome: TextOutcome): readonly TextPair[] {
  if (outcome.kind === 'answered') return outcome.pairs
  if (outcome.kind === 'violated') throw new ProtocolError('text exchange', outcome.violation)
  if (outcome.kind === 'timeout')
    throw new TimeoutError('text exchange: the target did not answer in time', 'text')
  throw new RejectError('text exchange', outcome.kind === 'rejected' ? outcome.reason : 0)
}
