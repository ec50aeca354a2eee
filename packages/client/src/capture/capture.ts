import { createWriteStream } from 'node:fs'
import { EventEmitter as NodeEmitter, once } from 'node:events'
import type { Tap } from '@iscsi/transport'
import { EventEmitter } from 'eventemitter3'
import { CaptureError } from '../errors.ts'
import { Conversation } from './conversation.ts'
import { beginning, enhancedPacket, interfaceStatistics } from './pcapng.ts'
import type { Direction } from './pcapng.ts'

/** Where a capture goes to: a `stream.Writable` of Node is one. */
export interface CaptureSink {
  /** Takes bytes, and calls `done` when it can take more. Called again only then. */
  write(bytes: Uint8Array, done: (error?: Error | null) => void): unknown
}

/** What a capture has seen. */
export interface CaptureStatistics {
  /** Packets that were recorded. */
  readonly packets: number
  /** Packets that are missing, because too much waited to be written, or writing has failed. */
  readonly dropped: number
}

/** What a capture emits. */
export interface CaptureEvents {
  /** It could not be written, and records no more. Whom nobody listens to, it tells by a process warning. */
  failed: [error: CaptureError]
}

/** So many bytes may wait to be written, and be written, at a time: a disk that is slower loses packets, not memory. */
export const MAX_CAPTURE_BACKLOG: number = 16 * 1024 * 1024

const COMMENT =
  'Made by an iSCSI initiator: what it read and wrote, in IP and TCP headers that stand for those of the wire.'

/**
 * A recording of connections in the format pcapng, which Wireshark opens. One may be given to several sessions; `openCapture()`
 * makes it. It holds whatever the connections carried: data, names, and the answers of CHAP.
 */
export class Capture extends EventEmitter<CaptureEvents> implements AsyncDisposable {
  readonly #sink: CaptureSink
  readonly #end: () => Promise<void>
  #waiting: Uint8Array[] = []
  /** Bytes that wait or are being written. */
  #backlog = 0
  #isWriting = false
  #packets = 0
  #dropped = 0
  /** Those that were dropped since the last packet that was not. */
  #missing = 0
  #state: 'open' | 'closed' | 'failed' = 'open'
  #onIdle: (() => void)[] = []
  #closing: Promise<void> | undefined

  /** @internal made by openCapture() */
  constructor(sink: CaptureSink, end: () => Promise<void>) {
    super()
    this.#sink = sink
    this.#end = end
    this.#put(beginning('@iscsi/client', COMMENT))
  }

  /** What has been written so far. */
  get statistics(): CaptureStatistics {
    return { packets: this.#packets, dropped: this.#dropped }
  }

  /** @internal */
  get hasFailed(): boolean {
    return this.#state === 'failed'
  }

  /** @internal what sees one connection */
  tap(): Tap {
    return new Conversation(this)
  }

  /** @internal */
  packet(direction: Direction, length: number, make: () => Uint8Array): void {
    if (this.#state !== 'open' || this.#backlog + length > MAX_CAPTURE_BACKLOG) {
      this.#dropped++
      this.#missing++
      return
    }
    this.#put(enhancedPacket(now(), direction, make(), this.#missing))
    this.#packets++
    this.#missing = 0
  }

  /** Writes what waits to be written, and ends the file; a stream is left open. Idempotent; never rejects. */
  close(): Promise<void> {
    this.#closing ??= this.#finish()
    return this.#closing
  }

  /** {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #finish(): Promise<void> {
    if (this.#state === 'open') {
      this.#put(interfaceStatistics(now(), this.#packets + this.#dropped, this.#dropped))
      this.#state = 'closed'
    }
    if (this.#isWriting) await new Promise<void>((resolve) => this.#onIdle.push(resolve))
    await this.#end()
  }

  #put(block: Uint8Array): void {
    this.#waiting.push(block)
    this.#backlog += block.length
    if (!this.#isWriting) this.#write()
  }

  #write(): void {
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#isWriting = true
    try {
      this.#sink.write(bytes, (error) => {
        if (error !== undefined && error !== null) this.fail(error)
        else this.#written(bytes.length)
      })
    } catch (error) {
      this.fail(error)
    }
  }

  #written(length: number): void {
    this.#backlog -= length
    if (this.#waiting.length > 0) this.#write()
    else this.#rest()
  }

  /** @internal It can't be written any more. */
  fail(cause: unknown): void {
    if (this.#state === 'failed') return
    this.#state = 'failed'
    this.#waiting = []
    this.#backlog = 0
    this.#rest()
    const error = new CaptureError(cause)
    if (!this.emit('failed', error)) warnOfCapture(error)
  }

  #rest(): void {
    this.#isWriting = false
    for (const resolve of this.#onIdle.splice(0)) resolve()
  }
}

/** Tells of a failure that nobody listens to. */
export function warnOfCapture({ message, code }: CaptureError): void {
  process.emitWarning(message, { type: 'CaptureWarning', code })
}

/**
 * Opens a capture for the option `capture` of one session or several; who opens it closes it, when the sessions are closed.
 * @param to the path of a file, which is overwritten and can be read by its owner alone, or a stream, which is not ended
 * @throws CaptureError when the file can't be opened
 */
export async function openCapture(to: string | CaptureSink): Promise<Capture> {
  if (typeof to !== 'string') return openOver(to)
  const file = createWriteStream(to, { mode: 0o600 })
  try {
    await once(file, 'open')
  } catch (error) {
    throw new CaptureError(error)
  }
  // Each write hears of its own error.
  file.on('error', () => undefined)
  return new Capture(file, () => new Promise((resolve) => file.end(resolve)))
}

/**
 * A capture over somebody else's sink. A stream tells of a write that fails by its callback and by an event, and the event ends the
 * process when nobody listens: here the session goes on without its capture, and so does the process.
 */
function openOver(sink: CaptureSink): Capture {
  if (!(sink instanceof NodeEmitter)) return new Capture(sink, () => Promise.resolve())
  const leave = (): void => {
    sink.off('error', hear)
  }
  const capture = new Capture(sink, () => {
    if (!capture.hasFailed) leave()
    // The event comes after the callback, when the stream is destroyed.
    else setImmediate(() => (isEnding(sink) ? sink.once('close', leave) : leave()))
    return Promise.resolve()
  })
  const hear = (error: unknown): void => {
    capture.fail(error)
  }
  sink.on('error', hear)
  return capture
}

/** Whether a stream is being destroyed, so that its events are still to come. */
function isEnding(stream: object): boolean {
  return 'destroyed' in stream && stream.destroyed === true && 'closed' in stream && stream.closed === false
}

/** Microseconds since 1970, from a clock that does not jump. */
function now(): number {
  return Math.round((performance.timeOrigin + performance.now()) * 1000)
}
