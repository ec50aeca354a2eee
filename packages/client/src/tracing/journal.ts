import { escapeControls } from '@iscsi/protocol'
import { describeSense, lunFromWire } from '@iscsi/scsi'
import type { PortListener } from '../port-listener.ts'
import { debug } from './wire-trace.ts'

/** Whoever keeps a log: `console`, or a logger of pino or winston. */
export interface Logger {
  /** What is of use when something is looked for. */
  debug(message: string): void
  /** What happens in the life of every session. */
  info(message: string): void
  /** What should not happen, and was dealt with. */
  warn(message: string): void
  /** What ended something. */
  error(message: string): void
}

/** What happens in a session's life, in a line each: to its logger, and with `NODE_DEBUG=iscsi` to stderr. */
export class Journal {
  readonly #logger: Logger | undefined

  constructor(logger: Logger | undefined) {
    this.#logger = logger
  }

  /** What a logger throws is its own, as with a listener: an uncaught exception, and what is written down goes on. */
  write(level: keyof Logger, told: string): void {
    // Names come from the target, in a redirection for example, and a log is read at a terminal.
    const message = escapeControls(told)
    debug('%s', message)
    try {
      this.#logger?.[level](`iscsi: ${message}`)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }

  /** A listener that writes down what it hears. */
  around(listener: PortListener): PortListener {
    return {
      unitAttention: (lun, sense) => {
        this.write('info', `LUN ${lunFromWire(lun)}: unit attention: ${describeSense(sense)}`)
        listener.unitAttention(lun, sense)
      },
      asyncMessage: (message, sense, data) => {
        this.write('info', `the target says: asynchronous event ${message.asyncEvent}`)
        listener.asyncMessage(message, sense, data)
      },
      abortRefused: (tag, response) => {
        this.write('warn', `the target does not abort task 0x${tag.toString(16)} (response ${response})`)
        listener.abortRefused(tag, response)
      },
      abortEscalated: (to) => {
        this.write('warn', `an abort is not answered; next: ${to}`)
        listener.abortEscalated(to)
      },
      disconnected: (error) => {
        this.write('warn', `the connection is lost: ${error.message}`)
        listener.disconnected(error)
      },
      reconnected: (event) => {
        const { downtime, host, port, replayed } = event
        const seconds = (downtime / 1000).toFixed(1)
        this.write(
          'info',
          `connected again to ${host} ${port} after ${seconds} s; ${replayed} commands go on`,
        )
        listener.reconnected(event)
      },
      attemptFailed: (error) => {
        this.write('debug', `no connection yet: ${error.message}`)
        listener.attemptFailed(error)
      },
      captureFailed: (error) => {
        this.write('error', error.message)
        listener.captureFailed(error)
      },
      closed: () => {
        this.write('info', 'the session is closed')
        listener.closed()
      },
    }
  }
}
