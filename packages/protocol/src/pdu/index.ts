/**
 * Every iSCSI PDU header as a readonly value, with an encoder and a decoder (RFC 7143 §11). The data segment is not
 * part of the value, only its length. Numbers wider than their field are cut to it, as DataView does.
 */
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { decodeAsyncMessage, encodeAsyncMessage } from './async-message.ts'
import type { AsyncMessage } from './async-message.ts'
import { opcode } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { decodeDataIn, encodeDataIn } from './data-in.ts'
import type { DataIn } from './data-in.ts'
import { decodeDataOut, encodeDataOut } from './data-out.ts'
import type { DataOut } from './data-out.ts'
import { decodeLoginRequest, decodeLoginResponse, encodeLoginRequest, encodeLoginResponse } from './login.ts'
import type { LoginRequest, LoginResponse } from './login.ts'
import {
  decodeLogoutRequest,
  decodeLogoutResponse,
  encodeLogoutRequest,
  encodeLogoutResponse,
} from './logout.ts'
import type { LogoutRequest, LogoutResponse } from './logout.ts'
import { decodeNopIn, decodeNopOut, encodeNopIn, encodeNopOut } from './nop.ts'
import type { NopIn, NopOut } from './nop.ts'
import { Opcode } from './opcode.ts'
import { decodeR2T, encodeR2T } from './r2t.ts'
import type { R2T } from './r2t.ts'
import { decodeReject, encodeReject } from './reject.ts'
import type { Reject } from './reject.ts'
import { decodeScsiCommand, encodeScsiCommand, scsiCommandHeaderLength } from './scsi-command.ts'
import type { ScsiCommand } from './scsi-command.ts'
import { decodeScsiResponse, encodeScsiResponse } from './scsi-response.ts'
import type { ScsiResponse } from './scsi-response.ts'
import { decodeSnackRequest, encodeSnackRequest } from './snack.ts'
import type { SnackRequest } from './snack.ts'
import {
  decodeTaskManagementRequest,
  decodeTaskManagementResponse,
  encodeTaskManagementRequest,
  encodeTaskManagementResponse,
} from './task-management.ts'
import type { TaskManagementRequest, TaskManagementResponse } from './task-management.ts'
import { decodeTextRequest, decodeTextResponse, encodeTextRequest, encodeTextResponse } from './text.ts'
import type { TextRequest, TextResponse } from './text.ts'

export * from './async-message.ts'
export { dataSegmentLength, totalAhsLength } from './bhs.ts'
export * from './constants.ts'
export * from './data-in.ts'
export * from './data-out.ts'
export * from './describe.ts'
export * from './login.ts'
export * from './logout.ts'
export * from './nop.ts'
export * from './opcode.ts'
export * from './r2t.ts'
export * from './reject.ts'
export * from './scsi-command.ts'
export * from './scsi-response.ts'
export * from './snack.ts'
export * from './task-management.ts'
export * from './text.ts'

/** A PDU that an initiator sends. */
export type InitiatorPdu =
  | NopOut
  | ScsiCommand
  | TaskManagementRequest
  | LoginRequest
  | TextRequest
  | DataOut
  | LogoutRequest
  | SnackRequest

/** A PDU that a target sends. */
export type TargetPdu =
  | NopIn
  | ScsiResponse
  | TaskManagementResponse
  | LoginResponse
  | TextResponse
  | DataIn
  | LogoutResponse
  | R2T
  | AsyncMessage
  | Reject

/** Any PDU. */
export type Pdu = InitiatorPdu | TargetPdu

type Kind = Pdu['kind']
/** The PDU of a kind. */
export type PduOf<K extends Pdu['kind']> = {
  [P in K]: Extract<Pdu, { readonly kind: P }> & { readonly kind: P }
}[K]
type Encoders = { readonly [K in Kind]: (pdu: PduOf<K>, view: DataView, offset: number) => number }
type Decoder = (view: DataView, offset: number, length: number) => Pdu | Violation

