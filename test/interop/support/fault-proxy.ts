/**
 * A TCP proxy between an initiator and any target, which does to a connection what networks do, and worse: it cuts and stalls
 * it, hands on one byte at a time, flips bits, and puts R2Ts in another order.
 */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { bytesOf, framesOf, opcodeOf } from '../../trust/frames.ts'
import type { Frame } from '../../trust/frames.ts'

/** Seen from the initiator, as in a log of a session. */
export type Direction = 'sent' | 'received'

/** What happens once, unless it says otherwise, to the connection that gives it the chance. */
export type WireFault =
  /** Reset to both sides when so many more bytes have gone. */
  | { readonly kind: 'cut'; readonly direction: Direction; readonly after: number }
  /** Open on both sides, but when so many more bytes have gone, none goes any more. */
  | { readonly kind: 'stall'; readonly direction: Direction; readonly after: number }
  /** One byte at a time, in both directions, until {@link FaultProxy.clear}. */
  | { readonly kind: 'crawl' }
  /** A bit of the header or the data of a PDU with this opcode, behind its digest's back. */
  | {
      readonly kind: 'corrupt'
      readonly direction: Direction
      readonly opcode: number
      readonly part: 'header' | 'data'
    }
  /** What two R2Ts of one command that come together ask for changes places, until {@link FaultProxy.clear}. */
  | { readonly kind: 'reorder' }
  /** An R2T of one command comes behind one of another command that was sent after it. */
  | { readonly kind: 'overtake' }

const R2T = 0x31
/** Where an R2T says what it asks for: Target Transfer Tag, Buffer Offset, Desired Data Transfer Length (RFC 7143 §11.8). */
const ASKED = [20, 40, 44]
const TASK_TAG = 16
/** How long an R2T waits to be overtaken, in milliseconds: there may be no other. */
const PATIENCE = 20

export class FaultProxy implements AsyncDisposable {
  readonly host = '127.0.0.1'
  readonly port: number
  /** How often a fault has struck. */
  strikes = 0
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #digests: boolean
  #fault: WireFault | undefined
  #left = 0

  private constructor(server: Server, port: number, digests: boolean) {
    this.#server = server
    this.port = port
    this.#digests = digests
  }

  /** @param digests whether both digests are negotiated: only then can PDUs be told apart in what goes by */
  static async before(
    target: { readonly host: string; readonly port: number },
    digests = false,
  ): Promise<FaultProxy> {
    const server = createServer({ noDelay: true })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const proxy = new FaultProxy(server, port, digests)
    server.on('connection', (near) => {
      const far = connect({ ...target, noDelay: true })
      proxy.#join(near, far)
    })
    return proxy
  }

  /** Orders a fault in the place of the one before. */
  order(fault: WireFault): void {
    this.#fault = fault
    this.#left = 'after' in fault ? fault.after : 0
  }

