/** VPD pages of what a transport protocol adds: 90h of logical units, 91h of ports (SPC-5; for SAS, SPL-3). */
import { concat, elements, uint } from '../bytes.ts'
import { encodeFields } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { ProtocolId } from '../transport-id.ts'
import { joinVpdPage, splitVpdPage } from './vpd-page.ts'
import type { VpdHeader, VpdHeaderInput } from './vpd-page.ts'

const DESCRIPTOR_FIELDS = {
  relativePort: [0, 7, 16],
  protocolIdentifier: [2, 3, 4],
  /** A bit of it is of SAS alone. */
  flags: [3, 7, 8],
  length: [6, 7, 16],
} as const

/** What the protocol of a target port says, as it is written. */
export interface ProtocolSpecificInput {
  readonly relativePort: number
  /** One of `ProtocolId`. */
  readonly protocolIdentifier: number
  /** Byte 3, whose meaning is the protocol's. */
  readonly flags?: number
  /** What follows the header; its meaning is the protocol's. */
  readonly data: Uint8Array
}

/** What the protocol of a target port says. */
export interface ProtocolSpecific extends ProtocolSpecificInput {
  readonly flags: number
}

/** {@link ProtocolSpecific} of a logical unit. */
export interface ProtocolSpecificUnit extends ProtocolSpecific {
  /** TLR CONTROL SUPPORTED: transport layer retries can be chosen by command. Undefined unless the protocol is SAS. */
  readonly transportLayerRetries: boolean | undefined
}

/** {@link ProtocolSpecific} of a port. */
export interface ProtocolSpecificPort extends ProtocolSpecific {
  /** PWR_D_S: the POWER DISABLE signal is supported. Undefined unless the protocol is SAS. */
  readonly powerDisable: boolean | undefined
  /** The phys of a SAS port. */
  readonly phys: readonly { readonly phy: number; readonly persistentConnections: boolean }[]
}

/** Protocol Specific Logical Unit Information (90h). */
export const protocolSpecificUnit: PageCodec<
  VpdHeader & { readonly descriptors: readonly ProtocolSpecificUnit[] },
  VpdHeaderInput & { readonly descriptors: readonly ProtocolSpecificInput[] }
> = {
  code: 0x90,
  name: 'Protocol Specific Logical Unit Information',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    const descriptors = parseDescriptors(page).map((each) => {
      const first = each.protocolIdentifier === ProtocolId.SAS ? each.data[0] : undefined
      return { ...each, transportLayerRetries: first === undefined ? undefined : (first & 0x01) !== 0 }
    })
    return { ...header, descriptors }
  },
  encode: (value) => joinVpdPage(0x90, value, encodeDescriptors(value.descriptors)),
}

/** Protocol Specific Port Information (91h). */
export const protocolSpecificPort: PageCodec<
  VpdHeader & { readonly descriptors: readonly ProtocolSpecificPort[] },
  VpdHeaderInput & { readonly descriptors: readonly ProtocolSpecificInput[] }
> = {
  code: 0x91,
  name: 'Protocol Specific Port Information',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    const descriptors = parseDescriptors(page).map((each) => {
      const isSas = each.protocolIdentifier === ProtocolId.SAS
      const phys = elements(each.data, 0, isSas ? each.data.length : 0, 4).map((phy) => ({
        phy: phy[1] ?? 0,
        persistentConnections: ((phy[2] ?? 0) & 0x01) !== 0,
      }))
      return { ...each, powerDisable: isSas ? (each.flags & 0x01) !== 0 : undefined, phys }
    })
    return { ...header, descriptors }
  },
  encode: (value) => joinVpdPage(0x91, value, encodeDescriptors(value.descriptors)),
}

/** Descriptors one after the other; one without its header is left out. */
function parseDescriptors(page: Uint8Array): readonly ProtocolSpecific[] {
  const descriptors: ProtocolSpecific[] = []
  for (let at = 4; at + 8 <= page.length;) {
    const next = at + 8 + (uint(page, at + 6, 2) ?? 0)
    descriptors.push({
      relativePort: uint(page, at, 2) ?? 0,
      protocolIdentifier: (page[at + 2] ?? 0) & 0x0f,
      flags: page[at + 3] ?? 0,
      data: page.subarray(at + 8, next),
    })
    at = next
  }
  return descriptors
}

function encodeDescriptors(descriptors: readonly ProtocolSpecificInput[]): Uint8Array {
  const list = descriptors.map(({ relativePort, protocolIdentifier, flags, data }) => {
    const header = new Uint8Array(8)
    const values = { relativePort, protocolIdentifier, flags, length: data.length }
    encodeFields(DESCRIPTOR_FIELDS, values, header, 'protocol specific descriptor')
    return concat(header, data)
  })
  return concat(...list)
}
