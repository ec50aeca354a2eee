/*
 * THE table of keys: RFC 7143 §12 and §13, one row for each key. Parser, negotiator and documentation read this and
 * nothing else.
 */
import type {
  Digest,
  NegotiatedParameters,
  ParameterWishes,
  SharedParameters,
  TaskReporting,
} from './parameters.ts'

/** The two ends of a session. */
export type Role = 'initiator' | 'target'

/** The value of SessionType (§13.21). */
export type SessionType = 'Normal' | 'Discovery'

/** Where a text stands: in one of the two stages of a login, or in a Text Request or Response (§6.3, §6.4). */
export type TextStage = 'security' | 'operational' | 'full-feature'

/**
 * When a key may be sent (§13): `LO` in the login of the first connection, `IO` in every login, `ALL` at any time, `FFPO`
 * in the Full Feature Phase only.
 */
export type KeyUse = 'LO' | 'IO' | 'ALL' | 'FFPO'

/** What makes a key irrelevant: a Discovery session, or InitialR2T=Yes with ImmediateData=No (§13.14). */
export type Irrelevance = 'discovery' | 'no-unsolicited-data'

/** The columns that every key has. */
export interface KeyRules {
  /** The section of RFC 7143 that defines the key. */
  readonly section: string
  /** Who may send it, and when. */
  readonly use: { readonly [Sender in Role]?: KeyUse }
  /** What it is about: the whole session (SW) or one connection (CO). */
  readonly scope: 'session' | 'connection'
  /** The stage of a login in which it may be sent. */
  readonly stage: 'security' | 'operational' | 'any'
  readonly irrelevantWhen?: readonly Irrelevance[]
  /** Added after RFC 3720: a peer of that time may answer NotUnderstood. */
  readonly unknownToOlderPeers?: true
  /** May be declared several times in one text. */
  readonly repeatable?: true
  /** Its value is shown nowhere. */
  readonly secret?: true
}

/** A key whose value is Yes or No, settled by a Boolean function of both sides' wishes. */
export interface BooleanKey extends KeyRules {
  readonly kind: 'boolean'
  readonly result: 'and' | 'or'
  readonly default: boolean
  readonly member: keyof SharedParameters
}

/** A key whose value is a whole number, settled as the smaller or the larger of both sides' wishes. */
export interface NumberKey extends KeyRules {
  readonly kind: 'number'
  readonly result: 'minimum' | 'maximum'
  /** The admissible values, from the first to the second. */
  readonly range: readonly [number, number]
  readonly default: number
  readonly member: keyof SharedParameters
}

/** A key whose value is picked from a list that is ordered by preference (§6.2.1). */
export interface ListKey<Value extends string = string> extends KeyRules {
  readonly kind: 'list'
  readonly result: 'first-of-list'
  /** The values that this package knows. */
  readonly values: readonly Value[]
  readonly default?: Value
  readonly member?: keyof SharedParameters
  /** Values that every proposal must contain. */
  readonly mustOffer?: readonly Value[]
}

/** A number that one side only declares. */
export interface DeclaredNumberKey extends KeyRules {
  readonly kind: 'number'
  readonly result: 'declared'
  readonly range: readonly [number, number]
  readonly default?: number
  /** The member of the wishes that is declared, and where the declaration of each side goes. */
  readonly declaredAs?: { readonly wish: keyof ParameterWishes } & Readonly<
    Record<Role, keyof NegotiatedParameters>
  >
  /** The key is a binary-value, so base64 is allowed as well (§6.1). */
  readonly binary?: true
}

/** A string, or a string of bytes, that one side only declares. */
export interface DeclaredKey extends KeyRules {
  readonly kind: 'text' | 'binary'
  readonly result: 'declared'
  /** Longest value in bytes, decoded. */
  readonly maximumLength: number
}

/** A key that is never negotiated: obsolete (§13.25), or SendTargets, whose answer is records and not a value. */
export interface RejectedKey extends KeyRules {
  readonly kind: 'rejected'
  readonly result: 'reject'
}

/** One row of the table. */
export type KeyDefinition = BooleanKey | NumberKey | ListKey | DeclaredNumberKey | DeclaredKey | RejectedKey

const EITHER_LEADING = { initiator: 'LO', target: 'LO' } as const
const EITHER_LOGIN = { initiator: 'IO', target: 'IO' } as const
const EITHER_ALWAYS = { initiator: 'ALL', target: 'ALL' } as const

