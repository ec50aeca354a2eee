import { LoginStage, type LoginResponse } from '../pdu/index.ts'
import { decodePairs, encodePairs, Negotiation, parseTargetAddress } from '../text/index.ts'
import { splitText, TextCollector, type TargetAddress, type TextPair } from '../text/index.ts'
import { violation, type Violation } from '../violation.ts'
import { authenticationFailed, ChapInitiator } from './chap-initiator.ts'
import { prepareLogin, type LoginOptions, type PreparedLogin } from './login-options.ts'
import type { CompleteStep, LoginMessage, LoginStep, RedirectedStep, SendStep } from './login-step.ts'

const REDIRECTION = 1
const MOVED_PERMANENTLY = 2

/**
 * What the login waits for: in the security stage the choice of a method, the target's challenge, its verdict on our
 * response; after that, and in the operational stage, only its consent to leave the stage.
 */
type Awaited =
  | { readonly what: 'start' | 'method' | 'transit' | 'nothing' }
  | { readonly what: 'challenge' | 'verdict'; readonly chap: ChapInitiator }

/**
 * The initiator's side of the Login Phase (RFC 7143 §6.3) as a machine without I/O: {@link start} gives the first
 * request, and each response goes into {@link receive}, which says what follows from it. One instance is one login on
 * one connection.
 */
export class InitiatorLogin {
  readonly #login: PreparedLogin
  readonly #chap: ChapInitiator | undefined
  readonly #negotiation: Negotiation
  readonly #collector = new TextCollector()

  #awaited: Awaited = { what: 'start' }
  #stage: LoginStage = LoginStage.SecurityNegotiation
  /** Whether the request being answered, as a whole, asks to leave the stage. */
  #leaving = false
  /** The segments of that request that are still to be sent, because its text is longer than one PDU. */
  #unsent: readonly Uint8Array[] = []
  #sent: LoginMessage | undefined
  #exchanges = 0

  /** @throws TypeError or RangeError if an option is missing or impossible; the message names it and tells no secret. */
  constructor(options: LoginOptions) {
    const { chap, hash, randomBytes } = options
    this.#login = prepareLogin(options)
    this.#chap = chap === undefined ? undefined : new ChapInitiator(chap, hash, randomBytes)
    this.#negotiation = new Negotiation({ role: 'initiator', ...this.#login })
  }

  /**
   * The first request.
   * @throws Error if the login has been started before.
   */
  start(): LoginMessage {
    if (this.#awaited.what !== 'start') throw new Error('a login is started once')
    const { names, methods, singleStage } = this.#login
    this.#negotiation.propose(names)
    if (singleStage) return this.#enterOperationalStage(names).message
    const offer = { key: 'AuthMethod', value: methods.join(',') }
    this.#negotiation.propose([offer])
    this.#awaited = { what: 'method' }
    return this.#request([...names, offer], methods.includes('None')).message
  }

  /**
   * Takes the response to the last message, with its data segment, and says what follows. After any step but `send` the
   * login is over; after any but `send` and `complete` the connection must be closed.
   * @throws Error if no response is awaited.
   */
  receive(response: LoginResponse, data: Uint8Array): LoginStep {
    const sent = this.#sent
    if (sent === undefined || this.#awaited.what === 'nothing')
      throw new Error('no Login Response is awaited')
    let step = this.#advance(sent, response, data)
    if (step.kind === 'send' && this.#exchanges >= this.#login.maxExchanges) {
      step = violation('negotiation', `the login is not over after ${this.#exchanges} responses`)
    }
    if (step.kind !== 'send') this.#awaited = { what: 'nothing' }
    return step
  }

  #advance(sent: LoginMessage, response: LoginResponse, data: Uint8Array): LoginStep {
    if (response.statusClass !== 0) return this.#refused(response, data)
    const breach = headerBreach(sent, response)
    if (breach !== undefined) return breach
    if (sent.continue) {
      const empty = data.length === 0 && !response.continue
      return empty
        ? this.#sendSegment()
        : violation('text-exchange', 'text came in answer to a part of a text')
    }
    this.#exchanges += 1
    const text = this.#collector.add(data, response.continue)
    if (text === undefined) return this.#request([], this.#leaving)
    if ('kind' in text) return text
    return this.#read(response, text)
  }

  #read(response: LoginResponse, text: Uint8Array): LoginStep {
    const pairs = decodePairs(text)
    if ('kind' in pairs) return pairs
    const stage = this.#stage === LoginStage.SecurityNegotiation ? 'security' : 'operational'
    const replies = this.#negotiation.receive(pairs, stage)
    if (replies.kind === 'violation') return replies
    if (response.transit && replies.required) {
      return violation('negotiation', 'a proposal that needs an answer came with the end of the stage')
    }
    const authentication = this.#authenticate(response, replies.pairs)
    if (authentication !== undefined) return authentication
    return response.transit ? this.#leaveStage(response) : this.#request(replies.pairs, this.#isReady())
  }

