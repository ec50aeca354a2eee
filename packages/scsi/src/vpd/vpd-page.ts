/** What all VPD pages share: the header (SPC-5, Vital product data parameters). */
import { concat, elements } from '../bytes.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable, Fields } from '../fields.ts'
import type { PageCodec } from '../page.ts'

/** Header of a VPD page without its length. */
export const VPD_HEADER_FIELDS = {
  peripheralQualifier: [0, 7, 3],
  peripheralDeviceType: [0, 4, 5],
  pageCode: [1, 7, 8],
} as const

const LENGTH_FIELDS = { pageLength: [2, 7, 16] } as const

/** What every page begins with. */
export interface VpdHeader extends Decoded<typeof VPD_HEADER_FIELDS> {
  /** Bytes the device has, header included; more than were asked for: ask again. */
  readonly fullLength: number | undefined
}

/** What a target says in the header of a page; left out: 0, a connected direct access block device. */
export type VpdHeaderInput = Omit<Encodable<typeof VPD_HEADER_FIELDS>, 'pageCode'>

/** Splits a page into its header and what belongs to it of the rest, still counted from the page's start. */
export function splitVpdPage(data: Uint8Array): { readonly header: VpdHeader; readonly page: Uint8Array } {
  const { pageLength } = decodeFields(LENGTH_FIELDS, data)
  const fullLength = pageLength === undefined ? undefined : pageLength + 4
  const header = { ...decodeFields(VPD_HEADER_FIELDS, data), fullLength }
  return { header, page: data.subarray(0, fullLength ?? data.length) }
}

/** Puts the header before what follows it. @throws RangeError or TypeError when a value does not fit */
export function joinVpdPage(code: number, input: VpdHeaderInput, body: Uint8Array): Uint8Array {
  const header = new Uint8Array(4)
  const { peripheralQualifier, peripheralDeviceType } = input
  encodeFields(
    VPD_HEADER_FIELDS,
    { peripheralQualifier, peripheralDeviceType, pageCode: code },
    header,
    'VPD page',
  )
  encodeFields(LENGTH_FIELDS, { pageLength: body.length }, header, 'VPD page')
  return concat(header, body)
}

/** A page of fixed layout, `length` bytes with its header. */
export function fixedVpdPage<const F extends Fields>(
  code: number,
  name: string,
  length: number,
  fields: F,
): PageCodec<VpdHeader & Decoded<F>, VpdHeaderInput & Encodable<F>> {
  return {
    code,
    name,
    parse(data) {
      const { header, page } = splitVpdPage(data)
      return { ...header, ...decodeFields(fields, page) }
    },
    encode(values) {
      const page = new Uint8Array(length)
      encodeFields<F>(fields, values, page, `${name} VPD page`)
      return joinVpdPage(code, values, page.subarray(4))
    },
  }
}

/** Descriptors of fixed layout, `length` bytes each, which follow each other in a page; `what` is one of them, for messages. */
export function descriptorList<const F extends Fields>(
  length: number,
  fields: F,
  what: string,
): {
  /** Those from byte `at` of a page to its end; one that is cut short is left out. */
  decode(page: Uint8Array, at: number): Decoded<F>[]
  /** @throws RangeError or TypeError when a value does not fit */
  encode(list: readonly Encodable<F>[]): Uint8Array
} {
  return {
    decode: (page, at) => elements(page, at, page.length, length).map((each) => decodeFields(fields, each)),
    encode: (list) =>
      concat(
        ...list.map((each) => {
          const descriptor = new Uint8Array(length)
          encodeFields<F>(fields, each, descriptor, what)
          return descriptor
        }),
      ),
  }
}
