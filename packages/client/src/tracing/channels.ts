/**
 * The channels of `node:diagnostics_channel` that tell what happens, whoever subscribes. While nobody does, a command costs one
 * look at a flag.
 */
import { channel, tracingChannel } from 'node:diagnostics_channel'
import type { Channel, TracingChannel } from 'node:diagnostics_channel'
import type { Pdu } from '@iscsi/protocol'

/** What ends a traced operation: the result, or in the channel `error` the error. Both come with `asyncStart` and `asyncEnd`. */
export interface Conclusion {
  result?: unknown
  error?: unknown
}

/** `iscsi:command`: one command, from its order to the end of its promise; reconnects and repeats are within. */
export interface CommandMessage extends Conclusion {
  /** As the standard writes it: `READ (16)`. */
  readonly name: string
  /** The first byte of the CDB. */
  readonly opcode: number
  readonly cdb: Uint8Array
  /** A number, or a bigint of all eight bytes. */
  readonly lun: number | bigint
  /** For commands that have them. */
  readonly lba: number | bigint | undefined
  readonly blocks: number | undefined
  /** Bytes of the buffers that are filled, and of those that are sent. */
  readonly readLength: number
  readonly writeLength: number
  /** Where the session was logged in when it was ordered. */
  readonly host: string
  readonly port: number
  readonly target: string | undefined
}

/** `iscsi:login`: one attempt to connect to a portal and log in, of whatever kind: the first, a redirection, a reconnect. */
export interface LoginMessage extends Conclusion {
  readonly host: string
  readonly port: number
  readonly target: string | undefined
  readonly sessionType: 'Normal' | 'Discovery'
}

/** `iscsi:connect`: one call of `connect()` or `discover()`; the result is what they resolve to. */
export interface ConnectMessage extends Conclusion {
  readonly call: 'connect' | 'discover'
  readonly portals: readonly { readonly host: string; readonly port: number }[]
  readonly target: string | undefined
  readonly lun: number | bigint | undefined
}

/** `iscsi:pdu`: a PDU on the wire. Its bytes are good only during the call. */
export interface PduMessage {
  readonly direction: 'sent' | 'received'
  readonly pdu: Pdu
  /**
   * The data segment, in pieces. None of Data-In, which is in the caller's buffers, nor of Login and Text PDUs, whose pairs are
   * {@link text}.
   */
  readonly data: readonly Uint8Array[]
  /** The pairs of a Login or Text PDU; secrets are `[redacted]`. */
  readonly text: string | undefined
  readonly host: string
  readonly port: number
}

type Traced<Message extends Conclusion> = TracingChannel<unknown, Message>

export const commandChannel: Traced<CommandMessage> = tracingChannel('iscsi:command')
export const loginChannel: Traced<LoginMessage> = tracingChannel('iscsi:login')
export const connectChannel: Traced<ConnectMessage> = tracingChannel('iscsi:connect')
/** Its messages are {@link PduMessage}. */
export const pduChannel: Channel = channel('iscsi:pdu')
