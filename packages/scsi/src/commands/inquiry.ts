import { uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'
import type { PageCodec } from '../page.ts'

/** INQUIRY (SPC-5). */
export const INQUIRY = {
  name: 'INQUIRY',
  standard: 'SPC-5',
  opcode: 0x12,
  length: 6,
  query: true,
  fields: { evpd: [1, 0, 1], pageCode: [2, 7, 8], allocationLength: [3, 7, 16] },
} as const

/** Standard INQUIRY data up to the version descriptors (SPC-5, Standard INQUIRY data). */
export const STANDARD_INQUIRY_FIELDS = {
  peripheralQualifier: [0, 7, 3],
  peripheralDeviceType: [0, 4, 5],
  removable: [1, 7, 1],
  conglomerate: [1, 6, 1],
  version: [2, 7, 8],
  normAca: [3, 5, 1],
  hierarchical: [3, 4, 1],
  responseDataFormat: [3, 3, 4],
  additionalLength: [4, 7, 8],
  sccs: [5, 7, 1],
  accessControls: [5, 6, 1],
  /** Target port group support: 0 none, 1 implicit, 2 explicit, 3 both. */
  tpgs: [5, 5, 2],
  thirdPartyCopy: [5, 3, 1],
  protect: [5, 0, 1],
  enclosureServices: [6, 6, 1],
  multiPort: [6, 4, 1],
  commandQueuing: [7, 1, 1],
  vendor: [8, 'text', 8],
  product: [16, 'text', 16],
  revision: [32, 'text', 4],
  vendorSpecific: [36, 'bytes', 20],
} as const

/** Standard INQUIRY data. Fields that the device did not send are undefined. */
export interface StandardInquiry extends Decoded<typeof STANDARD_INQUIRY_FIELDS> {
  /** Codes of the standards that the device claims (SPC-5, Version descriptor values); zeros are left out. */
  readonly versionDescriptors: readonly number[]
  /** Bytes the device has, more than were asked for perhaps; undefined when not even byte 4 came. */
  readonly fullLength: number | undefined
}

/** What a target can put into standard INQUIRY data. */
export interface StandardInquiryInput extends Omit<
  Encodable<typeof STANDARD_INQUIRY_FIELDS>,
  'additionalLength'
> {
  readonly versionDescriptors?: readonly number[]
}

/** Fetches standard INQUIRY data. The allocation length is 96 unless told. */
export function inquiry(
  options: Omit<CdbInput<typeof INQUIRY>, 'evpd' | 'pageCode'> = {},
): ScsiCommand<StandardInquiry> {
  const allocationLength = options.allocationLength ?? 96
  return receiveCommand(INQUIRY, { ...options, allocationLength }, allocationLength, parseInquiry)
}

/**
 * Fetches a page of vital product data: `inquiryVpd(vpd.blockLimits)`.
 * The allocation length is 1024 unless told.
 */
export function inquiryVpd<Page>(
  page: Pick<PageCodec<Page>, 'code' | 'parse'>,
  options: Omit<CdbInput<typeof INQUIRY>, 'evpd' | 'pageCode'> = {},
): ScsiCommand<Page> {
  const allocationLength = options.allocationLength ?? 1024
  const values = { ...options, evpd: true, pageCode: page.code, allocationLength }
  return receiveCommand(INQUIRY, values, allocationLength, page.parse)
}

/** Reads standard INQUIRY data. */
export function parseInquiry(data: Uint8Array): StandardInquiry {
  const values = decodeFields(STANDARD_INQUIRY_FIELDS, data)
  const fullLength = values.additionalLength === undefined ? undefined : values.additionalLength + 5
  const versionDescriptors: number[] = []
  for (let at = 58; at < 74 && at < (fullLength ?? 0); at += 2) {
    const code = uint(data, at, 2)
    if (code !== undefined && code !== 0) versionDescriptors.push(code)
  }
  return { ...values, versionDescriptors, fullLength }
}

/**
 * Builds standard INQUIRY data: 36 bytes, 56 with `vendorSpecific`, or 74 with version descriptors.
 *
 * @throws RangeError or TypeError when a value does not fit its field or there are more than 8 version descriptors
 */
export function encodeInquiry(values: StandardInquiryInput): Uint8Array {
  const { versionDescriptors = [], ...fields } = values
  if (versionDescriptors.length > 8)
    throw new RangeError(`${versionDescriptors.length} version descriptors are over 8`)
  const length = versionDescriptors.length > 0 ? 74 : values.vendorSpecific === undefined ? 36 : 56
  const data = new Uint8Array(length)
  encodeFields(
    STANDARD_INQUIRY_FIELDS,
    { ...fields, additionalLength: length - 5 },
    data,
    'standard INQUIRY data',
  )
  versionDescriptors.forEach((code, index) => {
    encodeFields({ code: [58 + index * 2, 7, 16] }, { code }, data, 'version descriptor')
  })
  return data
}
