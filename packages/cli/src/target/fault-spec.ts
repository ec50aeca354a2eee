import type { Fault } from '@iscsi/target'
import { closest } from 'fastest-levenshtein'
import { UsageError } from '../failure.ts'
import { parseSpec, readNumber, readWord } from '../spec.ts'
import type { SpecKey } from '../spec.ts'

type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { readonly kind: Kind }>
type FromInitiator = FaultOf<'reject'>['pdu']
type FromTarget = FaultOf<'number'>['pdu']

/** Everything that some fault takes. */
interface Values {
  readonly times?: number
  readonly skip?: number
  readonly opcode?: number
  readonly lun?: number
  readonly milliseconds?: number
  readonly status?: number
  readonly sense?: NonNullable<FaultOf<'status'>['sense']>
  readonly response?: number
  readonly residual?: NonNullable<FaultOf<'residual'>['residual']> | null
  readonly bytes?: number
  readonly burstLength?: number
  readonly order?: 'in-order' | 'reversed'
  readonly pdu?: FromInitiator | FromTarget
  readonly reason?: number
  readonly field?: FaultOf<'number'>['field']
  readonly offset?: number
  readonly digest?: 'header' | 'data'
  readonly sent?: number
  readonly received?: number
  readonly statusClass?: number
  readonly statusDetail?: number
  readonly targetAddress?: string
  readonly rounds?: number
}

/** PDUs by their kind; `true` are those that initiators send. */
const PDUS: Readonly<Record<FromInitiator, true> & Record<FromTarget, false>> = {
  'nop-out': true,
  'scsi-command': true,
  'task-management-request': true,
  'login-request': true,
  'text-request': true,
  'data-out': true,
  'logout-request': true,
  'snack-request': true,
  'nop-in': false,
  'scsi-response': false,
  'task-management-response': false,
  'login-response': false,
  'text-response': false,
  'data-in': false,
  'logout-response': false,
  r2t: false,
  'async-message': false,
  reject: false,
}
const isPdu = (name: string): name is FromInitiator | FromTarget => Object.hasOwn(PDUS, name)
const isFromInitiator = (name: FromInitiator | FromTarget): name is FromInitiator => PDUS[name]
const FIELDS = ['statSN', 'expCmdSN', 'maxCmdSN', 'dataSN', 'r2tSN', 'expDataSN', 'bufferOffset'] as const

