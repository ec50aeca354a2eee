/** Pages (VPD, mode, log) as arguments: by code, by code and subpage, or by the name that they have in @iscsi/scsi. */
import { closest } from 'fastest-levenshtein'
import { UsageError } from './failure.ts'
import { codeText, wordsOf } from './show.ts'

/** Which page is meant. */
export interface PageChoice {
  readonly code: number
  readonly subpage: number
}

/** Known pages by name. */
export type PageTable = Readonly<Record<string, { readonly code: number; readonly subpage?: number }>>

const CODE = /^(?:0x)?(?<code>[0-9a-f]{1,2})h?(?:[/,](?:0x)?(?<subpage>[0-9a-f]{1,2})h?)?$/i

/** The highest code of a mode page, and of a log page: they have six bits (SPC-5). */
export const SIX_BITS = 0x3f

/**
 * Reads `83`, `0x83`, `83h`, `19/01` (hexadecimal, as the standards write codes) or `device-identification`.
 * @param highest the highest code that there can be
 * @throws UsageError
 */
export function parsePage(text: string, known: PageTable, highest = 0xff): PageChoice {
  const { code: digits, subpage = '0' } = CODE.exec(text)?.groups ?? {}
  if (digits !== undefined) {
    const code = Number.parseInt(digits, 16)
    if (code > highest) throw new UsageError(`--page ${text}: codes go up to ${codeText(highest)}`)
    return { code, subpage: Number.parseInt(subpage, 16) }
  }
  const names = Object.keys(known).map(argumentOf)
  const found = Object.entries(known).find(([name]) => argumentOf(name) === text.toLowerCase())
  if (found !== undefined) return { code: found[1].code, subpage: found[1].subpage ?? 0 }
  throw new UsageError(
    `--page ${text}: there is no such page, did you mean "${closest(text, names)}"? Give a hexadecimal code, or one of ${names.join(', ')}`,
  )
}

/** The names for the help. */
export function describePages(known: PageTable): string {
  const names = Object.keys(known).map(argumentOf).join(', ')
  return `\nA page is a hexadecimal code, with its subpage as 19/01, or one of\n${names}.`
}

function argumentOf(name: string): string {
  return wordsOf(name).replaceAll(' ', '-')
}
