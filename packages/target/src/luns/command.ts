/**
 * The shape of a SCSI command inside the target: first `prepare` reads the CDB and says how much Data-Out it wants, then
 * `run` does the work with that data. What can be answered from the CDB alone is answered by `prepare`.
 */
import type { LogicalUnit } from './logical-unit.ts'
import type { Sense } from './sense.ts'

/** The status codes that this target answers with by itself (SAM-5 §5.3); faults may ask for any other. */
export const Status = {
  GOOD: 0x00,
  CHECK_CONDITION: 0x02,
} as const

/** Who asks: an I_T nexus. `key` names the initiator port (InitiatorName and ISID), the same in its next session too. */
export interface Nexus {
  readonly key: string
  readonly initiatorName: string
}

/** One command as the device server sees it. */
export interface CommandRequest {
  readonly cdb: Uint8Array
  readonly nexus: Nexus
  /** Bytes of Data-In that the initiator has room for: what lies beyond need not be produced. */
  readonly dataInRoom: number
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

/** A command that is ready to run once its Data-Out is there. */
export interface Execution {
  readonly kind: 'execution'
  /** Bytes of Data-Out that the CDB asks for; `run` may get fewer when the initiator announced fewer. */
  readonly dataOutLength: number
  /** Bytes of Data-In that it will produce, for the memory that it is going to need. */
  readonly dataInLength: number
  /** The sense when `run` throws or rejects; a hardware error if absent. */
  readonly failure?: Sense
  run(dataOut: Uint8Array): CommandResult | Promise<CommandResult>
}

export type Prepared = CommandResult | Execution

/** A row of the command table. */
export interface Command {
  readonly opcode: number
  /** For opcodes that several commands share: the low five bits of byte 1. */
  readonly serviceAction?: number
  /** The name that its standard gives it. */
  readonly name: string
  /** Served even while a unit attention is pending (SPC-4: INQUIRY, REPORT LUNS, REQUEST SENSE). */
  readonly ignoresAttention?: boolean
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
  needs: { readonly dataOut?: number; readonly dataIn?: number; readonly failure?: Sense },
  run: Execution['run'],
): Execution {
  const { dataOut = 0, dataIn = 0, failure } = needs
  const base = { kind: 'execution', dataOutLength: dataOut, dataInLength: dataIn, run } as const
  return failure === undefined ? base : { ...base, failure }
}
