import { describe, expect, test } from '@jest/globals'
import type { BlockStore } from '../../../src/luns/block-store.ts'
import { RamStore } from '../../../src/luns/ram-store.ts'
import { pattern } from '../../wire.ts'
import { BLOCKS, OTHER, cdbOf, scene, senseOf } from '../scene.ts'
import type { Scene } from '../scene.ts'

/** LOG SENSE (SPC-4 §6.8) for cumulative values. */
const logSense = (code: number, subpage = 0, { control = 1, from = 0, length = 0x1000 } = {}): number[] => [
  ...[0x4d, 0, (control << 6) | code, subpage, 0],
  ...[from >> 8, from & 255, length >> 8, length & 255, 0],
]

const page = async ({ run }: Scene, ...args: Parameters<typeof logSense>): Promise<number[]> => [
  ...(await run(logSense(...args))).dataIn,
]

/** Total Bytes Processed and Total Uncorrected Errors, as SPC-4 §7.3 draws them. */
const errorPage = (code: number, bytes: number, failures: number): number[] => [
  ...[0x80 | code, 0, 0, 20],
  ...[0, 5, 0x20, 8, 0, 0, 0, 0, 0, 0, bytes >> 8, bytes & 255],
  ...[0, 6, 0x20, 4, 0, 0, 0, failures],
]

/** A medium to which every access is the same. */
function storeOf(access: () => void | Promise<void>): BlockStore {
  const memory = new RamStore(BLOCKS * 512)
  return {
    byteLength: memory.byteLength,
    read: access,
    write: access,
    unmap: access,
    flush: access,
    close: access,
    runAt: (offset) => memory.runAt(offset),
  }
}

describe('LOG SENSE', () => {
  test('the pages that there are, without and with subpages', async () => {
    expect(await page(scene(), 0)).toEqual([0, 0, 0, 6, 0, 0x02, 0x03, 0x05, 0x0e, 0x2f])
    expect(await page(scene(), 0, 0xff)).toEqual([
      ...[0x40, 0xff, 0, 14],
      ...[0, 0, 0, 0xff, 0x02, 0, 0x03, 0, 0x05, 0, 0x0e, 0, 0x2f, 0],
    ])
  })

  test('what was read, written and verified', async () => {
    const here = scene()
    const { run } = here
    await run(cdbOf[10](0x2a, 0, 3), pattern(3 * 512))
    await run([0x93, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 2, 0, 0], pattern(512)) // WRITE SAME (16)
    await run(cdbOf[16](0x88, 0, 2))
    await run(cdbOf[10](0x2f, 0, 1, 0x02), pattern(512)) // VERIFY with data
    await run(cdbOf[10](0x2f, 0, 1)) // and without: nothing is moved
    expect(await page(here, 0x02)).toEqual(errorPage(0x02, 5 * 512, 0))
    expect(await page(here, 0x03)).toEqual(errorPage(0x03, 2 * 512, 0))
    expect(await page(here, 0x05)).toEqual(errorPage(0x05, 512, 0))
    // The default values are of before.
    expect(await page(here, 0x02, 0, { control: 3 })).toEqual(errorPage(0x02, 0, 0))
    here.unit.powerOn()
    expect(await page(here, 0x02)).toEqual(errorPage(0x02, 0, 0))
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('the medium fails')
      },
    ],
    ['rejects', () => Promise.reject(new Error('the medium fails'))],
  ])('a medium that %s', async (_name, fail) => {
    const here = scene({ store: storeOf(fail) })
    await expect(here.run(cdbOf[10](0x28, 0, 1))).rejects.toThrow('the medium fails')
    await expect(here.run(cdbOf[10](0x2a, 0, 1), pattern(512))).rejects.toThrow('the medium fails')
    expect(await page(here, 0x03)).toEqual(errorPage(0x03, 0, 1))
    expect(await page(here, 0x02)).toEqual(errorPage(0x02, 0, 1))
  })

  test('a store that takes its time', async () => {
    const here = scene({ store: storeOf(() => Promise.resolve()) })
    await here.run(cdbOf[10](0x28, 0, 4))
    expect(await page(here, 0x03)).toEqual(errorPage(0x03, 4 * 512, 0))
  })

  test('starts after stops', async () => {
    const here = scene()
    const cycles = (count: number): number[] => [0x8e, 0, 0, 8, 0, 4, 0x23, 4, 0, 0, 0, count]
    const startStop = (flags: number): number[] => [0x1b, 0, 0, 0, flags, 0]
    await here.run(startStop(1))
    expect(await page(here, 0x0e)).toEqual(cycles(0))
    for (const flags of [0, 0, 1, 1, 0, 0x10, 1]) await here.run(startStop(flags)) // 10h: a power condition
    expect(await page(here, 0x0e)).toEqual(cycles(2))
  })

  test('no exception, and no thermometer', async () => {
    expect(await page(scene(), 0x2f)).toEqual([0xaf, 0, 0, 8, 0, 0, 0x23, 4, 0, 0, 0xff, 0])
  })

  test('from a parameter on, and no more than there is room for', async () => {
    const here = scene()
    expect(await page(here, 0x02, 0, { from: 6 })).toEqual([0x82, 0, 0, 8, 0, 6, 0x20, 4, 0, 0, 0, 0])
    expect(await page(here, 0x02, 0, { length: 7 })).toEqual([0x82, 0, 0, 20, 0, 5, 0x20])
    expect((await here.run(logSense(0x02, 0, { length: 0 }))).status).toBe(0)
  })

  test.each([
    ['saving', logSense(0x02).with(1, 0x01), 1],
    ['a page that is not there', logSense(0x0d), 2],
    ['a subpage that is not there', logSense(0x02, 0xff), 3],
    ['a subpage of the list', logSense(0, 1), 3],
    ['thresholds', logSense(0x02, 0, { control: 0 }), 2],
    ['default thresholds', logSense(0x2f, 0, { control: 2 }), 2],
    ['beyond the last parameter', logSense(0x0e, 0, { from: 5 }), 5],
    ['a parameter of the list', logSense(0, 0, { from: 1 }), 5],
  ])('refused: %s', async (_name, cdb, byte) => {
    const result = await scene().run(cdb)
    expect(senseOf(result)).toEqual([5, 0x24, 0])
    expect(result.sense?.fieldPointer).toMatchObject({ in: 'cdb', byte })
  })

  test('no reservation is in its way', async () => {
    const { run, runAs } = scene()
    await run([0x16, 0, 0, 0, 0, 0]) // RESERVE (6)
    expect((await runAs(OTHER, cdbOf[10](0x28, 0, 1))).status).toBe(0x18)
    expect((await runAs(OTHER, logSense(0x02))).status).toBe(0)
  })
})
