/** Every VPD page by name; {@link decodeVpd} finds the right one. */
import { blockDeviceCharacteristics, blockLimits, logicalBlockProvisioning, referrals } from './block.ts'
import { zonedBlockDeviceCharacteristics } from './block.ts'
import {
  characteristicsExtension,
  concurrentPositioningRanges,
  limitsExtension,
  supportedBlockLengths,
} from './block-extensions.ts'
import { cfaProfiles, deviceConstituents } from './constituents.ts'
import {
  ataInformation,
  featureSets,
  powerCondition,
  powerConsumption,
  softwareInterfaces,
} from './device.ts'
import { extendedInquiry } from './extended-inquiry.ts'
import { capacityProducts, formatPresets } from './formats.ts'
import {
  deviceIdentification,
  managementNetworkAddresses,
  modePagePolicy,
  scsiPorts,
  supportedVpdPages,
  unitSerialNumber,
} from './identification.ts'
import { protocolSpecificPort, protocolSpecificUnit } from './protocol-specific.ts'
import { thirdPartyCopy } from './third-party-copy.ts'
import { splitVpdPage } from './vpd-page.ts'
import type { VpdHeader } from './vpd-page.ts'
import { isBlockDevice } from '../device-type.ts'
import type { PageCodec } from '../page.ts'

/** VPD pages as values, to be given to `inquiryVpd`. */
export const vpd: {
  readonly supportedPages: typeof supportedVpdPages
  readonly unitSerialNumber: typeof unitSerialNumber
  readonly deviceIdentification: typeof deviceIdentification
  readonly softwareInterfaces: typeof softwareInterfaces
  readonly managementNetworkAddresses: typeof managementNetworkAddresses
  readonly extendedInquiry: typeof extendedInquiry
  readonly modePagePolicy: typeof modePagePolicy
  readonly scsiPorts: typeof scsiPorts
  readonly ataInformation: typeof ataInformation
  readonly powerCondition: typeof powerCondition
  readonly deviceConstituents: typeof deviceConstituents
  readonly cfaProfiles: typeof cfaProfiles
  readonly powerConsumption: typeof powerConsumption
  readonly thirdPartyCopy: typeof thirdPartyCopy
  readonly protocolSpecificUnit: typeof protocolSpecificUnit
  readonly protocolSpecificPort: typeof protocolSpecificPort
  readonly featureSets: typeof featureSets
  readonly blockLimits: typeof blockLimits
  readonly blockDeviceCharacteristics: typeof blockDeviceCharacteristics
  readonly logicalBlockProvisioning: typeof logicalBlockProvisioning
  readonly referrals: typeof referrals
  readonly supportedBlockLengths: typeof supportedBlockLengths
  readonly characteristicsExtension: typeof characteristicsExtension
  readonly zonedBlockDeviceCharacteristics: typeof zonedBlockDeviceCharacteristics
  readonly limitsExtension: typeof limitsExtension
  readonly formatPresets: typeof formatPresets
  readonly concurrentPositioningRanges: typeof concurrentPositioningRanges
  readonly capacityProducts: typeof capacityProducts
} = {
  supportedPages: supportedVpdPages,
  unitSerialNumber,
  deviceIdentification,
  softwareInterfaces,
  managementNetworkAddresses,
  extendedInquiry,
  modePagePolicy,
  scsiPorts,
  ataInformation,
  powerCondition,
  deviceConstituents,
  cfaProfiles,
  powerConsumption,
  thirdPartyCopy,
  protocolSpecificUnit,
  protocolSpecificPort,
  featureSets,
  blockLimits,
  blockDeviceCharacteristics,
  logicalBlockProvisioning,
  referrals,
  supportedBlockLengths,
  characteristicsExtension,
  zonedBlockDeviceCharacteristics,
  limitsExtension,
  formatPresets,
  concurrentPositioningRanges,
  capacityProducts,
}

/** A page that is not decoded further: its header and the bytes after it. */
export interface RawVpdPage extends VpdHeader {
  readonly data: Uint8Array
}

/** Any other page, to be given to `inquiryVpd`: header and bytes. */
export function rawVpd(code: number): Pick<PageCodec<RawVpdPage>, 'code' | 'name' | 'parse'> {
  return { code, name: `VPD page ${code.toString(16).padStart(2, '0')}h`, parse: parseRawVpd }
}

/**
 * Reads a page of whatever code, as its own codec reads it; one that is not known here, as {@link rawVpd} does. So are pages
 * from B0h to BFh of a device that is no block device.
 */
export function decodeVpd(data: Uint8Array): { readonly name: string; readonly page: VpdHeader } {
  const [type = 0, code = 0] = data
  const isForeign = code >= 0xb0 && code <= 0xbf && !isBlockDevice(type & 0x1f)
  const known = isForeign ? undefined : Object.values(vpd).find((each) => each.code === code)
  const codec = data.length < 2 || known === undefined ? rawVpd(code) : known
  return { name: codec.name, page: codec.parse(data) }
}

function parseRawVpd(data: Uint8Array): RawVpdPage {
  const { header, page } = splitVpdPage(data)
  return { ...header, data: page.subarray(4) }
}
