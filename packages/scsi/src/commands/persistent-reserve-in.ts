import { concat, elements, uint, uint64 } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'
import { encodeTransportId, parseTransportId } from '../transport-id.ts'
import type { TransportId } from '../transport-id.ts'

/** PERSISTENT RESERVE IN (SPC-5). */
export const PERSISTENT_RESERVE_IN = {
  name: 'PERSISTENT RESERVE IN',
  standard: 'SPC-5',
  opcode: 0x5e,
  length: 10,
  query: true,
  fields: { action: [1, 4, 5], allocationLength: [7, 7, 16] },
} as const

/** Types of persistent reservation (SPC-5, Persistent reservation type). */
export const ReservationType = {
  WRITE_EXCLUSIVE: 0x1,
  EXCLUSIVE_ACCESS: 0x3,
  WRITE_EXCLUSIVE_REGISTRANTS_ONLY: 0x5,
  EXCLUSIVE_ACCESS_REGISTRANTS_ONLY: 0x6,
  WRITE_EXCLUSIVE_ALL_REGISTRANTS: 0x7,
  EXCLUSIVE_ACCESS_ALL_REGISTRANTS: 0x8,
} as const

/** Registered keys. */
export interface ReservationKeys {
  /** Counts every change of registrations (PRGENERATION). */
  readonly generation: number | undefined
  readonly keys: readonly bigint[]
  /** Bytes the device has, header included. */
  readonly fullLength: number | undefined
}

/** The reservation that is held. */
export interface HeldReservation {
  readonly key: bigint
  /** 0: the logical unit. */
  readonly scope: number | undefined
  /** One of {@link ReservationType}. */
  readonly type: number | undefined
}

/** Who holds the reservation. */
export interface Reservation {
  readonly generation: number | undefined
  /** Undefined: nobody. */
  readonly held: HeldReservation | undefined
  readonly fullLength: number | undefined
}

/** REPORT CAPABILITIES parameter data (SPC-5). */
export const RESERVATION_CAPABILITY_FIELDS = {
  length: [0, 7, 16],
  replaceLostReservation: [2, 7, 1],
  compatibleReservationHandling: [2, 4, 1],
  specifyInitiatorPorts: [2, 3, 1],
  allTargetPorts: [2, 2, 1],
  persistThroughPowerLoss: [2, 0, 1],
  typeMaskValid: [3, 7, 1],
  allowCommands: [3, 6, 3],
  persistThroughPowerLossActivated: [3, 0, 1],
  writeExclusiveAllRegistrants: [4, 7, 1],
  exclusiveAccessRegistrantsOnly: [4, 6, 1],
  writeExclusiveRegistrantsOnly: [4, 5, 1],
  exclusiveAccess: [4, 3, 1],
  writeExclusive: [4, 1, 1],
  exclusiveAccessAllRegistrants: [5, 0, 1],
} as const

const STATUS_FIELDS = {
  key: [0, 7, 64],
  allTargetPorts: [12, 1, 1],
  holder: [12, 0, 1],
  scope: [13, 7, 4],
  type: [13, 3, 4],
  relativeTargetPort: [18, 7, 16],
} as const

/** One registration with its I_T nexus (SPC-5, Full status descriptor). */
export interface Registration extends Decoded<typeof STATUS_FIELDS> {
  /** The initiator port. */
  readonly initiator: TransportId
}

/** Every registration. */
export interface FullStatus {
  readonly generation: number | undefined
  readonly registrations: readonly Registration[]
  readonly fullLength: number | undefined
}

type Options = Omit<CdbInput<typeof PERSISTENT_RESERVE_IN>, 'action'>

/** READ KEYS. The allocation length is 8192 unless told. */
export function persistentReserveReadKeys(options: Options = {}): ScsiCommand<ReservationKeys> {
  return reserveIn(0, options, 8192, parseReservationKeys)
}

/** READ RESERVATION. */
export function persistentReserveReadReservation(options: Options = {}): ScsiCommand<Reservation> {
  return reserveIn(1, options, 24, parseReservation)
}

/** REPORT CAPABILITIES. */
export function persistentReserveReportCapabilities(
  options: Options = {},
): ScsiCommand<Decoded<typeof RESERVATION_CAPABILITY_FIELDS>> {
  return reserveIn(2, options, 8, parseReservationCapabilities)
}

/** READ FULL STATUS. The allocation length is 65535 unless told. */
export function persistentReserveReadFullStatus(options: Options = {}): ScsiCommand<FullStatus> {
  return reserveIn(3, options, 0xffff, parseFullStatus)
}

function reserveIn<Reply>(
  action: number,
  options: Options,
  length: number,
  parse: (data: Uint8Array) => Reply,
): ScsiCommand<Reply> {
  const allocationLength = options.allocationLength ?? length
  return receiveCommand(
    PERSISTENT_RESERVE_IN,
    { ...options, action, allocationLength },
    allocationLength,
    parse,
  )
}