const ENCODERS: Encoders = {
  'nop-out': encodeNopOut,
  'scsi-command': encodeScsiCommand,
  'task-management-request': encodeTaskManagementRequest,
  'login-request': encodeLoginRequest,
  'text-request': encodeTextRequest,
  'data-out': encodeDataOut,
  'logout-request': encodeLogoutRequest,
  'snack-request': encodeSnackRequest,
  'nop-in': encodeNopIn,
  'scsi-response': encodeScsiResponse,
  'task-management-response': encodeTaskManagementResponse,
  'login-response': encodeLoginResponse,
  'text-response': encodeTextResponse,
  'data-in': encodeDataIn,
  'logout-response': encodeLogoutResponse,
  r2t: encodeR2T,
  'async-message': encodeAsyncMessage,
  reject: encodeReject,
}

const DECODERS: readonly (Decoder | undefined)[] = decoderTable({
  [Opcode.NopOut]: decodeNopOut,
  [Opcode.ScsiCommand]: decodeScsiCommand,
  [Opcode.TaskManagementRequest]: decodeTaskManagementRequest,
  [Opcode.LoginRequest]: decodeLoginRequest,
  [Opcode.TextRequest]: decodeTextRequest,
  [Opcode.DataOut]: decodeDataOut,
  [Opcode.LogoutRequest]: decodeLogoutRequest,
  [Opcode.SnackRequest]: decodeSnackRequest,
  [Opcode.NopIn]: decodeNopIn,
  [Opcode.ScsiResponse]: decodeScsiResponse,
  [Opcode.TaskManagementResponse]: decodeTaskManagementResponse,
  [Opcode.LoginResponse]: decodeLoginResponse,
  [Opcode.TextResponse]: decodeTextResponse,
  [Opcode.DataIn]: decodeDataIn,
  [Opcode.LogoutResponse]: decodeLogoutResponse,
  [Opcode.R2T]: decodeR2T,
  [Opcode.AsyncMessage]: decodeAsyncMessage,
  [Opcode.Reject]: decodeReject,
})

/** An array of all 64 opcodes, because it is indexed by what a peer sent; the record proves that none is forgotten. */
function decoderTable(decoders: Readonly<Record<Opcode, Decoder>>): readonly (Decoder | undefined)[] {
  const byOpcode: Readonly<Record<number, Decoder>> = decoders
  return Array.from({ length: 64 }, (_, code) => byOpcode[code])
}

/** Length in bytes of the header of `pdu`: 48, or more for a SCSI Command with AHSs. */
export function headerLength(pdu: Pdu): number {
  return pdu.kind === 'scsi-command' ? scsiCommandHeaderLength(pdu) : BHS_LENGTH
}

/**
 * Writes the header of `pdu`, the AHSs included, at `offset`, every reserved byte as 0; returns its length in bytes.
 *
 * @throws RangeError if the view has no room for it, if `dataSegmentLength` does not fit 24 bits, or if a CDB has
 * more than 260 bytes.
 */
export function encodeHeader<K extends Kind>(pdu: PduOf<K>, view: DataView, offset: number): number {
  return ENCODERS[pdu.kind](pdu, view, offset)
}

/**
 * Reads the header of `length` bytes at `offset`: 48 plus {@link totalAhsLength}, all of them there. Reads nothing
 * outside of them. Whatever the bytes are, the answer is a PDU or a violation.
 *
 * @throws RangeError if `length` is less than 48 or the view ends before it.
 */
export function decodeHeader(view: DataView, offset: number, length: number): Pdu | Violation {
  if (length < BHS_LENGTH || offset + length > view.byteLength) {
    throw new RangeError(
      `a header of ${length} bytes at ${offset} of ${view.byteLength}: it needs at least ${BHS_LENGTH}, all of them received`,
    )
  }
  const code = opcode(view, offset)
  const decode = DECODERS[code]
  if (decode === undefined) {
    return violation('unknown-opcode', `opcode 0x${code.toString(16).padStart(2, '0')} is not assigned`)
  }
  if (length > BHS_LENGTH && code !== Opcode.ScsiCommand) {
    return violation('additional-header', `opcode 0x${code.toString(16).padStart(2, '0')} carries no AHS`)
  }
  return decode(view, offset, length)
}