const SECURITY = { use: EITHER_LOGIN, scope: 'connection', stage: 'security' } as const
const CONNECTION = { use: EITHER_LOGIN, scope: 'connection', stage: 'operational' } as const
const SESSION = { use: EITHER_LEADING, scope: 'session', stage: 'operational' } as const
const NORMAL = { ...SESSION, irrelevantWhen: ['discovery'] } as const
const UNSOLICITED = { ...SESSION, irrelevantWhen: ['discovery', 'no-unsolicited-data'] } as const
const LATER = { ...NORMAL, unknownToOlderPeers: true } as const
const NAMING = { scope: 'session', stage: 'any' } as const

const DIGESTS = ['CRC32C', 'None'] as const
const REPORTING = ['FastAbort', 'ResponseFence', 'RFC3720'] as const
const BURST = [512, 0xffffff] as const
const SECONDS = [0, 3600] as const
const COUNT = [1, 65535] as const
const NAME_LENGTH = 223
const VALUE_LENGTH = 255
const CHAP_LENGTH = 1024

const ROWS = {
  AuthMethod: list('12.1', SECURITY, ['CHAP', 'None']),
  CHAP_A: list('12.1.3', SECURITY, ['8', '7', '6', '5']),
  CHAP_I: { ...SECURITY, section: '12.1.3', kind: 'number', result: 'declared', range: [0, 255] },
  CHAP_C: declared('binary', '12.1.3', SECURITY, CHAP_LENGTH),
  CHAP_N: declared('text', '12.1.3', SECURITY, VALUE_LENGTH),
  CHAP_R: { ...declared('binary', '12.1.3', SECURITY, CHAP_LENGTH), secret: true },

  HeaderDigest: digest('headerDigest'),
  DataDigest: digest('dataDigest'),
  MaxConnections: number('13.2', NORMAL, COUNT, 1, 'minimum', 'maxConnections'),
  SendTargets: rejected('13.3', { ...NAMING, use: { initiator: 'FFPO' } }),
  TargetName: declared('text', '13.4', { ...NAMING, use: { initiator: 'IO', target: 'FFPO' } }, NAME_LENGTH),
  InitiatorName: declared('text', '13.5', { ...NAMING, use: { initiator: 'IO' } }, NAME_LENGTH),
  TargetAlias: declared('text', '13.6', { ...NAMING, use: { target: 'ALL' } }, VALUE_LENGTH),
  InitiatorAlias: declared('text', '13.7', { ...NAMING, use: { initiator: 'ALL' } }, VALUE_LENGTH),
  TargetAddress: {
    ...declared('text', '13.8', { ...NAMING, use: { target: 'ALL' } }, VALUE_LENGTH),
    repeatable: true,
  },
  TargetPortalGroupTag: {
    ...NAMING,
    section: '13.9',
    use: { target: 'IO' },
    kind: 'number',
    result: 'declared',
    range: [0, 65535],
    binary: true,
  },
  InitialR2T: boolean('13.10', NORMAL, true, 'or', 'initialR2T'),
  ImmediateData: boolean('13.11', NORMAL, true, 'and', 'immediateData'),
  MaxRecvDataSegmentLength: {
    ...CONNECTION,
    section: '13.12',
    use: EITHER_ALWAYS,
    kind: 'number',
    result: 'declared',
    range: BURST,
    default: 8192,
    declaredAs: {
      wish: 'maxRecvDataSegmentLength',
      initiator: 'initiatorMaxRecvDataSegmentLength',
      target: 'targetMaxRecvDataSegmentLength',
    },
  },
  MaxBurstLength: number('13.13', NORMAL, BURST, 262144, 'minimum', 'maxBurstLength'),
  FirstBurstLength: number('13.14', UNSOLICITED, BURST, 65536, 'minimum', 'firstBurstLength'),
  DefaultTime2Wait: number('13.15', SESSION, SECONDS, 2, 'maximum', 'defaultTime2Wait'),
  DefaultTime2Retain: number('13.16', SESSION, SECONDS, 20, 'minimum', 'defaultTime2Retain'),
  MaxOutstandingR2T: number('13.17', NORMAL, COUNT, 1, 'minimum', 'maxOutstandingR2T'),
  DataPDUInOrder: boolean('13.18', NORMAL, true, 'or', 'dataPDUInOrder'),
  DataSequenceInOrder: boolean('13.19', NORMAL, true, 'or', 'dataSequenceInOrder'),
  ErrorRecoveryLevel: number('13.20', SESSION, [0, 2], 0, 'minimum', 'errorRecoveryLevel'),
  SessionType: declared('text', '13.21', { ...NAMING, use: { initiator: 'LO' } }, VALUE_LENGTH),
  TaskReporting: {
    ...list<TaskReporting>('13.23', LATER, REPORTING),
    default: 'RFC3720',
    member: 'taskReporting',
    mustOffer: ['RFC3720', 'ResponseFence'],
  },
  iSCSIProtocolLevel: number('13.24', LATER, [0, 31], 1, 'minimum', 'iSCSIProtocolLevel'),
  IFMarker: rejected('13.25', SESSION),
  OFMarker: rejected('13.25', SESSION),
  IFMarkInt: rejected('13.25', SESSION),
  OFMarkInt: rejected('13.25', SESSION),
  'X#NodeArchitecture': {
    ...declared('text', '13.26', SESSION, VALUE_LENGTH),
    unknownToOlderPeers: true,
  },
} as const

