import { isRefusal } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { ReservationType } from '@iscsi/scsi'
import type { FullStatus, Registration } from '@iscsi/scsi'
import { Argument, Option } from 'commander'
import type { Subcommand } from '../command.ts'
import { onUnit, placeOf, sessionCommand } from '../connection.ts'
import { consent, withConsent } from '../consent.ts'
import { UsageError } from '../failure.ts'
import type { Io } from '../io.ts'
import { fieldLines, table } from '../show.ts'
import { readFor } from '../spec.ts'

/** Registrations belong to initiator name and ISID: with a random one, no later run could use what this one registers. */
const PR_ISID = 0x8000_0069_7363

interface PrFlags {
  readonly key?: bigint
  readonly newKey?: bigint
  readonly victim?: bigint
  readonly type?: string
  readonly allTargetPorts?: true
  readonly persist?: true
}

/** Types by the names that they have as arguments. */
const TYPES: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(ReservationType).map(([name, code]) => [name.toLowerCase().replaceAll('_', '-'), code]),
)

/** Actions that only look. */
const QUERIES: Readonly<Record<string, (io: Io, unit: Session) => Promise<void>>> = {
  keys: reportKeys,
  reservation: reportReservation,
  status: reportStatus,
  capabilities: reportCapabilities,
}

interface Change {
  /** Which options it needs. */
  readonly needs: readonly (keyof typeof OPTIONS)[]
  readonly what: string
  readonly run: (unit: Session, given: Given, signal: AbortSignal) => Promise<void>
}

/** The options with what they are when an action does not need them. */
interface Given {
  readonly key: bigint
  readonly newKey: bigint
  readonly victim: bigint
  readonly type: number
  readonly allTargetPorts: boolean
  readonly persistThroughPowerLoss: boolean
}

const OPTIONS = { key: '--key', newKey: '--new-key', victim: '--victim', type: '--type' } as const

/** Actions that change something (SPC-5, PERSISTENT RESERVE OUT). */
const CHANGES: Readonly<Record<string, Change>> = {
  register: {
    needs: ['newKey'],
    what: 'register --new-key, change --key to it, or with --new-key 0 take --key away',
    run: async (unit, { key, newKey, allTargetPorts, persistThroughPowerLoss }, signal) =>
      unit.persistentReserveRegister({ key, newKey, allTargetPorts, persistThroughPowerLoss, signal }),
  },
  'register-ignore': {
    needs: ['newKey'],
    what: 'register --new-key, whatever was registered',
    run: async (unit, { newKey, allTargetPorts, persistThroughPowerLoss }, signal) =>
      unit.persistentReserveRegisterAndIgnore({ newKey, allTargetPorts, persistThroughPowerLoss, signal }),
  },
  reserve: {
    needs: ['key', 'type'],
    what: 'reserve the unit',
    run: async (unit, { key, type }, signal) => unit.persistentReserveReserve({ key, type, signal }),
  },
  release: {
    needs: ['key', 'type'],
    what: 'end the reservation',
    run: async (unit, { key, type }, signal) => unit.persistentReserveRelease({ key, type, signal }),
  },
  clear: {
    needs: ['key'],
    what: 'end the reservation and every registration',
    run: async (unit, { key }, signal) => unit.persistentReserveClear({ key, signal }),
  },
  preempt: {
    needs: ['key', 'victim', 'type'],
    what: 'take the registrations of --victim away, and the reservation if they hold it',
    run: async (unit, { key, victim, type }, signal) =>
      unit.persistentReservePreempt({ key, preemptedKey: victim, type, signal }),
  },
  'preempt-abort': {
    needs: ['key', 'victim', 'type'],
    what: 'the same, and end the commands of those initiators',
    run: async (unit, { key, victim, type }, signal) =>
      unit.persistentReservePreemptAndAbort({ key, preemptedKey: victim, type, signal }),
  },
}

const HELP = `
Actions that look: ${Object.keys(QUERIES).join(', ')}.
Actions that change:
${Object.entries(CHANGES)
  .map(
    ([name, { needs, what }]) =>
      `  ${[name, ...needs.map((each) => OPTIONS[each])].join(' ').padEnd(38)}  ${what}`,
  )
  .join('\n')}

Types: ${Object.keys(TYPES).join(', ')}.
A registration belongs to initiator name and ISID. So that one run finds what another has registered, the ISID is fixed here
unless --isid gives another; two runs at once with the same name and ISID end each other's session.`

