/** Every VPD page by name; {@link decodeVpd} finds the right one. */
import { blockDeviceCharacteristics, blockLimits, logicalBlockProvisioning, referrals } from './block.ts'
import { zonedBlockDeviceCharacteristics } from './block.ts'
import { extendedInquiry } from './extended-inquiry.ts'
import {
  deviceIdentification,
  managementNetworkAddresses,
  modePagePolicy,
  scsiPorts,
  supportedVpdPages,
  unitSerialNumber,
} from './identification.ts'
import { thirdPartyCopy } from './third-party-copy.ts'
import { splitVpdPage } from './vpd-page.ts'
import type { VpdHeader } from './vpd-page.ts'
import type { PageCodec } from '../page.ts'

/** VPD pages as values, to be given to `inquiryVpd`. */
export const vpd: {
  readonly supportedPages: typeof supportedVpdPages
  readonly unitSerialNumber: typeof unitSerialNumber
  readonly deviceIdentification: typeof deviceIdentification
  readonly managementNetworkAddresses: typeof managementNetworkAddresses
  readonly extendedInquiry: typeof extendedInquiry
  readonly modePagePolicy: typeof modePagePolicy
  readonly scsiPorts: typeof scsiPorts
  readonly thirdPartyCopy: typeof thirdPartyCopy
  readonly blockLimits: typeof blockLimits
  readonly blockDeviceCharacteristics: typeof blockDeviceCharacteristics
  readonly logicalBlockProvisioning: typeof logicalBlockProvisioning
  readonly referrals: typeof referrals
  readonly zonedBlockDeviceCharacteristics: typeof zonedBlockDeviceCharacteristics
} = {
  supportedPages: supportedVpdPages,
  unitSerialNumber,
  deviceIdentification,
  managementNetworkAddresses,
  extendedInquiry,
  modePagePolicy,
  scsiPorts,
  thirdPartyCopy,
  blockLimits,
  blockDeviceCharacteristics,
  logicalBlockProvisioning,
  referrals,
  zonedBlockDeviceCharacteristics,
}

/** A page that is not decoded further: its header and the bytes after it. */
export interface RawVpdPage extends VpdHeader {
  readonly data: Uint8Array
}

/** Any other page, to be given to `inquiryVpd`: header and bytes. */
export function rawVpd(code: number): Pick<PageCodec<RawVpdPage>, 'code' | 'name' | 'parse'> {
  return { code, name: `VPD page ${code.toString(16).padStart(2, '0')}h`, parse: parseRawVpd }
}

/** Reads a page of whatever code, as its own codec reads it; one that is not known here, as {@link rawVpd} does. */
export function decodeVpd(data: Uint8Array): { readonly name: string; readonly page: VpdHeader } {
  const code = data[1]
  const codec = Object.values(vpd).find((each) => each.code === code) ?? rawVpd(code ?? 0)
  return { name: codec.name, page: codec.parse(data) }
}

function parseRawVpd(data: Uint8Array): RawVpdPage {
  const { header, page } = splitVpdPage(data)
  return { ...header, data: page.subarray(4) }
}
