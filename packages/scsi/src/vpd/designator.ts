/** Designation descriptors (SPC-5, Designation descriptor), of VPD pages 83h, 88h and B2h. */
import { concat, hex, text, uint, uint64, utf8 } from '../bytes.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded } from '../fields.ts'

const DESIGNATOR_FIELDS = {
  protocolIdentifier: [0, 7, 4],
  /** 1 binary, 2 ASCII, 3 UTF-8. */
  codeSet: [0, 3, 4],
  /** `protocolIdentifier` is meant (PIV). */
  protocolValid: [1, 7, 1],
  /** 0 logical unit, 1 target port, 2 target device. */
  association: [1, 5, 2],
  type: [1, 3, 4],
} as const

/** What a designator says, by its type. Numbers that are names stay hexadecimal text, as tools print them. */
export type DesignatorValue =
  | { readonly kind: 'vendor-specific' }
  | { readonly kind: 't10-vendor'; readonly vendor: string; readonly identifier: string }
  | {
      readonly kind: 'eui-64'
      /** 16, 24 or 32 hexadecimal digits. */
      readonly eui: string
    }
  | {
      readonly kind: 'naa'
      /** 2 IEEE extended, 3 locally assigned, 5 IEEE registered, 6 IEEE registered extended. */
      readonly naa: number
      /** 16 hexadecimal digits, 32 for NAA 6. */
      readonly name: string
      /** IEEE company id, where there is one. */
      readonly companyId: number | undefined
    }
  | { readonly kind: 'relative-target-port'; readonly relativeTargetPort: number }
  | { readonly kind: 'target-port-group'; readonly targetPortGroup: number }
  | { readonly kind: 'logical-unit-group'; readonly logicalUnitGroup: number }
  | { readonly kind: 'md5'; readonly digest: string }
  | { readonly kind: 'scsi-name'; readonly name: string }
  | {
      readonly kind: 'protocol-port'
      /** PCI Express routing id, when that is the protocol. */
      readonly routingId: number | undefined
      /** USB device address and interface number, when that is the protocol. */
      readonly usb: { readonly address: number; readonly interface: number } | undefined
    }
  | { readonly kind: 'uuid'; readonly uuid: string }
  | { readonly kind: 'other' }

/** A designator: a name of a logical unit, a target port or a target device. */
export interface Designator extends Decoded<typeof DESIGNATOR_FIELDS> {
  /** The designator as it is. */
  readonly identifier: Uint8Array
  /** What it says; `other` when its type is not known, or it is too short for it. */
  readonly value: DesignatorValue
}

/** What a target says of itself. */
export interface DesignatorInput {
  readonly protocolIdentifier?: number
  readonly codeSet: number
  readonly association: number
  readonly type: number
  readonly identifier: Uint8Array
}

/** Reads designation descriptors one after the other; a descriptor without its header is left out. */
export function parseDesignators(data: Uint8Array): readonly Designator[] {
  const designators: Designator[] = []
  for (let at = 0; at + 4 <= data.length;) {
    const next = at + 4 + (data[at + 3] ?? 0)
    designators.push(parseDesignator(data.subarray(at, next)))
    at = next
  }
  return designators
}

/** Builds a designation descriptor. @throws RangeError or TypeError when a value does not fit */
export function encodeDesignator(designator: DesignatorInput): Uint8Array {
  const { identifier, ...fields } = designator
  const header = new Uint8Array(4)
  const values = { ...fields, protocolValid: designator.protocolIdentifier !== undefined }
  encodeFields(DESIGNATOR_FIELDS, values, header, 'designation descriptor')
  encodeFields({ length: [3, 7, 8] }, { length: identifier.length }, header, 'designation descriptor')
  return concat(header, identifier)
}

function parseDesignator(data: Uint8Array): Designator {
  const fields = decodeFields(DESIGNATOR_FIELDS, data)
  const identifier = data.subarray(4)
  const whole = identifier.length === data[3]
  const protocol = fields.protocolValid === true ? fields.protocolIdentifier : undefined
  return {
    ...fields,
    identifier,
    value: whole ? designatorValue(fields.type, identifier, protocol) : { kind: 'other' },
  }
}

function designatorValue(
  type: number | undefined,
  data: Uint8Array,
  protocol: number | undefined,
): DesignatorValue {
  const low = uint(data, 2, 2)
  const other: DesignatorValue = { kind: 'other' }
  switch (type) {
    case 0x0:
      return { kind: 'vendor-specific' }
    case 0x1:
      return { kind: 't10-vendor', vendor: text(data.subarray(0, 8)), identifier: text(data.subarray(8)) }
    case 0x2:
      return [8, 12, 16].includes(data.length) ? { kind: 'eui-64', eui: hex(data) } : other
    case 0x3:
      return naa(data)
    case 0x4:
      return low === undefined ? other : { kind: 'relative-target-port', relativeTargetPort: low }
    case 0x5:
      return low === undefined ? other : { kind: 'target-port-group', targetPortGroup: low }
    case 0x6:
      return low === undefined ? other : { kind: 'logical-unit-group', logicalUnitGroup: low }
    case 0x7:
      return data.length === 16 ? { kind: 'md5', digest: hex(data) } : other
    case 0x8:
      return { kind: 'scsi-name', name: utf8(data) }
    case 0x9:
      return protocolPort(data, protocol)
    case 0xa:
      return data.length === 18 && data[0] === 0x10
        ? { kind: 'uuid', uuid: uuidText(data.subarray(2)) }
        : other
    default:
      return other
  }
}

function naa(data: Uint8Array): DesignatorValue {
  const value = uint64(data, 0)
  if (value === undefined) return { kind: 'other' }
  const format = Number(value >> 60n)
  if (format === 6 && data.length < 16) return { kind: 'other' }
  const name = hex(data.subarray(0, format === 6 ? 16 : 8))
  const registered = format === 5 || format === 6
  const companyId = registered
    ? (value >> 36n) & 0xff_ffffn
    : format === 2
      ? (value >> 24n) & 0xff_ffffn
      : undefined
  return {
    kind: 'naa',
    naa: format,
    name,
    companyId: companyId === undefined ? undefined : Number(companyId),
  }
}

function protocolPort(data: Uint8Array, protocol: number | undefined): DesignatorValue {
  const address = data[0]
  const number = data[2]
  const usb =
    protocol === 0x9 && address !== undefined && number !== undefined
      ? { address: address & 0x7f, interface: number }
      : undefined
  return { kind: 'protocol-port', routingId: protocol === 0xa ? uint(data, 0, 2) : undefined, usb }
}

function uuidText(data: Uint8Array): string {
  return hex(data).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