const KEYS: readonly SpecKey<Values>[] = [
  {
    name: 'times',
    value: 'N',
    what: 'how often it strikes; inf for always',
    read: (n) => ({ times: n === 'inf' ? Infinity : readNumber(n) }),
  },
  {
    name: 'skip',
    value: 'N',
    what: 'chances that are left alone before',
    read: (n) => ({ skip: readNumber(n) }),
  },
  {
    name: 'opcode',
    value: 'N',
    what: 'only commands with it, as 0x28',
    read: (n) => ({ opcode: readNumber(n) }),
  },
  { name: 'lun', value: 'N', what: 'only commands to it', read: (n) => ({ lun: readNumber(n) }) },
  { name: 'milliseconds', value: 'N', what: 'of a delay', read: (n) => ({ milliseconds: readNumber(n) }) },
  { name: 'status', value: 'N', what: 'SCSI status', read: (n) => ({ status: readNumber(n) }) },
  {
    name: 'sense',
    value: 'KEY/ASC/ASCQ',
    what: 'of CHECK CONDITION',
    read: (text) => ({ sense: readSense(text) }),
  },
  {
    name: 'response',
    value: 'N',
    what: 'iSCSI response of a SCSI Response',
    read: (n) => ({ response: readNumber(n) }),
  },
  {
    name: 'residual',
    value: 'underflow:N|overflow:N|none',
    what: 'what is claimed',
    read: (text) => ({ residual: readResidual(text) }),
  },
  {
    name: 'bytes',
    value: 'N',
    what: 'sent beyond what was asked for',
    read: (n) => ({ bytes: readNumber(n) }),
  },
  {
    name: 'burstLength',
    value: 'N',
    what: 'bytes that an R2T asks for',
    read: (n) => ({ burstLength: readNumber(n) }),
  },
  {
    name: 'order',
    value: 'in-order|reversed',
    what: 'of R2Ts',
    read: (word) => ({ order: readWord(['in-order', 'reversed'])(word) }),
  },
  {
    name: 'pdu',
    value: 'KIND',
    what: `one of ${Object.keys(PDUS).join(', ')}`,
    read: (name) => ({ pdu: readPdu(name) }),
  },
  { name: 'reason', value: 'N', what: 'of a REJECT', read: (n) => ({ reason: readNumber(n) }) },
  {
    name: 'field',
    value: 'NAME',
    what: `one of ${FIELDS.join(', ')}`,
    read: (name) => ({ field: readWord(FIELDS)(name) }),
  },
  { name: 'offset', value: 'N', what: 'added to the true number', read: (n) => ({ offset: readNumber(n) }) },
  {
    name: 'digest',
    value: 'header|data',
    what: 'which is wrong',
    read: (word) => ({ digest: readWord(['header', 'data'])(word) }),
  },
  {
    name: 'sent',
    value: 'N',
    what: 'bytes of a connection until it is reset',
    read: (n) => ({ sent: readNumber(n) }),
  },
  {
    name: 'received',
    value: 'N',
    what: 'likewise, in the other direction',
    read: (n) => ({ received: readNumber(n) }),
  },
  {
    name: 'statusClass',
    value: 'N',
    what: 'of a login response',
    read: (n) => ({ statusClass: readNumber(n) }),
  },
  { name: 'statusDetail', value: 'N', what: 'likewise', read: (n) => ({ statusDetail: readNumber(n) }) },
  {
    name: 'targetAddress',
    value: 'HOST:PORT',
    what: 'of a redirection',
    read: (targetAddress) => ({ targetAddress }),
  },
  { name: 'rounds', value: 'N', what: 'that a login takes more', read: (n) => ({ rounds: readNumber(n) }) },
]

interface Kind {
  readonly takes: readonly (keyof Values)[]
  readonly make: (values: Values) => Fault
}

const COMMAND: readonly (keyof Values)[] = ['times', 'skip', 'opcode', 'lun']
const TIMES: readonly (keyof Values)[] = ['times', 'skip']

/** THE table of kinds: what each takes, and the fault that comes of it. What they do stands in docs/target.md. */
const KINDS: Readonly<Record<Fault['kind'], Kind>> = {
  hold: { takes: COMMAND, make: (v) => ({ ...v, kind: 'hold' }) },
  delay: {
    takes: [...COMMAND, 'milliseconds'],
    make: (v) => ({ ...v, kind: 'delay', milliseconds: must(v, 'milliseconds') }),
  },
  status: {
    takes: [...COMMAND, 'status', 'sense'],
    make: (v) => ({ ...v, kind: 'status', status: must(v, 'status') }),
  },
  response: {
    takes: [...COMMAND, 'response'],
    make: (v) => ({ ...v, kind: 'response', response: must(v, 'response') }),
  },
  residual: {
    takes: [...COMMAND, 'residual'],
    make: (v) => ({ ...v, kind: 'residual', residual: must(v, 'residual') }),
  },
  overrun: {
    takes: [...COMMAND, 'bytes'],
    make: (v) => ({ ...v, kind: 'overrun', bytes: must(v, 'bytes') }),
  },
  'late-data': { takes: COMMAND, make: (v) => ({ ...v, kind: 'late-data' }) },
  r2t: { takes: [...COMMAND, 'burstLength', 'order'], make: (v) => ({ ...v, kind: 'r2t' }) },
  reject: {
    takes: [...TIMES, 'pdu', 'reason'],
    make: (v) => ({ ...v, kind: 'reject', pdu: fromInitiator(v) }),
  },
  ignore: { takes: [...TIMES, 'pdu'], make: (v) => ({ ...v, kind: 'ignore', pdu: fromInitiator(v) }) },
  number: {
    takes: [...TIMES, 'pdu', 'field', 'offset'],
    make: (v) => ({
      ...v,
      kind: 'number',
      pdu: fromTarget(v),
      field: must(v, 'field'),
      offset: must(v, 'offset'),
    }),
  },
  corrupt: {
    takes: [...TIMES, 'pdu', 'digest'],
    make: (v) => ({ ...v, kind: 'corrupt', pdu: fromTarget(v), digest: must(v, 'digest') }),
  },
  lose: { takes: [...TIMES, 'pdu'], make: (v) => ({ ...v, kind: 'lose', pdu: fromTarget(v) }) },
  drop: { takes: [...TIMES, 'sent', 'received'], make: (v) => ({ ...v, kind: 'drop' }) },
  'login-status': {
    takes: [...TIMES, 'statusClass', 'statusDetail', 'targetAddress'],
    make: (v) => ({
      ...v,
      kind: 'login-status',
      statusClass: must(v, 'statusClass'),
      statusDetail: must(v, 'statusDetail'),
    }),
  },
  'login-rounds': {
    takes: [...TIMES, 'rounds'],
    make: (v) => ({ ...v, kind: 'login-rounds', rounds: must(v, 'rounds') }),
  },
}

