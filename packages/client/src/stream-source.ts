/** What streams of writes take, and how it is left. */
import { isAborted } from './ended-by.ts'

/** Bytes as they come. */
export type StreamSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

type SourceIterator = AsyncIterator<Uint8Array> | Iterator<Uint8Array>

function iteratorOf(source: StreamSource): SourceIterator {
  return Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
}

/**
 * Ends a source that nothing was asked of, so that the file or connection behind it is not left open. Never rejects: what the source
 * says to it is less than what made us leave.
 */
export async function leaveUnread(source: StreamSource): Promise<void> {
  try {
    destroy(source)
    await iteratorOf(source).return?.()
  } catch {
    // For example a Web Stream that somebody else reads, or what is no source at all.
  }
}

/** What a source yields, until the signal is aborted: then it is left at once, even one that hangs. */
export async function* until(
  signal: AbortSignal,
  source: StreamSource,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (signal.aborted) {
    await leaveUnread(source)
    return
  }
  const iterator = iteratorOf(source)
  let leave = (): void => undefined
  const onAbort = (): void => {
    leave()
  }
  signal.addEventListener('abort', onAbort, { once: true })
  let atYield = false
  try {
    for (;;) {
      const step = await new Promise<IteratorResult<Uint8Array> | undefined>((resolve, reject) => {
        leave = () => {
          resolve(undefined)
        }
        Promise.resolve(iterator.next()).then(resolve, reject)
      })
      if (step === undefined) {
        destroy(source)
        // One that hangs would keep us waiting, and what it says to being left is nobody's concern.
        Promise.resolve(iterator.return?.()).catch(() => undefined)
        return
      }
      if (step.done === true) return
      atYield = true
      yield step.value
      atYield = false
      if (isAborted(signal)) {
        await iterator.return?.()
        return
      }
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    if (atYield) await iterator.return?.()
  }
}

/** Ends a stream of Node. Its iterator would not: `return()` does nothing before the first `next()`, and waits for one that hangs. */
function destroy(source: StreamSource): void {
  if (isStream(source)) source.destroy()
}

/** Told by its methods, as Node's `pipeline()` does it: there are such streams that are not Node's own. */
function isStream(source: StreamSource): source is StreamSource & { destroy(): unknown } {
  return 'pipe' in source && 'destroy' in source && typeof source.destroy === 'function'
}
