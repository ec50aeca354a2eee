import { describe, expect, test } from '@jest/globals'
import { LogicalUnit } from '../../src/luns/logical-unit.ts'
import { RamStore } from '../../src/luns/ram-store.ts'
import { encodeSense } from '../../src/luns/sense.ts'
import { pattern } from '../wire.ts'
import { BLOCKS, NEXUS, OTHER, cdbOf, scene, senseOf } from './scene.ts'

const W_LUN = 0xc101_0000_0000_0000n

describe('READ and WRITE', () => {
  const SIZES = [
    [6, 0x08, 0x0a],
    [10, 0x28, 0x2a],
    [12, 0xa8, 0xaa],
    [16, 0x88, 0x8a],
  ] as const

  test.each(SIZES)('(%i): what is written is read', async (length, readCode, writeCode) => {
    for (const blockLength of [512, 4096]) {
      const { run } = scene({ blockLength })
      const data = pattern(3 * blockLength)
      expect((await run(cdbOf[length](writeCode, 5, 3), data)).status).toBe(0)
      const read = await run(cdbOf[length](readCode, 5, 3))
      expect(read.dataIn).toEqual(Buffer.from(data))
      const around = await run(cdbOf[length](readCode, 4, 5))
      expect(around.dataIn.subarray(0, blockLength)).toEqual(Buffer.alloc(blockLength))
      expect(around.dataIn.subarray(4 * blockLength)).toEqual(Buffer.alloc(blockLength))
    }
  })

  test.each(SIZES)('(%i): beyond the end', async (length, readCode, writeCode) => {
    const { run } = scene()
    for (const opcode of [readCode, writeCode]) {
      const result = await run(cdbOf[length](opcode, BLOCKS - 1, 2))
      expect(senseOf(result)).toEqual([5, 0x21, 0])
      expect(result.sense?.information).toBe(BLOCKS - 1)
    }
  })

  test('(6): a length of 0 is 256 blocks', async () => {
    const { run } = scene()
    expect((await run([0x08, 0, 0, 0, 0, 0])).dataInLength).toBe(256 * 512)
  })

  test('(16): an LBA of 64 bits', async () => {
    const { run } = scene()
    const cdb = [0x88, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 1, 0, 0]
    expect(senseOf(await run(cdb))).toEqual([5, 0x21, 0])
  })

  test('no blocks are no error', async () => {
    const { run } = scene()
    expect((await run(cdbOf[10](0x28, 0, 0))).status).toBe(0)
    expect((await run(cdbOf[10](0x2a, 0, 0))).status).toBe(0)
  })

  test('protection information is refused, and the field is pointed at', async () => {
    const result = await scene().run(cdbOf[10](0x28, 0, 1, 0x20))
    expect(senseOf(result)).toEqual([5, 0x24, 0])
    expect(result.sense?.fieldPointer).toEqual({ in: 'cdb', byte: 1, bit: 7 })
  })

  test('a transfer beyond MAXIMUM TRANSFER LENGTH', async () => {
    const result = await scene().run([0x88, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0])
    expect(senseOf(result)).toEqual([5, 0x24, 0])
  })

  test('write protection', async () => {
    const { run } = scene({ readOnly: true })
    expect(senseOf(await run(cdbOf[10](0x2a, 0, 1)))).toEqual([7, 0x27, 0])
  })

  test.each([
    ['a plain write with a cache', true, 0x2a, 0, 0],
    ['FUA', true, 0x2a, 0x08, 1],
    ['no cache', false, 0x2a, 0, 1],
    ['WRITE AND VERIFY', true, 0x2e, 0, 1],
  ])('stable storage: %s', async (_name, writeCache, opcode, flags, flushes) => {
    const { run, store } = scene({ writeCache })
    await run(cdbOf[10](opcode, 0, 1, flags), pattern(512))
    expect(store.flushes).toBe(flushes)
  })

  test.each([
    [10, 0x35],
    [16, 0x91],
  ] as const)('SYNCHRONIZE CACHE (%i)', async (length, opcode) => {
    const { run, store } = scene()
    expect((await run(cdbOf[length](opcode, 0, 0))).status).toBe(0)
    expect(store.flushes).toBe(1)
    expect(senseOf(await run(cdbOf[length](opcode, BLOCKS, 1)))).toEqual([5, 0x21, 0])
  })
})