/** `iscsi pr`: persistent reservations. */
export const pr: Subcommand = (program) => {
  const actions = new Argument('[action]', 'see below').choices([
    ...Object.keys(QUERIES),
    ...Object.keys(CHANGES),
  ])
  const command = withConsent(sessionCommand(program, 'pr'))
    .addArgument(actions.default('status'))
    .option('--key <n>', 'the key that is registered', readFor('--key', readKey))
    .option('--new-key <n>', 'the key to be registered', readFor('--new-key', readKey))
    .option('--victim <n>', 'whose registrations are taken away', readFor('--victim', readKey))
    .addOption(new Option('--type <type>', 'of the reservation, see below').choices(Object.keys(TYPES)))
    .option('--all-target-ports', 'register on every target port')
    .option('--persist', 'keep registrations through power loss')
    .addHelpText('after', HELP)
  onUnit(
    command,
    async (io, unit) => {
      const [url = '', action = 'status'] = command.args
      const query = QUERIES[action]
      const change = CHANGES[action]
      if (query !== undefined) return query(io, unit)
      if (change === undefined) throw new UsageError(`there is no action ${action}`)
      const flags = command.opts<PrFlags>()
      const missing = change.needs.filter((each) => flags[each] === undefined).map((each) => OPTIONS[each])
      if (missing.length > 0) throw new UsageError(`pr ${action} needs ${missing.join(' and ')}`)
      await consent(io, command, `${change.what} (${placeOf(url)})`)
      await change.run(unit, givenOf(flags), io.signal)
      io.report(`${action}: done`, { action, done: true })
    },
    { isid: PR_ISID },
  )
}

function givenOf({ key = 0n, newKey = 0n, victim = 0n, type = '', allTargetPorts, persist }: PrFlags): Given {
  return {
    key,
    newKey,
    victim,
    type: TYPES[type] ?? 0,
    allTargetPorts: allTargetPorts === true,
    persistThroughPowerLoss: persist === true,
  }
}

/** Keys have 64 bits: decimal, or hexadecimal with 0x. @throws Error for anything else */
function readKey(text: string): bigint {
  const key = /^(?:\d+|0x[0-9a-f]+)$/i.test(text) ? BigInt(text) : -1n
  if (key < 0n || key >= 1n << 64n) throw new Error('must be a number of 64 bits, as 0x1234abcd')
  return key
}

function keyText(key: bigint | undefined): string {
  return key === undefined ? '' : `0x${key.toString(16).padStart(16, '0')}`
}

function typeName(type: number | undefined): string | undefined {
  return Object.entries(TYPES).find(([, code]) => code === type)?.[0]
}

async function reportKeys(io: Io, unit: Session): Promise<void> {
  const { generation, keys } = await unit.persistentReserveReadKeys({ signal: io.signal })
  const texts = keys.map(keyText)
  io.report([`generation ${generation ?? ''}`, ...texts].join('\n'), { generation, keys: texts })
}

async function reportReservation(io: Io, unit: Session): Promise<void> {
  const { generation, held } = await unit.persistentReserveReadReservation({ signal: io.signal })
  const described =
    held === undefined ? null : { ...held, key: keyText(held.key), typeName: typeName(held.type) }
  const text = described === null ? 'no reservation' : `${described.typeName ?? ''} by ${described.key}`
  io.report(`generation ${generation ?? ''}\n${text}`, { generation, reservation: described })
}

/** The full status, or where a unit does not have that, what it has in its place. */
async function reportStatus(io: Io, unit: Session): Promise<void> {
  try {
    reportRegistrations(io, await unit.persistentReserveReadFullStatus({ signal: io.signal }))
  } catch (error) {
    if (!isRefusal(error)) throw error
    await reportKeys(io, unit)
    await reportReservation(io, unit)
  }
}

function reportRegistrations(io: Io, { generation, registrations }: FullStatus): void {
  const described = registrations.map((each) => ({
    ...each,
    key: keyText(each.key),
    typeName: each.holder === true ? typeName(each.type) : undefined,
  }))
  const rows = described.map(
    ({ key, typeName: type = '', relativeTargetPort = '', initiator, allTargetPorts }) => [
      key,
      type,
      allTargetPorts === true ? 'all' : relativeTargetPort,
      initiatorText(initiator),
    ],
  )
  const listed = rows.length === 0 ? 'no registrations' : table(['key', 'holds', 'port', 'initiator'], rows)
  io.report(`generation ${generation ?? ''}\n${listed}`, { generation, registrations: described })
}

function initiatorText(initiator: Registration['initiator']): string {
  if (initiator.protocol === 'iscsi')
    return initiator.isid === undefined ? initiator.name : `${initiator.name},i,0x${initiator.isid}`
  return fieldLines(initiator).join(', ')
}

async function reportCapabilities(io: Io, unit: Session): Promise<void> {
  const capabilities = await unit.persistentReserveReportCapabilities({ signal: io.signal })
  io.report(fieldLines(capabilities).join('\n'), capabilities)
}