const isKind = (name: string): name is Fault['kind'] => Object.hasOwn(KINDS, name)

/**
 * Reads `--fault status,status=0x28,times=3`: a kind, and what it takes.
 * @throws UsageError
 */
export function parseFault(text: string): Fault {
  const [name = '', ...rest] = text.split(',')
  if (!isKind(name)) {
    const nearest = closest(name, Object.keys(KINDS))
    throw new UsageError(`--fault: there is no kind "${name}", did you mean "${nearest}"?`)
  }
  const { takes, make } = KINDS[name]
  const keys = KEYS.filter((key) => takes.some((each) => each === key.name))
  return make(rest.length === 0 ? {} : parseSpec({ option: `--fault ${name}`, keys }, rest.join(',')))
}

/** The kinds as a part of the help. */
export function describeFaults(): string {
  return Object.entries(KINDS)
    .map(([name, { takes }]) => `  ${name.padEnd(12)}  ${takes.join(', ')}`)
    .join('\n')
}

function must<Name extends keyof Values>(values: Values, name: Name): Exclude<Values[Name], undefined> {
  const value: Values[Name] = values[name]
  if (value !== undefined) return value as Exclude<Values[Name], undefined>
  throw new UsageError(`--fault: ${name} is missing: add ${name}=…`)
}

function fromInitiator(values: Values): FromInitiator {
  const pdu = must(values, 'pdu')
  if (isFromInitiator(pdu)) return pdu
  throw new UsageError(`--fault: pdu=${pdu}: must be one that an initiator sends`)
}

function fromTarget(values: Values): FromTarget {
  const pdu = must(values, 'pdu')
  if (!isFromInitiator(pdu)) return pdu
  throw new UsageError(`--fault: pdu=${pdu}: must be one that the target sends`)
}

function readPdu(name: string): FromInitiator | FromTarget {
  if (isPdu(name)) return name
  throw new Error(`must be one of ${Object.keys(PDUS).join(', ')}`)
}

function readSense(text: string): NonNullable<Values['sense']> {
  const [key, asc, ascq, ...more] = text.split('/').map(readNumber)
  if (key === undefined || asc === undefined || ascq === undefined || more.length > 0)
    throw new Error('must be key/asc/ascq, as 3/0x11/0')
  return { key, asc, ascq }
}

function readResidual(text: string): NonNullable<Values['residual']> | null {
  if (text === 'none') return null
  const [kind = '', count = ''] = text.split(':')
  return { kind: readWord(['underflow', 'overflow'])(kind), count: readNumber(count) }
}
