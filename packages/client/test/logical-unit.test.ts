import { describe, expect, test } from '@jest/globals'
import { LogicalUnit } from '../src/logical-unit.ts'
import { idleNexus, settled } from './support.ts'

// A unit of a nexus that is not open: good arguments meet a ClosedError, bad ones are told of before that.
const unit = (): LogicalUnit => new LogicalUnit(idleNexus(), 0)
const block = new Uint8Array(512)
const CDB = Uint8Array.of(0x12, 0, 0, 0, 96, 0)

describe('good arguments', () => {
  test.each([
    ['read10', unit().read10(0, 1, block)],
    ['read10 of nothing', unit().read10(0, 0, [])],
    ['read10 to the last LBA', unit().read10(2 ** 32 - 1, 65535, new Uint8Array(65535))],
    ['read16 with a bigint', unit().read16(2n ** 64n - 1n, 1, block)],
    [
      'write16 with everything',
      unit().write16(1, 1, [block], { fua: true, dpo: true, protect: 7, group: 63 }),
    ],
    ['a timeout of 0', unit().testUnitReady({ timeout: 0 })],
    ['execute', unit().execute({ cdb: CDB, dataIn: 96 })],
    ['a long CDB', unit().execute({ cdb: new Uint8Array(260), dataOut: [block, block] })],
  ])('%s', async (_, task) => {
    expect(await settled(task)).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'not-sent' })
    expect(task.state).toBe('settled')
  })
})

describe('bad arguments reject, and never throw', () => {
  /** As a JavaScript caller may call it. */
  const anything = (value: unknown): never => value as never

  test.each([
    ['an LBA beyond 32 bits', () => unit().read10(2 ** 32, 1, block), 'RangeError', 'read16'],
    ['a negative LBA', () => unit().write10(-1, 1, block), 'RangeError', '-1'],
    ['a fractional LBA', () => unit().read16(0.5, 1, block), 'RangeError', '0.5'],
    ['an LBA beyond 64 bits', () => unit().read16(2n ** 64n, 1, block), 'RangeError', ''],
    ['too many blocks', () => unit().read10(0, 65536, block), 'RangeError', '65536'],
    ['no whole blocks', () => unit().write10(0, 3, block), 'RangeError', 'cannot hold 3 equal blocks'],
    ['bytes for no blocks', () => unit().write10(0, 0, block), 'RangeError', '512 bytes cannot hold 0'],
    ['protect out of range', () => unit().read10(0, 1, block, { protect: 8 }), 'RangeError', '8'],
    ['group out of range', () => unit().read10(0, 1, block, { group: 64 }), 'RangeError', '64'],
    ['no block length', () => unit().read10(0, 1), 'TypeError', 'readCapacity()'],
    ['buffers that are none', () => unit().read10(0, 1, anything('text')), 'TypeError', 'Uint8Array'],
    ['no buffers to write', () => unit().write10(0, 1, anything(undefined)), 'TypeError', 'buffers must be'],
    [
      'an attribute that is none',
      () => unit().write10(0, 1, block, { attribute: anything('orderd') }),
      'TypeError',
      "'ordered'",
    ],
    [
      'a controller in the place of its signal',
      () => unit().read10(0, 1, block, { signal: anything(new AbortController()) }),
      'TypeError',
      'AbortSignal',
    ],
    [
      'null for a signal',
      () => unit().execute({ cdb: CDB, signal: anything(null) }),
      'TypeError',
      'AbortSignal',
    ],
    [
      'a negative timeout',
      () => unit().testUnitReady({ timeout: -1 }),
      'RangeError',
      'timeout must be milliseconds',
    ],
    [
      'a timeout that is no number',
      () => unit().read10(0, 1, block, { timeout: Number.NaN }),
      'RangeError',
      'NaN',
    ],
    ['an endless timeout', () => unit().inquiry({ timeout: Infinity }), 'RangeError', '0 for no limit'],
    ['an empty CDB', () => unit().execute({ cdb: new Uint8Array(0) }), 'TypeError', 'this one has 0'],
    ['too long a CDB', () => unit().execute({ cdb: new Uint8Array(261) }), 'TypeError', 'this one has 261'],
    ['no CDB', () => unit().execute({ cdb: anything(undefined) }), 'TypeError', 'cdb must be a Uint8Array'],
    ['negative room', () => unit().execute({ cdb: CDB, dataIn: -1 }), 'RangeError', ''],
  ])('%s', async (_, order, name, words) => {
    const task = order()
    expect(await settled(task)).toMatchObject({ name, message: expect.stringContaining(words) })
    expect(task).toMatchObject({ state: 'settled', initiatorTaskTag: 0xffffffff })
  })
})

test('a LUN is a number where it has one', () => {
  expect(new LogicalUnit(idleNexus(), 0x0001_0000_0000_0000n)).toMatchObject({ lun: 1 })
  expect(new LogicalUnit(idleNexus(), 300)).toMatchObject({ lun: 300, blockLength: undefined })
  expect(() => new LogicalUnit(idleNexus(), -1)).toThrow(RangeError)
})
