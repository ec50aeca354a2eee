/** Everything that reads bytes or text of a peer, from one table: it never throws, and what it makes is no larger than its input. */
import { describe, expect, test } from '@jest/globals'
import { parseUrl } from '@iscsi/client'
import * as protocol from '@iscsi/protocol'
import * as scsi from '@iscsi/scsi'
import { ISTGT, TGT } from '../../packages/scsi/test/recordings.ts'
import { recordings } from './log.ts'
import { sampleOf } from './mutator.ts'
import { Dice } from './random.ts'
import { amount, lineOf, PATIENCE, report, SEED } from './trust.ts'
import { parserVectors } from './vectors.ts'

type Parser = (data: Uint8Array) => unknown

const INPUTS = amount(40_000, 1_000_000)
/** One input in so many is read twice, and must say the same. */
const TWICE = 8

const textOf = (data: Uint8Array): string => Buffer.from(data).toString('latin1')

/** Every parser that a module exports by its name. */
function parsersOf(module: object): [string, Parser][] {
  return Object.entries(module).flatMap(([name, value]: [string, unknown]): [string, Parser][] =>
    name.startsWith('parse') && typeof value === 'function'
      ? [[name, (data): unknown => Reflect.apply(value, undefined, [data])]]
      : [],
  )
}

function pagesOf(kind: string, codecs: object): [string, Parser][] {
  return Object.entries(codecs).map(([name, codec]: [string, { parse: Parser }]) => [
    `${kind}.${name}`,
    codec.parse,
  ])
}

const PARSERS: readonly [string, Parser][] = [
  ...parsersOf(scsi),
  ...pagesOf('vpd', scsi.vpd),
  ...pagesOf('mode', scsi.mode),
  ...pagesOf('log', scsi.log),
  ['decodeVpd', scsi.decodeVpd],
  ['rawVpd', scsi.rawVpd(0x99).parse],
  ['rawLog', scsi.rawLog(0x2f).parse],
  ['modeSense6', scsi.modeSense6(scsi.rawMode(0x3f)).parse],
  ['modeSense10', scsi.modeSense10(scsi.rawMode(0x3f)).parse],
  ['describeSense', (data) => scsi.describeSense(scsi.parseSense(data))],
  ['decodeCdb', (data) => scsi.decodeCdb(data)],
  ['describeCdb', (data) => scsi.describeCdb(data)],
  ['transportIdLength', scsi.transportIdLength],
  ['decodePairs', protocol.decodePairs],
  [
    'parseSendTargets',
    (data) => {
      const pairs = protocol.decodePairs(data)
      return 'kind' in pairs ? pairs : protocol.parseSendTargets(pairs)
    },
  ],
  ['parseTargetAddress', (data) => protocol.parseTargetAddress(textOf(data))],
  ['parseNumber', (data) => protocol.parseNumber(textOf(data))],
  ['decodeBinary', (data) => protocol.decodeBinary(textOf(data))],
  ['parseBoolean', (data) => protocol.parseBoolean(textOf(data))],
  ['parseList', (data) => protocol.parseList(textOf(data))],
  [
    'decodeHeader',
    (data) => {
      if (data.length < protocol.BHS_LENGTH) return undefined
      const view = new DataView(data.buffer, data.byteOffset, data.length)
      const length = protocol.BHS_LENGTH + protocol.totalAhsLength(view, 0)
      return length > data.length ? undefined : protocol.decodeHeader(view, 0, length)
    },
  ],
  ['parseUrl', (data) => refused(() => parseUrl(`iscsi://${textOf(data)}`), 'ERR_INVALID_URL')],
]

/** The refusal of a parser whose contract is to throw: any other error is none. */
function refused(parse: () => unknown, code: string): unknown {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error) || error.code !== code) throw error
    return error.code
  }
}

