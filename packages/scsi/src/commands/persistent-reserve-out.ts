import { concat, uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, EncodableWith } from '../fields.ts'
import { encodeTransportId, parseTransportId, parseTransportIds } from '../transport-id.ts'
import type { TransportId, TransportIdInput } from '../transport-id.ts'

/** PERSISTENT RESERVE OUT (SPC-5). */
export const PERSISTENT_RESERVE_OUT = {
  name: 'PERSISTENT RESERVE OUT',
  standard: 'SPC-5',
  opcode: 0x5f,
  length: 10,
  fields: { action: [1, 4, 5], scope: [2, 7, 4], type: [2, 3, 4], parameterListLength: [5, 7, 32] },
} as const

/** Service actions of PERSISTENT RESERVE OUT (SPC-5). */
export const ReserveOutAction = {
  REGISTER: 0x00,
  RESERVE: 0x01,
  RELEASE: 0x02,
  CLEAR: 0x03,
  PREEMPT: 0x04,
  PREEMPT_AND_ABORT: 0x05,
  REGISTER_AND_IGNORE_EXISTING_KEY: 0x06,
  REGISTER_AND_MOVE: 0x07,
  REPLACE_LOST_RESERVATION: 0x08,
} as const

/** The basic parameter list (SPC-5). */
const RESERVE_OUT_FIELDS = {
  key: [0, 7, 64],
  serviceActionKey: [8, 7, 64],
  specifyInitiatorPorts: [20, 3, 1],
  allTargetPorts: [20, 2, 1],
  persistThroughPowerLoss: [20, 0, 1],
} as const

/** The parameter list of REGISTER AND MOVE (SPC-5). */
const REGISTER_AND_MOVE_FIELDS = {
  key: [0, 7, 64],
  serviceActionKey: [8, 7, 64],
  unregister: [17, 1, 1],
  persistThroughPowerLoss: [17, 0, 1],
  relativeTargetPort: [18, 7, 16],
  transportIdLength: [20, 7, 32],
} as const

/** 64-bit reservation key: a bigint, or a safe integer. */
export type ReservationKey = number | bigint

/** What REGISTER and REGISTER AND IGNORE EXISTING KEY take. */
export interface RegisterOptions {
  /** The key to be registered; 0 unregisters. */
  readonly newKey: ReservationKey
  /** The key that is registered now; REGISTER only, 0 when there is none. */
  readonly key?: ReservationKey
  /** ALL_TG_PT: on every target port. */
  readonly allTargetPorts?: boolean
  /** APTPL: keep registrations and the reservation through power loss. */
  readonly persistThroughPowerLoss?: boolean
  /** SPEC_I_PT: register these initiator ports; REGISTER only. */
  readonly initiators?: readonly TransportIdInput[]
}

/** REGISTER: adds, changes or (`newKey` 0) takes away this initiator's registration. */
export function persistentReserveRegister(options: RegisterOptions): ScsiCommand<void> {
  return register(ReserveOutAction.REGISTER, options)
}

/** REGISTER AND IGNORE EXISTING KEY: {@link persistentReserveRegister} whatever key is registered now. */
export function persistentReserveRegisterAndIgnore(
  options: Omit<RegisterOptions, 'key' | 'initiators'>,
): ScsiCommand<void> {
  return register(ReserveOutAction.REGISTER_AND_IGNORE_EXISTING_KEY, options)
}

/** RESERVE: `type` is one of `ReservationType`. */
export function persistentReserveReserve(options: { key: ReservationKey; type: number }): ScsiCommand<void> {
  return basic({ action: ReserveOutAction.RESERVE, type: options.type }, { key: options.key })
}

/** RELEASE of the reservation that was made with the same key and type. */
export function persistentReserveRelease(options: { key: ReservationKey; type: number }): ScsiCommand<void> {
  return basic({ action: ReserveOutAction.RELEASE, type: options.type }, { key: options.key })
}

/** CLEAR: takes away the reservation and every registration. */
export function persistentReserveClear(options: { key: ReservationKey }): ScsiCommand<void> {
  return basic({ action: ReserveOutAction.CLEAR }, options)
}

/** What PREEMPT and PREEMPT AND ABORT take. */
export interface PreemptOptions {
  readonly key: ReservationKey
  /** Whose registrations are taken away. */
  readonly preemptedKey: ReservationKey
  /** Of the reservation that takes the place of theirs, one of `ReservationType`. */
  readonly type: number
}

