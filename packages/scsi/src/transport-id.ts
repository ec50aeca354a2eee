/** TransportIDs: the name of an initiator port in a protocol (SPC-5, TransportID identifiers). */
import { concat, hex, uint, uint64, utf8, utf8Bytes } from './bytes.ts'
import { encodeFields } from './fields.ts'

/** Protocol identifiers (SPC-5, Protocol identifier values). */
export const ProtocolId = {
  FIBRE_CHANNEL: 0x0,
  PARALLEL_SCSI: 0x1,
  SSA: 0x2,
  IEEE_1394: 0x3,
  RDMA: 0x4,
  ISCSI: 0x5,
  SAS: 0x6,
  ADT: 0x7,
  ATA: 0x8,
  UAS: 0x9,
  PCIE: 0xa,
  NONE: 0xf,
} as const

/** An initiator port, as it is written. */
export type TransportIdInput =
  | {
      readonly protocol: 'iscsi'
      readonly name: string
      /** The session's ISID as 12 hexadecimal digits; without it, the initiator device as a whole. */
      readonly isid?: string
    }
  | { readonly protocol: 'fibre-channel'; readonly portName: bigint }
  | { readonly protocol: 'ieee-1394'; readonly eui64: bigint }
  | {
      readonly protocol: 'rdma'
      /** 32 hexadecimal digits. */
      readonly portId: string
    }
  | { readonly protocol: 'sas'; readonly address: bigint }
  | { readonly protocol: 'parallel-scsi'; readonly address: number; readonly relativePort: number }
  | { readonly protocol: 'pcie'; readonly routingId: number }
  | { readonly protocol: 'other'; readonly data: Uint8Array }

/** An initiator port, as it is read; `other` also when a TransportID is cut off, malformed, or has no {@link isIscsiName iSCSI name}. */
export type TransportId = TransportIdInput

/** Reads one TransportID, the first in `data`. Never throws. */
export function parseTransportId(data: Uint8Array): TransportId {
  const whole = data.subarray(0, transportIdLength(data))
  const first = whole[0]
  const other: TransportId = { protocol: 'other', data: whole }
  if (first === undefined || whole.length < transportIdLength(data)) return other
  const wide = uint64(whole, 8) ?? 0n
  switch (first) {
    case ProtocolId.FIBRE_CHANNEL:
      return { protocol: 'fibre-channel', portName: wide }
    case ProtocolId.PARALLEL_SCSI:
      return {
        protocol: 'parallel-scsi',
        address: uint(whole, 2, 2) ?? 0,
        relativePort: uint(whole, 6, 2) ?? 0,
      }
    case ProtocolId.IEEE_1394:
      return { protocol: 'ieee-1394', eui64: wide }
    case ProtocolId.RDMA:
      return { protocol: 'rdma', portId: hex(whole.subarray(8, 24)) }
    case ProtocolId.SAS:
      return { protocol: 'sas', address: uint64(whole, 4) ?? 0n }
    case ProtocolId.PCIE:
      return { protocol: 'pcie', routingId: uint(whole, 2, 2) ?? 0 }
    case ProtocolId.ISCSI:
      return iscsiDevice(utf8(whole.subarray(4))) ?? other
    case 0x40 | ProtocolId.ISCSI:
      return iscsiPort(utf8(whole.subarray(4))) ?? other
  }
  return other
}

/** Bytes of the TransportID that begins `data`: 24, but for iSCSI what it says itself. */
export function transportIdLength(data: Uint8Array): number {
  return ((data[0] ?? 0) & 0x0f) === ProtocolId.ISCSI ? 4 + (uint(data, 2, 2) ?? 0) : 24
}

/** Reads TransportIDs one after the other. Never throws. */
export function parseTransportIds(data: Uint8Array): readonly TransportId[] {
  const ids: TransportId[] = []
  for (let at = 0; at < data.length; at += transportIdLength(data.subarray(at))) {
    ids.push(parseTransportId(data.subarray(at)))
  }
  return ids
}

