import { describe, expect, test } from '@jest/globals'
import { RamStore } from '../../../src/luns/ram-store.ts'
import { pattern } from '../../wire.ts'
import { NEXUS, OTHER, cdbOf, scene, senseOf } from '../scene.ts'
import type { Scene } from '../scene.ts'

const READ = cdbOf[10](0x28, 0, 1)
const WRITE = cdbOf[10](0x2a, 0, 1)
const READY = [0, 0, 0, 0, 0, 0]

describe('MODE SELECT', () => {
  /** The control page (SPC-4 §7.5.8) with SWP, and the caching page (SBC-3 §6.5.5) without WCE. */
  const CONTROL_SWP = [0x0a, 0x0a, 0, 0x10, 0x08, 0, 0, 0, 0xff, 0xff, 0, 0]
  const CACHING = [0x08, 0x12, ...Array.from({ length: 18 }, () => 0)]
  const select6 = (...pages: number[]): [number[], Uint8Array] => {
    const list = Uint8Array.from([0, 0, 0, 0, ...pages])
    return [[0x15, 0x10, 0, 0, list.length, 0], list]
  }

  test('SWP protects the unit, and the others are told', async () => {
    const { run, runAs, unit } = scene()
    expect((await run(...select6(...CONTROL_SWP))).status).toBe(0)
    expect(senseOf(await run(WRITE))).toEqual([7, 0x27, 2])
    expect(senseOf(await runAs(OTHER, READY))).toEqual([6, 0x2a, 1]) // MODE PARAMETERS CHANGED
    const sensed = (await run([0x1a, 0x08, 0x0a, 0, 255, 0])).dataIn
    expect([sensed[2], sensed[4 + 4]]).toEqual([0x90, 0x08])
    unit.reset([])
    expect((await run(WRITE, pattern(512))).status).toBe(0)
  })

  test('WCE off: every write goes through', async () => {
    const { run, store } = scene()
    const list = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, ...CACHING])
    expect((await run([0x55, 0x10, 0, 0, 0, 0, 0, 0, list.length, 0], list)).status).toBe(0)
    await run(WRITE, pattern(512))
    expect(store.flushes).toBe(1)
  })

  test('nothing else can be changed, and then nothing is', async () => {
    const { run, unit } = scene()
    const forbidden = CACHING.with(2, 0x01) // RCD
    const refused = await run(...select6(...CONTROL_SWP, ...forbidden))
    expect(senseOf(refused)).toEqual([5, 0x26, 0])
    expect(refused.sense?.fieldPointer).toEqual({ in: 'parameter-list', byte: 4 + 12 + 2 })
    expect(unit.softwareWriteProtect).toBe(false)
    expect(senseOf(await run(...select6(0x3e, 2, 0, 0)))).toEqual([5, 0x26, 0])
    expect(senseOf(await run(...select6(0x08, 2, 0, 0)))).toEqual([5, 0x26, 0])
  })

  test('a block descriptor may only say what is so', async () => {
    const { run } = scene()
    const list = (blockLength: number): Uint8Array =>
      Uint8Array.from([0, 0, 0, 8, 0, 0, 1, 0, 0, 0, blockLength >> 8, 0])
    expect((await run([0x15, 0x10, 0, 0, 12, 0], list(512))).status).toBe(0)
    expect(senseOf(await run([0x15, 0x10, 0, 0, 12, 0], list(4096)))).toEqual([5, 0x26, 0])
  })

  test('page format, saving, and lists that are too short', async () => {
    const { run } = scene()
    expect(senseOf(await run([0x15, 0, 0, 0, 4, 0], new Uint8Array(4)))).toEqual([5, 0x24, 0])
    expect(senseOf(await run([0x15, 0x11, 0, 0, 4, 0], new Uint8Array(4)))).toEqual([5, 0x24, 0])
    expect(senseOf(await run([0x15, 0x10, 0, 0, 3, 0], new Uint8Array(3)))).toEqual([5, 0x1a, 0])
    expect((await run([0x15, 0x10, 0, 0, 0, 0])).status).toBe(0)
  })
})