/** How much a value holds: its parts, and the characters and bytes in them. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string' || value instanceof Uint8Array) return 1 + value.length
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, part: unknown) => sum + sizeOf(part), 1)
}

/** What a value may hold for each byte that was read: a field of one bit is a value too. */
const MOST = 24

/**
 * Reads an input; returns how much is made of each byte of it.
 * @throws Error that says how the input becomes a vector
 */
function read(name: string, parse: Parser, input: Uint8Array, twice: boolean): number {
  try {
    const result = parse(input)
    if (twice && lineOf(parse(input)) !== lineOf(result))
      throw new Error('the same input is read in two ways')
    return (sizeOf(result) - 300) / (input.length + 1)
  } catch (error) {
    const line = `${name} ${Buffer.from(input).toString('hex')}`
    throw new Error(`what this breaks is mended with this line in test/trust/vectors/parsers.txt:\n${line}`, {
      cause: error,
    })
  }
}

const EDGES = [0, 1, 0x7f, 0x80, 0xff]

/** A piece of real data in which something is wrong. */
function mutated(corpus: readonly Uint8Array[], dice: Dice): Uint8Array {
  if (dice.oneIn(8)) return dice.bytes(dice.below(100))
  const whole = dice.pick(corpus).slice()
  for (let count = dice.below(6); count > 0 && whole.length > 0; count--) {
    // Lengths and codes stand at the beginning.
    const at = dice.below(dice.oneIn(2) ? Math.min(16, whole.length) : whole.length)
    whole[at] = dice.oneIn(2) ? dice.pick(EDGES) : dice.below(256)
  }
  const cut = dice.oneIn(3) ? whole.subarray(0, dice.below(whole.length + 1)) : whole
  return dice.oneIn(6) ? new Uint8Array(Buffer.concat([cut, dice.pick(corpus)])) : cut
}

/** Real replies, and every data segment and header that a real target sent. */
function corpusOf(): readonly Uint8Array[] {
  const segments = recordings().flatMap((log) =>
    sampleOf(log, 'received', false).steps.flatMap((step) =>
      step.kind === 'pdu' && step.frame.data.length < 1024 ? [step.frame.header, step.frame.data] : [],
    ),
  )
  const urls = [
    'user%secret@[::1%eth0]:3260/iqn.2026-11.example:disk/1?header_digest=crc32c',
    'h/t/0?auth=chap&target_user=a&target_password=b',
  ].map((text) => new Uint8Array(Buffer.from(text)))
  return [...Object.values(TGT), ...Object.values(ISTGT), ...segments, ...urls]
}

describe('whatever a peer sends, no parser throws or makes more of it than there is', () => {
  test('there is every parser in the table', () => {
    expect(PARSERS.length).toBeGreaterThan(90)
    expect(new Set(PARSERS.map(([name]) => name)).size).toBe(PARSERS.length)
  })

  test('what once broke a parser', () => {
    const vectors = parserVectors()
    expect(vectors.length).toBeGreaterThan(0)
    for (const [name, input] of vectors) {
      const parse = PARSERS.find(([known]) => known === name)?.[1]
      if (parse === undefined) throw new Error(`there is no parser ${name}`)
      expect(read(name, parse, input, true)).toBeLessThan(MOST)
    }
  })

  test(
    'inputs from a seed',
    () => {
      const corpus = corpusOf()
      const most = { ratio: 0, parser: '' }
      for (let count = 0; count < INPUTS; count++) {
        const dice = new Dice(SEED + count)
        const input = mutated(corpus, dice)
        const [name, parse] = PARSERS[count % PARSERS.length] ?? dice.pick(PARSERS)
        const ratio = read(name, parse, input, count % TWICE === 0)
        if (ratio > most.ratio) Object.assign(most, { ratio, parser: name })
      }
      expect(most.ratio).toBeLessThan(MOST)
      report({ inputs: INPUTS, parsers: PARSERS.length, seed: SEED, largest: most })
    },
    PATIENCE,
  )
})