/** Every key of the standard by its name, in the order of the standard. */
export const KEYS: ReadonlyMap<string, KeyDefinition> = new Map<string, KeyDefinition>(Object.entries(ROWS))

/** What holds for a key that was not negotiated. */
export const DEFAULT_PARAMETERS: NegotiatedParameters = Object.freeze({
  headerDigest: ROWS.HeaderDigest.default,
  dataDigest: ROWS.DataDigest.default,
  maxConnections: ROWS.MaxConnections.default,
  initialR2T: ROWS.InitialR2T.default,
  immediateData: ROWS.ImmediateData.default,
  initiatorMaxRecvDataSegmentLength: ROWS.MaxRecvDataSegmentLength.default,
  targetMaxRecvDataSegmentLength: ROWS.MaxRecvDataSegmentLength.default,
  maxBurstLength: ROWS.MaxBurstLength.default,
  firstBurstLength: ROWS.FirstBurstLength.default,
  defaultTime2Wait: ROWS.DefaultTime2Wait.default,
  defaultTime2Retain: ROWS.DefaultTime2Retain.default,
  maxOutstandingR2T: ROWS.MaxOutstandingR2T.default,
  dataPDUInOrder: ROWS.DataPDUInOrder.default,
  dataSequenceInOrder: ROWS.DataSequenceInOrder.default,
  errorRecoveryLevel: ROWS.ErrorRecoveryLevel.default,
  taskReporting: ROWS.TaskReporting.default,
  iSCSIProtocolLevel: ROWS.iSCSIProtocolLevel.default,
})

/** Whether a side may send a key in this place; the answers to another side's key are not sent in this sense. */
export function mayBeSent(
  key: KeyDefinition,
  sender: Role,
  stage: TextStage,
  leadingConnection: boolean,
): boolean {
  const use = key.use[sender]
  if (use === undefined) return false
  if (stage === 'full-feature') return use === 'ALL' || use === 'FFPO'
  if (use === 'FFPO' || (use === 'LO' && !leadingConnection)) return false
  return key.stage === 'any' || key.stage === stage
}

/** Whether a key means nothing under the parameters that hold so far (§6.2, "Irrelevant when" in §13). */
export function isIrrelevant(
  key: KeyDefinition,
  sessionType: SessionType,
  parameters: NegotiatedParameters,
): boolean {
  return (key.irrelevantWhen ?? []).some((reason) =>
    reason === 'discovery' ? sessionType === 'Discovery' : parameters.initialR2T && !parameters.immediateData,
  )
}

type Rules = Omit<KeyRules, 'section'>

function boolean(
  section: string,
  rules: Rules,
  defaultValue: boolean,
  result: BooleanKey['result'],
  member: keyof SharedParameters,
): BooleanKey {
  return { ...rules, section, kind: 'boolean', result, default: defaultValue, member }
}

function number(
  section: string,
  rules: Rules,
  range: NumberKey['range'],
  defaultValue: number,
  result: NumberKey['result'],
  member: keyof SharedParameters,
): NumberKey {
  return { ...rules, section, kind: 'number', result, range, default: defaultValue, member }
}

function list<Value extends string>(section: string, rules: Rules, values: readonly Value[]): ListKey<Value> {
  return { ...rules, section, kind: 'list', result: 'first-of-list', values }
}

function digest(member: 'headerDigest' | 'dataDigest'): ListKey<Digest> & { readonly default: Digest } {
  return { ...list('13.1', CONNECTION, DIGESTS), default: 'None', member }
}

function declared(
  kind: DeclaredKey['kind'],
  section: string,
  rules: Rules,
  maximumLength: number,
): DeclaredKey {
  return { ...rules, section, kind, result: 'declared', maximumLength }
}

function rejected(section: string, rules: Rules): RejectedKey {
  return { ...rules, section, kind: 'rejected', result: 'reject' }
}