describe('removable media', () => {
  const EJECT = [0x1b, 0, 0, 0, 0x02, 0]
  const LOAD = [0x1b, 0, 0, 0, 0x03, 0]
  const PREVENT = [0x1e, 0, 0, 0, 1, 0]
  const ALLOW = [0x1e, 0, 0, 0, 0, 0]

  test('an ejected medium is not there, until it is loaded again', async () => {
    const { run, runAs } = scene({ removable: true })
    expect((await run(EJECT)).status).toBe(0)
    for (const cdb of [READY, READ, WRITE, [0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0], cdbOf[10](0x35, 0, 0)]) {
      expect(senseOf(await run(cdb))).toEqual([2, 0x3a, 0])
    }
    expect((await run([0x12, 0, 0, 0, 36, 0])).status).toBe(0)
    expect((await run(LOAD)).status).toBe(0)
    expect((await run(READ)).status).toBe(0)
    expect(senseOf(await runAs(OTHER, READ))).toEqual([6, 0x28, 0])
  })

  test('any nexus may prevent the removal; losing it allows it again', async () => {
    const { run, runAs, unit } = scene({ removable: true })
    expect((await runAs(OTHER, PREVENT)).status).toBe(0)
    expect(senseOf(await run(EJECT))).toEqual([5, 0x53, 2])
    expect((await run(ALLOW)).status).toBe(0)
    expect(senseOf(await run(EJECT))).toEqual([5, 0x53, 2])
    unit.loseNexus(OTHER)
    expect((await run(EJECT)).status).toBe(0)
  })

  test('what START STOP UNIT does to others', async () => {
    const fixed = scene()
    expect(senseOf(await fixed.run(EJECT))).toEqual([5, 0x24, 0])
    expect(senseOf(await fixed.run(PREVENT))).toEqual([5, 0x20, 0])
    expect((await fixed.run([0x1b, 0, 0, 0, 0, 0])).status).toBe(0)
    expect(fixed.store.flushes).toBe(1)
    expect((await fixed.run([0x1b, 0, 0, 0, 0x04, 0])).status).toBe(0) // NO_FLUSH
    expect((await fixed.run([0x1b, 0, 0, 0, 0x12, 0])).status).toBe(0) // power condition: LOEJ means nothing
    expect(fixed.store.flushes).toBe(1)
    expect((await fixed.run(READ)).status).toBe(0)
  })
})