describe('VERIFY', () => {
  const FAMILY = [
    [10, 0x2f],
    [12, 0xaf],
    [16, 0x8f],
  ] as const
  const EACH_BLOCK = 0x02
  const ONE_BLOCK = 0x06

  test.each(FAMILY)('(%i)', async (length, opcode) => {
    const { run } = scene()
    const data = pattern(1024)
    await run(cdbOf[10](0x2a, 3, 2), data)
    expect((await run(cdbOf[length](opcode, 3, 2))).status).toBe(0)
    expect((await run(cdbOf[length](opcode, 3, 2, EACH_BLOCK), data)).status).toBe(0)
    const wrong = data.slice()
    wrong[700] = 0
    const miscompare = await run(cdbOf[length](opcode, 3, 2, EACH_BLOCK), wrong)
    expect(senseOf(miscompare)).toEqual([0x0e, 0x1d, 0])
    expect(miscompare.sense?.information).toBe(700)
    expect(senseOf(await run(cdbOf[length](opcode, 3, 1, 0x04)))).toEqual([5, 0x24, 0])
    expect(senseOf(await run(cdbOf[length](opcode, BLOCKS, 1)))).toEqual([5, 0x21, 0])
  })

  test.each(FAMILY)('(%i) of many blocks against one', async (length, opcode) => {
    const { run } = scene()
    const block = new Uint8Array(512).fill(7)
    await run(cdbOf[10](0x2a, 0, 2), Buffer.concat([block, block]))
    expect((await run(cdbOf[length](opcode, 0, 2, ONE_BLOCK), block)).status).toBe(0)
    expect(senseOf(await run(cdbOf[length](opcode, 0, 3, ONE_BLOCK), block))).toEqual([0x0e, 0x1d, 0])
  })
})

