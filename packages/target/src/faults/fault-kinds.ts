/**
 * THE list of ways in which the target can be told to misbehave. Each is used up after `times` hits (default 1), and
 * leaves the first `skip` chances alone (default 0).
 *
 * | kind | where it strikes | what happens |
 * | --- | --- | --- |
 * | `hold` | a SCSI command | kept until `release()`, or until task management or the session ends it |
 * | `delay` | a SCSI command | begins so many milliseconds later |
 * | `status` | a SCSI command | answered with this status (and sense) and not executed: BUSY, TASK SET FULL, … |
 * | `response` | a SCSI command | answered with this iSCSI service response (§11.4.3) and not executed |
 * | `residual` | a SCSI command | its residual fields say this, whatever is true |
 * | `overrun` | a SCSI read | so many bytes of Data-In beyond the Expected Data Transfer Length |
 * | `late-data` | a SCSI command | one Data-In after task management has ended it and was answered |
 * | `r2t` | a SCSI write | bursts of this length, asked for in this order |
 * | `reject` | a PDU from the initiator | answered with REJECT and this reason, and otherwise dropped |
 * | `ignore` | a PDU from the initiator | dropped without a word |
 * | `number` | a PDU to the initiator | a numbering field is off by so much |
 * | `corrupt` | a PDU to the initiator | its header or data digest is wrong (when digests were negotiated) |
 * | `lose` | a PDU to the initiator | counts as sent, and is not (in a session with ErrorRecoveryLevel 1 it can be had again) |
 * | `drop` | a connection | reset after so many bytes sent, or received, since the connection began |
 * | `login-status` | a login | ends with this status class and detail, and these text keys |
 * | `login-rounds` | a login | T is held back for so many requests that asked for the transition |
 */
import type { InitiatorPdu, TargetPdu } from '@iscsi/protocol'
import type { Sense } from '../luns/sense.ts'

/** How often a fault strikes. */
export interface Times {
  /** How many times: a whole number from 1, or `Infinity` for always. Default 1. */
  readonly times?: number
  /** How many chances are left alone before the first. Default 0. */
  readonly skip?: number
}

/** What a command fault may look at. */
export interface CommandView {
  readonly opcode: number
  readonly cdb: Uint8Array
  /** The LUN as the initiator sent it: 8 bytes, big-endian. */
  readonly lun: bigint
  readonly initiatorName: string
  readonly initiatorTaskTag: number
  readonly expectedDataTransferLength: number
}

/** Which commands a fault is for: all of them, unless it says less. */
export interface CommandMatch extends Times {
  /** Operation code of the CDB, 0 … 255, for example 0x28 for READ (10). */
  readonly opcode?: number
  /** Logical unit number, 0 … 16383, by whichever addressing method the initiator names it. */
  readonly lun?: number
  /** Whether it is for this command, should all else fit. */
  readonly matches?: (command: CommandView) => boolean
}

/** A residual as the initiator is to see it; `null` for none. */
export type FalseResidual = { readonly kind: 'underflow' | 'overflow'; readonly count: number } | null

/** A burst of a write that the target asks for, in bytes. */
export interface Burst {
  readonly offset: number
  readonly length: number
}

export interface HoldFault extends CommandMatch {
  readonly kind: 'hold'
}

export interface DelayFault extends CommandMatch {
  readonly kind: 'delay'
  readonly milliseconds: number
}

export interface StatusFault extends CommandMatch {
  readonly kind: 'status'
  /** The SCSI status, 0 … 255: 0x08 BUSY, 0x28 TASK SET FULL, 0x18 RESERVATION CONFLICT, 0x02 CHECK CONDITION with `sense`, … */
  readonly status: number
  readonly sense?: Sense
}

export interface ResponseFault extends CommandMatch {
  readonly kind: 'response'
  /** 0x01 Target Failure, or vendor specific 0x80 … 0xff; 0 … 255. */
  readonly response: number
}

export interface ResidualFault extends CommandMatch {
  readonly kind: 'residual'
  readonly residual?: FalseResidual
  /** The bidirectional read residual. */
  readonly readResidual?: FalseResidual
}

export interface OverrunFault extends CommandMatch {
  readonly kind: 'overrun'
  readonly bytes: number
}

export interface LateDataFault extends CommandMatch {
  readonly kind: 'late-data'
}

export interface R2TFault extends CommandMatch {
  readonly kind: 'r2t'
  /** At most MaxBurstLength, else the initiator is right to complain. Default MaxBurstLength. */
  readonly burstLength?: number
  /** Default: in order. Out of order is legal only with DataSequenceInOrder=No. */
  readonly order?: 'in-order' | 'reversed' | ((bursts: readonly Burst[]) => readonly Burst[])
}

export interface RejectFault extends Times {
  readonly kind: 'reject'
  readonly pdu: InitiatorPdu['kind']
  /** §11.17.1, 0 … 255; default 0x04, Protocol Error. */
  readonly reason?: number
}

export interface IgnoreFault extends Times {
  readonly kind: 'ignore'
  readonly pdu: InitiatorPdu['kind']
}

/** The numbering fields that a target PDU may have. */
export type NumberField =
  'statSN' | 'expCmdSN' | 'maxCmdSN' | 'dataSN' | 'r2tSN' | 'expDataSN' | 'bufferOffset'

export interface NumberFault extends Times {
  readonly kind: 'number'
  readonly pdu: TargetPdu['kind']
  readonly field: NumberField
  /** Added to the true number, modulo 2³²: a whole number, less than 2³² either way. */
  readonly offset: number
}

export interface CorruptFault extends Times {
  readonly kind: 'corrupt'
  readonly digest: 'header' | 'data'
  readonly pdu: TargetPdu['kind']
}

export interface LoseFault extends Times {
  readonly kind: 'lose'
  readonly pdu: TargetPdu['kind']
}

export interface DropFault extends Times {
  readonly kind: 'drop'
  /** Reset when this many bytes have been sent on a connection. */
  readonly sent?: number
  /** Reset when this many bytes have been received on a connection. */
  readonly received?: number
}

export interface LoginStatusFault extends Times {
  readonly kind: 'login-status'
  /** §11.13.5: 1 redirection, 2 initiator error, 3 target error; 0 … 255. */
  readonly statusClass: number
  /** 0 … 255. */
  readonly statusDetail: number
  /** For a redirection: the new address, `host[:port][,tag]`. */
  readonly targetAddress?: string
}

export interface LoginRoundsFault extends Times {
  readonly kind: 'login-rounds'
  readonly rounds: number
}

/** A fault that strikes SCSI commands. */
export type CommandFault =
  | HoldFault
  | DelayFault
  | StatusFault
  | ResponseFault
  | ResidualFault
  | OverrunFault
  | LateDataFault
  | R2TFault

/** Any fault. */
export type Fault =
  | CommandFault
  | RejectFault
  | IgnoreFault
  | NumberFault
  | CorruptFault
  | LoseFault
  | DropFault
  | LoginStatusFault
  | LoginRoundsFault