describe('SANITIZE', () => {
  const Action = { OVERWRITE: 1, BLOCK_ERASE: 2, CRYPTO_ERASE: 3, EXIT: 0x1f } as const
  const sanitize = (action: number, length = 0, flags = 0): number[] => [
    ...[0x48, action | flags, 0, 0, 0],
    ...[0, 0, 0, length, 0],
  ]
  const overwrite = (flags: number, ...patternBytes: number[]): [number[], Uint8Array] => {
    const list = Uint8Array.from([flags, 0, 0, patternBytes.length, ...patternBytes])
    return [sanitize(Action.OVERWRITE, list.length), list]
  }
  const allOf = async ({ run }: Scene): Promise<Uint8Array> => (await run([0x08, 0, 0, 0, 0, 0])).dataIn

  test('OVERWRITE repeats its pattern, inverted in every other pass', async () => {
    const once = scene()
    expect((await once.run(...overwrite(0x01, 1, 2, 3, 4))).status).toBe(0)
    expect(await allOf(once)).toEqual(Buffer.alloc(256 * 512, Uint8Array.of(1, 2, 3, 4)))
    const twice = scene()
    expect((await twice.run(...overwrite(0x82, 0x0f))).status).toBe(0)
    expect(await allOf(twice)).toEqual(Buffer.alloc(256 * 512, 0xf0))
    expect(twice.store.flushes).toBe(1)
  })

  test.each([
    ['BLOCK ERASE', Action.BLOCK_ERASE],
    ['CRYPTOGRAPHIC ERASE', Action.CRYPTO_ERASE],
  ])('%s unmaps everything', async (_name, action) => {
    const its = scene()
    await its.run(WRITE, pattern(512))
    expect((await its.run(sanitize(action))).status).toBe(0)
    expect(its.store.residentLength).toBe(0)
    expect(senseOf(await its.run(sanitize(action, 4), new Uint8Array(4)))).toEqual([5, 0x24, 0])
    expect(senseOf(await scene({ thin: false }).run(sanitize(action)))).toEqual([5, 0x20, 0])
  })

  test('refusals', async () => {
    const its = scene()
    expect(senseOf(await its.run(sanitize(Action.BLOCK_ERASE, 0, 0x40)))).toEqual([5, 0x24, 0])
    for (let at = 2; at < 7; at++) {
      expect(senseOf(await its.run(sanitize(Action.BLOCK_ERASE).with(at, 1)))).toEqual([5, 0x24, 0])
    }
    expect(senseOf(await its.run(...overwrite(0x00, 1)))).toEqual([5, 0x26, 0]) // no pass at all
    const [cdb, list] = overwrite(0x01, 1)
    expect(senseOf(await its.run(cdb, list.with(3, 9)))).toEqual([5, 0x26, 0])
    for (const length of [0, 4]) {
      expect(senseOf(await its.run(sanitize(Action.OVERWRITE, length)))).toEqual([5, 0x24, 0])
    }
    expect(senseOf(await its.run(sanitize(0x07)))).toEqual([5, 0x24, 0])
    expect(senseOf(await scene({ readOnly: true }).run(sanitize(Action.BLOCK_ERASE)))).toEqual([7, 0x27, 0])
  })

  test('while it runs: NOT READY with progress, but for INQUIRY, REPORT LUNS and REQUEST SENSE', async () => {
    const its = scene({ sanitizeTime: 50 })
    const done = its.run(sanitize(Action.BLOCK_ERASE))
    for (const cdb of [READY, READ, [0x1b, 0, 0, 0, 1, 0], sanitize(Action.BLOCK_ERASE)]) {
      expect(senseOf(await its.runAs(OTHER, cdb))).toEqual([2, 0x04, 0x1b])
    }
    its.unit.reset([])
    its.unit.powerOn()
    expect(senseOf(await its.run(READY))).toEqual([2, 0x04, 0x1b])
    expect((await its.run([0x12, 0, 0, 0, 36, 0])).status).toBe(0)
    const sense = (await its.run([0x03, 0, 0, 0, 18, 0])).dataIn
    expect([sense[2], sense[12], sense[13], sense[15]]).toEqual([2, 0x04, 0x1b, 0x80])
    expect((await done).status).toBe(0)
    expect((await its.run(READY)).status).toBe(0)
  })

  test('IMMED is answered at once', async () => {
    const its = scene({ sanitizeTime: 20 })
    expect((await its.run(sanitize(Action.BLOCK_ERASE, 0, 0x80))).status).toBe(0)
    expect(senseOf(await its.run(READY))).toEqual([2, 0x04, 0x1b])
  })

  test('a failure stays until another SANITIZE, or EXIT FAILURE MODE where AUSE allowed it', async () => {
    const its = scene()
    its.store.fails = true
    expect(senseOf(await its.run(sanitize(Action.BLOCK_ERASE)))).toEqual([3, 0x31, 3])
    expect(senseOf(await its.run(READ))).toEqual([3, 0x31, 3])
    expect(senseOf(await its.run(sanitize(Action.EXIT)))).toEqual([5, 0x24, 0])
    its.store.fails = false
    expect((await its.run(sanitize(Action.BLOCK_ERASE))).status).toBe(0)
    expect((await its.run(READ)).status).toBe(0)
    its.store.fails = true
    expect(senseOf(await its.run(sanitize(Action.BLOCK_ERASE, 0, 0x20)))).toEqual([3, 0x31, 3])
    expect((await its.run(sanitize(Action.EXIT))).status).toBe(0)
    expect((await its.run(READ)).status).toBe(0)
    expect(senseOf(await its.run(sanitize(Action.EXIT, 8), new Uint8Array(8)))).toEqual([5, 0x24, 0])
  })
})

