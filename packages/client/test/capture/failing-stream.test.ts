/** A capture whose stream fails: it ends, and neither the process nor the stream's other listeners notice more than they should. */
import { Writable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import type { Capture } from '../../src/capture/capture.ts'
import { openCapture } from '../../src/capture/capture.ts'

const ENDS = { localAddress: '10.0.0.1', localPort: 40000, remoteAddress: '10.0.0.2', remotePort: 3260 }
const FULL = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })

/** A stream that takes the beginning of a file, and fails with the next write. */
function full(options: { readonly destroysSlowly?: boolean; readonly autoDestroy?: boolean } = {}): Writable {
  let writes = 0
  return new Writable({
    autoDestroy: options.autoDestroy ?? true,
    write: (_bytes, _encoding, done) => {
      done(++writes === 1 ? null : FULL)
    },
    destroy: (error, done) => {
      if (options.destroysSlowly === true) setTimeout(done, 5, error)
      else done(error)
    },
  })
}

function failed(capture: Capture): Promise<unknown> {
  return new Promise((resolve) => capture.on('failed', resolve))
}

async function rounds(): Promise<void> {
  for (let round = 0; round < 3; round++) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** Counts errors that nobody hears: those that would end the process. */
function unheard(stream: Writable): { readonly count: number } {
  let count = 0
  const emit = stream.emit.bind(stream)
  stream.emit = (name: string | symbol, ...rest: unknown[]): boolean => {
    if (name === 'error' && stream.listenerCount('error') === 0) {
      count++
      return false
    }
    return emit(name, ...rest)
  }
  return {
    get count() {
      return count
    },
  }
}

describe.each([{}, { destroysSlowly: true }, { autoDestroy: false }])(
  'a stream that fails: %p',
  (options) => {
    test('ends the capture alone, and nobody listens to it any more when that is closed', async () => {
      const stream = full(options)
      const errors = unheard(stream)
      const capture = await openCapture(stream)
      const failure = failed(capture)
      capture.tap().connected(ENDS)
      expect(await failure).toMatchObject({ code: 'ERR_ISCSI_CAPTURE', cause: FULL })
      await rounds()
      await capture.close()
      await rounds()
      expect(errors.count).toBe(0)
      expect(stream.listenerCount('error')).toBe(0)
    })

    test('is heard to its end when the capture is closed at once', async () => {
      const stream = full(options)
      const errors = unheard(stream)
      const capture = await openCapture(stream)
      capture.on('failed', () => void capture.close())
      const failure = failed(capture)
      capture.tap().connected(ENDS)
      await failure
      await rounds()
      expect(errors.count).toBe(0)
      expect(stream.listenerCount('error')).toBe(0)
    })
  },
)

test('a stream that fails while nothing is written ends it, too', async () => {
  const stream = new Writable({ write: (_bytes, _encoding, done) => setImmediate(done) })
  const capture = await openCapture(stream)
  await rounds()
  const failure = failed(capture)
  stream.destroy(FULL)
  expect(await failure).toMatchObject({ cause: FULL })
  await capture.close()
  await rounds()
  expect(stream.listenerCount('error')).toBe(0)
})

test('a stream that works is left as it was', async () => {
  const stream = new Writable({ write: (_bytes, _encoding, done) => setImmediate(done) })
  const capture = await openCapture(stream)
  capture.tap().connected(ENDS)
  await capture.close()
  expect(stream.listenerCount('error')).toBe(0)
  expect(stream.destroyed).toBe(false)
})