  clear(): void {
    this.#fault = undefined
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  #join(near: Socket, far: Socket): void {
    const reset = (): void => {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
    for (const [from, to, direction] of [
      [near, far, 'sent'],
      [far, near, 'received'],
    ] as const) {
      this.#sockets.add(from)
      const pipe = new Pipe(from, to)
      from.on('data', (chunk: Buffer) => {
        this.#pass(pipe, direction, chunk, reset)
      })
      from.on('error', () => to.destroy())
      from.once('end', () => to.end())
      from.once('close', () => {
        this.#sockets.delete(from)
        to.destroy()
      })
    }
  }

  #pass(pipe: Pipe, direction: Direction, chunk: Buffer, reset: () => void): void {
    const fault = this.#fault
    const isElsewhere = fault !== undefined && 'direction' in fault && fault.direction !== direction
    if (fault === undefined || isElsewhere) {
      // PDU by PDU also now: a fault of PDUs must find the beginning of one.
      pipe.frames(chunk, this.#digests)
      return
    }
    switch (fault.kind) {
      case 'crawl':
        this.strikes++
        pipe.crawl(chunk)
        return
      case 'cut':
      case 'stall': {
        pipe.whole(chunk.subarray(0, this.#left))
        this.#left -= chunk.length
        if (this.#left > 0) return
        this.#struck()
        if (fault.kind === 'cut') reset()
        else pipe.stall()
        return
      }
      case 'corrupt':
        pipe.frames(chunk, this.#digests, (frames) => this.#corrupted(frames, fault))
        return
      case 'reorder':
        pipe.frames(chunk, this.#digests, (frames) => this.#reordered(frames))
        return
      case 'overtake':
        pipe.frames(chunk, this.#digests, (frames) => this.#overtaken(pipe, frames, fault))
    }
  }

  #struck(): void {
    this.strikes++
    this.#fault = undefined
  }

  #corrupted(frames: readonly Frame[], fault: Extract<WireFault, { kind: 'corrupt' }>): readonly Frame[] {
    return frames.map((frame) => {
      const isIt = opcodeOf(frame) === fault.opcode && (fault.part === 'header' || frame.data.length > 0)
      if (!isIt || this.#fault !== fault) return frame
      this.#struck()
      const raw = bytesOf(frame).slice()
      const at = fault.part === 'header' ? TASK_TAG : frame.header.length + 4
      raw[at] = (raw[at] ?? 0) ^ 0x10
      return { ...frame, raw }
    })
  }

  #reordered(frames: readonly Frame[]): readonly Frame[] {
    const changed = [...frames]
    for (let at = 1; at < changed.length; at++) {
      const [one, other] = [changed[at - 1], changed[at]]
      if (one === undefined || other === undefined || !askTogether(one, other)) continue
      this.strikes++
      changed[at - 1] = asking(one, other)
      changed[at] = asking(other, one)
      at++
    }
    return changed
  }

  /** The R2Ts of one command stay in their order. */
  #overtaken(pipe: Pipe, frames: readonly Frame[], fault: WireFault): readonly Frame[] {
    const passed: Frame[] = []
    for (const frame of frames) {
      if (opcodeOf(frame) !== R2T || this.#fault !== fault) {
        passed.push(frame)
        continue
      }
      const held = pipe.takeHeld()
      if (held === undefined || tagOf(held) === tagOf(frame)) {
        if (held !== undefined) passed.push(held)
        pipe.hold(frame)
      } else {
        passed.push(frame, held)
        this.#struck()
      }
    }
    return passed
  }
}

/** One direction of a connection. */
class Pipe {
  readonly #from: Socket
  readonly #to: Socket
  /** The beginning of a PDU. */
  #waiting: Uint8Array = new Uint8Array(0)
  /** A PDU that is kept back, and the end of its time. */
  #held: Frame | undefined
  #holding: NodeJS.Timeout | undefined
  #isStalled = false
  #crawling: Promise<void> = Promise.resolve()

  constructor(from: Socket, to: Socket) {
    this.#from = from
    this.#to = to
  }

  whole(bytes: Uint8Array): void {
    if (this.#isStalled) return
    const all = this.#waiting.length === 0 ? bytes : Buffer.concat([this.#waiting, bytes])
    this.#waiting = new Uint8Array(0)
    if (this.#to.writable && !this.#to.write(all)) {
      this.#from.pause()
      this.#to.once('drain', () => this.#from.resume())
    }
  }

  stall(): void {
    this.#isStalled = true
  }

  crawl(bytes: Uint8Array): void {
    this.#from.pause()
    this.#crawling = this.#crawling.then(async () => {
      for (let at = 0; at < bytes.length; at++) {
        this.whole(bytes.subarray(at, at + 1))
        await turn()
      }
      this.#from.resume()
    })
  }

  /** Keeps a PDU back until it is taken, or for a moment. Only between frames: it goes out by itself between two PDUs. */
  hold(frame: Frame): void {
    this.#held = frame
    this.#holding = setTimeout(() => {
      const held = this.takeHeld()
      if (held !== undefined && this.#to.writable) this.#to.write(bytesOf(held))
    }, PATIENCE)
  }

  takeHeld(): Frame | undefined {
    const held = this.#held
    this.#held = undefined
    clearTimeout(this.#holding)
    return held
  }

  /** Hands on whole PDUs: as they came, or what a change makes of them. */
  frames(bytes: Uint8Array, digests: boolean, change?: (frames: readonly Frame[]) => readonly Frame[]): void {
    const all = new Uint8Array(Buffer.concat([this.#waiting, bytes]))
    const { frames, end } = framesOf(all, digests)
    this.#waiting = new Uint8Array(0)
    if (change === undefined) this.whole(all.subarray(0, end))
    else if (frames.length > 0) this.whole(Buffer.concat(change(frames).map(bytesOf)))
    this.#waiting = all.slice(end)
  }
}

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, length)

const tagOf = ({ header }: Frame): number => viewOf(header).getUint32(TASK_TAG)

function askTogether(one: Frame, other: Frame): boolean {
  return opcodeOf(one) === R2T && opcodeOf(other) === R2T && tagOf(one) === tagOf(other)
}

/** An R2T in its place among the others, asking for what another asked for. */
function asking(frame: Frame, other: Frame): Frame {
  const header = frame.header.slice()
  for (const at of ASKED) viewOf(header).setUint32(at, viewOf(other.header).getUint32(at))
  return { ...frame, header }
}