describe('EXTENDED COPY', () => {
  /** CSCD E4h (SPC-4 §6.4.4.3) of the unit whose NAA designator is `naa`. */
  const cscd = (naa: Uint8Array): number[] => [
    ...[0xe4, 0, 0, 0, 0x01, 0x03, 0, naa.length, ...naa],
    ...Array.from({ length: 12 }, () => 0),
    ...[0, 0, 2, 0],
  ]
  /** Segment 02h (SPC-4 §6.4.6.5). */
  const segment = (
    from: number,
    to: number,
    blocks: number,
    source: number,
    destination: number,
  ): number[] => [
    ...[0x02, 0, 0, 24, 0, source, 0, destination, 0, 0, 0, blocks],
    ...[0, 0, 0, 0, 0, 0, 0, from, 0, 0, 0, 0, 0, 0, 0, to],
  ]
  const copy = (
    cscds: readonly number[][],
    segments: readonly number[][],
    listId = 5,
  ): [cdb: number[], list: Uint8Array] => {
    const lengths = [cscds.flat().length, segments.flat().length] as const
    const list = Uint8Array.from([
      ...[listId, 0, lengths[0] >> 8, lengths[0] & 255, 0, 0, 0, 0, 0, 0, lengths[1] >> 8, lengths[1] & 255],
      ...[0, 0, 0, 0, ...cscds.flat(), ...segments.flat()],
    ])
    return [[0x83, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, list.length >> 8, list.length & 255, 0, 0], list]
  }
  const status = (listId: number): number[] => [0x84, 0, listId, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 0, 0]
  const OWN = pattern(8)

  test('copies blocks, and tells of it once', async () => {
    const { run } = scene()
    await run(cdbOf[10](0x2a, 4, 3), pattern(1536))
    expect(
      (await run(...copy([cscd(OWN)], [segment(4, 100, 2, 0, 0), segment(6, 50, 1, 0, 0)]))).status,
    ).toBe(0)
    expect((await run(cdbOf[10](0x28, 100, 2))).dataIn).toEqual(Buffer.from(pattern(1536).subarray(0, 1024)))
    expect((await run(cdbOf[10](0x28, 50, 1))).dataIn).toEqual(Buffer.from(pattern(1536).subarray(1024)))
    expect([...(await run(status(5))).dataIn]).toEqual([0, 0, 0, 8, 1, 0, 2, 0, 0, 0, 6, 0])
    expect(senseOf(await run(status(5)))).toEqual([5, 0x24, 0])
  })

  test.each([
    ['a descriptor that is not there', [cscd(OWN)], [segment(0, 0, 1, 0, 1)], [0x0a, 0x08, 4]],
    ['a unit that is not here', [cscd(pattern(9).subarray(1))], [segment(0, 0, 1, 0, 0)], [0x0a, 0x0d, 2]],
    ['beyond the end', [cscd(OWN)], [segment(0, 255, 2, 0, 0)], [0x0a, 0, 0]],
    ['a foreign target descriptor', [[0xe0, ...cscd(OWN).slice(1)]], [segment(0, 0, 1, 0, 0)], [5, 0x26, 7]],
    ['a foreign segment descriptor', [cscd(OWN)], [[0x03, ...segment(0, 0, 1, 0, 0).slice(1)]], [5, 0x26, 9]],
    ['too many targets', Array.from({ length: 9 }, () => cscd(OWN)), [], [5, 0x26, 6]],
    ['too many segments', [], Array.from({ length: 17 }, () => segment(0, 0, 1, 0, 0)), [5, 0x26, 8]],
    ['too long a list', [], Array.from({ length: 40 }, () => segment(0, 0, 1, 0, 0)), [5, 0x1a, 0]],
  ])('%s', async (_name, cscds, segments, sense) => {
    const { run } = scene()
    expect(senseOf(await run(...copy(cscds, segments)))).toEqual(sense)
  })

  test('respects reservations of others, and a list that is cut off', async () => {
    const { run, unit } = scene()
    unit.reservations.register(OTHER, 0n, 1n, [])
    unit.reservations.register(NEXUS, 0n, 2n, [])
    unit.reservations.reserveFor(OTHER, 1n, 1)
    expect((await run(...copy([cscd(OWN)], [segment(0, 1, 1, 0, 0)]))).status).toBe(0x18)
    unit.reservations.powerOn()
    const [cdb, list] = copy([cscd(OWN)], [segment(0, 1, 1, 0, 0)])
    expect(senseOf(await run(cdb.with(13, list.length - 1), list.slice(0, -1)))).toEqual([5, 0x1a, 0])
    expect((await run(cdb.with(13, 0))).status).toBe(0)
  })

  test('RECEIVE COPY OPERATING PARAMETERS', async () => {
    const cdb = [0x84, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]
    const { dataIn } = await scene().run(cdb)
    expect([...dataIn.subarray(0, 16)]).toEqual([0, 0, 0, 42, 1, 0, 0, 0, 0, 8, 0, 16, 0, 0, 4, 0])
    expect([...dataIn.subarray(43)]).toEqual([2, 0x02, 0xe4])
  })
})

test('the memory of a unit of 1 TiB is what was written', async () => {
  const store = new RamStore(2 ** 40)
  const { run } = scene({ store })
  await run(cdbOf[16](0x8a, 0x7fff_ffff, 1), pattern(512))
  expect(store.residentLength).toBe(65536)
  expect((await run([0x48, 0x02, 0, 0, 0, 0, 0, 0, 0, 0])).status).toBe(0)
  expect(store.residentLength).toBe(0)
})
