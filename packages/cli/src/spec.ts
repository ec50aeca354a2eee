import { closest } from 'fastest-levenshtein'
import { UsageError } from './failure.ts'

/** One key of a `word,key=value,key` argument: from this come its parsing, its help and its error messages. */
export interface SpecKey<Options> {
  readonly name: string
  /** What stands for its value in the help. Without it the key is a switch: `key`, `key=on` or `key=off`. */
  readonly value?: string
  readonly what: string
  /** @throws Error that says what the value must be */
  readonly read: (value: string) => Partial<Options>
}

/** A kind of argument. */
export interface Spec<Options> {
  /** How messages call it: the option, as in `--lun`. */
  readonly option: string
  readonly keys: readonly SpecKey<Options>[]
  /** Which key the first word is for when it has no `=` and is no switch; undefined when every word needs a key. */
  readonly firstKey?: (word: string) => string
}

const SWITCH: Readonly<Record<string, boolean>> = {
  on: true,
  yes: true,
  true: true,
  off: false,
  no: false,
  false: false,
}

/** @throws Error for anything that is neither on nor off */
export function readSwitch(value: string): boolean {
  const state = SWITCH[value.toLowerCase()]
  if (state === undefined) throw new Error('must be on or off')
  return state
}

/** Reads a whole number, also in hexadecimal (0x28). @throws Error when it is none */
export function readNumber(value: string): number {
  const number = /^(?:\d+|0x[0-9a-f]+)$/i.test(value) ? Number(value) : Number.NaN
  if (!Number.isSafeInteger(number)) throw new Error('must be a whole number')
  return number
}

/** Makes of a reader one whose errors say which option, or argument, it is about. */
export function readFor<Value>(option: string, read: (text: string) => Value): (text: string) => Value {
  return (text) => {
    try {
      return read(text)
    } catch (error) {
      throw new UsageError(`${option} ${text}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

/** Reads the whole number that an option takes. */
export function readCount(option: string): (text: string) => number {
  return readFor(option, readNumber)
}

/** Reads one of a few words. @throws Error that names them */
export function readWord<Word extends string>(words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const word = words.find((each) => each.toLowerCase() === value.toLowerCase())
    if (word === undefined) throw new Error(`must be one of ${words.join(', ')}`)
    return word
  }
}

/**
 * Reads an argument such as `disk.img,block=4096,ro`. A comma in a value is written twice, as QEMU has it.
 * @throws UsageError that names the key, and the nearest when it is unknown
 */
export function parseSpec<Options>(spec: Spec<Options>, text: string): Partial<Options> {
  let options: Partial<Options> = {}
  const seen = new Set<string>()
  // A comma that stands twice is hidden from the split behind a character that no argument can contain.
  const words = text
    .replaceAll(',,', '\0')
    .split(',')
    .map((word) => word.replaceAll('\0', ','))
  words.forEach((word, index) => {
    const equals = word.indexOf('=')
    const name = (equals < 0 ? word : word.slice(0, equals)).trim()
    const byName = spec.keys.find((key) => key.name.toLowerCase() === name.toLowerCase())
    const first = equals < 0 && index === 0 && byName === undefined ? spec.firstKey?.(word) : undefined
    const key = first === undefined ? byName : spec.keys.find((each) => each.name === first)
    if (key === undefined) throw new UsageError(unknownKey(spec, name))
    if (seen.has(key.name)) throw new UsageError(`${spec.option}: ${key.name} is given twice`)
    seen.add(key.name)
    const value = first !== undefined ? word : equals < 0 ? undefined : word.slice(equals + 1)
    if (value === undefined && key.value !== undefined)
      throw new UsageError(`${spec.option}: ${key.name} needs a value: ${key.name}=${key.value}`)
    options = { ...options, ...read(spec, key, value ?? 'on') }
  })
  return options
}

function read<Options>(spec: Spec<Options>, key: SpecKey<Options>, value: string): Partial<Options> {
  try {
    return key.read(value)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${spec.option}: ${key.name}=${value}: ${reason}`)
  }
}

function unknownKey<Options>(spec: Spec<Options>, name: string): string {
  const names = spec.keys.map((key) => key.name)
  const nearest = closest(name, names)
  return `${spec.option}: there is no key "${name}", did you mean "${nearest}"? Known are ${names.join(', ')}`
}

/** The keys as a part of the help. */
export function describeKeys<Options>(keys: readonly SpecKey<Options>[]): string {
  const heads = keys.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`))
  const width = Math.max(...heads.map((head) => head.length))
  return keys.map(({ what }, index) => `  ${(heads[index] ?? '').padEnd(width)}  ${what}`).join('\n')
}
