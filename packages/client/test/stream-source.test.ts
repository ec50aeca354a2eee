/** A source is ended however `writeStream` ends, as a pipeline of Node does it. */
import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { ScsiError } from '../src/errors.ts'
import { writeStream } from '../src/streams.ts'
import { BLOCK, fakeUnit, turns } from './fake-nexus.ts'
import { settled } from './support.ts'

describe('a source is ended though nothing was asked of it', () => {
  const attempts: readonly (readonly [string, (source: AsyncIterable<Uint8Array>) => Promise<number>])[] = [
    ['an LBA that is none', (source) => fakeUnit().unit.writeStream(-1, source)],
    ['a concurrency that is none', (source) => fakeUnit().unit.writeStream(0, source, { concurrency: 0 })],
    [
      'a signal that is aborted before the unit was asked for its limits',
      (source) => fakeUnit().unit.writeStream(0, source, { signal: AbortSignal.abort('enough') }),
    ],
    [
      'a signal that is aborted after that',
      async (source) => {
        const { unit } = fakeUnit()
        await unit.limits()
        return unit.writeStream(0, source, { signal: AbortSignal.abort('enough') })
      },
    ],
  ]

  test.each(attempts)('%s', async (_title, attempt) => {
    let asked = 0
    let returned = 0
    const iterator: AsyncIterableIterator<Uint8Array> = {
      [Symbol.asyncIterator]: () => iterator,
      next: () => {
        asked++
        return Promise.resolve({ done: true, value: undefined })
      },
      return: () => {
        returned++
        return Promise.reject(new Error('what it says to that is less than what went wrong'))
      },
    }
    const error = await settled(attempt(iterator))
    expect(error).toMatchObject({ name: expect.stringMatching(/^(?:Range|Abort)Error$/) })
    expect([asked, returned]).toEqual([0, 1])

    const stream = new Readable({ read: () => undefined })
    expect(await settled(attempt(stream))).toMatchObject({ name: expect.stringMatching(/Error$/) })
    expect(stream.destroyed).toBe(true)

    let cancelled = false
    const web = new ReadableStream<Uint8Array>({
      cancel: () => {
        cancelled = true
      },
    })
    await settled(attempt(web))
    expect(cancelled).toBe(true)
  })
})

test('a write that fails destroys a stream of Node that has nothing yet', async () => {
  const { unit, nexus } = fakeUnit()
  await unit.limits()
  nexus.held = true
  const source = new Readable({ read: () => undefined })
  source.push(new Uint8Array(BLOCK))
  const end = settled(unit.writeStream(0, source, { chunkBlocks: 1 }))
  await turns()
  nexus.pending[0]?.fail(2)
  expect(await end).toBeInstanceOf(ScsiError)
  expect(source.destroyed).toBe(true)
})

test('what is no source hides nothing of what is wrong before it', async () => {
  const writing: unknown = Reflect.apply(writeStream, undefined, [fakeUnit().unit, -1, undefined])
  await expect(writing).rejects.toThrow(RangeError)
})