/** PREEMPT: takes registrations away, and the reservation when they hold it. */
export function persistentReservePreempt(options: PreemptOptions): ScsiCommand<void> {
  const { key, preemptedKey, type } = options
  return basic({ action: ReserveOutAction.PREEMPT, type }, { key, serviceActionKey: preemptedKey })
}

/** PREEMPT AND ABORT: {@link persistentReservePreempt} that aborts the commands of those initiators too. */
export function persistentReservePreemptAndAbort(options: PreemptOptions): ScsiCommand<void> {
  const { key, preemptedKey, type } = options
  return basic({ action: ReserveOutAction.PREEMPT_AND_ABORT, type }, { key, serviceActionKey: preemptedKey })
}

/** What REGISTER AND MOVE takes. */
export interface RegisterAndMoveOptions {
  readonly key: ReservationKey
  /** The key to be registered for the new holder. */
  readonly newKey: ReservationKey
  /** The type of the reservation that is moved. */
  readonly type: number
  /** The new holder's initiator port. */
  readonly initiator: TransportIdInput
  readonly relativeTargetPort: number
  /** Take this initiator's own registration away. */
  readonly unregister?: boolean
  readonly persistThroughPowerLoss?: boolean
}

/** REGISTER AND MOVE: registers another initiator and gives it the reservation. */
export function persistentReserveRegisterAndMove(options: RegisterAndMoveOptions): ScsiCommand<void> {
  const { newKey, type, initiator, ...fields } = options
  const transportId = encodeTransportId(initiator)
  const header = new Uint8Array(24)
  const values = { ...fields, serviceActionKey: newKey, transportIdLength: transportId.length }
  encodeFields(REGISTER_AND_MOVE_FIELDS, values, header, 'REGISTER AND MOVE parameter list')
  return send({ action: ReserveOutAction.REGISTER_AND_MOVE, type }, concat(header, transportId))
}

/** The basic parameter list as a target reads it. */
export interface ReserveOutList extends Decoded<typeof RESERVE_OUT_FIELDS> {
  /** With `specifyInitiatorPorts` only. */
  readonly initiators: readonly TransportId[]
}

/** The parameter list of REGISTER AND MOVE as a target reads it. */
export interface RegisterAndMoveList extends Decoded<typeof REGISTER_AND_MOVE_FIELDS> {
  readonly initiator: TransportId
}

/** Reads the basic parameter list, for a target. */
export function parseReserveOutList(list: Uint8Array): ReserveOutList {
  const fields = decodeFields(RESERVE_OUT_FIELDS, list)
  const end = fields.specifyInitiatorPorts === true ? 28 + (uint(list, 24, 4) ?? 0) : 28
  return { ...fields, initiators: parseTransportIds(list.subarray(28, end)) }
}

/** Reads the parameter list of REGISTER AND MOVE, for a target. */
export function parseRegisterAndMoveList(list: Uint8Array): RegisterAndMoveList {
  const fields = decodeFields(REGISTER_AND_MOVE_FIELDS, list)
  const initiator = parseTransportId(list.subarray(24, 24 + (fields.transportIdLength ?? 0)))
  return { ...fields, initiator }
}

function register(action: number, options: RegisterOptions): ScsiCommand<void> {
  const { newKey, key = 0, initiators = [], allTargetPorts, persistThroughPowerLoss } = options
  const specifyInitiatorPorts = initiators.length > 0
  const values = {
    key,
    serviceActionKey: newKey,
    specifyInitiatorPorts,
    allTargetPorts,
    persistThroughPowerLoss,
  }
  if (!specifyInitiatorPorts) return basic({ action }, values)
  const ids = concat(...initiators.map(encodeTransportId))
  const length = new Uint8Array(4)
  encodeFields({ length: [0, 7, 32] }, { length: ids.length }, length, 'TransportID list')
  return basic({ action }, values, concat(length, ids))
}

function basic(
  cdb: CdbInput<typeof PERSISTENT_RESERVE_OUT>,
  values: EncodableWith<typeof RESERVE_OUT_FIELDS, 'key'>,
  more: Uint8Array = new Uint8Array(0),
): ScsiCommand<void> {
  const list = new Uint8Array(24)
  encodeFields(RESERVE_OUT_FIELDS, values, list, 'PERSISTENT RESERVE OUT parameter list')
  return send(cdb, concat(list, more))
}

function send(cdb: CdbInput<typeof PERSISTENT_RESERVE_OUT>, list: Uint8Array): ScsiCommand<void> {
  return sendCommand(PERSISTENT_RESERVE_OUT, { ...cdb, parameterListLength: list.length }, list)
}
