/** The flushes of a copy: they end with its signal, and what they had made sure of is remembered. */
import { describe, expect, test } from '@jest/globals'
import { copy } from '../../src/copy/copy.ts'
import type { CopyOptions } from '../../src/copy/copy.ts'
import type { CopyPiece, CopySource } from '../../src/copy/ends.ts'
import { BLOCK, fakeUnit, turns } from '../fake-nexus.ts'
import type { FakeNexus } from '../fake-nexus.ts'
import { settled } from '../support.ts'

const REASON = new Error('enough')

/** A source of so many bytes that nobody has told of. */
function sourceOf(length: number): CopySource {
  return {
    name: 'source',
    size: undefined,
    blockLength: 1,
    async *pieces({ start, chunkLength }): AsyncGenerator<CopyPiece, void, undefined> {
      await turns(1)
      for (let at = start; at < length; at += chunkLength) {
        const bytes = new Uint8Array(Math.min(chunkLength, length - at)).fill(7)
        yield { length: bytes.length, bytes }
      }
    },
  }
}

/** A copy whose writes are all done, and whose last flush waits for the test. */
async function atTheFlush(
  length: number,
  options: CopyOptions = {},
): Promise<{
  readonly nexus: FakeNexus
  readonly copying: Promise<unknown>
  readonly abort: AbortController
}> {
  const { unit, nexus } = fakeUnit()
  await unit.limits()
  nexus.held = true
  const abort = new AbortController()
  const { signal } = abort
  const copying = settled(copy(sourceOf(length), unit, { chunkLength: 4 * BLOCK, ...options, signal }))
  while (nexus.pending[0]?.name.startsWith('SYNCHRONIZE CACHE') !== true) {
    nexus.pending[0]?.complete()
    await turns()
  }
  return { nexus, copying, abort }
}

describe('the last flush', () => {
  test('is aborted by the signal of the copy', async () => {
    const { nexus, copying, abort } = await atTheFlush(8 * BLOCK)
    abort.abort(REASON)
    expect(await copying).toMatchObject({ name: 'AbortError', outcome: 'aborted', cause: REASON })
    expect(nexus.pending).toEqual([])
  })

  test.each([
    [false, { outcome: 'completed', result: { bytes: 8 * BLOCK, zeros: 0 } }],
    [true, { outcome: 'aborted', result: undefined }],
  ])(
    'that is done before it can be aborted: so is the copy, but for what is to be verified: %s',
    async (verify, ended) => {
      const { nexus, copying, abort } = await atTheFlush(8 * BLOCK, { verify })
      nexus.deaf = true
      abort.abort(REASON)
      nexus.pending[0]?.complete()
      expect(await copying).toMatchObject({ name: 'AbortError', cause: REASON, ...ended })
    },
  )

  test('that is never sent does not say so of the writes', async () => {
    const { nexus, copying } = await atTheFlush(8 * BLOCK)
    nexus.pending[0]?.lose(false)
    expect(await copying).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
  })

  test.each([
    ['all of it', 8 * BLOCK],
    ['whole blocks, and no padding: somebody may yet find what the source has there', 8 * BLOCK + 5],
  ])('that is aborted leaves behind how far the copy is: %s', async (_, length) => {
    const saved: number[] = []
    const checkpoint = (done: number): Promise<void> => Promise.resolve(void saved.push(done))
    const { nexus, copying, abort } = await atTheFlush(length, { checkpoint, pad: true })
    abort.abort(REASON)
    await turns()
    // What is remembered is made sure of, whatever the signal says.
    expect(nexus.pending.map(({ name }) => name)).toEqual([expect.stringMatching(/^SYNCHRONIZE CACHE/)])
    expect(saved).toEqual([])
    nexus.pending[0]?.complete()
    expect(await copying).toMatchObject({ outcome: 'aborted', cause: REASON })
    expect(saved).toEqual([8 * BLOCK])
  })
})
