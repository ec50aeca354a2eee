/** What all mode pages share: the header, with or without a subpage (SPC-5, Mode page and subpage formats). */
import { uint } from '../bytes.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable, Fields } from '../fields.ts'
import type { PageCodec } from '../page.ts'

/** What every mode page begins with. */
export interface ModePageHeader {
  /** PS: the page can be saved (reserved in MODE SELECT). */
  readonly parametersSaveable: boolean | undefined
}

/** A mode page as it came, header included. */
export interface RawModePage extends ModePageHeader {
  readonly code: number
  /** 0 when the page has no subpages. */
  readonly subpage: number
  /** The page with its header, as MODE SELECT takes it once PS is cleared. */
  readonly data: Uint8Array
}

/** Reads one page's code and length; undefined when the header is cut off. */
export function splitModePage(data: Uint8Array): (RawModePage & { readonly length: number }) | undefined {
  const first = data[0]
  const hasSubpage = first !== undefined && (first & 0x40) !== 0
  const rest = hasSubpage ? uint(data, 2, 2) : data[1]
  if (first === undefined || rest === undefined) return undefined
  const length = rest + (hasSubpage ? 4 : 2)
  return {
    code: first & 0x3f,
    subpage: hasSubpage ? (data[1] ?? 0) : 0,
    parametersSaveable: (first & 0x80) !== 0,
    data: data.subarray(0, length),
    length,
  }
}

/** The header of a page of `length` bytes, and zeros. */
export function emptyModePage(code: number, subpage: number, length: number): Uint8Array {
  const page = new Uint8Array(length)
  if (subpage === 0) {
    encodeFields({ code: [0, 5, 6], length: [1, 7, 8] }, { code, length: length - 2 }, page, 'mode page')
  } else {
    const values = { hasSubpage: true, code, subpage, length: length - 4 }
    const fields = { hasSubpage: [0, 6, 1], code: [0, 5, 6], subpage: [1, 7, 8], length: [2, 7, 16] } as const
    encodeFields(fields, values, page, 'mode page')
  }
  return page
}

/** A page of fixed layout, `length` bytes with its header. */
export function fixedModePage<const F extends Fields>(
  code: number,
  subpage: number,
  name: string,
  length: number,
  fields: F,
): PageCodec<ModePageHeader & Decoded<F>, Encodable<F>> {
  return {
    code,
    subpage,
    name,
    parse(data) {
      const split = splitModePage(data)
      const page = split?.data ?? data
      return { parametersSaveable: split?.parametersSaveable, ...decodeFields(fields, page) }
    },
    encode(values) {
      const page = emptyModePage(code, subpage, length)
      encodeFields(fields, values, page, `${name} mode page`)
      return page
    },
  }
}
