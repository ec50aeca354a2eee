import { answer, declaration, DEFAULT_PARAMETERS, encodePairs, forNewConnection } from '../text/index.ts'
import { integrityBreach, proposals } from '../text/index.ts'
import type { NegotiatedParameters, ParameterWishes, SessionType, TextPair } from '../text/index.ts'
import type { ChapAlgorithm, ChapHash } from './chap.ts'

/** How the initiator proves itself, and how the target shall (RFC 7143 §12.1.3). */
export interface ChapOptions {
  /** CHAP_N: at most 255 bytes. */
  readonly username: string
  /** At least one byte; §9.2.1 asks for 96 random bits. A string stands for its UTF-8. */
  readonly secret: string | Uint8Array
  /**
   * The algorithms to offer, the best first; md5 is appended if it is missing, because §12.1.3 demands it in every
   * offer. The default is sha3-256, sha1, md5: targets of the IET family (tgt among them) read the code of sha256 as
   * SHA-1 and would fail, so that one is offered on request only.
   */
  readonly algorithms?: readonly ChapAlgorithm[] | undefined
  /** Whether a target that needs no authentication is refused; true by default. */
  readonly required?: boolean | undefined
  /** Makes the target authenticate itself as well. Its secret must be another one (§9.2.1). */
  readonly target?: ChapTargetOptions | undefined
}

/** What the target has to prove. */
export interface ChapTargetOptions {
  /** The CHAP_N that the target must use; any if absent. */
  readonly username?: string | undefined
  readonly secret: string | Uint8Array
}

/** What a login needs to know. */
export interface LoginOptions {
  /** 1 to 223 bytes. */
  readonly initiatorName: string
  readonly initiatorAlias?: string | undefined
  /** 1 to 223 bytes; may be absent in a Discovery session only. */
  readonly targetName?: string | undefined
  /** Normal by default. */
  readonly sessionType?: SessionType | undefined
  /** What to propose. Only what is given here is sent; for every other key its default holds. */
  readonly offers?: ParameterWishes | undefined
  /** Vendors' keys, their names beginning with X-; for Normal sessions only (§13.22). */
  readonly privateKeys?: Readonly<Record<string, string>> | undefined
  /** Without it, no authentication is offered. */
  readonly chap?: ChapOptions | undefined
  /**
   * `two` begins in the SecurityNegotiation stage, with AuthMethod=None if there is no `chap`: what most initiators do.
   * `one` begins in the LoginOperationalNegotiation stage and is for logins without CHAP. The default is `two`.
   */
  readonly stages?: 'two' | 'one' | undefined
  /** The parameters of the session that the connection is to join; absent for the first connection of a session. */
  readonly session?: NegotiatedParameters | undefined
  readonly hash: ChapHash
  /** Unpredictable bytes: CHAP challenges are made of them. */
  readonly randomBytes: (length: number) => Uint8Array
  /** How many Login Responses may come before the login is given up; 20 by default (§6.2 asks for at least 6). */
  readonly maxExchanges?: number | undefined
}

/** Who proposes an ErrorRecoveryLevel must support it and all below (§7.1.5): 2 is connection recovery, with task reassignment. */
const MAX_RECOVERY_LEVEL = 1

/** Options, checked and in the form in which they are sent. */
export interface PreparedLogin {
  /** The pairs of the first request that say who speaks to whom (§6.3.1). */
  readonly names: readonly TextPair[]
  /** AuthMethod, in order of preference. */
  readonly methods: readonly string[]
  /** The pairs to propose in the operational stage, vendors' keys included. */
  readonly proposals: readonly TextPair[]
  readonly privateKeys: readonly string[]
  readonly singleStage: boolean
  readonly maxExchanges: number
  readonly sessionType: SessionType
  readonly wishes: ParameterWishes
  readonly parameters: NegotiatedParameters
  readonly leadingConnection: boolean
}