/** Reads READ KEYS parameter data; a key that is cut off is left out. */
export function parseReservationKeys(data: Uint8Array): ReservationKeys {
  const { generation, end, fullLength } = header(data)
  return { generation, keys: elements(data, 8, end, 8).map((key) => uint64(key, 0) ?? 0n), fullLength }
}

/** Reads READ RESERVATION parameter data. */
export function parseReservation(data: Uint8Array): Reservation {
  const { generation, end, fullLength } = header(data)
  const key = end < 16 ? undefined : uint64(data, 8)
  const place = decodeFields({ scope: [21, 7, 4], type: [21, 3, 4] }, data)
  return { generation, held: key === undefined ? undefined : { key, ...place }, fullLength }
}

/** Reads REPORT CAPABILITIES parameter data. */
export function parseReservationCapabilities(
  data: Uint8Array,
): Decoded<typeof RESERVATION_CAPABILITY_FIELDS> {
  return decodeFields(RESERVATION_CAPABILITY_FIELDS, data)
}

/** Reads READ FULL STATUS parameter data; a descriptor without its TransportID is left out. */
export function parseFullStatus(data: Uint8Array): FullStatus {
  const { generation, end, fullLength } = header(data)
  const registrations: Registration[] = []
  for (let at = 8; at + 24 < Math.min(end, data.length);) {
    const next = at + 24 + (uint(data, at + 20, 4) ?? 0)
    const descriptor = data.subarray(at, Math.min(next, end))
    registrations.push({
      ...decodeFields(STATUS_FIELDS, descriptor),
      initiator: parseTransportId(descriptor.subarray(24)),
    })
    at = next
  }
  return { generation, registrations, fullLength }
}

/** Builds READ KEYS parameter data. @throws RangeError when a key does not fit 64 bits */
export function encodeReservationKeys(generation: number, keys: readonly bigint[]): Uint8Array {
  const data = withHeader(generation, keys.length * 8)
  keys.forEach((key, index) => {
    encodeFields({ key: [8 + index * 8, 7, 64] }, { key }, data, 'READ KEYS data')
  })
  return data
}

/** Builds READ RESERVATION parameter data; `held` undefined: nobody. @throws RangeError when a value does not fit */
export function encodeReservation(generation: number, held?: HeldReservation): Uint8Array {
  const data = withHeader(generation, held === undefined ? 0 : 16)
  if (held !== undefined) {
    encodeFields(
      { key: [8, 7, 64], scope: [21, 7, 4], type: [21, 3, 4] },
      held,
      data,
      'READ RESERVATION data',
    )
  }
  return data
}

/** Builds REPORT CAPABILITIES parameter data. @throws RangeError or TypeError when a value does not fit */
export function encodeReservationCapabilities(
  values: Omit<Encodable<typeof RESERVATION_CAPABILITY_FIELDS>, 'length'>,
): Uint8Array {
  const data = new Uint8Array(8)
  encodeFields(RESERVATION_CAPABILITY_FIELDS, { ...values, length: 8 }, data, 'REPORT CAPABILITIES data')
  return data
}

/** What a target says of a registration. */
export interface RegistrationInput extends Encodable<typeof STATUS_FIELDS> {
  readonly initiator: TransportId
}

/** Builds READ FULL STATUS parameter data. @throws RangeError or TypeError when a value does not fit */
export function encodeFullStatus(
  generation: number,
  registrations: readonly RegistrationInput[],
): Uint8Array {
  const list = registrations.map(({ initiator, ...fields }) => {
    const id = encodeTransportId(initiator)
    const descriptor = new Uint8Array(24)
    encodeFields(STATUS_FIELDS, fields, descriptor, 'full status descriptor')
    encodeFields({ length: [20, 7, 32] }, { length: id.length }, descriptor, 'full status descriptor')
    return concat(descriptor, id)
  })
  const body = concat(...list)
  const data = withHeader(generation, body.length)
  data.set(body, 8)
  return data
}

const HEADER_FIELDS = { generation: [0, 7, 32], additionalLength: [4, 7, 32] } as const

function header(data: Uint8Array): {
  generation: number | undefined
  end: number
  fullLength: number | undefined
} {
  const { generation, additionalLength } = decodeFields(HEADER_FIELDS, data)
  const fullLength = additionalLength === undefined ? undefined : additionalLength + 8
  return { generation, end: fullLength ?? 0, fullLength }
}

function withHeader(generation: number, additionalLength: number): Uint8Array {
  const data = new Uint8Array(8 + additionalLength)
  encodeFields(HEADER_FIELDS, { generation, additionalLength }, data, 'PERSISTENT RESERVE IN data')
  return data
}
