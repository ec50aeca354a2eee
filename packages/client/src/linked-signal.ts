/** A signal that is aborted with the caller's, and by us when something ends early. */
export function linked(signal: AbortSignal | undefined): {
  readonly controller: AbortController
  /** Lets go of the caller's signal. */
  readonly unlink: () => void
} {
  const controller = new AbortController()
  const forward = (): void => {
    controller.abort(signal?.reason)
  }
  if (signal?.aborted === true) forward()
  else signal?.addEventListener('abort', forward, { once: true })
  return {
    controller,
    unlink: () => {
      signal?.removeEventListener('abort', forward)
    },
  }
}

/** Ours, or if there is one of theirs too, one that is aborted with the first of them. */
export function either(ours: AbortSignal, theirs: AbortSignal | undefined): AbortSignal {
  return theirs === undefined ? ours : AbortSignal.any([ours, theirs])
}
