/** Devices that lie about lengths: no memory is taken on their word beyond what docs/security.md says. */
import { describe, expect, test } from '@jest/globals'
import { lengthOf } from '@iscsi/protocol'
import { CDB, encodeCapacity10, encodeCapacity16, encodeReportLuns, rawVpd } from '@iscsi/scsi'
import { MAX_BLOCK_LENGTH, MAX_LUN_LIST_LENGTH, MAX_VPD_PAGE_LENGTH } from '../src/claimed-lengths.ts'
import { LimitError } from '../src/errors.ts'
import type { LogicalUnit } from '../src/logical-unit.ts'
import { QUERIES } from './calls.ts'
import { NO_SUCH_FIELD, scriptedUnit } from './scripted-nexus.ts'
import type { Answer, ScriptedNexus } from './scripted-nexus.ts'
import { settled } from './support.ts'

/** The room for the answer of an order, in bytes. */
function roomOf({ dataIn = [] }: { readonly dataIn?: readonly Uint8Array[] | undefined }): number {
  return lengthOf(dataIn)
}

/** Likewise of every order. */
function rooms(nexus: ScriptedNexus): readonly number[] {
  return nexus.orders.map(roomOf)
}

/** What is given to a command that does not say how much it wants. */
const DEFAULT_ROOM = 0x1_0000

test.each(QUERIES)('%s asks once, whatever a device claims to have', async (_, call) => {
  const { unit, nexus } = scriptedUnit((__, order) => new Uint8Array(roomOf(order)).fill(0xff))
  await settled(call(unit))
  const [room = 0, ...more] = rooms(nexus)
  expect(more).toEqual([])
  expect(room).toBeLessThanOrEqual(DEFAULT_ROOM)
})

describe('a list of LUNs', () => {
  /** A target that has 500 LUNs, and says that its list has so many bytes. */
  function liar(listLength: number): { readonly unit: LogicalUnit; readonly nexus: ScriptedNexus } {
    const list = encodeReportLuns(Array.from({ length: 500 }, (_, lun) => lun))
    new DataView(list.buffer).setUint32(0, listLength)
    return scriptedUnit(() => list)
  }

  test.each([MAX_LUN_LIST_LENGTH + 1, 2 ** 31, 2 ** 32 + 7])(
    'of %i bytes is not asked for',
    async (length) => {
      const { unit, nexus } = liar(length - 8)
      const end = await settled(unit.reportLuns())
      expect(end).toBeInstanceOf(LimitError)
      expect(end).toMatchObject({
        code: 'ERR_ISCSI_LIMIT',
        claimed: length,
        limit: MAX_LUN_LIST_LENGTH,
        outcome: 'executed',
        retryable: false,
      })
      expect(String(end)).toContain(`REPORT LUNS, the LUN list: the device claims ${length} bytes`)
      expect(rooms(nexus)).toEqual([4096])
    },
  )

  test('as long as the limit is read whole', async () => {
    const luns = Array.from({ length: MAX_LUN_LIST_LENGTH / 8 - 1 }, (_, index) => index % 0x4000)
    const list = encodeReportLuns(luns)
    expect(list).toHaveLength(MAX_LUN_LIST_LENGTH)
    const { unit, nexus } = scriptedUnit((_, { dataIn }) => list.subarray(0, dataIn?.[0]?.length))
    expect(await unit.reportLuns()).toEqual(luns)
    expect(rooms(nexus)).toEqual([4096, MAX_LUN_LIST_LENGTH])
  })

  test('may be longer where the caller gives the room', async () => {
    const { unit, nexus } = liar(2 * MAX_LUN_LIST_LENGTH - 8)
    expect(await unit.reportLuns({ allocationLength: 2 * MAX_LUN_LIST_LENGTH })).toHaveLength(500)
    expect(rooms(nexus)).toEqual([2 * MAX_LUN_LIST_LENGTH])
  })
})

