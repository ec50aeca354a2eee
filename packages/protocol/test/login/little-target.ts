/*
 * A target's side of the login, written from Appendix B and §13 alone: plain strings, no code of the package. It is
 * slow, it talks in small pieces, and it can propose keys of its own.
 */
import { createHash } from 'node:crypto'
import type { LoginMessage } from '../../src/login/login-step.ts'
import type { LoginResponse } from '../../src/pdu/index.ts'
import { response, TSIH } from './support.ts'

export interface LittleTargetOptions {
  /** key → the target's own wish, as text; a digest is a list of what it accepts. */
  readonly wishes: Readonly<Record<string, string>>
  /** Keys that it proposes itself if the initiator did not. */
  readonly proposes: readonly string[]
  readonly chap?: {
    readonly username: string
    readonly secret: string
    readonly own: { name: string; secret: string }
  }
  /** How often it says T=0 before it agrees to leave a stage. */
  readonly patience: number
  /** Bytes of text in one response. */
  readonly segment: number
}

type Answer = readonly [LoginResponse, Uint8Array]

const DEFAULTS: Readonly<Record<string, string>> = {
  HeaderDigest: 'None',
  DataDigest: 'None',
  MaxConnections: '1',
  InitialR2T: 'Yes',
  ImmediateData: 'Yes',
  MaxBurstLength: '262144',
  FirstBurstLength: '65536',
  DefaultTime2Wait: '2',
  DefaultTime2Retain: '20',
  MaxOutstandingR2T: '1',
  DataPDUInOrder: 'Yes',
  DataSequenceInOrder: 'Yes',
  ErrorRecoveryLevel: '0',
}

export class LittleTarget {
  /** What it takes as settled. */
  readonly results: Record<string, string> = { ...DEFAULTS, MaxRecvDataSegmentLength: '8192' }
  readonly #options: LittleTargetOptions
  readonly #asked = new Set<string>()
  readonly #said = new Set<string>()
  #heard = ''
  #unsent = ''
  #transit = false
  #delays = 0
  #algorithm = ''

  constructor(options: LittleTargetOptions) {
    this.#options = options
  }

  receive(message: LoginMessage): Answer {
    if (message.text.length > 8192) throw new Error('a segment of more than 8192 bytes')
    this.#heard += Buffer.from(message.text).toString('latin1')
    if (message.continue) return [this.#header(message, false), new Uint8Array()]
    if (this.#unsent === '') this.#answer(message)
    const part = this.#unsent.slice(0, this.#options.segment)
    this.#unsent = this.#unsent.slice(this.#options.segment)
    const more = this.#unsent !== ''
    const header = this.#header(message, !more && this.#transit && message.transit)
    return [{ ...header, continue: more }, new Uint8Array(Buffer.from(part, 'latin1'))]
  }

  #header(message: LoginMessage, transit: boolean): LoginResponse {
    const nextStage = transit ? message.nextStage : 0
    const tsih = nextStage === 3 ? TSIH : 0
    return response({ transit, currentStage: message.currentStage, nextStage, tsih })
  }

  #answer(message: LoginMessage): void {
    const pairs = this.#heard.split('\0').slice(0, -1)
    this.#heard = ''
    const heard = new Map(
      pairs.map((pair) => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
    )
    const replies = message.currentStage === 0 ? this.#security(heard) : this.#operational(heard)
    const settled = this.#asked.size === 0
    this.#transit = message.transit && settled && this.#delays++ >= this.#options.patience
    if (this.#transit) this.#delays = 0
    this.#unsent = replies.map((reply) => `${reply}\0`).join('')
  }

  #security(heard: ReadonlyMap<string, string>): string[] {
    const { chap } = this.#options
    const replies: string[] = []
    if (heard.has('InitiatorName')) replies.push('TargetPortalGroupTag=7')
    const methods = heard.get('AuthMethod')?.split(',')
    if (methods !== undefined) replies.push(`AuthMethod=${chap === undefined ? 'None' : 'CHAP'}`)
    const algorithms = heard.get('CHAP_A')?.split(',')
    if (algorithms !== undefined) {
      this.#algorithm = algorithms[0] ?? ''
      replies.push(`CHAP_A=${this.#algorithm}`, 'CHAP_I=77', 'CHAP_C=0b3q2+7w==')
    }
    const proof = heard.get('CHAP_R')
    if (proof !== undefined && chap !== undefined) {
      if (proof !== this.#prove(77, chap.secret, 'deadbeef')) throw new Error('the initiator failed')
      if (heard.get('CHAP_N') !== chap.username) throw new Error('not the initiator that was expected')
      const challenge = heard.get('CHAP_C')
      if (challenge !== undefined) {
        const identifier = Number(heard.get('CHAP_I'))
        replies.push(`CHAP_N=${chap.own.name}`)
        replies.push(`CHAP_R=${this.#prove(identifier, chap.own.secret, challenge.slice(2))}`)
      }
    }
    return replies
  }

  #prove(identifier: number, secret: string, challenge: string): string {
    const name = { 5: 'md5', 6: 'sha1', 7: 'sha256', 8: 'sha3-256' }[this.#algorithm] ?? ''
    const bytes = Buffer.concat([Buffer.of(identifier), Buffer.from(secret), Buffer.from(challenge, 'hex')])
    return `0x${createHash(name).update(bytes).digest('hex')}`
  }

  #operational(heard: ReadonlyMap<string, string>): string[] {
    const replies: string[] = []
    for (const [key, value] of heard) {
      if (key === 'MaxRecvDataSegmentLength') {
        this.results[key] = value
      } else if (this.#asked.delete(key)) {
        this.results[key] = value
      } else if (key in DEFAULTS) {
        this.results[key] = this.#choose(key, value)
        replies.push(`${key}=${this.results[key]}`)
      } else {
        replies.push(`${key}=NotUnderstood`)
      }
      this.#said.add(key)
    }
    if (this.#once('MaxRecvDataSegmentLength of the target')) {
      replies.push(`MaxRecvDataSegmentLength=${this.#options.wishes['MaxRecvDataSegmentLength'] ?? '8192'}`)
    }
    for (const key of this.#options.proposes) {
      if (!this.#once(key)) continue
      replies.push(`${key}=${this.#wish(key)}`)
      this.#asked.add(key)
    }
    return replies
  }

  #once(key: string): boolean {
    const first = !this.#said.has(key)
    this.#said.add(key)
    return first
  }

  #wish(key: string): string {
    return this.#options.wishes[key] ?? DEFAULTS[key] ?? ''
  }

  #choose(key: string, proposed: string): string {
    const wish = this.#wish(key)
    if (key.endsWith('Digest')) {
      return proposed.split(',').find((digest) => wish.split(',').includes(digest)) ?? 'Reject'
    }
    if (key === 'ImmediateData') return proposed === 'Yes' && wish === 'Yes' ? 'Yes' : 'No'
    if (DEFAULTS[key] === 'Yes') return proposed === 'Yes' || wish === 'Yes' ? 'Yes' : 'No'
    const choice = key === 'DefaultTime2Wait' ? Math.max : Math.min
    return String(choice(Number(proposed), Number(wish)))
  }
}
