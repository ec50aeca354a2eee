/** Every command of the table as a method: which CDB it sends, whether it may be sent again, and what it refuses. */
import { describe, expect, test } from '@jest/globals'
import { CDB, describeCdb, findCdb, mode, rawLog } from '@iscsi/scsi'
import type { DeviceKind } from '@iscsi/scsi'
import { LogicalUnit } from '../src/logical-unit.ts'
import { CHANGES, QUERIES } from './calls.ts'
import { scriptedUnit } from './scripted-nexus.ts'
import { settled } from './support.ts'

const block = new Uint8Array(512)

/** What sends commands of others, and what sends none. */
const CONVENIENCES = [
  ...['vpd', 'readCapacity', 'limits', 'supports', 'read', 'write', 'writeSame', 'unmap', 'synchronizeCache'],
  ...['changeModePage', 'progress', 'readStream', 'writeStream', 'readable', 'writable', 'disk', 'execute'],
  ...['abortTaskSet', 'clearTaskSet', 'clearAca', 'logicalUnitReset'],
]

const TAPE = /^(tape|space|rewind|writeFilemarks|readPosition)/
const DISC = /^(readToc|readFullToc|getConfiguration)/
const kindOf = (method: string): DeviceKind =>
  TAPE.test(method) ? 'tape' : DISC.test(method) ? 'multimedia' : 'block'

describe.each([
  ['may be sent again', true, QUERIES],
  ['is sent once', false, CHANGES],
])('%s', (_, repeatable, calls) => {
  test.each(calls)('%s', async (method, call, line) => {
    const { unit, nexus } = scriptedUnit(
      (__, { dataIn }) => new Uint8Array(dataIn === undefined ? 0 : 1 << 17),
    )
    await call(unit)
    const [order, ...others] = nexus.orders
    expect(others).toEqual([])
    const cdb = order?.cdb ?? new Uint8Array(0)
    expect(describeCdb(cdb, kindOf(method))).toBe(line)
    expect(order).toMatchObject({ name: findCdb(cdb, kindOf(method))?.name, repeatable })
  })
})

test('every command of the table is a method', () => {
  const names = new Set<string>(Object.values(CDB).map(({ name }) => name))
  for (const [, , line] of [...QUERIES, ...CHANGES]) {
    for (const name of names) if (line === name || line.startsWith(`${name} `)) names.delete(name)
  }
  // Its own tests: unmap() sends as many as are needed.
  expect([...names]).toEqual(['UNMAP'])
})

test('every method is tested', () => {
  const methods = new Set<string>()
  for (let home: unknown = LogicalUnit.prototype; home instanceof LogicalUnit || isFamily(home);) {
    for (const name of Object.getOwnPropertyNames(home)) methods.add(name)
    home = Object.getPrototypeOf(home)
  }
  const inside = [
    'constructor',
    'blockLength',
    'forget',
    'knownLimits',
    'learnBlockLength',
    'query',
    'change',
    'refuse',
    'manage',
  ]
  const known = [...QUERIES, ...CHANGES].map(([method]) => method)
  expect([...methods].sort()).toEqual(
    [...known, ...CONVENIENCES, ...inside, 'readBlocks', 'writeBlocks'].sort(),
  )
})

/** A prototype between LogicalUnit and the EventEmitter. */
function isFamily(home: unknown): boolean {
  return (
    typeof home === 'object' && home !== null && !Object.hasOwn(home, 'emit') && home !== Object.prototype
  )
}

describe('wrong arguments', () => {
  test.each([
    ['READ (6)', (unit: LogicalUnit) => unit.read6(2 ** 21, 1, block)],
    ['READ (6)', (unit: LogicalUnit) => unit.tapeRead6(2 ** 24)],
    ['WRITE (6)', (unit: LogicalUnit) => unit.tapeWrite6(-1, block)],
    ['VERIFY (10)', (unit: LogicalUnit) => unit.verify10(2 ** 32, 1)],
    ['WRITE SAME (10)', (unit: LogicalUnit) => unit.writeSame10(0, 65536, block)],
    ['COMPARE AND WRITE', (unit: LogicalUnit) => unit.compareAndWrite(0, 256, block)],
    ['WRITE ATOMIC (16)', (unit: LogicalUnit) => unit.writeAtomic16(0, 65536, block)],
    ['INQUIRY', (unit: LogicalUnit) => unit.inquiry({ allocationLength: 65536 })],
    ['LOG SENSE', (unit: LogicalUnit) => unit.logSense(rawLog(64))],
    ['MODE SENSE (6)', (unit: LogicalUnit) => unit.modeSense6(mode.control, { allocationLength: 256 })],
    ['SANITIZE', (unit: LogicalUnit) => unit.sanitizeOverwrite({ pattern: block, count: 32 })],
    ['SPACE (6)', (unit: LogicalUnit) => unit.space6({ code: 0, count: 2 ** 23 })],
    ['WRITE USING TOKEN', (unit: LogicalUnit) => unit.writeUsingToken(block.subarray(1), [], { listId: 1 })],
    ['PERSISTENT RESERVE OUT', (unit: LogicalUnit) => unit.persistentReserveRegister({ newKey: -1 })],
  ])('%s rejects with a RangeError, and nothing is sent', async (name, call) => {
    const { unit, nexus } = scriptedUnit()
    const task = call(unit)
    expect(await settled(task)).toMatchObject({ name: 'RangeError' })
    expect(task).toMatchObject({ name, state: 'settled', lun: 0 })
    expect(nexus.orders).toEqual([])
  })

  test('blocks of a tape that have no place', async () => {
    const { unit } = scriptedUnit()
    const error = await settled(unit.tapeRead6(1, undefined, { fixed: true }))
    expect(error).toMatchObject({ name: 'TypeError', message: expect.stringContaining('give buffers') })
  })

  test.each([
    ['COMPARE AND WRITE takes two halves', (unit: LogicalUnit) => unit.compareAndWrite(0, 1, block), '1024'],
    ['WRITE SAME takes one block', (unit: LogicalUnit) => unit.writeSame16(0, 2, [block, block]), '512'],
    [
      'VERIFY with one block',
      (unit: LogicalUnit) => unit.verify10(0, 2, [block, block], { bytchk: 3 }),
      '512',
    ],
    ['VERIFY with all', (unit: LogicalUnit) => unit.verify10(0, 2, block), '1024'],
  ])('%s', async (_, call, bytes) => {
    const { unit } = scriptedUnit(() => Uint8Array.of(0, 0, 0, 9, 0, 0, 2, 0))
    await unit.readCapacity()
    expect(await settled(call(unit))).toMatchObject({
      name: 'RangeError',
      message: expect.stringContaining(`give ${bytes} bytes`),
    })
  })
})

test('options reach the order, whatever the command', async () => {
  const { unit, nexus } = scriptedUnit()
  const { signal } = new AbortController()
  const options = { signal, timeout: 5, attribute: 'ordered', immediate: true } as const
  await unit.testUnitReady(options)
  await unit.persistentReserveClear({ key: 1, ...options })
  await unit.verify10(0, 8, undefined, options)
  await unit.tapeWrite6(512, block, options)
  for (const order of nexus.orders)
    expect(order).toMatchObject({ signal, timeout: 5, attribute: 2, immediate: true })
  expect(nexus.orders).toHaveLength(4)
})

test('a command that is given its reply resolves to it', async () => {
  const reply = Uint8Array.of(0, 0, 0, 3, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 7)
  const { unit } = scriptedUnit(() => reply)
  expect(await unit.persistentReserveReadKeys()).toEqual({ generation: 3, keys: [7n], fullLength: 16 })
})
