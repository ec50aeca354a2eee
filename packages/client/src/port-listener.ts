import type { CaptureError, IscsiError } from './errors.ts'
import type { ReconnectEvent } from './events.ts'
import type { NexusEvents } from './nexus-listener.ts'

/** What a session hears of its port. */
export interface PortListener extends NexusEvents {
  /** The connection is lost. */
  disconnected(error: IscsiError): void
  /** It is there again, and what was to be done again is ordered. */
  reconnected(event: ReconnectEvent): void
  /** An attempt to restore it failed; another follows, or the end. */
  attemptFailed(error: Error): void
  /** The capture could not be written, and ends. */
  captureFailed(error: CaptureError): void
  /** Nothing comes any more. */
  closed(): void
}

/**
 * A listener whose errors are its own: they are thrown where nobody is in between, as uncaught exceptions, and what it is told of goes
 * on. Thrown at the session, they would leave a command without its end, or a connection without its owner.
 */
export function aside(listener: PortListener): PortListener {
  return {
    unitAttention: alone(listener.unitAttention.bind(listener)),
    asyncMessage: alone(listener.asyncMessage.bind(listener)),
    abortRefused: alone(listener.abortRefused.bind(listener)),
    abortEscalated: alone(listener.abortEscalated.bind(listener)),
    disconnected: alone(listener.disconnected.bind(listener)),
    reconnected: alone(listener.reconnected.bind(listener)),
    attemptFailed: alone(listener.attemptFailed.bind(listener)),
    captureFailed: alone(listener.captureFailed.bind(listener)),
    closed: alone(listener.closed.bind(listener)),
  }
}

function alone<Event extends readonly unknown[]>(tell: (...event: Event) => void): (...event: Event) => void {
  return (...event) => {
    try {
      tell(...event)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
