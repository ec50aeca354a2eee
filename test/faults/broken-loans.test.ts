/** Memory that is transferred to a worker while a write has it: the write fails, and nobody else suffers for it. */
import { describe, expect, test } from '@jest/globals'
import { LoanError } from '@iscsi/client'
import { event, QUICK } from './losses.ts'
import { BLOCK, settled, stage } from './support.ts'

const LENGTH = 64 * BLOCK
const KEYS = { maxBurstLength: 8192, firstBurstLength: 4096, maxRecvDataSegmentLength: 2048 }

/** As postMessage() with a transfer list does. */
function transferAway({ buffer }: Uint8Array<ArrayBuffer>): void {
  structuredClone(buffer, { transfer: [buffer] })
}

describe('a buffer that is transferred away', () => {
  test('before the write was sent: it is not sent', async () => {
    await using scene = await stage(KEYS)
    const session = await scene.open()
    const lent = new Uint8Array(LENGTH).fill(1)
    const neighbour = new Uint8Array(LENGTH).fill(2)
    const broken = session.write10(0, 64, lent)
    const whole = session.write10(64, 64, neighbour)
    transferAway(lent)
    const error = await settled(broken)
    expect(error).toBeInstanceOf(LoanError)
    expect(error).toMatchObject({ code: 'ERR_ISCSI_LOAN', outcome: 'not-sent', retryable: false })
    expect((await whole).transferred).toBe(LENGTH)
    expect((await session.read10(0, 64)).data).toEqual(new Uint8Array(LENGTH))
    expect(scene.target.breaches).toEqual([])
  })

  test.each([0, 1])('buffer %i of a write that waits for an R2T: it is aborted', async (index) => {
    await using scene = await stage({ ...KEYS, initialR2T: true, immediateData: false })
    const session = await scene.open()
    const buffers = [1, 2].map((byte) => new Uint8Array(LENGTH / 2).fill(byte))
    const broken = session.write10(0, 64, buffers)
    while (broken.state !== 'sent') await new Promise((resolve) => setImmediate(resolve))
    const [gone, left] = index === 0 ? buffers : buffers.toReversed()
    if (gone !== undefined) transferAway(gone)
    const neighbour = session.write10(64, 64, new Uint8Array(LENGTH).fill(3))
    const error = await settled(broken)
    expect(error).toBeInstanceOf(LoanError)
    expect(error).toMatchObject({ outcome: 'unknown' })
    expect((await neighbour).transferred).toBe(LENGTH)
    expect(left?.length).toBe(LENGTH / 2)
    // Whatever of it was written is what it was to be, in its place.
    const { data } = await session.read10(0, 64)
    expect(data.every((byte, at) => byte === 0 || byte === (at < LENGTH / 2 ? 1 : 2))).toBe(true)
    expect((await session.read10(64, 64)).data).toEqual(new Uint8Array(LENGTH).fill(3))
    expect(scene.target.breaches).toEqual([])
  })
})

describe('a buffer that is transferred away while there is no connection', () => {
  test.each([
    ['all', 'held', 'unknown'],
    ['safe', 'queued', 'not-sent'],
  ] as const)('replay %s, of a write that was %s: it is not sent again', async (replay, how, outcome) => {
    await using scene = await stage({ maxCommands: 1 })
    const session = await scene.open({ ...QUICK, reconnect: { ...QUICK.reconnect, replay } })
    const held = scene.target.faults.add({ kind: 'hold' })
    const first = how === 'queued' ? settled(session.read10(0, 1)) : undefined
    const lent = new Uint8Array(BLOCK).fill(1)
    const broken = settled(session.write10(0, 1, lent))
    await held.hit()
    const reconnected = event(session, 'reconnect')
    session.once('disconnect', () => {
      transferAway(lent)
    })
    scene.target.faults.dropConnections()
    const error = await broken
    expect(error).toBeInstanceOf(LoanError)
    expect(error).toMatchObject({ outcome })
    await Promise.all([reconnected, first])
    expect((await session.read10(0, 1)).data).toEqual(new Uint8Array(BLOCK))
    expect(scene.target.breaches).toEqual([])
  })
})
