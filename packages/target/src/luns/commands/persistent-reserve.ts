/** PERSISTENT RESERVE IN and OUT (SPC-4 §6.15, §6.16); what they do is in reservations.ts. */
import {
  CDB,
  ReserveOutAction,
  encodeReservation,
  encodeReservationCapabilities,
  encodeReservationKeys,
  encodeTransportId,
  parseRegisterAndMoveList,
  parseReserveOutList,
  parseTransportId,
  transportIdLength,
} from '@iscsi/scsi'
import { concatBytes, putUint16, putUint32, uint16At, uint32At } from '../bytes.ts'
import { checkCondition, goodWith, withParameterList } from '../command.ts'
import type { Command, CommandResult } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { nexusOf } from '../nexus.ts'
import type { Nexus, TargetPort } from '../nexus.ts'
import type { Registration } from '../reservations.ts'
import { SENSE, invalidCdbField, invalidParameter } from '../sense.ts'
import { whenDone } from './extent.ts'

const LIST_LENGTH = 24
/** The longest list that is taken: room for some 30 TransportIDs. */
const MAX_LIST_LENGTH = 8192
const APTPL_PLACE = { byte: 20, bit: 0 }

// ---- IN ----

function fullStatus(unit: LogicalUnit): Uint8Array {
  const { reservations } = unit
  const describe = ({ nexus, key }: Registration): Uint8Array => {
    const id = encodeTransportId({ protocol: 'iscsi', name: nexus.initiatorName, isid: nexus.isid })
    const descriptor = new Uint8Array(LIST_LENGTH)
    new DataView(descriptor.buffer).setBigUint64(0, key)
    const holds = reservations.isHolder(nexus)
    descriptor[12] = holds ? 0x01 : 0 // R_HOLDER
    descriptor[13] = holds ? (reservations.held?.type ?? 0) : 0
    putUint16(descriptor, 18, nexus.port.relativePort)
    putUint32(descriptor, 20, id.length)
    return concatBytes([descriptor, id])
  }
  const body = concatBytes(reservations.registrations.map(describe))
  const header = new Uint8Array(8)
  putUint32(header, 0, reservations.generation)
  putUint32(header, 4, body.length)
  return concatBytes([header, body])
}

const CAPABILITIES = encodeReservationCapabilities({
  specifyInitiatorPorts: true,
  allTargetPorts: true,
  typeMaskValid: true,
  writeExclusiveAllRegistrants: true,
  exclusiveAccessRegistrantsOnly: true,
  writeExclusiveRegistrantsOnly: true,
  exclusiveAccess: true,
  writeExclusive: true,
  exclusiveAccessAllRegistrants: true,
})

/** The parameter data of each service action. */
const REPORTS: readonly ((unit: LogicalUnit) => Uint8Array)[] = [
  ({ reservations }) =>
    encodeReservationKeys(
      reservations.generation,
      reservations.registrations.map(({ key }) => key),
    ),
  ({ reservations }) => {
    const { generation, held } = reservations
    return encodeReservation(generation, held === undefined ? undefined : { ...held, scope: 0 })
  },
  () => CAPABILITIES,
  fullStatus,
]

const IN_COMMANDS = REPORTS.map((report, serviceAction): Command => ({
  definition: CDB.PERSISTENT_RESERVE_IN,
  serviceAction,
  access: 'none',
  conflictsWithReserve: true,
  prepare: (unit, { cdb }) => goodWith(report(unit), uint16At(cdb, 7)),
}))

// ---- OUT ----

/** What a PERSISTENT RESERVE OUT asks for. */
interface Order {
  readonly unit: LogicalUnit
  readonly nexus: Nexus
  readonly type: number
  readonly key: bigint
  readonly serviceActionKey: bigint
  readonly list: Uint8Array
}

type Service = (order: Order) => CommandResult | Promise<CommandResult>

/** The nexus of the iSCSI initiator port that a TransportID names; anything else names none that could be here. */
function nexusFrom(transportId: Uint8Array, port: TargetPort): Nexus | undefined {
  const id = parseTransportId(transportId)
  return id.protocol === 'iscsi' && id.isid !== undefined ? nexusOf(id.name, id.isid, port) : undefined
}

/** The additional initiator ports of SPEC_I_PT: a length, and TransportIDs one after the other. */
function specifiedPorts(list: Uint8Array, by: TargetPort): readonly Nexus[] | undefined {
  const end = LIST_LENGTH + 4 + uint32At(list, LIST_LENGTH)
  if (end !== list.length) return undefined
  const ports: Nexus[] = []
  for (let at = LIST_LENGTH + 4; at < end;) {
    const length = transportIdLength(list.subarray(at))
    const port = nexusFrom(list.subarray(at, at + length), by)
    if (port === undefined || at + length > end) return undefined
    ports.push(port)
    at += length
  }
  return ports
}

