import {
  LOGIN_SEGMENT_LENGTH,
  LoginStage,
  Negotiation,
  TextCollector,
  decodePairs,
  encodePairs,
  forNewConnection,
  integrityBreach,
  parseList,
  splitText,
} from '@iscsi/protocol'
import { isIscsiName } from '@iscsi/scsi'
import type {
  LoginRequest,
  LoginResponse,
  NegotiatedParameters,
  SessionType,
  TextPair,
} from '@iscsi/protocol'
import { ChapAcceptor } from './chap-acceptor.ts'
import { FIRST_PORT } from '../luns/nexus.ts'
import type { TargetPort } from '../luns/nexus.ts'
import type { IscsiNode } from './iscsi-node.ts'
import { LOGIN_STATUS } from './login-status.ts'
import type { LoginStatus } from './login-status.ts'
import type { TargetEntry } from './target-entry.ts'
import type { TargetSession } from './target-session.ts'

/** What a login has settled when it succeeds. */
export interface LoginSuccess {
  readonly type: SessionType
  readonly entry: TargetEntry
  readonly initiatorName: string
  readonly parameters: NegotiatedParameters
  readonly request: LoginRequest
  /** The session that a new connection joins (connection reinstatement); undefined for a new session. */
  readonly joined: TargetSession | undefined
}

/** The answer to one Login Request. */
export interface LoginReply {
  readonly response: LoginResponse
  readonly text: Uint8Array
  /** Present with the Final-Response. The TSIH of the response is filled in by whoever makes the session. */
  readonly success: LoginSuccess | undefined
}

const EMPTY = new Uint8Array(0)
/** Requests of one login; no honest negotiation needs as many. */
const MAX_REQUESTS = 64
const SECURITY_KEYS = new Set(['AuthMethod', 'CHAP_A', 'CHAP_I', 'CHAP_C', 'CHAP_N', 'CHAP_R'])
const { SecurityNegotiation, OperationalNegotiation, FullFeaturePhase } = LoginStage

/** Who logs in, to what; known after the first text. */
interface Subject {
  readonly type: SessionType
  readonly initiatorName: string
  readonly entry: TargetEntry
  readonly negotiation: Negotiation
  readonly chap: ChapAcceptor | undefined
  readonly joined: TargetSession | undefined
}

/** The target's side of one login (RFC 7143 §6.3): takes requests one at a time and answers each. */
export class LoginResponder {
  readonly #node: IscsiNode
  readonly #port: TargetPort
  readonly #collector = new TextCollector()
  #first: LoginRequest | undefined
  #stage: LoginStage | undefined
  #subject: Subject | undefined
  #initiatorName = ''
  #requests = 0
  #authenticated = false
  #declared = false
  #heldRounds = 0
  #securityKeys = new Set<string>()
  /** Segments of a text that is too long for one response: each further request fetches one (C bit). */
  #segments: Uint8Array[] = []
  #transitAfterText = false

  /** @param port the target port that the connection came in by */
  constructor(node: IscsiNode, port: TargetPort = FIRST_PORT) {
    this.#node = node
    this.#port = port
  }

  /** Who logs in, as far as is known. */
  get initiatorName(): string {
    return this.#initiatorName
  }

