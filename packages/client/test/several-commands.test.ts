/** Calls that take several commands: what their error says became of all of them. */
import { describe, expect, test } from '@jest/globals'
import { ConnectionError, IscsiError, RejectError, ScsiError } from '../src/errors.ts'
import { BLOCK, fakeUnit, turns } from './fake-nexus.ts'
import type { FakeNexus } from './fake-nexus.ts'
import type { LogicalUnit } from '../src/logical-unit.ts'
import { settled } from './support.ts'

const PIECE = 4

/** A unit that takes four blocks at once, whose commands wait for the test. */
async function slowUnit(): Promise<{ readonly unit: LogicalUnit; readonly nexus: FakeNexus }> {
  const { unit, nexus } = fakeUnit(64, { transferBlocks: PIECE })
  await unit.limits()
  nexus.held = true
  nexus.log.length = 0
  return { unit, nexus }
}

function enough(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController()
  return {
    signal: controller.signal,
    abort: () => {
      controller.abort('enough')
    },
  }
}

describe.each(['read', 'write'] as const)('%s() of three commands', (how) => {
  const data = new Uint8Array(3 * PIECE * BLOCK).fill(7)
  const call = (unit: LogicalUnit, signal?: AbortSignal): Promise<unknown> =>
    settled(unit[how](0, 3 * PIECE, data, { signal }))

  test('aborted between two commands: the first is done', async () => {
    const { unit, nexus } = await slowUnit()
    const { signal, abort } = enough()
    const end = call(unit, signal)
    await turns()
    nexus.pending[0]?.complete()
    abort()
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'aborted', cause: 'enough' })
    expect(nexus.log).toHaveLength(1)
  })

  test('aborted before the first: nothing was sent', async () => {
    const { unit, nexus } = await slowUnit()
    const { signal, abort } = enough()
    abort()
    expect(await call(unit, signal)).toMatchObject({ name: 'AbortError', outcome: 'not-sent' })
    expect(nexus.log).toEqual([])
  })

  test('a command that completes though it is aborted: the rest is not done', async () => {
    const { unit, nexus } = await slowUnit()
    nexus.deaf = true
    const { signal, abort } = enough()
    const end = call(unit, signal)
    await turns()
    abort()
    nexus.pending[0]?.complete()
    const error = await end
    expect(error).toMatchObject({ name: 'AbortError', outcome: 'aborted', result: undefined })
    expect(nexus.log).toHaveLength(1)
  })

  test('the last command completes though it is aborted: all is done, and the result is that of all', async () => {
    const { unit, nexus } = await slowUnit()
    nexus.deaf = true
    const { signal, abort } = enough()
    const end = call(unit, signal)
    for (let piece = 0; piece < 3; piece++) {
      await turns()
      if (piece === 2) abort()
      nexus.pending[0]?.complete()
    }
    expect(await end).toMatchObject({
      name: 'AbortError',
      outcome: 'completed',
      result: { status: 0, transferred: data.length, ...(how === 'read' && { data }) },
    })
  })

  test.each([
    [0, false, 'not-sent'],
    [0, true, 'unknown'],
    [1, false, 'unknown'],
    [1, true, 'unknown'],
  ])('the connection is lost after %i commands, the next one sent: %p', async (before, sent, outcome) => {
    const { unit, nexus } = await slowUnit()
    const end = call(unit)
    await turns()
    if (before === 1) nexus.pending[0]?.complete()
    await turns()
    nexus.pending[0]?.lose(sent)
    const error = await end
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', retryable: true, outcome })
    expect(String(error)).toMatch(/^ConnectionError: (?:READ|WRITE) \(10\): /)
  })

  test('another status is the target’s answer, whatever was before', async () => {
    const { unit, nexus } = await slowUnit()
    const end = call(unit)
    await turns()
    nexus.pending[0]?.complete()
    await turns()
    nexus.pending[0]?.fail(0x18)
    expect(await end).toMatchObject({ status: 0x18, outcome: 'executed' })
  })
})

test('what the unit takes is not told: no command of the call was sent', async () => {
  for (const call of [
    (unit: LogicalUnit) => unit.write(0, 1, new Uint8Array(BLOCK)),
    (unit: LogicalUnit) => unit.writeSame(0, 1),
    (unit: LogicalUnit) => unit.unmap([{ lba: 0, blocks: 1 }]),
    (unit: LogicalUnit) => unit.writeStream(0, [new Uint8Array(BLOCK)]),
    (unit: LogicalUnit) => unit.disk(),
  ]) {
    const { unit, nexus } = fakeUnit(64)
    nexus.held = true
    const end = settled(call(unit))
    await turns()
    nexus.pending[0]?.lose(true)
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'not-sent' })
  }
})

test('UNMAP and WRITE SAME of several commands', async () => {
  const { unit, nexus } = await slowUnit()
  const ranges = Array.from({ length: 5000 }, (_, lba) => ({ lba: 2 * lba, blocks: 1 }))
  for (const call of [() => unit.unmap(ranges), () => unit.writeSame(0, 2 ** 33)]) {
    const end = settled(call())
    await turns()
    nexus.pending[0]?.lose(true)
    expect(await end).toMatchObject({ outcome: 'unknown' })
    const other = settled(call())
    await turns()
    // The first is answered without moving anything: what counts is that it was sent.
    nexus.pending[0]?.fail(0x04)
    await turns()
    nexus.pending[0]?.lose(false)
    expect(await other).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
  }
})

describe('a write within blocks', () => {
  test('whose block can’t be read did not write anything', async () => {
    const { unit, nexus } = await slowUnit()
    const disk = await settledDisk(unit, nexus)
    nexus.deaf = true
    const { signal, abort } = enough()
    const end = settled(disk.write(Uint8Array.of(1), { position: 5, signal }))
    await turns()
    abort()
    nexus.pending[0]?.complete()
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
    const lost = settled(disk.write(Uint8Array.of(1), { position: 5 }))
    await turns()
    nexus.pending[0]?.lose(true)
    expect(await lost).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'not-sent' })
    expect(nexus.log.filter((line) => line.startsWith('WRITE'))).toEqual([])
  })

  test('that is sent has the outcome of its WRITE', async () => {
    const { unit, nexus } = await slowUnit()
    const disk = await settledDisk(unit, nexus)
    const end = settled(disk.write(Uint8Array.of(1), { position: 5 }))
    await turns()
    nexus.pending[0]?.complete()
    await turns()
    nexus.pending[0]?.lose(true)
    expect(await end).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
  })

  async function settledDisk(unit: LogicalUnit, nexus: FakeNexus): ReturnType<LogicalUnit['disk']> {
    nexus.held = false
    const disk = await unit.disk()
    nexus.held = true
    nexus.log.length = 0
    return disk
  }
})

test('an error with another outcome is all else that it was, and the one before is not touched', () => {
  const cause = new Error('ECONNRESET')
  for (const error of [
    new ConnectionError('WRITE (10): lost', 'not-sent', cause),
    new RejectError('WRITE (10)', 9),
  ]) {
    const other = error.withOutcome('unknown')
    expect(other).toBeInstanceOf(error.constructor)
    expect(other).toBeInstanceOf(IscsiError)
    expect(other).not.toBeInstanceOf(ScsiError)
    const { name, message, stack, code, retryable } = error
    expect(other).toMatchObject({ name, message, stack, code, retryable, outcome: 'unknown' })
    expect(other.cause).toBe(error.cause)
    expect(Object.keys(other).sort()).toEqual(Object.keys(error).sort())
    expect(error.outcome).toBe('not-sent')
  }
})
