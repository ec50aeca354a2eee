import { connect, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { monotonicNow } from './byte-machine.ts'
import type { ByteMachine, Transmit } from './byte-machine.ts'
import type { Tap } from './tap.ts'

/** Whoever owns the machine: called after every fact, so that it drains events and actions and arms its timer. */
export interface DriverOwner {
  /** Something has happened: look what the machine has to say. */
  pump(): void
}

/** Where to connect to, and how. */
export interface DialOptions {
  /** Host name, IPv4 or IPv6 address (a scope id as in `fe80::1%eth0` is understood). */
  readonly host: string
  /** TCP port, 1 … 65535. */
  readonly port: number
  /** The local address to connect from. */
  readonly localAddress?: string | undefined
  /** Idle time in milliseconds before TCP keepalive probes; `false` turns them off. Default 30 000. */
  readonly keepAlive?: number | false | undefined
  /** Makes what the connection runs on, in the place of a TCP socket. */
  readonly createConnection?: CreateConnection | undefined
  /** Sees all that passes. */
  readonly tap?: Tap | undefined
}

/** What a connection is to be made for. */
export interface ConnectionRequest {
  readonly host: string
  readonly port: number
  readonly localAddress: string | undefined
  readonly keepAlive: number | false
  /** Aborted when the connection is not wanted any more before it is made. */
  readonly signal: AbortSignal
}

/**
 * Makes a stream to a portal: a TLSSocket, one end of a tunnel, anything that carries bytes both ways in their order. One that
 * still connects (a Socket, a TLSSocket before its handshake is done) is waited for; of any other kind, resolve when it is ready.
 * What it throws or rejects with is the cause of the connection's failure.
 */
export type CreateConnection = (request: ConnectionRequest) => Duplex | Promise<Duplex>

/** What a machine is driven over: a stream, with what sockets have beside. */
type Stream = Duplex &
  Partial<
    Pick<Socket, 'connecting' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort' | 'setNoDelay'>
  > & {
    /** Of a TLSSocket: its handshake is not done. */
    readonly secureConnecting?: boolean
  }

/** Node's option `onread`, where the memory is another for each read. */
export interface DirectRead {
  /** The memory that the next bytes go into. */
  readonly buffer: () => Uint8Array
  /** Told after each read; `true` goes on reading. */
  readonly callback: (byteCount: number, buffer: Uint8Array) => boolean
}

const DEFAULT_KEEP_ALIVE = 30_000

/** Connects a socket for the machine; facts reach the machine from then on. Never throws for the network: that is a fact. */
export function dial(options: DialOptions, machine: ByteMachine, owner: DriverOwner): SocketDriver {
  const driver = new SocketDriver(machine, owner, options.tap)
  const keepAlive = options.keepAlive ?? DEFAULT_KEEP_ALIVE
  const { createConnection } = options
  if (createConnection !== undefined) {
    const { host, port, localAddress } = options
    driver.open((signal) => createConnection({ host, port, localAddress, keepAlive, signal }))
    return driver
  }
  const base = {
    host: options.host,
    port: options.port,
    noDelay: true,
    keepAlive: keepAlive !== false,
    keepAliveInitialDelay: keepAlive === false ? 0 : keepAlive,
    ...(options.localAddress === undefined ? {} : { localAddress: options.localAddress }),
  }
  let socket: Socket
  try {
    socket = connect({ ...base, onread: driver.directRead() })
    driver.attach(socket, true)
  } catch (error) {
    // Some runtimes refuse a buffer function (toolchains differ); a bad option would throw again below.
    if (error instanceof RangeError || (error instanceof TypeError && 'code' in error)) throw error
    socket = connect(base)
    driver.attach(socket, false)
  }
  return driver
}

/**
 * Drives a machine over a socket that is already connected (an accepted one): bytes come by `'data'` and are copied. TCP keepalive
 * probes it after 30 seconds of silence, as it does one that was dialled.
 */
export function accept(socket: Socket, machine: ByteMachine, owner: DriverOwner): SocketDriver {
  const driver = new SocketDriver(machine, owner)
  socket.setNoDelay(true)
  socket.setKeepAlive(true, DEFAULT_KEEP_ALIVE)
  driver.attach(socket, false)
  return driver
}

/**
 * Moves bytes between one socket and one machine: reads straight into the memory that the machine names, writes its gather
 * lists, and reports facts. At most one transmit is under way, so a full socket is one that does not ask.
 */
export class SocketDriver {
  readonly #machine: ByteMachine
  readonly #owner: DriverOwner
  readonly #tap: Tap | undefined
  #socket: Stream | undefined
  /** Ends the making of a stream; undefined when none is being made. */
  #opening: AbortController | undefined
  #given: Uint8Array | undefined
  #inFlight: Transmit | undefined
  /**
   * Whether the last write was done when write() returned: then the next one asks for no word of its end, which costs a tick of its
   * own. A socket only: what another stream does with an empty write is not known.
   */
  #isPrompt = false
  #ending = false
  #cause: Error | undefined
  #bytesRead = 0
  #bytesWritten = 0

  constructor(machine: ByteMachine, owner: DriverOwner, tap?: Tap) {
    this.#machine = machine
    this.#owner = owner
    this.#tap = tap
  }

  /** Bytes read from the socket so far. */
  get bytesRead(): number {
    return this.#bytesRead
  }

  /** Bytes given to the socket so far. */
  get bytesWritten(): number {
    return this.#bytesWritten
  }

  /** The local address and port, once connected. */
  get localAddress(): string | undefined {
    return this.#socket?.localAddress
  }

  /** The peer's address, once connected. */
  get remoteAddress(): string | undefined {
    return this.#socket?.remoteAddress
  }

  /** The `onread` option for a socket that lets the kernel fill the machine's memory. */
  directRead(): DirectRead {
    return {
      buffer: () => (this.#given = this.#machine.receiveBuffer()),
      callback: (byteCount, buffer) => {
        this.#bytesRead += byteCount
        // Before the machine, which may use the memory again.
        this.#tap?.received(buffer.subarray(0, byteCount))
        // A runtime may hand over memory of its own instead of ours: then it is a plain push.
        if (buffer === this.#given && byteCount <= buffer.length) {
          this.#machine.handleReceived(byteCount, monotonicNow())
        } else {
          this.#machine.receive(buffer.subarray(0, byteCount), monotonicNow())
        }
        this.#owner.pump()
        return true
      },
    }
  }

  /** Drives the machine over a stream that somebody else makes. Whatever comes of it is a fact: this never throws. */
  open(create: (signal: AbortSignal) => Duplex | Promise<Duplex>): void {
    const opening = new AbortController()
    this.#opening = opening
    const made = (stream: unknown): void => {
      if (!isStream(stream)) throw new TypeError('createConnection must return a Duplex, or a promise of one')
      if (opening.signal.aborted) {
        stream.on('error', () => undefined).destroy()
        return
      }
      if (stream.destroyed) throw new Error('createConnection returned a stream that is destroyed')
      this.#opening = undefined
      stream.setNoDelay?.(true)
      this.attach(stream, false)
    }
    const failed = (error: unknown): void => {
      if (opening.signal.aborted) return
      this.#opening = undefined
      this.#lost(error instanceof Error ? error : new Error(String(error)))
    }
    try {
      const result = create(opening.signal)
      // At once, if it is there: a stream may fail before the next microtask.
      if (isStream(result)) made(result)
      else void Promise.resolve(result).then(made).catch(failed)
    } catch (error) {
      failed(error)
    }
  }

  /** Takes over a stream's events; `direct` when it was made with {@link directRead}. @internal */
  attach(socket: Stream, direct: boolean): void {
    this.#socket = socket
    if (!direct) {
      socket.on('data', (chunk: Uint8Array) => {
        this.#bytesRead += chunk.length
        this.#tap?.received(chunk)
        this.#machine.receive(chunk, monotonicNow())
        this.#owner.pump()
      })
    }
    const connected = (): void => {
      this.#tap?.connected({
        localAddress: socket.localAddress ?? '',
        localPort: socket.localPort ?? 0,
        remoteAddress: socket.remoteAddress ?? '',
        remotePort: socket.remotePort ?? 0,
      })
      this.#machine.handleConnected(monotonicNow())
      this.#owner.pump()
    }
    // A certificate that is refused must not have been told anything.
    if (socket.secureConnecting === true) socket.once('secureConnect', connected)
    else if (socket.connecting === true) socket.once('connect', connected)
    else queueMicrotask(connected)
    socket.once('end', () => {
      this.#tap?.ended('remote')
      this.#machine.handleEnd(monotonicNow())
      this.#owner.pump()
    })
    socket.on('error', (error: Error) => {
      this.#cause ??= error
      // Sockets do so by themselves; a stream may have been made not to, and would be waited for.
      socket.destroy()
    })
    socket.once('close', () => {
      this.#inFlight = undefined
      this.#tap?.closed(this.#cause)
      this.#machine.handleDisconnected(this.#cause, monotonicNow())
      this.#owner.pump()
    })
  }

  /** Writes what the machine has to say, as far as the socket takes it. */
  flush(): void {
    const socket = this.#socket
    if (socket === undefined || socket.connecting === true || !socket.writable) return
    while (this.#inFlight === undefined) {
      const transmit = this.#machine.pollTransmit()
      if (transmit === undefined) break
      this.#inFlight = transmit
      const asked = !this.#isPrompt
      this.#write(socket, transmit, asked ? this.#onWritten : undefined)
      const isDone = this.#completeIfWritten(socket)
      this.#isPrompt = isDone && socket instanceof Socket
      // It was not done at once this time: what is written behind it tells when it is.
      if (!isDone && !asked) socket.write(NOTHING, this.#onWritten)
    }
    if (this.#ending && this.#inFlight === undefined) {
      // Not writable any more: this is not done twice.
      socket.end()
      this.#tap?.ended('local')
    }
  }

  /** Sends what is left to send, then FIN; the socket closes when the peer has ended too. */
  end(): void {
    this.#ending = true
    this.flush()
  }

  /** Closes the socket at once. The machine hears of it when the socket is gone. */
  destroy(): void {
    this.#socket?.destroy()
    if (this.#opening === undefined) return
    this.#opening.abort()
    this.#opening = undefined
    this.#lost(undefined)
  }

  /** There is no stream, and will be none. */
  #lost(cause: Error | undefined): void {
    queueMicrotask(() => {
      this.#machine.handleDisconnected(cause, monotonicNow())
      this.#owner.pump()
    })
  }

  /** @param told called when all of it is written, or it failed */
  #write(socket: Stream, { segments, byteLength }: Transmit, told: (() => void) | undefined): void {
    this.#bytesWritten += byteLength
    this.#tap?.sent(segments)
    const last = segments.length - 1
    if (last > 0) socket.cork()
    let index = 0
    for (const segment of segments) {
      // A socket's bytes are the kernel's when they are written; any other stream may hand them on as they lie.
      const bytes = socket instanceof Socket ? segment : new Uint8Array(segment)
      if (index++ === last) socket.write(bytes, told)
      else socket.write(bytes)
    }
    if (last > 0) socket.uncork()
  }

  readonly #onWritten = (): void => {
    const socket = this.#socket
    if (socket === undefined || this.#inFlight === undefined) return
    if (!this.#completeIfWritten(socket)) return
    this.#owner.pump()
    this.flush()
  }

  /**
   * Most writes are done when write() returns: the kernel took all bytes, and the memory is free again.
   * @returns whether the transmit under way is done
   */
  #completeIfWritten(socket: Stream): boolean {
    const transmit = this.#inFlight
    if (transmit === undefined || socket.writableLength > 0 || socket.destroyed) return false
    this.#inFlight = undefined
    this.#machine.handleTransmitted(transmit)
    return true
  }
}

const NOTHING = new Uint8Array(0)

function isStream(value: unknown): value is Stream {
  return typeof value === 'object' && value !== null && 'write' in value && 'on' in value
}