  /** The steps of the security stage (§12.1); `undefined` once nothing is open any more. */
  #authenticate(response: LoginResponse, replies: readonly TextPair[]): LoginStep | undefined {
    const awaited = this.#awaited
    switch (awaited.what) {
      case 'method':
        return this.#chooseMethod(response, replies)
      case 'challenge':
        return this.#answerChallenge(awaited.chap, replies)
      case 'verdict':
        return this.#checkVerdict(awaited.chap, response)
      default:
        return undefined
    }
  }

  #chooseMethod(response: LoginResponse, replies: readonly TextPair[]): LoginStep | undefined {
    const method = this.#negotiation.outcome('AuthMethod')
    if (method === undefined) return undefined
    if (method.kind === 'unchanged') {
      return authenticationFailed(`the target accepts no AuthMethod of ${this.#login.methods.join(', ')}`)
    }
    if (method.value !== 'CHAP' || this.#chap === undefined) {
      this.#awaited = { what: 'transit' }
      return undefined
    }
    if (response.transit) return authenticationFailed('the target chose CHAP and left the stage without it')
    this.#awaited = { what: 'challenge', chap: this.#chap }
    this.#negotiation.propose([this.#chap.offer])
    return this.#request([...replies, this.#chap.offer], false)
  }

  #answerChallenge(chap: ChapInitiator, replies: readonly TextPair[]): LoginStep {
    const pairs = chap.respond(this.#negotiation)
    if ('kind' in pairs) return pairs
    this.#awaited = { what: 'verdict', chap }
    return this.#request([...replies, ...pairs], true)
  }

  #checkVerdict(chap: ChapInitiator, response: LoginResponse): LoginStep | undefined {
    const answered = this.#negotiation.outcome('CHAP_R') !== undefined
    if (!response.transit && !answered) return undefined
    this.#awaited = { what: 'transit' }
    return chap.mutual ? chap.verify(this.#negotiation) : undefined
  }

  #leaveStage(response: LoginResponse): LoginStep {
    const breach = this.#negotiation.conclude()
    if (breach !== undefined) return breach
    return response.nextStage === LoginStage.FullFeaturePhase
      ? this.#complete(response)
      : this.#enterOperationalStage([])
  }

  #enterOperationalStage(names: readonly TextPair[]): SendStep {
    this.#stage = LoginStage.OperationalNegotiation
    this.#awaited = { what: 'transit' }
    this.#negotiation.propose(this.#login.proposals)
    return this.#request([...names, ...this.#login.proposals], true)
  }

  #complete(response: LoginResponse): CompleteStep | Violation {
    if (response.tsih === 0) return violation('login-header', 'the final Login Response has no TSIH')
    const targetAlias = this.#negotiation.value('TargetAlias')
    const targetPortalGroupTag = this.#negotiation.value('TargetPortalGroupTag')
    const privateKeys = this.#login.privateKeys.flatMap((key) => {
      const value = this.#negotiation.value(key)
      return typeof value === 'string' ? [[key, value] as const] : []
    })
    return {
      kind: 'complete',
      parameters: this.#negotiation.parameters,
      tsih: response.tsih,
      targetAlias: typeof targetAlias === 'string' ? targetAlias : undefined,
      targetPortalGroupTag: typeof targetPortalGroupTag === 'number' ? targetPortalGroupTag : undefined,
      privateKeys: Object.fromEntries(privateKeys),
    }
  }

  /** §11.13.5: in such a response T, CSG and NSG are reserved. */
  #refused(response: LoginResponse, data: Uint8Array): LoginStep {
    const { statusClass, statusDetail } = response
    if (statusClass === REDIRECTION) return redirection(statusDetail === MOVED_PERMANENTLY, data)
    return { kind: 'refused', statusClass, statusDetail, stage: this.#stage }
  }

  /** Whether this side has nothing left to say in the stage; T=1 is then repeated until the target agrees (§6.3.3). */
  #isReady(): boolean {
    return this.#awaited.what === 'method' ? this.#leaving : true
  }

  #request(pairs: readonly TextPair[], leaving: boolean): SendStep {
    this.#leaving = leaving
    this.#unsent = splitText(encodePairs(pairs))
    return this.#sendSegment()
  }

  #sendSegment(): SendStep {
    const [text = new Uint8Array(), ...unsent] = this.#unsent
    const transit = this.#leaving && unsent.length === 0
    const message = {
      transit,
      continue: unsent.length > 0,
      currentStage: this.#stage,
      nextStage: transit ? this.#nextStage() : LoginStage.SecurityNegotiation,
      text,
    }
    this.#unsent = unsent
    this.#sent = message
    return { kind: 'send', message }
  }

  /** The operational stage is skipped if there is nothing to propose in it; the target may still ask for it. */
  #nextStage(): LoginStage {
    const skips = this.#stage === LoginStage.OperationalNegotiation || this.#login.proposals.length === 0
    return skips ? LoginStage.FullFeaturePhase : LoginStage.OperationalNegotiation
  }
}

/** What contradicts the request in the header of its response (§6.3, §11.13). */
function headerBreach(sent: LoginMessage, response: LoginResponse): Violation | undefined {
  const { currentStage, nextStage, transit, versionActive } = response
  if (versionActive !== 0)
    return violation('login-header', `Version-active is ${versionActive}, 0 was offered`)
  if (currentStage !== sent.currentStage) {
    return violation('login-stage', `CSG is ${currentStage} in answer to ${sent.currentStage}`)
  }
  if (!transit) return undefined
  if (!sent.transit) return violation('login-stage', 'T is 1 in answer to T=0')
  if (nextStage > currentStage && nextStage <= sent.nextStage) return undefined
  return violation(
    'login-stage',
    `NSG is ${nextStage} in stage ${currentStage}, ${sent.nextStage} was asked for`,
  )
}

function redirection(permanent: boolean, data: Uint8Array): RedirectedStep | Violation {
  const pairs = decodePairs(data)
  if ('kind' in pairs) return pairs
  const addresses: TargetAddress[] = []
  for (const { key, value } of pairs) {
    if (key !== 'TargetAddress') continue
    const address = parseTargetAddress(value)
    if ('kind' in address) return address
    addresses.push(address)
  }
  if (addresses.length === 0) return violation('login-header', 'a redirection names no TargetAddress')
  const targetName = pairs.find(({ key }) => key === 'TargetName')?.value
  return { kind: 'redirected', permanent, addresses, targetName }
}
