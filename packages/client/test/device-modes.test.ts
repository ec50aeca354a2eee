/** What knows the device: mode pages and long operations. */
import { describe, expect, test } from '@jest/globals'
import { encodeModeParameters10, encodeModeParameters6, encodeSense, mode } from '@iscsi/scsi'
import { AbortError } from '../src/errors.ts'
import { NO_SUCH_COMMAND, scriptedUnit } from './scripted-nexus.ts'
import { settled } from './support.ts'

describe('mode pages', () => {
  // The page of a device that has more to say than we know, and saves pages: PS is cleared on the way back.
  const raw = mode.caching.encode({ writeCacheEnable: true, maximumPrefetch: 7 })
  raw[0] = (raw[0] ?? 0) | 0x80
  raw[17] = 0x5a

  test('change: what has not changed goes back as it came', async () => {
    const { unit, nexus } = scriptedUnit(() =>
      encodeModeParameters10({ deviceSpecific: 0x10, pages: [raw] }, true),
    )
    await unit.changeModePage(
      mode.caching,
      (page) => {
        expect(page).toMatchObject({ writeCacheEnable: true, maximumPrefetch: 7, parametersSaveable: true })
        return { ...page, writeCacheEnable: false }
      },
      { savePages: true },
    )
    const [sense, select] = nexus.orders
    expect(sense?.cdb[1]).toBe(0x08)
    expect(select?.cdb).toEqual(Uint8Array.of(0x55, 0x11, 0, 0, 0, 0, 0, 0, 28, 0))
    const expected = raw.slice()
    expected[0] = 0x08
    expected[2] = 0
    expect(select?.dataOut).toEqual([Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, ...expected)])
  })

  test('by the 6-byte commands where there are no others', async () => {
    const { unit, nexus } = scriptedUnit((cdb) =>
      cdb[0] === 0x5a ? NO_SUCH_COMMAND : encodeModeParameters6({ pages: [raw] }, true),
    )
    await unit.changeModePage(mode.caching, (page) => ({ ...page, readCacheDisable: true }))
    expect(nexus.log.map((line) => line.split(' pageCode')[0]?.split(' parameter')[0])).toEqual([
      'MODE SENSE (10) dbd',
      'MODE SENSE (6) dbd',
      'MODE SELECT (6) pageFormat',
    ])
  })

  test('a page that is too short, or that does not come', async () => {
    const short = Uint8Array.of(0x08, 2, 4, 0)
    const { unit } = scriptedUnit(() => encodeModeParameters10({ pages: [short] }, true))
    expect(
      await settled(unit.changeModePage(mode.caching, (page) => ({ ...page, cacheSegments: 3 }))),
    ).toMatchObject({ name: 'RangeError', message: expect.stringContaining('has 4 bytes') })
    expect(await settled(unit.changeModePage(mode.control, (page) => page))).toMatchObject({
      code: 'ERR_ISCSI_PROTOCOL',
      message: expect.stringContaining('without the Control mode page'),
    })
  })

  test('another error is the caller’s', async () => {
    const { unit, nexus } = scriptedUnit(() => ({ status: 0x18 }))
    const error = await settled(unit.changeModePage(mode.caching, (page) => page))
    expect(error).toMatchObject({ status: 0x18, message: 'MODE SENSE (10): RESERVATION CONFLICT' })
    expect(nexus.orders).toHaveLength(1)
  })
})

describe('progress', () => {
  const at = (progress: number): Uint8Array =>
    encodeSense({ key: 2, asc: 4, ascq: 0x1b, specific: { kind: 'progress', progress } })

  test('until it is over', async () => {
    const answers = [at(0), at(0x8000), at(0xffff), encodeSense({ key: 0 })]
    const { unit, nexus } = scriptedUnit((cdb) => (cdb[0] === 3 ? answers.shift() : undefined))
    const seen: number[] = []
    for await (const done of unit.progress({ interval: 0 })) seen.push(done)
    expect(seen).toEqual([0, 0.5, 0xffff / 0x1_0000])
    expect(nexus.log.at(-1)).toBe('TEST UNIT READY')
  })

  test('that fails', async () => {
    const sense = { key: 3, asc: 0x31, ascq: 0x03 }
    const { unit } = scriptedUnit((cdb) => (cdb[0] === 3 ? encodeSense(sense) : { sense }))
    expect(await settled(unit.progress().next())).toMatchObject({ sense })
  })

  test('that is watched no more', async () => {
    const { unit } = scriptedUnit(() => at(1))
    const controller = new AbortController()
    const watch = unit.progress({ signal: controller.signal, interval: 60_000 })
    expect(await watch.next()).toMatchObject({ done: false })
    const next = settled(watch.next())
    controller.abort('enough')
    const end = await next
    expect(end).toBeInstanceOf(AbortError)
    expect(end).toMatchObject({ outcome: 'aborted', cause: 'enough' })
  })
})