function register({ unit, nexus, key, serviceActionKey, list }: Order, ignoresKey: boolean): CommandResult {
  const { specifyInitiatorPorts, allTargetPorts, persistThroughPowerLoss } = parseReserveOutList(list)
  const { byte, bit } = APTPL_PLACE
  if (persistThroughPowerLoss === true) return checkCondition(invalidParameter(byte, bit))
  const specifies = specifyInitiatorPorts === true
  if (specifies && ignoresKey) return checkCondition(invalidParameter(20, 3))
  if (!specifies && list.length !== LIST_LENGTH) return checkCondition(SENSE.PARAMETER_LIST_LENGTH_ERROR)
  const others = specifies ? specifiedPorts(list, nexus.port) : []
  if (others === undefined) return checkCondition(invalidParameter(LIST_LENGTH))
  const ports = allTargetPorts === true ? unit.home.ports : [nexus.port]
  return unit.reservations.register(nexus, ignoresKey ? undefined : key, serviceActionKey, others, ports)
}

function preempt(order: Order): CommandResult {
  const { unit, nexus, key, serviceActionKey, type } = order
  return unit.reservations.preempt(nexus, key, serviceActionKey, type, () => undefined)
}

/** Answered when the tasks of those who were preempted write no more: whoever takes over relies on it. */
function preemptAndAbort(order: Order): CommandResult | Promise<CommandResult> {
  const { unit, nexus, key, serviceActionKey, type } = order
  const victims: Nexus[] = []
  const result = unit.reservations.preempt(nexus, key, serviceActionKey, type, (victim) => {
    victims.push(victim)
  })
  return whenDone(unit.home.abortTasks(unit, victims), () => result)
}

function registerAndMove({ unit, nexus, key, serviceActionKey, list }: Order): CommandResult {
  const {
    unregister,
    persistThroughPowerLoss,
    relativeTargetPort,
    transportIdLength: length,
  } = parseRegisterAndMoveList(list)
  if (LIST_LENGTH + (length ?? 0) !== list.length) return checkCondition(SENSE.PARAMETER_LIST_LENGTH_ERROR)
  if (persistThroughPowerLoss === true) return checkCondition(invalidParameter(17, 0))
  const port = unit.home.ports.find((each) => each.relativePort === relativeTargetPort)
  if (port === undefined) return checkCondition(invalidParameter(18))
  const to = nexusFrom(list.subarray(LIST_LENGTH), port)
  if (to === undefined) return checkCondition(invalidParameter(LIST_LENGTH))
  return unit.reservations.move(nexus, key, serviceActionKey, to, unregister === true)
}

interface OutRow {
  readonly action: number
  readonly serve: Service
  /** Takes more than the basic 24 bytes. */
  readonly longList?: boolean
  /** Has a scope: of the logical unit, or none that there is. */
  readonly scoped?: boolean
}

const OUT_ROWS: readonly OutRow[] = [
  { action: ReserveOutAction.REGISTER, serve: (order) => register(order, false), longList: true },
  {
    action: ReserveOutAction.RESERVE,
    serve: ({ unit, nexus, key, type }) => unit.reservations.reserveFor(nexus, key, type),
    scoped: true,
  },
  {
    action: ReserveOutAction.RELEASE,
    serve: ({ unit, nexus, key, type }) => unit.reservations.releaseFor(nexus, key, type),
    scoped: true,
  },
  { action: ReserveOutAction.CLEAR, serve: ({ unit, nexus, key }) => unit.reservations.clear(nexus, key) },
  { action: ReserveOutAction.PREEMPT, serve: preempt, scoped: true },
  { action: ReserveOutAction.PREEMPT_AND_ABORT, serve: preemptAndAbort, scoped: true },
  { action: ReserveOutAction.REGISTER_AND_IGNORE_EXISTING_KEY, serve: (order) => register(order, true) },
  { action: ReserveOutAction.REGISTER_AND_MOVE, serve: registerAndMove, longList: true },
]

const OUT_COMMANDS = OUT_ROWS.map(({ action, serve, longList = false, scoped = false }): Command => ({
  definition: CDB.PERSISTENT_RESERVE_OUT,
  serviceAction: action,
  access: 'none',
  conflictsWithReserve: true,
  prepare: (unit, { cdb, nexus }) => {
    const length = uint32At(cdb, 5)
    const fits = longList ? length >= LIST_LENGTH && length <= MAX_LIST_LENGTH : length === LIST_LENGTH
    if (!fits) return checkCondition(SENSE.PARAMETER_LIST_LENGTH_ERROR)
    if (scoped && (cdb[2] ?? 0) >> 4 !== 0) return checkCondition(invalidCdbField(2, 7))
    const type = (cdb[2] ?? 0) & 0x0f
    const run = (list: Uint8Array): CommandResult | Promise<CommandResult> => {
      const { key = 0n, serviceActionKey = 0n } = parseReserveOutList(list)
      return serve({ unit, nexus, type, key, serviceActionKey, list })
    }
    return withParameterList(length, run, SENSE.PARAMETER_LIST_LENGTH_ERROR)
  },
}))

export const PERSISTENT_RESERVE_COMMANDS: readonly Command[] = [...IN_COMMANDS, ...OUT_COMMANDS]
