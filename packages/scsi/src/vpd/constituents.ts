/** VPD pages about what a device consists of and is made for: 8Bh and 8Ch (SPC-5). */
import { concat, uint } from '../bytes.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { descriptorList, joinVpdPage, splitVpdPage } from './vpd-page.ts'
import type { VpdHeader, VpdHeaderInput } from './vpd-page.ts'

/** One of the devices behind a device, as the Device Constituents VPD page tells of it. */
export const CONSTITUENT_FIELDS = {
  /** CONSTITUENT TYPE: 1 virtual tape library, 2 virtual tape drive, 3 direct access block device. */
  type: [0, 7, 16],
  /** A peripheral device type; FFh: not known. */
  deviceType: [2, 7, 8],
  vendor: [4, 'text', 8],
  product: [12, 'text', 16],
  revision: [28, 'text', 4],
} as const

const FIXED_LENGTH = 36

/** What a constituent tells besides. */
export interface ConstituentDetail {
  /** 1: `data` is one of its own VPD pages, for `decodeVpd`; FFh: of the vendor. */
  readonly type: number
  readonly data: Uint8Array
}

type Details = { readonly details: readonly ConstituentDetail[] }

/** Device Constituents (8Bh). */
export const deviceConstituents: PageCodec<
  VpdHeader & { readonly constituents: readonly (Decoded<typeof CONSTITUENT_FIELDS> & Details)[] },
  VpdHeaderInput & { readonly constituents: readonly (Encodable<typeof CONSTITUENT_FIELDS> & Details)[] }
> = {
  code: 0x8b,
  name: 'Device Constituents',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    const constituents: (Decoded<typeof CONSTITUENT_FIELDS> & Details)[] = []
    for (let at = 4; at + FIXED_LENGTH <= page.length;) {
      const end = at + FIXED_LENGTH + (uint(page, at + 34, 2) ?? 0)
      const fields = decodeFields(CONSTITUENT_FIELDS, page.subarray(at, at + FIXED_LENGTH))
      constituents.push({ ...fields, details: detailsOf(page.subarray(at + FIXED_LENGTH, end)) })
      at = end
    }
    return { ...header, constituents }
  },
  encode(value) {
    const list = value.constituents.map(({ details, ...fields }) => {
      const rest = concat(...details.map(encodeDetail))
      const fixed = new Uint8Array(FIXED_LENGTH)
      encodeFields<typeof CONSTITUENT_FIELDS>(CONSTITUENT_FIELDS, fields, fixed, 'constituent')
      encodeFields({ length: [34, 7, 16] }, { length: rest.length }, fixed, 'constituent')
      return concat(fixed, rest)
    })
    return joinVpdPage(0x8b, value, concat(...list))
  },
}

function detailsOf(data: Uint8Array): ConstituentDetail[] {
  const details: ConstituentDetail[] = []
  for (let at = 0; at + 4 <= data.length;) {
    const end = at + 4 + (uint(data, at + 2, 2) ?? 0)
    details.push({ type: data[at] ?? 0, data: data.slice(at + 4, end) })
    at = end
  }
  return details
}

function encodeDetail({ type, data }: ConstituentDetail): Uint8Array {
  const head = new Uint8Array(4)
  const fields = { type: [0, 7, 8], length: [2, 7, 16] } as const
  encodeFields(fields, { type, length: data.length }, head, 'constituent detail')
  return concat(head, data)
}

/** A performance profile of the CompactFlash Association. */
export const CFA_PROFILE_FIELDS = {
  /** CFA PROFILE SUPPORTED. */
  profile: [0, 7, 8],
  /** In blocks. */
  sequentialWriteSize: [2, 7, 16],
} as const

const CFA_PROFILES = descriptorList(4, CFA_PROFILE_FIELDS, 'CFA profile')

/** CFA Profile Information (8Ch). */
export const cfaProfiles: PageCodec<
  VpdHeader & { readonly profiles: readonly Decoded<typeof CFA_PROFILE_FIELDS>[] },
  VpdHeaderInput & { readonly profiles: readonly Encodable<typeof CFA_PROFILE_FIELDS>[] }
> = {
  code: 0x8c,
  name: 'CFA Profile Information',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, profiles: CFA_PROFILES.decode(page, 4) }
  },
  encode(value) {
    return joinVpdPage(0x8c, value, CFA_PROFILES.encode(value.profiles))
  },
}