test('a VPD page has no more room than INQUIRY can ask for', async () => {
  // PAGE LENGTH (SPC-5) is bytes 2 and 3: with the header before it, 65 539.
  const { unit, nexus } = scriptedUnit((_, order) => new Uint8Array(roomOf(order)).fill(0xff, 2))
  await unit.vpd(rawVpd(0))
  expect(rooms(nexus)).toEqual([1024, MAX_VPD_PAGE_LENGTH])
})

describe('a block length', () => {
  const LIES = [0, MAX_BLOCK_LENGTH + 1, 0xffff_ffff]

  /** A unit of a million blocks that have this length; of 2⁴⁰ if it is large. */
  function liar(
    blockLength: number,
    isLarge = false,
  ): { readonly unit: LogicalUnit; readonly nexus: ScriptedNexus } {
    return scriptedUnit((cdb, order): Answer => {
      switch (cdb[0]) {
        case CDB.READ_CAPACITY_10.opcode:
          return encodeCapacity10({ lastLba: isLarge ? 0xffff_ffff : 999_999, blockLength })
        case CDB.READ_CAPACITY_16.opcode:
          return encodeCapacity16({ lastLba: 2 ** 40 - 1, blockLength })
        case CDB.READ_10.opcode:
        case CDB.READ_16.opcode:
          return new Uint8Array(roomOf(order))
        default:
          return NO_SUCH_FIELD
      }
    })
  }

  /** Everything that asks for the block length, and makes memory by it or divides by it. */
  const CALLS: readonly (readonly [string, (unit: LogicalUnit) => Promise<unknown>])[] = [
    ['readCapacity', (unit) => unit.readCapacity()],
    ['limits', (unit) => unit.limits()],
    ['read', (unit) => unit.read(0, 1)],
    ['write', (unit) => unit.write(0, 1, new Uint8Array(512))],
    ['writeSame', (unit) => unit.writeSame(0, 1)],
    ['disk', (unit) => unit.disk()],
    ['readStream', (unit) => unit.readStream(0, 1).next()],
    ['writeStream', (unit) => unit.writeStream(0, [new Uint8Array(512)])],
    ['readable', (unit) => unit.readable(0, 1).getReader().read()],
  ]

  test.each(CALLS)('that cannot be ends %s, and nothing is moved', async (_, call) => {
    for (const blockLength of LIES) {
      for (const isLarge of [false, true]) {
        const { unit, nexus } = liar(blockLength, isLarge)
        const end = await settled(call(unit))
        expect(end).toBeInstanceOf(LimitError)
        expect(end).toMatchObject({ claimed: blockLength, limit: MAX_BLOCK_LENGTH, outcome: 'executed' })
        expect(nexus.log.filter((line) => !line.startsWith('READ CAPACITY'))).toEqual([])
        expect(unit.blockLength).toBeUndefined()
      }
    }
  })

  test.each([1, 520, 65_536, MAX_BLOCK_LENGTH])('of %i bytes is taken', async (blockLength) => {
    const { unit } = liar(blockLength)
    await unit.readCapacity()
    expect((await unit.read10(0, 2)).data).toHaveLength(2 * blockLength)
    const chunks: number[] = []
    for await (const { length } of unit.readStream(0, 2 ** 22)) if (chunks.push(length) === 2) break
    const chunk = MAX_BLOCK_LENGTH - (MAX_BLOCK_LENGTH % blockLength)
    expect(chunks).toEqual([chunk, chunk])
  })

  test('beyond the limit is told by the plain commands, and read into memory of the caller’s', async () => {
    const blockLength = 2 * MAX_BLOCK_LENGTH
    const { unit } = liar(blockLength)
    expect(await unit.readCapacity10()).toMatchObject({ blockLength })
    expect(await unit.readCapacity16()).toMatchObject({ blockLength })
    expect((await unit.read10(0, 1, new Uint8Array(blockLength))).transferred).toBe(blockLength)
  })

  test('one that a device had before stays, when it claims one that cannot be', async () => {
    let blockLength = 512
    const { unit } = scriptedUnit(() => encodeCapacity10({ lastLba: 99, blockLength }))
    await unit.readCapacity()
    blockLength = 0
    expect(await settled(unit.readCapacity())).toBeInstanceOf(LimitError)
    expect(unit.blockLength).toBe(512)
  })
})
