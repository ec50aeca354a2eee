import { createHash } from 'node:crypto'
import { Session, TaskManagementFunction } from '@iscsi/protocol'
import type { ChapOptions, SessionEvent } from '@iscsi/protocol'

const GUARD = 0xa5
const SETTLED = 0x5a
const MARGIN = 16
/** Short, so that its end is met, and so that sessions are cheap. */
export const STAGING = 8192
/** Polls after which one fact counts as one that never comes to rest. */
const MAX_POLLS = 10_000

/** With whom, and as whom, recordings log in by CHAP. The target's own part is for those that are mutual. */
export const CHAP = {
  username: 'alice',
  secret: 'a secret for two',
  target: { username: 'disk', secret: 'another for one' },
} as const

/** The word of a first order that asks for ErrorRecoveryLevel 1. */
export const RECOVERY = 'recovery'
/** What that offers: several R2Ts at a time, for one that is lost is noticed by the next; bursts of several PDUs. */
const RECOVERING = {
  errorRecoveryLevel: 1,
  maxOutstandingR2T: 2,
  dataSequenceInOrder: false,
  maxRecvDataSegmentLength: 512,
} as const

/** What writes write, as much of it as they need. */
const WRITTEN = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7 + (at >> 8)) & 0xff)

/** Memory that was lent for a read, with guards around it. */
interface Lent {
  readonly arena: Uint8Array
  settled: boolean
}

/**
 * The initiator's machine, played by orders in words and bytes of a target. Nothing but those two goes in, so that the same
 * log makes the same run. What must hold in any run is checked here, by {@link end}.
 */
export class Player {
  readonly session: Session
  readonly events: SessionEvent[] = []
  /** Milliseconds on the simulated clock. */
  now = 0
  /** The tags of what was ordered, in its order. */
  readonly #ordered: number[] = []
  readonly #lent = new Map<number, Lent>()
  readonly #arenas: Lent[] = []
  #settled = 0
  #closed = false

  /**
   * @param connect the first order: `connect`, the target's name, its digest, InitialR2T, `chap` or `mutual` if there is CHAP,
   *   and `recovery` for ErrorRecoveryLevel 1
   */
  constructor(connect: string) {
    const [word, targetName, digest, initialR2T, ...more] = connect.split(' ')
    const authentication = more.find((how) => how === 'chap' || how === 'mutual')
    if (word !== 'connect') throw new Error(`a session begins with connect, not with ${connect}`)
    const digests = digest === 'CRC32C' ? (['CRC32C'] as const) : (['None'] as const)
    const bySolicitation = initialR2T === 'Yes'
    this.session = new Session({
      isid: 0x8000_0000_0001,
      pingInterval: 5000,
      stagingLength: STAGING,
      login: {
        initiatorName: 'iqn.2026-11.example:me',
        targetName,
        stages: authentication === undefined ? 'one' : 'two',
        chap: authentication === undefined ? undefined : credentials(authentication),
        offers: {
          headerDigest: digests,
          dataDigest: digests,
          initialR2T: bySolicitation,
          immediateData: !bySolicitation,
          maxRecvDataSegmentLength: 4096,
          firstBurstLength: 1024,
          maxBurstLength: 1024,
          ...(more.includes(RECOVERY) && RECOVERING),
        },
        hash: (algorithm, parts) => {
          const sum = createHash(algorithm)
          for (const part of parts) sum.update(part)
          return new Uint8Array(sum.digest())
        },
        randomBytes: (length) => new Uint8Array(length),
      },
    })
    this.session.connect(this.now)
    this.session.connection.handleConnected(this.now)
  }

