/**
 * The shape of a SCSI command inside the target: first `prepare` reads the CDB and says how much Data-Out it wants, then
 * `run` does the work with that data. What can be answered from the CDB alone is answered by `prepare`.
 */
import type { CdbDefinition } from '@iscsi/scsi'
import type { LogicalUnit } from './logical-unit.ts'
import type { Nexus } from './nexus.ts'
import type { Sense } from './sense.ts'

/** The status codes that this target answers with by itself (SAM-5 §5.3); faults may ask for any other. */
export const Status = {
  GOOD: 0x00,
  CHECK_CONDITION: 0x02,
  CONDITION_MET: 0x04,
  RESERVATION_CONFLICT: 0x18,
  TASK_SET_FULL: 0x28,
} as const

/** One command as the device server sees it. */
export interface CommandRequest {
  readonly cdb: Uint8Array
  readonly nexus: Nexus
  /** Bytes of Data-In that the initiator has room for: what lies beyond need not be produced. */
  readonly dataInRoom: number
  /** Bytes of Data-Out that the initiator has announced. */
  readonly dataOutRoom: number
}

/** How a command ended. */
export interface CommandResult {
  readonly kind: 'result'
  readonly status: number
  readonly sense: Sense | undefined
  readonly dataIn: Uint8Array
  /** The length that the command presented for transfer (SPDTL, RFC 7143 §11.4.5.2), be there room for it or not. */
  readonly dataInLength: number
}

/** What work that takes several steps looks at between them. */
export interface TaskLife {
  /** Its task has ended without an answer: whoever has ended it waits for the work, and it writes nothing more. */
  readonly isAborted: boolean
}

/** A command that is ready to run once its Data-Out is there. */
export interface Execution {
  readonly kind: 'execution'
  /** Bytes of Data-Out that the CDB asks for; `run` may get fewer when the initiator announced fewer. */
  readonly dataOutLength: number
  /** Bytes of Data-In that it will produce, for the memory that it is going to need. */
  readonly dataInLength: number
  /** Bytes that `run` needs for itself meanwhile. */
  readonly scratchLength: number
  /** The sense when `run` throws or rejects; a hardware error if absent. */
  readonly failure?: Sense
  /** The work goes on when the task is aborted, and nobody waits for it (SANITIZE, SBC-3 §4.11.2). */
  readonly outlivesTask?: boolean
  run(dataOut: Uint8Array, task: TaskLife): CommandResult | Promise<CommandResult>
}

export type Prepared = CommandResult | Execution

/**
 * What a command needs of the unit, which decides whether a reservation that another nexus holds conflicts with it
 * (SPC-4 table 66, SBC-3 table 13): `read` conflicts with exclusive access, `write` with every reservation, `none` with no
 * persistent one. `always` is served in any state of the unit, even before a unit attention (SAM-5 §5.14).
 */
export type Access = 'always' | 'none' | 'read' | 'write'

/** A row of the command table. */
export interface Command {
  /** Name, operation code and fields; REPORT SUPPORTED OPERATION CODES tells them to the initiator. */
  readonly definition: CdbDefinition
  /** For commands whose definition has one field for several service actions. */
  readonly serviceAction?: number
  readonly access: Access | ((cdb: Uint8Array) => Access)
  /** Conflicts with a RESERVE of another nexus although it needs no access (SPC-2 table 10). */
  readonly conflictsWithReserve?: boolean
  /** Answered with NOT READY when the medium is ejected. */
  readonly needsMedium?: boolean
  /** Served after a SANITIZE that has failed. */
  readonly endsFailure?: boolean
  /** Whether a unit has this command; default: every unit. */
  readonly isOn?: (unit: LogicalUnit) => boolean
  prepare(unit: LogicalUnit, request: CommandRequest): Prepared
}

const EMPTY = new Uint8Array(0)

export const GOOD: CommandResult = {
  kind: 'result',
  status: Status.GOOD,
  sense: undefined,
  dataIn: EMPTY,
  dataInLength: 0,
}

export const RESERVATION_CONFLICT: CommandResult = { ...GOOD, status: Status.RESERVATION_CONFLICT }
export const TASK_SET_FULL: CommandResult = { ...GOOD, status: Status.TASK_SET_FULL }

export function checkCondition(sense: Sense): CommandResult {
  return { ...GOOD, status: Status.CHECK_CONDITION, sense }
}

/** GOOD with data, of which the command presents no more than its allocation length. */
export function goodWith(dataIn: Uint8Array, allocationLength: number = dataIn.length): CommandResult {
  const presented = dataIn.subarray(0, allocationLength)
  return { ...GOOD, dataIn: presented, dataInLength: presented.length }
}

/** A command that moves data, or that works asynchronously. */
export function execution(
  needs: {
    readonly dataOut?: number
    readonly dataIn?: number
    readonly scratch?: number
    readonly failure?: Sense
    readonly outlivesTask?: boolean
  },
  run: Execution['run'],
): Execution {
  const { dataOut = 0, dataIn = 0, scratch = 0, ...rest } = needs
  const lengths = { dataOutLength: dataOut, dataInLength: dataIn, scratchLength: scratch }
  return { kind: 'execution', ...lengths, run, ...rest }
}

/**
 * A command with a parameter list of the length that its CDB states. A list that the initiator has cut short is an error
 * (RFC 7143 §11.4.5.1 has it as residual overflow; the list is useless all the same).
 */
export function withParameterList(
  length: number,
  run: Execution['run'],
  cutShort: Sense,
  scratch = 0,
): Execution {
  return execution({ dataOut: length, scratch }, (list, task) =>
    list.length < length ? checkCondition(cutShort) : run(list, task),
  )
}