/** Checks the options of a login; those of CHAP are `ChapInitiator`'s. @throws TypeError or RangeError */
export function prepareLogin(options: LoginOptions): PreparedLogin {
  const { chap, session, sessionType = 'Normal', stages = 'two', offers = {} } = options
  const { privateKeys = {}, maxExchanges = 20 } = options
  // A Discovery session has no error recovery, whatever either side may wish (§7.4.1).
  const wishes = sessionType === 'Discovery' ? { ...offers, errorRecoveryLevel: undefined } : offers
  const leadingConnection = session === undefined
  const parameters = session === undefined ? DEFAULT_PARAMETERS : forNewConnection(session)
  if (chap !== undefined && stages === 'one') {
    throw new TypeError("stages: 'one' leaves out the stage in which CHAP takes place")
  }
  if (!Number.isInteger(maxExchanges) || maxExchanges < 1) {
    throw new RangeError(`maxExchanges must be a positive integer, was ${maxExchanges}`)
  }
  if ((wishes.errorRecoveryLevel ?? 0) > MAX_RECOVERY_LEVEL) {
    throw new RangeError(
      `errorRecoveryLevel ${wishes.errorRecoveryLevel} would promise task reassignment, which is not supported: 0 or 1`,
    )
  }
  const offered = proposals(wishes, 'initiator', sessionType, leadingConnection)
  if (sessionType === 'Normal' && leadingConnection) {
    const breach = integrityBreach(wished(wishes))
    if (breach !== undefined) throw new RangeError(`offers that do not fit together: ${breach}`)
  }
  return {
    names: names(options, sessionType, leadingConnection),
    methods: methodsOffered(chap),
    proposals: [...offered, ...privatePairs(privateKeys, sessionType)],
    privateKeys: Object.keys(privateKeys),
    singleStage: stages === 'one',
    maxExchanges,
    sessionType,
    wishes,
    parameters,
    leadingConnection,
  }
}

function names(
  options: LoginOptions,
  sessionType: SessionType,
  leadingConnection: boolean,
): readonly TextPair[] {
  const { initiatorName, initiatorAlias, targetName } = options
  if (targetName === undefined && sessionType === 'Normal') {
    throw new TypeError('targetName is missing: only a Discovery session does without it')
  }
  if (initiatorName === '') throw new TypeError('initiatorName is empty')
  if (targetName === '') throw new TypeError('targetName is empty')
  return [
    declaration('InitiatorName', initiatorName),
    ...(initiatorAlias === undefined ? [] : [declaration('InitiatorAlias', initiatorAlias)]),
    ...(targetName === undefined ? [] : [declaration('TargetName', targetName)]),
    ...(leadingConnection ? [declaration('SessionType', sessionType)] : []),
  ]
}

function privatePairs(keys: Readonly<Record<string, string>>, sessionType: SessionType): readonly TextPair[] {
  const pairs = Object.entries(keys).map(([key, value]) => ({ key, value }))
  if (pairs.length > 0 && sessionType !== 'Normal') {
    throw new TypeError('privateKeys are for Normal sessions only (RFC 7143 §13.22)')
  }
  for (const { key, value } of pairs) {
    if (!key.startsWith('X-')) throw new TypeError(`privateKeys: ${key} does not begin with X-`)
    if (answer(key, value).kind === 'violation') throw new TypeError(`${key}=${value} is not a proposal`)
  }
  encodePairs(pairs)
  return pairs
}

function methodsOffered(chap: ChapOptions | undefined): readonly string[] {
  if (chap === undefined) return ['None']
  return chap.required === false ? ['CHAP', 'None'] : ['CHAP']
}

/** What would hold if the target took every offer as it is, as far as parameters limit each other. */
function wished(offers: ParameterWishes): NegotiatedParameters {
  const standard = DEFAULT_PARAMETERS
  return {
    ...standard,
    firstBurstLength: offers.firstBurstLength ?? standard.firstBurstLength,
    maxBurstLength: offers.maxBurstLength ?? standard.maxBurstLength,
    initialR2T: offers.initialR2T ?? standard.initialR2T,
    immediateData: offers.immediateData ?? standard.immediateData,
    errorRecoveryLevel: offers.errorRecoveryLevel ?? standard.errorRecoveryLevel,
    dataSequenceInOrder: offers.dataSequenceInOrder ?? standard.dataSequenceInOrder,
    maxOutstandingR2T: offers.maxOutstandingR2T ?? standard.maxOutstandingR2T,
  }
}
