import type { Allocate, Crc32c, PduTrace, PlacementMode } from '../framing/index.ts'
import type { LoginOptions } from '../login/index.ts'

/** What a session is made with. Times are milliseconds; `undefined` or 0 means no limit. */
export interface SessionOptions {
  /** Who logs in where, what is offered, and the credentials; the hash and the source of randomness come with it. */
  readonly login: LoginOptions
  /** Initiator Session ID, 48 bits (RFC 7143 §11.12.5). */
  readonly isid: number
  /** CmdSN of the leading login: 0 … 2³²-1. Default 1. */
  readonly firstCmdSN?: number | undefined
  /** A CRC32C faster than the plain one. */
  readonly crc32c?: Crc32c | undefined
  /** Memory for what is sent; plain by default (see PduWriterOptions). */
  readonly allocate?: Allocate | undefined
  /** Where read data goes. Default `auto`. */
  readonly placement?: PlacementMode | undefined
  /** Bytes of the buffer that is read into where nothing better is known: 4096 or more. Default 1 MiB. */
  readonly stagingLength?: number | undefined
  /** Hears of every PDU. */
  readonly trace?: PduTrace | undefined
  /** From the order to connect until the socket is connected. */
  readonly connectTimeout?: number | undefined
  /** From connected to full feature phase. */
  readonly loginTimeout?: number | undefined
  /** From a task management request to its answer; then the next rung of the ladder. Default 10 000. */
  readonly taskManagementTimeout?: number | undefined
  /** From a logout request until the connection is closed. Default 5 000. */
  readonly logoutTimeout?: number | undefined
  /** Silence from the target before a ping is sent. */
  readonly pingInterval?: number | undefined
  /** From a ping until anything is heard. Default 5 000. */
  readonly pingTimeout?: number | undefined
  /** Whether an ABORT TASK that is not answered may be followed by a LOGICAL UNIT RESET. Default false. */
  readonly allowLogicalUnitReset?: boolean | undefined
}

export const DEFAULT_TASK_MANAGEMENT_TIMEOUT = 10_000
export const DEFAULT_LOGOUT_TIMEOUT = 5000
export const DEFAULT_PING_TIMEOUT = 5000
/** Answers that may wait while the socket is full: a target that asks on and reads nothing would fill our memory. */
export const MAX_REPLIES = 1024
/** Silence, in milliseconds, after which statuses are acknowledged by themselves. */
export const ACKNOWLEDGE_DELAY = 1000

/** What the book is kept by. */
export interface BookOptions {
  readonly firstCmdSN: number
  /** Milliseconds. */
  readonly taskManagementTimeout: number
  readonly allowLogicalUnitReset: boolean
}