  /** Answers a request and its data segment. */
  receive(request: LoginRequest, data: Uint8Array): LoginReply {
    const first = (this.#first ??= request)
    const breach = this.#checkHeader(first, request)
    if (breach !== undefined) return this.#refuse(request, breach)
    this.#stage = request.currentStage
    if (this.#segments.length > 0) return this.#nextSegment(request)
    const text = this.#collector.add(data, request.continue)
    if (text === undefined) return this.#reply(request, EMPTY, false)
    const pairs = text instanceof Uint8Array ? decodePairs(text) : text
    if ('kind' in pairs) return this.#refuse(request, LOGIN_STATUS.INITIATOR_ERROR)
    return this.#receivePairs(request, pairs)
  }

  #checkHeader(first: LoginRequest, request: LoginRequest): LoginStatus | undefined {
    if (request.versionMin > 0) return LOGIN_STATUS.UNSUPPORTED_VERSION
    const { isid, tsih, cid, initiatorTaskTag } = first
    const same = request.isid === isid && request.tsih === tsih && request.cid === cid
    if (!same || request.initiatorTaskTag !== initiatorTaskTag) return LOGIN_STATUS.INITIATOR_ERROR
    const backwards = request.transit && request.nextStage <= request.currentStage
    const ended = request.currentStage === FullFeaturePhase
    const wrongStage = this.#stage !== undefined && request.currentStage !== this.#stage
    if (backwards || ended || wrongStage) return LOGIN_STATUS.INITIATOR_ERROR
    return ++this.#requests > MAX_REQUESTS ? LOGIN_STATUS.INITIATOR_ERROR : undefined
  }

  #receivePairs(request: LoginRequest, pairs: readonly TextPair[]): LoginReply {
    const replies: TextPair[] = []
    if (this.#subject === undefined) {
      const subject = this.#identify(request, pairs)
      if ('statusClass' in subject) return this.#refuse(request, subject)
      this.#subject = subject
      const fault = this.#node.faults.forLogin('login-status')
      if (fault !== undefined) {
        const { targetAddress } = fault
        const text = targetAddress === undefined ? [] : [{ key: 'TargetAddress', value: targetAddress }]
        return this.#refuse(request, fault, text)
      }
      this.#heldRounds = this.#node.faults.forLogin('login-rounds')?.rounds ?? 0
      // §13.9: with the first response that may carry it. A Discovery session has no target name, but a portal group.
      replies.push({ key: 'TargetPortalGroupTag', value: String(this.#port.portalGroupTag) })
    }
    const subject = this.#subject
    const security = new Map<string, string>()
    const others: TextPair[] = []
    for (const pair of pairs) {
      if (!SECURITY_KEYS.has(pair.key)) others.push(pair)
      else if (this.#securityKeys.has(pair.key)) return this.#refuse(request, LOGIN_STATUS.INITIATOR_ERROR)
      else {
        this.#securityKeys.add(pair.key)
        security.set(pair.key, pair.value)
      }
    }
    const inSecurity = request.currentStage === SecurityNegotiation
    if (!inSecurity && security.size > 0) return this.#refuse(request, LOGIN_STATUS.INITIATOR_ERROR)
    if (inSecurity) {
      const status = this.#authenticate(subject, request, security, replies)
      if (status !== undefined) return this.#refuse(request, status)
    } else if (subject.chap !== undefined && !this.#authenticated) {
      return this.#refuse(request, LOGIN_STATUS.AUTHENTICATION_FAILURE)
    }
    const answers = subject.negotiation.receive(others, inSecurity ? 'security' : 'operational')
    if (answers.kind === 'violation') return this.#refuse(request, LOGIN_STATUS.INITIATOR_ERROR)
    replies.push(...answers.pairs)
    if (!inSecurity) this.#declare(subject, replies)
    return this.#conclude(subject, request, replies)
  }

  /** Reads the names in the first text (§6.3): who wants what. */
  #identify(request: LoginRequest, pairs: readonly TextPair[]): Subject | LoginStatus {
    const value = (name: string): string | undefined => pairs.find(({ key }) => key === name)?.value
    const initiatorName = value('InitiatorName')
    this.#initiatorName = initiatorName ?? ''
    const type = value('SessionType') ?? 'Normal'
    const targetName = value('TargetName')
    if (initiatorName === undefined || initiatorName === '') return LOGIN_STATUS.MISSING_PARAMETER
    // It becomes a part of port names and TransportIDs, where a comma ends it.
    if (!isIscsiName(initiatorName)) return LOGIN_STATUS.INITIATOR_ERROR
    if (type !== 'Normal' && type !== 'Discovery') return LOGIN_STATUS.SESSION_TYPE_NOT_SUPPORTED
    if (type === 'Normal' && targetName === undefined) return LOGIN_STATUS.MISSING_PARAMETER
    const entry = type === 'Normal' ? this.#node.find(targetName ?? '') : this.#node.discovery
    if (entry === undefined) return LOGIN_STATUS.NOT_FOUND
    let joined: TargetSession | undefined
    if (request.tsih !== 0) {
      joined = entry.find(initiatorName, request.isid, this.#port)
      if (joined?.identity.tsih !== request.tsih) return LOGIN_STATUS.SESSION_DOES_NOT_EXIST
      if (!joined.connections.has(request.cid)) return LOGIN_STATUS.TOO_MANY_CONNECTIONS
    }
    const { chap, wishes } = entry.rules
    const leadingConnection = joined === undefined
    const parameters = joined === undefined ? undefined : forNewConnection(joined.parameters)
    const negotiation = new Negotiation({
      role: 'target',
      sessionType: type,
      wishes,
      leadingConnection,
      parameters,
    })
    const acceptor = chap === undefined ? undefined : new ChapAcceptor(chap, this.#node.randomBytes)
    return { type, initiatorName, entry, negotiation, chap: acceptor, joined }
  }

  /** The security stage (§6.3.2): picks the method, and goes through CHAP if that is demanded. */
  #authenticate(
    subject: Subject,
    request: LoginRequest,
    keys: ReadonlyMap<string, string>,
    replies: TextPair[],
  ): LoginStatus | undefined {
    const methods = keys.get('AuthMethod')
    const method = subject.chap === undefined ? 'None' : 'CHAP'
    if (methods !== undefined) {
      if (!parseList(methods).includes(method)) return LOGIN_STATUS.AUTHENTICATION_FAILURE
      replies.push({ key: 'AuthMethod', value: method })
      if (subject.chap === undefined) return undefined
    }
    const step = subject.chap?.step(keys)
    if (step?.kind === 'failed') return LOGIN_STATUS.AUTHENTICATION_FAILURE
    if (step !== undefined) {
      replies.push(...step.pairs)
      this.#authenticated ||= step.done
    }
    const stalls =
      subject.chap !== undefined && !this.#authenticated && step === undefined && methods === undefined
    return stalls && request.transit ? LOGIN_STATUS.AUTHENTICATION_FAILURE : undefined
  }

  /** What the target declares by itself, once, in the operational stage. */
  #declare(subject: Subject, replies: TextPair[]): void {
    if (this.#declared) return
    this.#declared = true
    const { wishes, alias } = subject.entry.rules
    const own: TextPair[] = []
    const length = wishes.maxRecvDataSegmentLength
    if (length !== undefined) own.push({ key: 'MaxRecvDataSegmentLength', value: String(length) })
    if (alias !== undefined && subject.type === 'Normal') own.push({ key: 'TargetAlias', value: alias })
    subject.negotiation.propose(own)
    replies.push(...own)
  }

  #conclude(subject: Subject, request: LoginRequest, replies: readonly TextPair[]): LoginReply {
    const pending = subject.chap !== undefined && !this.#authenticated
    let transit = request.transit && !pending
    if (transit && this.#heldRounds > 0) {
      this.#heldRounds--
      transit = false
    }
    if (transit && request.nextStage === FullFeaturePhase) {
      // A pair of keys that must not be (§13.14): the initiator's mistake is noted, and can do no harm here.
      const detail = integrityBreach(subject.negotiation.parameters)
      const { initiatorName } = subject
      if (detail !== undefined) this.#node.note({ detail, section: '13.14', initiatorName })
    }
    const segments = splitText(encodePairs(replies), LOGIN_SEGMENT_LENGTH)
    this.#segments = segments.slice(1)
    this.#transitAfterText = transit
    return this.#reply(request, segments[0] ?? EMPTY, transit && this.#segments.length === 0)
  }

  /** §6.2: the requests that fetch the rest of a text are empty. */
  #nextSegment(request: LoginRequest): LoginReply {
    const [segment = EMPTY, ...rest] = this.#segments
    this.#segments = rest
    return this.#reply(request, segment, rest.length === 0 && this.#transitAfterText && request.transit)
  }

  #reply(request: LoginRequest, text: Uint8Array, transit: boolean): LoginReply {
    const response = this.#response(request, LOGIN_STATUS.SUCCESS, text, transit)
    if (!transit) return { response, text, success: undefined }
    this.#stage = request.nextStage
    const subject = this.#subject
    if (request.nextStage !== FullFeaturePhase || subject === undefined)
      return { response, text, success: undefined }
    const { type, entry, initiatorName, joined, negotiation } = subject
    // The connection that is to be replaced may have been lost since the first request, and the session with it.
    if (joined !== undefined && !entry.sessions.has(joined))
      return this.#refuse(request, LOGIN_STATUS.SESSION_DOES_NOT_EXIST)
    const { parameters } = negotiation
    return { response, text, success: { type, entry, initiatorName, parameters, request, joined } }
  }

  #refuse(request: LoginRequest, status: LoginStatus, pairs: readonly TextPair[] = []): LoginReply {
    const text = encodePairs(pairs)
    return { response: this.#response(request, status, text, false), text, success: undefined }
  }

  #response(request: LoginRequest, status: LoginStatus, text: Uint8Array, transit: boolean): LoginResponse {
    const { initiatorTaskTag, isid, tsih, currentStage, nextStage } = request
    return {
      kind: 'login-response',
      transit,
      continue: this.#segments.length > 0 && status.statusClass === 0,
      currentStage: currentStage === FullFeaturePhase ? OperationalNegotiation : currentStage,
      nextStage: transit ? nextStage : SecurityNegotiation,
      versionMax: 0,
      versionActive: 0,
      isid,
      tsih,
      initiatorTaskTag,
      statSN: 0,
      expCmdSN: request.cmdSN,
      maxCmdSN: request.cmdSN,
      statusClass: status.statusClass,
      statusDetail: status.statusDetail,
      dataSegmentLength: text.length,
    }
  }
}
