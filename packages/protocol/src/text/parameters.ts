/*
 * What a negotiation is about, under the names of this package: one member for each key of RFC 7143 §13 that changes
 * how a session behaves. `keys.ts` says which key is behind which member.
 */

/** A digest of §13.1. */
export type Digest = 'None' | 'CRC32C'

/** Task completion reporting of §13.23. */
export type TaskReporting = 'RFC3720' | 'ResponseFence' | 'FastAbort'

/** The parameters on which both sides agree. */
export interface SharedParameters {
  /** §13.1; of the connection, from the Full Feature Phase on. */
  readonly headerDigest: Digest
  /** §13.1; of the connection, from the Full Feature Phase on. */
  readonly dataDigest: Digest
  /** §13.2: connections of the session, 1 to 65535. */
  readonly maxConnections: number
  /** §13.10: unsolicited Data-Out PDUs are forbidden. */
  readonly initialR2T: boolean
  /** §13.11: data may come with the command. */
  readonly immediateData: boolean
  /** §13.13: bytes of a Data-In or solicited Data-Out sequence, 512 to 2^24 - 1. */
  readonly maxBurstLength: number
  /** §13.14: bytes of unsolicited data for one command, 512 to 2^24 - 1, never above `maxBurstLength`. */
  readonly firstBurstLength: number
  /** §13.15: seconds to wait before a reconnection, 0 to 3600. */
  readonly defaultTime2Wait: number
  /** §13.16: seconds after that in which tasks can be reassigned, 0 to 3600. */
  readonly defaultTime2Retain: number
  /** §13.17: R2Ts that may be outstanding for one task, 1 to 65535. */
  readonly maxOutstandingR2T: number
  /** §13.18: the PDUs of a sequence are at increasing offsets. */
  readonly dataPDUInOrder: boolean
  /** §13.19: the sequences of a task are at increasing offsets. */
  readonly dataSequenceInOrder: boolean
  /** §13.20: 0 to 2. */
  readonly errorRecoveryLevel: number
  /** §13.23. */
  readonly taskReporting: TaskReporting
  /** §13.24: 0 to 31; 1 is RFC 7143, 2 is RFC 7144. */
  readonly iSCSIProtocolLevel: number
}

/** The outcome of a negotiation, the same for both roles. */
export interface NegotiatedParameters extends SharedParameters {
  /** §13.12: the longest data segment that the initiator receives, in bytes: a limit for what the target sends. */
  readonly initiatorMaxRecvDataSegmentLength: number
  /** §13.12: the longest data segment that the target receives, in bytes: a limit for what the initiator sends. */
  readonly targetMaxRecvDataSegmentLength: number
}

/**
 * What one side wishes: its proposals, and what it would choose among the proposals of the other side. Where
 * {@link SharedParameters} has one word of several, a wish is a list in order of preference. A member that is absent
 * is not proposed, and the default of its key is the wish.
 */
export type ParameterWishes = {
  readonly [Member in keyof SharedParameters]?:
    | (SharedParameters[Member] extends string
        ? readonly SharedParameters[Member][]
        : SharedParameters[Member])
    | undefined
} & {
  /** §13.12: the longest data segment that this side receives, in bytes, 512 to 2^24 - 1. */
  readonly maxRecvDataSegmentLength?: number | undefined
}
