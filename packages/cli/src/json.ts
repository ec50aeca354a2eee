/** How values look to programs. */
import { escapeControls } from '@iscsi/client'
import { hexText } from './hex.ts'

/**
 * A value as one line of JSON. Bytes become hexadecimal text; a bigint a number where that is exact, else decimal text.
 * What a terminal would obey is escaped: results may be looked at there.
 */
export function toJson(value: object): string {
  const json = JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === 'bigint') return Number.isSafeInteger(Number(each)) ? Number(each) : String(each)
    return each instanceof Uint8Array ? hexText(each) : each
  })
  return escapeControls(json)
}