  /** Orders that have not settled. */
  get pending(): number {
    return this.#ordered.length - this.#settled
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Carries out an order; one that needs an open session is left out when it is not open. */
  order(text: string): void {
    const { session, now } = this
    const [word, ...args] = text.split(' ')
    if (word === 'logout') session.logout(now)
    else if (word === 'abort') session.abort(this.#ordered[Number(args[0])] ?? -1, now)
    else if (session.isOpen) this.#ordered.push(this.#begin(word, args))
  }

  #begin(word: string | undefined, [first = '', cdb = '', length = '0']: readonly string[]): number {
    const { session } = this
    const lun = BigInt(first) << 48n
    if (word === 'ping') return session.ping(new Uint8Array(Number(first)).fill(7))
    if (word === 'text') return session.text([{ key: 'SendTargets', value: '' }])
    if (word === 'manage') return session.manage({ function: functionOf(cdb), lun }, this.now)
    const request = { lun, cdb: new Uint8Array(Buffer.from(cdb, 'hex')) }
    if (word === 'command') return session.submit(request)
    if (word === 'write') {
      const dataOut = [WRITTEN.subarray(0, 100), WRITTEN.subarray(100, Number(length))]
      return session.submit({ ...request, dataOut })
    }
    if (word !== 'read') throw new Error(`there is no order ${word}`)
    const arena = new Uint8Array(Number(length) + 2 * MARGIN).fill(GUARD)
    const into = arena.subarray(MARGIN, arena.length - MARGIN)
    const tag = session.submit({ ...request, dataIn: [into.subarray(0, 100), into.subarray(100)] })
    const lent = { arena, settled: false }
    this.#lent.set(tag, lent)
    this.#arenas.push(lent)
    return tag
  }

  /** Takes all that the session has to say; returns the bytes that it sends. */
  pump(): Uint8Array[] {
    const sent: Uint8Array[] = []
    const { session } = this
    for (let polls = 0; ; polls++) {
      if (polls > MAX_POLLS) throw new Error('the session never comes to rest')
      const transmit = session.connection.pollTransmit()
      if (transmit !== undefined) {
        sent.push(new Uint8Array(Buffer.concat(transmit.segments)))
        session.connection.handleTransmitted(transmit)
        continue
      }
      const action = session.pollAction()
      if (action !== undefined) {
        if (action.kind === 'disconnect') session.connection.handleDisconnected(undefined, this.now)
        continue
      }
      const event = session.pollEvent()
      if (event === undefined) return sent
      if (this.#closed) throw new Error(`${event.kind} after closed`)
      this.#hear(event)
    }
  }

  #hear(event: SessionEvent): void {
    this.events.push(event)
    if (event.kind === 'closed') this.#closed = true
    if (!event.kind.endsWith('-settled')) return
    this.#settled++
    if (event.kind !== 'task-settled') return
    const lent = this.#lent.get(event.task)
    if (lent === undefined) return
    this.#lent.delete(event.task)
    if (lent.settled) throw new Error(`task ${event.task} settled twice`)
    lent.settled = true
    lent.arena.fill(SETTLED, MARGIN, lent.arena.length - MARGIN)
  }

  /** Bytes from the target: handed over, or as a kernel does, into the memory that the session names. */
  receive(bytes: Uint8Array, filling = false): Uint8Array[] {
    const { connection } = this.session
    if (!filling) connection.receive(bytes, this.now)
    for (let at = 0; filling && at < bytes.length;) {
      const room = connection.receiveBuffer()
      if (room.length === 0) throw new Error('no room to receive into')
      const part = bytes.subarray(at, at + room.length)
      room.set(part)
      connection.handleReceived(part.length, this.now)
      at += part.length
    }
    return this.pump()
  }

  /** Lets time pass as far as a timer of the session's: not longer than it may take to come to an end. */
  wait(): Uint8Array[] {
    const due = this.session.nextTimeout()
    if (due === undefined) return []
    this.now = Math.max(this.now, due)
    this.session.handleTimeout(this.now)
    return this.pump()
  }

  /**
   * The socket breaks, if the session has not ended before.
   * @throws Error when anything is left that must not be: an order unsettled or settled twice, a tag, a timer, a byte in
   * memory that was not lent, or not any more
   */
  end(): void {
    const { session } = this
    session.connection.handleDisconnected(undefined, this.now)
    this.pump()
    const left = [session.outstanding, session.waiting, session.tags, this.pending, session.nextTimeout()]
    if (!this.#closed || left.some((count) => count !== 0 && count !== undefined))
      throw new Error(`closed ${this.#closed}, left over: ${left.join(', ')}`)
    session.connection.receive(new Uint8Array(64), this.now)
    if (session.pollEvent() !== undefined) throw new Error('an event after the end')
    for (const { arena, settled } of this.#arenas) {
      const end = arena.length - MARGIN
      const isIntact = arena.every((byte, at) => byte === (at < MARGIN || at >= end ? GUARD : SETTLED))
      if (!settled || !isIntact) throw new Error('memory was touched that was not lent any more')
    }
  }
}

function credentials(authentication: string): ChapOptions {
  const { username, secret, target } = CHAP
  return { username, secret, target: authentication === 'mutual' ? target : undefined }
}

function functionOf(code: string): TaskManagementFunction {
  const found = Object.values(TaskManagementFunction).find((value) => value === Number(code))
  if (found === undefined) throw new Error(`there is no task management function ${code}`)
  return found
}
