/** What the unit tells of its abilities (SPC-4 §6.35, §6.36), and ALUA: REPORT TARGET PORT GROUPS (SPC-4 §6.37). */
import { AccessState, CDB, encodeTargetPortGroups, encodeTaskManagementSupport } from '@iscsi/scsi'
import { concatBytes, putUint16, putUint32, uint16At, uint32At } from '../bytes.ts'
import { checkCondition, goodWith } from '../command.ts'
import type { Command } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { invalidCdbField } from '../sense.ts'
import type { Sense } from '../sense.ts'
import { portGroupOf } from './vpd.ts'

const RETURN_TIMEOUTS = 0x80

/** REPORTING OPTIONS: all, or one by its operation code, with service action, or with service action if it has one. */
const Option = { ALL: 0, OPCODE: 1, SERVICE_ACTION: 2, EITHER: 3 } as const

/** The service action of a row, be it in its definition or beside it. */
export function serviceActionOf({ definition, serviceAction }: Command): number | undefined {
  return serviceAction ?? definition.serviceAction
}

/** CDB USAGE DATA: operation code and service action as they are, and ones wherever the unit looks at a bit. */
function cdbUsage(command: Command): Uint8Array {
  const { opcode, length, fields } = command.definition
  const usage = new Uint8Array(length)
  usage[0] = opcode
  for (const [name, [byte, bit, width]] of Object.entries(fields)) {
    if (typeof bit !== 'number' || (name === 'action' && command.serviceAction !== undefined)) continue
    for (let index = 0; index < width; index++) {
      const place = 7 - bit + index
      const at = byte + (place >> 3)
      usage[at] = (usage[at] ?? 0) | (0x80 >> (place & 7))
    }
  }
  const serviceAction = serviceActionOf(command)
  if (serviceAction !== undefined) usage[1] = (usage[1] ?? 0) | serviceAction
  return usage
}

/** A command timeouts descriptor that indicates none: what a command takes is up to the store. */
const NO_TIMEOUTS = Uint8Array.of(0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

function describeAll(commands: readonly Command[], withTimeouts: boolean): Uint8Array {
  const descriptors = commands.map((command) => {
    const { opcode, length } = command.definition
    const serviceAction = serviceActionOf(command)
    const descriptor = new Uint8Array(8)
    descriptor[0] = opcode
    putUint16(descriptor, 2, serviceAction ?? 0)
    descriptor[5] = (withTimeouts ? 0x02 : 0) | (serviceAction === undefined ? 0 : 0x01)
    putUint16(descriptor, 6, length)
    return withTimeouts ? concatBytes([descriptor, NO_TIMEOUTS]) : descriptor
  })
  const body = concatBytes(descriptors)
  const header = new Uint8Array(4)
  putUint32(header, 0, body.length)
  return concatBytes([header, body])
}

function describeOne(command: Command | undefined, withTimeouts: boolean): Uint8Array {
  if (command === undefined) return Uint8Array.of(0, 0x01, 0, 0) // SUPPORT 001b: not supported
  const usage = cdbUsage(command)
  const header = Uint8Array.of(0, (withTimeouts ? 0x80 : 0) | 0x03, 0, usage.length)
  return concatBytes([header, usage, ...(withTimeouts ? [NO_TIMEOUTS] : [])])
}

/** Picks the one command that was asked for; undefined when the unit has no such. */
function pick(commands: readonly Command[], cdb: Uint8Array): Command | Sense | undefined {
  const option = (cdb[2] ?? 0) & 0x07
  const asked = uint16At(cdb, 4)
  const sameCode = commands.filter(({ definition }) => definition.opcode === cdb[3])
  const hasServiceActions = sameCode.some((command) => serviceActionOf(command) !== undefined)
  if (option === Option.OPCODE && hasServiceActions) return invalidCdbField(2, 2)
  if (option === Option.SERVICE_ACTION && sameCode.length > 0 && !hasServiceActions)
    return invalidCdbField(2, 2)
  if (!hasServiceActions) return option === Option.EITHER && asked !== 0 ? undefined : sameCode[0]
  return sameCode.find((command) => serviceActionOf(command) === asked)
}

const portGroups = (unit: LogicalUnit): Uint8Array =>
  encodeTargetPortGroups([
    {
      preferred: true,
      state: AccessState.ACTIVE_OPTIMIZED,
      activeOptimizedSupported: true,
      targetPortGroup: portGroupOf(unit),
      ports: unit.home.ports.map(({ relativePort }) => relativePort),
    },
  ])

/** With the extended header: IMPLICIT TRANSITION TIME 0, for there are no transitions. */
const extendedPortGroups = (unit: LogicalUnit): Uint8Array => {
  const groups = portGroups(unit).subarray(4)
  const header = new Uint8Array(8)
  putUint32(header, 0, 4 + groups.length)
  header[4] = 0x10
  return concatBytes([header, groups])
}

/** Makes the rows. @param table all rows, these included: known only when the table is complete */
export function reportingCommands(table: () => readonly Command[]): readonly Command[] {
  return [
    {
      definition: CDB.REPORT_SUPPORTED_OPERATION_CODES,
      access: 'read',
      prepare: (unit, { cdb }) => {
        const commands = table().filter((command) => command.isOn?.(unit) !== false)
        const withTimeouts = ((cdb[2] ?? 0) & RETURN_TIMEOUTS) !== 0
        const option = (cdb[2] ?? 0) & 0x07
        if (option > Option.EITHER) return checkCondition(invalidCdbField(2, 2))
        const allocationLength = uint32At(cdb, 6)
        if (option === Option.ALL) return goodWith(describeAll(commands, withTimeouts), allocationLength)
        const command = pick(commands, cdb)
        if (command !== undefined && 'key' in command) return checkCondition(command)
        return goodWith(describeOne(command, withTimeouts), allocationLength)
      },
    },
    {
      definition: CDB.REPORT_SUPPORTED_TASK_MANAGEMENT_FUNCTIONS,
      access: 'read',
      prepare: (_unit, { cdb }) => {
        const functions = {
          abortTask: true,
          abortTaskSet: true,
          clearTaskSet: true,
          logicalUnitReset: true,
          targetReset: true,
        }
        const extended = ((cdb[2] ?? 0) & 0x80) !== 0
        return goodWith(encodeTaskManagementSupport(functions, extended), uint32At(cdb, 6))
      },
    },
    {
      definition: CDB.REPORT_TARGET_PORT_GROUPS,
      access: 'none',
      prepare: (unit, { cdb }) => {
        const format = (cdb[1] ?? 0) >> 5
        if (format > 1) return checkCondition(invalidCdbField(1, 7))
        return goodWith(format === 1 ? extendedPortGroups(unit) : portGroups(unit), uint32At(cdb, 6))
      },
    },
  ]
}
