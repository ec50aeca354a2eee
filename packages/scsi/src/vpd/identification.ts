/** VPD pages that name things: 00h, 80h, 83h, 85h and 88h (SPC-5). */
import { concat, elements, text, uint, utf8, utf8Bytes } from '../bytes.ts'
import { encodeFields } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { encodeTransportId, parseTransportId } from '../transport-id.ts'
import type { TransportId } from '../transport-id.ts'
import { encodeDesignator, parseDesignators } from './designator.ts'
import type { Designator, DesignatorInput } from './designator.ts'
import { joinVpdPage, splitVpdPage } from './vpd-page.ts'
import type { VpdHeader, VpdHeaderInput } from './vpd-page.ts'

/** Supported VPD Pages (00h). */
export const supportedVpdPages: PageCodec<
  VpdHeader & { readonly pages: readonly number[] },
  VpdHeaderInput & { readonly pages: readonly number[] }
> = {
  code: 0x00,
  name: 'Supported VPD Pages',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, pages: Array.from(page.subarray(4)) }
  },
  encode: (value) => joinVpdPage(0x00, value, Uint8Array.from(value.pages)),
}

/** Unit Serial Number (80h). */
export const unitSerialNumber: PageCodec<
  VpdHeader & { readonly serialNumber: string },
  VpdHeaderInput & { readonly serialNumber: string }
> = {
  code: 0x80,
  name: 'Unit Serial Number',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, serialNumber: text(page.subarray(4)).trimStart() }
  },
  encode(value) {
    const body = new Uint8Array(value.serialNumber.length)
    encodeFields({ serialNumber: [0, 'text', body.length] }, value, body, 'Unit Serial Number VPD page')
    return joinVpdPage(0x80, value, body)
  },
}

/** Device Identification (83h). */
export const deviceIdentification: PageCodec<
  VpdHeader & { readonly designators: readonly Designator[] },
  VpdHeaderInput & { readonly designators: readonly DesignatorInput[] }
> = {
  code: 0x83,
  name: 'Device Identification',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, designators: parseDesignators(page.subarray(4)) }
  },
  encode: (value) => joinVpdPage(0x83, value, concat(...value.designators.map(encodeDesignator))),
}

/** Where a device can be managed over a network. */
export interface ManagementAddress {
  /** 0 logical unit, 1 target port, 2 target device. */
  readonly association: number
  /** 0 unspecified, 1 storage configuration, 2 diagnostics, 3 status, 4 logging, 5 code download, 6 copy, 7 administration. */
  readonly serviceType: number
  /** A URL. */
  readonly address: string
}

/** Management Network Addresses (85h). */
export const managementNetworkAddresses: PageCodec<
  VpdHeader & { readonly addresses: readonly ManagementAddress[] },
  VpdHeaderInput & { readonly addresses: readonly ManagementAddress[] }
> = {
  code: 0x85,
  name: 'Management Network Addresses',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    const addresses: ManagementAddress[] = []
    for (let at = 4; at + 4 <= page.length;) {
      const next = at + 4 + (uint(page, at + 2, 2) ?? 0)
      const first = page[at] ?? 0
      const address = utf8(page.subarray(at + 4, next))
      addresses.push({ association: (first >> 5) & 0x03, serviceType: first & 0x1f, address })
      at = next
    }
    return { ...header, addresses }
  },
  encode(value) {
    const list = value.addresses.map((each) => {
      const address = utf8Bytes(each.address)
      const length = Math.ceil((address.length + 1) / 4) * 4
      const descriptor = new Uint8Array(4 + length)
      const { association, serviceType } = each
      encodeFields(
        { association: [0, 6, 2], serviceType: [0, 4, 5], length: [2, 7, 16] },
        { association, serviceType, length },
        descriptor,
        'management network address',
      )
      descriptor.set(address, 4)
      return descriptor
    })
    return joinVpdPage(0x85, value, concat(...list))
  },
}

/** A port of the target device. */
export interface ScsiPort {
  readonly relativePort: number
  /** The initiator port that this port is too, when it is one. */
  readonly initiator: TransportId | undefined
  readonly designators: readonly Designator[]
}

/** What a target says of a port of its own. */
export interface ScsiPortInput {
  readonly relativePort: number
  readonly initiator?: TransportId
  readonly designators: readonly DesignatorInput[]
}

/** SCSI Ports (88h). */
export const scsiPorts: PageCodec<
  VpdHeader & { readonly ports: readonly ScsiPort[] },
  VpdHeaderInput & { readonly ports: readonly ScsiPortInput[] }
> = {
  code: 0x88,
  name: 'SCSI Ports',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    const ports: ScsiPort[] = []
    for (let at = 4; at + 8 <= page.length;) {
      const afterId = at + 8 + (uint(page, at + 6, 2) ?? 0)
      const next = afterId + 4 + (uint(page, afterId + 2, 2) ?? 0)
      const initiator = page.subarray(at + 8, afterId)
      ports.push({
        relativePort: uint(page, at + 2, 2) ?? 0,
        initiator: initiator.length === 0 ? undefined : parseTransportId(initiator),
        designators: parseDesignators(page.subarray(afterId + 4, next)),
      })
      at = next
    }
    return { ...header, ports }
  },
  encode: (value) => joinVpdPage(0x88, value, concat(...value.ports.map(encodePort))),
}

function encodePort(port: ScsiPortInput): Uint8Array {
  const initiator = port.initiator === undefined ? new Uint8Array(0) : encodeTransportId(port.initiator)
  const designators = concat(...port.designators.map(encodeDesignator))
  const header = new Uint8Array(8)
  const lengths = { relativePort: port.relativePort, idLength: initiator.length }
  encodeFields({ relativePort: [2, 7, 16], idLength: [6, 7, 16] }, lengths, header, 'SCSI port')
  const middle = new Uint8Array(4)
  encodeFields({ length: [2, 7, 16] }, { length: designators.length }, middle, 'SCSI port: designators')
  return concat(header, initiator, middle, designators)
}

/** How initiators share mode pages. */
export interface ModePagePolicy {
  /** 3Fh: all pages that are not named. */
  readonly pageCode: number
  readonly subpage: number
  /** One for all logical units of the target (MLUS). */
  readonly multipleLogicalUnits: boolean
  /** 0 shared, 1 per target port, 3 per I_T nexus. */
  readonly policy: number
}

/** Mode Page Policy (87h). */
export const modePagePolicy: PageCodec<
  VpdHeader & { readonly policies: readonly ModePagePolicy[] },
  VpdHeaderInput & { readonly policies: readonly ModePagePolicy[] }
> = {
  code: 0x87,
  name: 'Mode Page Policy',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    const policies = elements(page, 4, page.length, 4).map((each) => ({
      pageCode: (each[0] ?? 0) & 0x3f,
      subpage: each[1] ?? 0,
      multipleLogicalUnits: ((each[2] ?? 0) & 0x80) !== 0,
      policy: (each[2] ?? 0) & 0x03,
    }))
    return { ...header, policies }
  },
  encode(value) {
    const list = value.policies.map((each) => {
      const descriptor = new Uint8Array(4)
      encodeFields(
        { pageCode: [0, 5, 6], subpage: [1, 7, 8], multipleLogicalUnits: [2, 7, 1], policy: [2, 1, 2] },
        each,
        descriptor,
        'mode page policy',
      )
      return descriptor
    })
    return joinVpdPage(0x87, value, concat(...list))
  },
}