describe('what a unit tells of itself', () => {
  test('standard INQUIRY', async () => {
    const { dataIn } = await scene({ removable: true }).run([0x12, 0, 0, 0, 255, 0])
    expect(dataIn).toHaveLength(96)
    expect([...dataIn.subarray(0, 8)]).toEqual([0, 0x80, 6, 0x12, 91, 0x18, 0, 2]) // TPGS 01b, 3PC
    expect(Buffer.from(dataIn.subarray(8, 36)).toString()).toBe('VENDOR  PRODUCT         1.0 ')
  })

  test('INQUIRY is cut to its allocation length, and refuses what it must', async () => {
    const { run } = scene()
    expect((await run([0x12, 0, 0, 0, 5, 0])).dataIn).toHaveLength(5)
    expect(senseOf(await run([0x12, 0, 0x80, 0, 255, 0]))).toEqual([5, 0x24, 0])
    expect(senseOf(await run([0x12, 1, 0x99, 0, 255, 0]))).toEqual([5, 0x24, 0])
  })

  test('VPD pages', async () => {
    const { run } = scene()
    const page = async (code: number): Promise<Uint8Array> => (await run([0x12, 1, code, 1, 0, 0])).dataIn
    expect([...(await page(0))]).toEqual([
      0, 0, 0, 10, 0, 0x80, 0x83, 0x86, 0x87, 0x88, 0x8f, 0xb0, 0xb1, 0xb2,
    ])
    expect(Buffer.from((await page(0x80)).subarray(4)).toString()).toBe('SN0001')
    expect([...(await page(0x83)).subarray(4, 16)]).toEqual([0x01, 0x03, 0, 8, ...pattern(8)])
    const limits = await page(0xb0)
    expect([limits.length, limits[1], limits[3]]).toEqual([64, 0xb0, 60])
    expect([...limits.subarray(8, 12)]).toEqual([0, 1, 0, 0]) // 65536 blocks of 512
    expect([...(await page(0xb1)).subarray(4, 6)]).toEqual([0, 1])
    expect(await page(0xb2)).toHaveLength(8)
  })

  test('every designator of page 83h is well formed', async () => {
    const page = (await scene().run([0x12, 1, 0x83, 1, 0, 0])).dataIn
    const types: number[] = []
    for (let at = 4; at < page.length; at += 4 + (page[at + 3] ?? 0)) types.push((page[at + 1] ?? 0) & 0x3f)
    expect(types).toEqual([0x03, 0x01, 0x14, 0x15, 0x18, 0x28])
    expect(Buffer.from(page).toString('latin1')).toContain('iqn.2026-11.example:disk,t,0x0001\0')
  })

  test('capacity', async () => {
    const { run } = scene({ blockLength: 4096 })
    expect([...(await run([0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0])).dataIn]).toEqual([0, 0, 0, 255, 0, 0, 16, 0])
    const sixteen = (await run([0x9e, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 0, 0])).dataIn
    expect([...sixteen.subarray(0, 12)]).toEqual([0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 16, 0])
    expect(sixteen).toHaveLength(32)
  })

  test('a capacity that needs READ CAPACITY (16)', async () => {
    const { run } = scene({ store: new RamStore(2 ** 42) })
    expect([...(await run([0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0])).dataIn]).toEqual([
      255, 255, 255, 255, 0, 0, 2, 0,
    ])
    const sixteen = (await run([0x9e, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 0, 0])).dataIn
    expect([...sixteen]).toEqual([0, 0, 0, 1, 255, 255, 255, 255, 0, 0, 2, 0])
  })

  test('REPORT LUNS lists the units, on any LUN', async () => {
    const { device, run, unit } = scene()
    const { store, blockLength, readOnly, writeCache, removable, identity } = unit
    device.add(
      new LogicalUnit({
        lun: 300,
        store,
        blockLength,
        readOnly,
        writeCache,
        removable,
        identity,
        home: device,
      }),
    )
    const cdb = [0xa0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]
    const expected = [0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x41, 0x2c, 0, 0, 0, 0, 0, 0]
    for (const lun of [0n, 9n << 48n, W_LUN])
      expect([...(await run(cdb, undefined, lun)).dataIn]).toEqual(expected)
    expect(device.unitAt(0x412c_0000_0000_0000n)?.lun).toBe(300)
    expect(senseOf(await run([0xa0, 0, 9, 0, 0, 0, 0, 0, 1, 0, 0, 0]))).toEqual([5, 0x24, 0])
  })

  test('MODE SENSE', async () => {
    const { run } = scene({ readOnly: true })
    const all = (await run([0x1a, 0, 0x3f, 0, 255, 0])).dataIn
    expect([...all.subarray(0, 4)]).toEqual([95, 0, 0x90, 8]) // length, medium type, WP and DPOFUA, descriptor
    expect([...all.subarray(4, 12)]).toEqual([0, 0, 1, 0, 0, 0, 2, 0])
    expect([12, 24, 40, 52, 72, 84].map((at) => all[at])).toEqual([0x01, 0x02, 0x07, 0x08, 0x0a, 0x1c])
    const ten = (await run([0x5a, 0x08, 0x08, 0, 0, 0, 0, 1, 0, 0])).dataIn
    expect([...ten.subarray(0, 11)]).toEqual([0, 26, 0, 0x90, 0, 0, 0, 0, 0x08, 18, 0x04])
    const changeable = (await run([0x1a, 0x08, 0x48, 0, 255, 0])).dataIn
    expect(changeable[6]).toBe(0x04) // WCE
    expect(senseOf(await run([0x1a, 0, 0xff, 0, 255, 0]))).toEqual([5, 0x39, 0])
    expect(senseOf(await run([0x1a, 0, 0x05, 0, 255, 0]))).toEqual([5, 0x24, 0])
  })
})