/** Builds a TransportID. @throws RangeError or TypeError when a value does not fit */
export function encodeTransportId(id: TransportIdInput): Uint8Array {
  const subject = `TransportID (${id.protocol})`
  const data = new Uint8Array(24)
  switch (id.protocol) {
    case 'other':
      return id.data
    case 'iscsi':
      return encodeIscsi(id.name, id.isid)
    case 'fibre-channel':
      encodeFields({ portName: [8, 7, 64] }, id, data, subject)
      return data
    case 'parallel-scsi':
      data[0] = ProtocolId.PARALLEL_SCSI
      encodeFields({ address: [2, 7, 16], relativePort: [6, 7, 16] }, id, data, subject)
      return data
    case 'ieee-1394':
      data[0] = ProtocolId.IEEE_1394
      encodeFields({ eui64: [8, 7, 64] }, id, data, subject)
      return data
    case 'rdma':
      data[0] = ProtocolId.RDMA
      data.set(hexBytes(id.portId, 16, `${subject}: portId`), 8)
      return data
    case 'sas':
      data[0] = ProtocolId.SAS
      encodeFields({ address: [4, 7, 64] }, id, data, subject)
      return data
    case 'pcie':
      data[0] = ProtocolId.PCIE
      encodeFields({ routingId: [2, 7, 16] }, id, data, subject)
      return data
  }
}

const MAX_NAME_LENGTH = 223
/** A comma ends the name within the name of a port; no white space or control character is in one (RFC 7143 §4.2.7.1). */
const NOT_IN_NAMES = /[\s,\p{Cc}\p{Cs}]/u

/**
 * Whether a text can be the name of an iSCSI node, and so stand in a TransportID: 1 to 223 bytes of UTF-8 without comma, white
 * space or control character (RFC 7143 §4.2.7). That it begins with `iqn.`, `eui.` or `naa.` is not asked.
 */
export function isIscsiName(name: string): boolean {
  return name !== '' && !NOT_IN_NAMES.test(name) && utf8Bytes(name).length <= MAX_NAME_LENGTH
}

const separator = ',i,0x'

function iscsiDevice(name: string): Extract<TransportId, { protocol: 'iscsi' }> | undefined {
  return isIscsiName(name) ? { protocol: 'iscsi', name } : undefined
}

function iscsiPort(value: string): TransportId | undefined {
  const at = value.indexOf(separator)
  if (at < 0) return undefined
  const device = iscsiDevice(value.slice(0, at))
  const isid = value.slice(at + separator.length).toLowerCase()
  return device !== undefined && /^[0-9a-f]{1,12}$/.test(isid)
    ? { ...device, isid: isid.padStart(12, '0') }
    : undefined
}

function encodeIscsi(name: string, isid: string | undefined): Uint8Array {
  if (!isIscsiName(name))
    throw new RangeError(`TransportID (iscsi): ${JSON.stringify(name)} is no iSCSI name of 1 to 223 bytes`)
  if (isid !== undefined) hexBytes(isid, 6, 'TransportID (iscsi): isid')
  const value = utf8Bytes(isid === undefined ? name : `${name}${separator}${isid.toLowerCase()}`)
  const length = Math.max(20, Math.ceil((value.length + 1) / 4) * 4) // a NUL ends it, NULs fill the last word
  const header = Uint8Array.of(
    (isid === undefined ? 0 : 0x40) | ProtocolId.ISCSI,
    0,
    length >> 8,
    length & 0xff,
  )
  return concat(header, value, new Uint8Array(length - value.length))
}

function hexBytes(digits: string, length: number, subject: string): Uint8Array {
  if (!/^[0-9a-fA-F]*$/.test(digits) || digits.length !== length * 2) {
    throw new RangeError(`${subject} ${JSON.stringify(digits)} is not ${length * 2} hexadecimal digits`)
  }
  return Uint8Array.from({ length }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  )
}
