/** How values look to people: as aligned text. */
import { AccessState, deviceTypeName } from '@iscsi/scsi'
import { hexText } from './hex.ts'
import type { Io } from './io.ts'
import { printable } from './printable.ts'

export { printable }

const SUFFIXES = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const

/** A size with the largest suffix that it is a multiple of, or nearly. */
export function sizeText(bytes: number): string {
  let power = 0
  while (power < SUFFIXES.length - 1 && bytes >= 1024 ** (power + 1)) power++
  const count = bytes / 1024 ** power
  return `${Number.isInteger(count) ? count : count.toFixed(1)} ${SUFFIXES[power] ?? ''}`
}

/** A number as the standards write codes: `83h`. */
export function codeText(code: number, digits = 2): string {
  return `${code.toString(16).toUpperCase().padStart(digits, '0')}h`
}

/** Rows as columns: as wide as their widest cell, numbers to the right. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => String(row[column] ?? '').length)),
  )
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return typeof cell === 'number' ? String(cell).padStart(width) : printable(cell).padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return [heads, ...rows].map(line).join('\n')
}

/** What the numbers of some fields mean, whichever page they stand in. */
const MEANINGS: Readonly<Record<string, (value: number) => string>> = {
  peripheralQualifier: among('connected', 'not connected', 'reserved', 'not supported'),
  peripheralDeviceType: deviceTypeName,
  pages: codeText,
  code: codeText,
  pageCode: codeText,
  subpage: codeText,
  responseCode: codeText,
  asc: codeText,
  ascq: codeText,
  tpgs: among('none', 'implicit', 'explicit', 'implicit and explicit'),
  versionDescriptors: (value) => codeText(value, 4),
  codeSet: among('reserved', 'binary', 'ASCII', 'UTF-8'),
  association: among('logical unit', 'target port', 'target device'),
  mediumRotationRate: (rate) => (rate < 2 ? (['not told', 'does not rotate'][rate] ?? '') : `${rate} rpm`),
  provisioningType: among('not reported, or full', 'resource', 'thin'),
  state: accessStateName,
  powerUnits: among('gigawatts', 'megawatts', 'kilowatts', 'watts', 'milliwatts', 'microwatts'),
}

function among(...names: readonly string[]): (value: number) => string {
  return (value) => names[value] ?? 'unknown'
}

/** What a field's number means, if that is known: `direct access block`. */
function meaningOf(field: string, value: number): string | undefined {
  return Object.hasOwn(MEANINGS, field) ? MEANINGS[field]?.(value) : undefined
}

/** An asymmetric access state in words. */
export function accessStateName(state: number): string {
  const found = Object.entries(AccessState).find(([, code]) => code === state)
  return found === undefined ? 'unknown' : wordsOf(found[0])
}

/** A name of code in words: `maximumTransferLength`, `ACTIVE_OPTIMIZED`. */
export function wordsOf(name: string): string {
  return name
    .replaceAll('_', ' ')
    .replace(/([a-z\d])([A-Z])|([a-z])(?=\d)/g, '$1$3 $2')
    .toLowerCase()
}

/** Of the header of a page, not of what is in it; they say nothing that the title has not said. */
const SILENT: ReadonlySet<string> = new Set([
  'fullLength',
  'additionalLength',
  'pageCode',
  'pageLength',
  'subpageFormat',
])

/** The fields of a decoded value, a line each, what is inside them indented. Fields that did not come are left out. */
export function fieldLines(value: object, indent = '', isNested = false): string[] {
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(
    ([name, each]) => each !== undefined && !isEmpty(each) && (isNested || !SILENT.has(name)),
  )
  const width = Math.max(0, ...entries.map(([name]) => wordsOf(name).length))
  return entries.flatMap(([name, each]) => {
    const flat = flatText(name, each)
    if (flat !== undefined) return [`${indent}${wordsOf(name).padEnd(width)}  ${flat}`.trimEnd()]
    const parts: readonly unknown[] = Array.isArray(each) ? each : [each]
    const isList = parts.length > 1
    return parts.flatMap((part, index) => [
      `${indent}${wordsOf(name)}${isList ? ` ${index}` : ''}`,
      ...fieldLines(part as object, `${indent}  `, true),
    ])
  })
}

function isEmpty(value: unknown): boolean {
  return (Array.isArray(value) || value instanceof Uint8Array) && value.length === 0
}

/** A value under its title. */
export function titled({ paint }: Pick<Io, 'paint'>, title: string, value: object): string {
  return [paint.bold(title), ...fieldLines(value, '  ')].join('\n')
}

/** A value that fits on its line; undefined when it has fields of its own. */
function flatText(name: string, value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    const meaning = meaningOf(name, value)
    if (meaning === undefined) return String(value)
    return /^[\dA-F]+h$/.test(meaning) ? meaning : `${meaning} (${value})`
  }
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return printable(value)
  if (value instanceof Uint8Array) return hexText(value)
  if (!Array.isArray(value)) return undefined
  const list: readonly unknown[] = value
  const texts = list.map((each) => flatText(name, each))
  return texts.every((text) => text !== undefined) ? texts.join(', ') : undefined
}