describe('conditions', () => {
  test('an operation code that is not there', async () => {
    expect(senseOf(await scene().run([0xff, 0, 0, 0, 0, 0]))).toEqual([5, 0x20, 0])
  })

  test('a LUN that is not there', async () => {
    const { run } = scene()
    const lun = 9n << 48n
    expect(senseOf(await run([0, 0, 0, 0, 0, 0], undefined, lun))).toEqual([5, 0x25, 0])
    expect((await run([0x12, 0, 0, 0, 36, 0], undefined, lun)).dataIn[0]).toBe(0x7f)
    const sense = (await run([0x03, 0, 0, 0, 18, 0], undefined, lun)).dataIn
    expect([sense[2], sense[12]]).toEqual([5, 0x25])
    expect((await run([0x12, 0, 0, 0, 36, 0], undefined, W_LUN)).dataIn[0]).toBe(0x1e)
    expect((await run([0, 0, 0, 0, 0, 0], undefined, W_LUN)).status).toBe(0)
  })

  test('a unit attention comes once, to its nexus, and not before INQUIRY or REPORT LUNS', async () => {
    const { run, unit } = scene()
    unit.attentions.establish(NEXUS, { key: 6, asc: 0x29, ascq: 0 })
    unit.attentions.establish(OTHER, { key: 6, asc: 0x2a, ascq: 9 })
    expect((await run([0x12, 0, 0, 0, 36, 0])).status).toBe(0)
    expect((await run([0xa0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0])).status).toBe(0)
    expect(senseOf(await run([0, 0, 0, 0, 0, 0]))).toEqual([6, 0x29, 0])
    expect((await run([0, 0, 0, 0, 0, 0])).status).toBe(0)
  })

  test('REQUEST SENSE reports and clears a unit attention, in either format', async () => {
    const { run, unit } = scene()
    unit.attentions.establish(NEXUS, { key: 6, asc: 0x2a, ascq: 1 })
    const descriptor = (await run([0x03, 1, 0, 0, 252, 0])).dataIn
    expect([...descriptor]).toEqual([0x72, 6, 0x2a, 1, 0, 0, 0, 0])
    const fixed = (await run([0x03, 0, 0, 0, 252, 0])).dataIn
    expect([fixed.length, fixed[0], fixed[2], fixed[12]]).toEqual([18, 0x70, 0, 0])
  })
})

describe('sense data (SPC-4 §4.5)', () => {
  const sense = { key: 5, asc: 0x24, ascq: 0, information: 0x01020304 }

  test('fixed format with information and a field pointer', () => {
    const bytes = encodeSense({ ...sense, fieldPointer: { in: 'cdb', byte: 2, bit: 5 } })
    expect([...bytes]).toEqual([0xf0, 0, 5, 1, 2, 3, 4, 10, 0, 0, 0, 0, 0x24, 0, 0, 0xcd, 0, 2])
  })

  test('descriptor format', () => {
    const bytes = encodeSense({ ...sense, fieldPointer: { in: 'parameter-list', byte: 258 } }, true)
    const information = [0x00, 0x0a, 0x80, 0, 0, 0, 0, 0, 1, 2, 3, 4]
    expect([...bytes]).toEqual([
      0x72,
      5,
      0x24,
      0,
      0,
      0,
      0,
      20,
      ...information,
      0x02,
      0x06,
      0,
      0,
      0x80,
      1,
      2,
      0,
    ])
  })

  test('information that does not fit in fixed format is left out', () => {
    expect(encodeSense({ ...sense, information: 2 ** 32 })[0]).toBe(0x70)
  })
})
