/** What all log pages share: the header and a list of parameters (SPC-5, Log page structure). */
import { concat, uint } from '../bytes.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded } from '../fields.ts'

/** Header of a log page (SPC-5). */
const LOG_HEADER_FIELDS = {
  disableSave: [0, 7, 1],
  subpageFormat: [0, 6, 1],
  pageCode: [0, 5, 6],
  subpage: [1, 7, 8],
  pageLength: [2, 7, 16],
} as const

/** What every log page begins with. */
export interface LogHeader extends Decoded<typeof LOG_HEADER_FIELDS> {
  /** Bytes the device has, header included; more than were asked for: ask again. */
  readonly fullLength: number | undefined
}

/** One log parameter. */
export interface LogParameter {
  readonly code: number
  /** DU, TSD, ETC, TMC and format and linking bits. */
  readonly control: number
  /** What follows the 4 bytes of header; may be cut off. */
  readonly value: Uint8Array
}

/** A log page as parameters. */
export interface LogPage extends LogHeader {
  readonly parameters: readonly LogParameter[]
}

/** Splits a page into its header and what follows it. */
export function splitLogPage(data: Uint8Array): { readonly header: LogHeader; readonly body: Uint8Array } {
  const fields = decodeFields(LOG_HEADER_FIELDS, data)
  const fullLength = fields.pageLength === undefined ? undefined : fields.pageLength + 4
  return { header: { ...fields, fullLength }, body: data.subarray(4, fullLength) }
}

/** Reads a page of parameters; a parameter without its header is left out. */
export function parseLogPage(data: Uint8Array): LogPage {
  const { header, body } = splitLogPage(data)
  const parameters: LogParameter[] = []
  for (let at = 0; at + 4 <= body.length;) {
    const next = at + 4 + (body[at + 3] ?? 0)
    parameters.push({
      code: uint(body, at, 2) ?? 0,
      control: body[at + 2] ?? 0,
      value: body.subarray(at + 4, next),
    })
    at = next
  }
  return { ...header, parameters }
}

/**
 * Builds a page of parameters, for LOG SELECT and for a target.
 *
 * @throws RangeError when a value does not fit
 */
export function encodeLogPage(
  pageCode: number,
  parameters: readonly LogParameter[],
  subpage = 0,
): Uint8Array {
  const list = parameters.map(({ code, control, value }) => {
    const header = new Uint8Array(4)
    const values = { code, control, length: value.length }
    encodeFields({ code: [0, 7, 16], control: [2, 7, 8], length: [3, 7, 8] }, values, header, 'log parameter')
    return concat(header, value)
  })
  const body = concat(...list)
  const header = new Uint8Array(4)
  const values = { subpageFormat: subpage !== 0, pageCode, subpage, pageLength: body.length }
  encodeFields(LOG_HEADER_FIELDS, values, header, 'log page')
  return concat(header, body)
}

/** A parameter's value as one number, of whatever length; undefined when it has no bytes. */
export function counter(value: Uint8Array): bigint | undefined {
  if (value.length === 0) return undefined
  return value.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}
