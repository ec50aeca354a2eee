import type { AsyncMessage, CloseReason, ReceiveStatistics, SessionEvent } from '@iscsi/protocol'
import type { Sense } from '@iscsi/scsi'
import type { PendingOperation } from './operation.ts'

/** What is heard of a target beside the ends of commands. */
export interface NexusEvents {
  unitAttention(lun: bigint, sense: Sense): void
  asyncMessage(message: AsyncMessage, sense: Uint8Array, data: Uint8Array): void
  abortRefused(tag: number, response: number): void
  abortEscalated(to: 'logical-unit-reset' | 'drop-connection'): void
}

/** Whoever stands behind a nexus. */
export interface NexusListener extends NexusEvents {
  /**
   * A command can't go on here, because the connection is lost: whether it is taken over, to be settled by the listener.
   * @param sent whether the target may have seen it
   */
  keeps(operation: PendingOperation, sent: boolean): boolean
  closed(reason: CloseReason): void
}

/** Bytes: over the wire, and of read data by the way they took. */
export interface Traffic extends ReceiveStatistics {
  readonly bytesRead: number
  readonly bytesWritten: number
}

export function sum(one: Traffic, other: Traffic): Traffic {
  return {
    bytesRead: one.bytesRead + other.bytesRead,
    bytesWritten: one.bytesWritten + other.bytesWritten,
    placedDirectly: one.placedDirectly + other.placedDirectly,
    copied: one.copied + other.copied,
  }
}

/** How long things may take, in milliseconds (0 for no limit), how often they are tried, and how they are sent. */
export interface NexusPolicy {
  readonly command: number
  readonly ping: number
  readonly text: number
  /** How often a command is sent again that its unit is too busy for. */
  readonly busyRetries: number
  /** Whether a few commands may wait for others while many are under way. */
  readonly batching: boolean
}

/** What login brought. */
export type LoggedIn = Extract<SessionEvent, { readonly kind: 'logged-in' }>
