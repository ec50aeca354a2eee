/** VPD pages of block devices that can be formatted in several ways, or sold in several sizes: B8h and BAh (SBC-5). */
import type { Decoded, Encodable } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { descriptorList, joinVpdPage, splitVpdPage } from './vpd-page.ts'
import type { VpdHeader, VpdHeaderInput } from './vpd-page.ts'

/** What FORMAT WITH PRESET can make of the medium. */
export const FORMAT_PRESET_FIELDS = {
  identifier: [0, 7, 32],
  /** 1 conventional, 2 host aware, 3 host managed zones, 4 zone domains and realms. */
  schemaType: [4, 7, 8],
  /** Logical blocks of a physical one are 2 to the power of this. */
  physicalBlockExponent: [7, 3, 4],
  /** Bytes. */
  blockLength: [8, 7, 32],
  lastLba: [16, 7, 64],
  /** FMTPINFO, as in FORMAT UNIT. */
  formatProtection: [38, 7, 2],
  protectionFieldUsage: [38, 2, 3],
  protectionIntervalExponent: [39, 3, 4],
  /** What the schema tells besides: the zones of a zoned one. */
  schemaInformation: [40, 'bytes', 24],
} as const

const FORMAT_PRESETS = descriptorList(64, FORMAT_PRESET_FIELDS, 'format preset')

/** Format Presets (B8h). */
export const formatPresets: PageCodec<
  VpdHeader & { readonly presets: readonly Decoded<typeof FORMAT_PRESET_FIELDS>[] },
  VpdHeaderInput & { readonly presets: readonly Encodable<typeof FORMAT_PRESET_FIELDS>[] }
> = {
  code: 0xb8,
  name: 'Format Presets',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, presets: FORMAT_PRESETS.decode(page, 4) }
  },
  encode(value) {
    return joinVpdPage(0xb8, value, FORMAT_PRESETS.encode(value.presets))
  },
}

/** A capacity that the device may be given, and what its product is called then. */
export const CAPACITY_PRODUCT_FIELDS = {
  blocks: [0, 7, 64],
  product: [8, 'text', 16],
} as const

const CAPACITY_PRODUCTS = descriptorList(48, CAPACITY_PRODUCT_FIELDS, 'capacity and product')

/** Capacity/Product Identification Mapping (BAh). */
export const capacityProducts: PageCodec<
  VpdHeader & { readonly products: readonly Decoded<typeof CAPACITY_PRODUCT_FIELDS>[] },
  VpdHeaderInput & { readonly products: readonly Encodable<typeof CAPACITY_PRODUCT_FIELDS>[] }
> = {
  code: 0xba,
  name: 'Capacity/Product Identification Mapping',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, products: CAPACITY_PRODUCTS.decode(page, 4) }
  },
  encode(value) {
    return joinVpdPage(0xba, value, CAPACITY_PRODUCTS.encode(value.products))
  },
}
