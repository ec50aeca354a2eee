/** RECEIVE COPY STATUS, DATA, OPERATING PARAMETERS and FAILURE DETAILS (LID1) (SPC-4). */
import { uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields } from '../fields.ts'
import type { Decoded } from '../fields.ts'
import { parseSense } from '../sense.ts'
import type { Sense } from '../sense.ts'

/** RECEIVE COPY STATUS (LID1). */
export const RECEIVE_COPY_STATUS = {
  name: 'RECEIVE COPY STATUS (LID1)',
  standard: 'SPC-4',
  opcode: 0x84,
  serviceAction: 0x00,
  length: 16,
  query: true,
  fields: { listId: [2, 7, 8], allocationLength: [10, 7, 32] },
} as const

/** RECEIVE COPY DATA (LID1). */
export const RECEIVE_COPY_DATA = {
  name: 'RECEIVE COPY DATA (LID1)',
  standard: 'SPC-4',
  opcode: 0x84,
  serviceAction: 0x01,
  length: 16,
  query: true,
  fields: { listId: [2, 7, 8], allocationLength: [10, 7, 32] },
} as const

/** RECEIVE COPY OPERATING PARAMETERS. */
export const RECEIVE_COPY_OPERATING_PARAMETERS = {
  name: 'RECEIVE COPY OPERATING PARAMETERS',
  standard: 'SPC-4',
  opcode: 0x84,
  serviceAction: 0x03,
  length: 16,
  query: true,
  fields: { allocationLength: [10, 7, 32] },
} as const

/** RECEIVE COPY FAILURE DETAILS (LID1). */
export const RECEIVE_COPY_FAILURE_DETAILS = {
  name: 'RECEIVE COPY FAILURE DETAILS (LID1)',
  standard: 'SPC-4',
  opcode: 0x84,
  serviceAction: 0x04,
  length: 16,
  query: true,
  fields: { listId: [2, 7, 8], allocationLength: [10, 7, 32] },
} as const

/** RECEIVE COPY STATUS (LID1) parameter data (SPC-4). */
export const COPY_STATUS_FIELDS = {
  availableData: [0, 7, 32],
  /** Held data was discarded. */
  heldDataDiscarded: [4, 7, 1],
  /** 0 in progress, 1 done without errors, 2 done with errors. */
  status: [4, 6, 7],
  segmentsProcessed: [5, 7, 16],
  /** 0 bytes, 1 KiB, ... 5 PiB, 6 EiB; F1h blocks. */
  transferCountUnits: [7, 7, 8],
  transferCount: [8, 7, 32],
} as const

/** RECEIVE COPY OPERATING PARAMETERS parameter data (SPC-4). Lengths are in bytes. */
const COPY_PARAMETER_FIELDS = {
  availableData: [0, 7, 32],
  supportsNoListId: [4, 0, 1],
  maximumCscdCount: [8, 7, 16],
  maximumSegmentCount: [10, 7, 16],
  maximumDescriptorListLength: [12, 7, 32],
  maximumSegmentLength: [16, 7, 32],
  maximumInlineDataLength: [20, 7, 32],
  heldDataLimit: [24, 7, 32],
  maximumStreamTransferSize: [28, 7, 32],
  totalConcurrentCopies: [34, 7, 16],
  maximumConcurrentCopies: [36, 7, 8],
  /** Powers of 2. */
  dataSegmentGranularity: [37, 7, 8],
  inlineDataGranularity: [38, 7, 8],
  heldDataGranularity: [39, 7, 8],
} as const

/** What the device's copy manager can do. */
export interface CopyOperatingParameters extends Decoded<typeof COPY_PARAMETER_FIELDS> {
  /** Type codes of CSCD and segment descriptors. */
  readonly descriptorTypes: readonly number[]
}

/** Why a copy failed. */
export interface CopyFailureDetails {
  /** The status of EXTENDED COPY; undefined without details. */
  readonly status: number | undefined
  readonly sense: Sense
}

/** Asks how far a copy with a list identifier has come. */
export function receiveCopyStatus(
  options: CdbInput<typeof RECEIVE_COPY_STATUS>,
): ScsiCommand<Decoded<typeof COPY_STATUS_FIELDS>> {
  const allocationLength = options.allocationLength ?? 12
  return receiveCommand(
    RECEIVE_COPY_STATUS,
    { ...options, allocationLength },
    allocationLength,
    parseCopyStatus,
  )
}

/** Fetches the data that a copy held for the application client; its length comes first and is left out. */
export function receiveCopyData(options: CdbInput<typeof RECEIVE_COPY_DATA>): ScsiCommand<Uint8Array> {
  const allocationLength = options.allocationLength ?? 0x1_0000
  const parse = (data: Uint8Array): Uint8Array => data.subarray(4, 4 + (uint(data, 0, 4) ?? 0))
  return receiveCommand(RECEIVE_COPY_DATA, { ...options, allocationLength }, allocationLength, parse)
}

/** Asks what the device's copy manager can do. */
export function receiveCopyOperatingParameters(
  options: CdbInput<typeof RECEIVE_COPY_OPERATING_PARAMETERS> = {},
): ScsiCommand<CopyOperatingParameters> {
  const allocationLength = options.allocationLength ?? 256
  const values = { ...options, allocationLength }
  return receiveCommand(
    RECEIVE_COPY_OPERATING_PARAMETERS,
    values,
    allocationLength,
    parseCopyOperatingParameters,
  )
}

/** Asks why a copy with a list identifier failed. */
export function receiveCopyFailureDetails(
  options: CdbInput<typeof RECEIVE_COPY_FAILURE_DETAILS>,
): ScsiCommand<CopyFailureDetails> {
  const allocationLength = options.allocationLength ?? 512
  const values = { ...options, allocationLength }
  return receiveCommand(RECEIVE_COPY_FAILURE_DETAILS, values, allocationLength, parseCopyFailureDetails)
}

/** Reads RECEIVE COPY STATUS (LID1) parameter data. */
export function parseCopyStatus(data: Uint8Array): Decoded<typeof COPY_STATUS_FIELDS> {
  return decodeFields(COPY_STATUS_FIELDS, data)
}

/** Reads RECEIVE COPY OPERATING PARAMETERS parameter data. */
export function parseCopyOperatingParameters(data: Uint8Array): CopyOperatingParameters {
  const descriptorTypes = Array.from(data.subarray(44, 44 + (data[43] ?? 0)))
  return { ...decodeFields(COPY_PARAMETER_FIELDS, data), descriptorTypes }
}

/** Reads RECEIVE COPY FAILURE DETAILS (LID1) parameter data. */
export function parseCopyFailureDetails(data: Uint8Array): CopyFailureDetails {
  return { status: data[56], sense: parseSense(data.subarray(60, 60 + (uint(data, 58, 2) ?? 0))) }
}
