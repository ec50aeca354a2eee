/** EXTENDED COPY (LID1) and RECEIVE COPY RESULTS (SPC-4 §6.4, §6.17 - §6.20): block to block among the units of a device. */
import { CDB } from '@iscsi/scsi'
import { putUint16, putUint32, uint16At, uint32At, uint64At } from '../bytes.ts'
import { GOOD, checkCondition, goodWith, withParameterList } from '../command.ts'
import type { Command, CommandResult, Execution, TaskLife } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import type { Nexus } from '../nexus.ts'
import { SENSE, invalidCdbField, invalidParameter } from '../sense.ts'
import type { Sense } from '../sense.ts'

/** What the copy manager takes (RECEIVE COPY OPERATING PARAMETERS, and VPD page 8Fh). */
export const COPY_LIMITS = {
  cscdCount: 8,
  segmentCount: 16,
  descriptorListLength: 1024,
  /** Bytes of one segment. */
  segmentLength: 0x400_0000,
} as const
export const COPY_DESCRIPTOR_TYPES = { BLOCK_TO_BLOCK: 0x02, IDENTIFICATION_CSCD: 0xe4 } as const

const HEADER_LENGTH = 16
const CSCD_LENGTH = 32
const BLOCK_TO_BLOCK_LENGTH = 28
const SLICE_LENGTH = 1024 * 1024
/** LIST ID USAGE 11b: no list identifier, nothing is kept. */
const NO_LIST_ID = 3

interface Segment {
  readonly source: number
  readonly destination: number
  readonly blocks: number
  readonly countsDestination: boolean
  readonly sourceLba: number
  readonly destinationLba: number
}

interface CopyList {
  readonly listId: number
  readonly keepsRecord: boolean
  readonly cscds: readonly Uint8Array[]
  readonly segments: readonly Segment[]
}

/** Cuts the list into its descriptors (SPC-4 §6.4.2); says what is wrong with it otherwise. */
function parseList(list: Uint8Array): CopyList | Sense {
  if (list.length < HEADER_LENGTH) return SENSE.PARAMETER_LIST_LENGTH_ERROR
  const cscdsLength = uint16At(list, 2)
  const segmentsLength = uint32At(list, 8)
  const end = HEADER_LENGTH + cscdsLength + segmentsLength
  if (uint32At(list, 12) !== 0) return invalidParameter(12) // INLINE DATA LENGTH
  const tooLong = cscdsLength + segmentsLength > COPY_LIMITS.descriptorListLength
  if (tooLong || end > list.length || cscdsLength % CSCD_LENGTH !== 0)
    return SENSE.PARAMETER_LIST_LENGTH_ERROR
  if (cscdsLength / CSCD_LENGTH > COPY_LIMITS.cscdCount) return SENSE.TOO_MANY_TARGET_DESCRIPTORS
  const cscds: Uint8Array[] = []
  for (let at = HEADER_LENGTH; at < HEADER_LENGTH + cscdsLength; at += CSCD_LENGTH) {
    if (list[at] !== COPY_DESCRIPTOR_TYPES.IDENTIFICATION_CSCD) return SENSE.UNSUPPORTED_TARGET_DESCRIPTOR
    cscds.push(list.subarray(at, at + CSCD_LENGTH))
  }
  const segments: Segment[] = []
  for (let at = HEADER_LENGTH + cscdsLength; at < end;) {
    if (segments.length === COPY_LIMITS.segmentCount) return SENSE.TOO_MANY_SEGMENT_DESCRIPTORS
    if (list[at] !== COPY_DESCRIPTOR_TYPES.BLOCK_TO_BLOCK) return SENSE.UNSUPPORTED_SEGMENT_DESCRIPTOR
    if (uint16At(list, at + 2) !== BLOCK_TO_BLOCK_LENGTH - 4) return invalidParameter(at + 2)
    segments.push(parseSegment(list.subarray(at, at + BLOCK_TO_BLOCK_LENGTH)))
    at += BLOCK_TO_BLOCK_LENGTH
  }
  const keepsRecord = ((list[1] ?? 0) >> 3) % 4 !== NO_LIST_ID
  return { listId: list[0] ?? 0, keepsRecord, cscds, segments }
}

function parseSegment(data: Uint8Array): Segment {
  return {
    source: uint16At(data, 4),
    destination: uint16At(data, 6),
    blocks: uint16At(data, 10),
    countsDestination: ((data[1] ?? 0) & 0x02) !== 0,
    sourceLba: uint64At(data, 12),
    destinationLba: uint64At(data, 20),
  }
}

/** The unit of this device that a CSCD descriptor names by its NAA designator. */
function unitOf(cscd: Uint8Array | undefined, units: readonly LogicalUnit[]): LogicalUnit | undefined {
  if (cscd === undefined) return undefined
  const length = cscd[7] ?? 0
  const identifier = Buffer.from(cscd.subarray(8, 8 + length))
  return units.find((unit) => identifier.equals(unit.identity.naa))
}

/** Copies one segment. @returns the bytes that were copied, or why it can't be done */
async function copySegment(
  segment: Segment,
  cscds: readonly Uint8Array[],
  unit: LogicalUnit,
  nexus: Nexus,
  task: TaskLife,
): Promise<number | Sense> {
  const { units } = unit.home
  if (cscds[segment.source] === undefined || cscds[segment.destination] === undefined) {
    return SENSE.UNREACHABLE_COPY_TARGET
  }
  const from = unitOf(cscds[segment.source], units)
  const to = unitOf(cscds[segment.destination], units)
  if (from === undefined || to === undefined) return SENSE.COPY_TARGET_NOT_REACHABLE
  const forbidden =
    from.reservations.conflicts(nexus, 'read', true) ||
    to.reservations.conflicts(nexus, 'write', true) ||
    to.writeProtection !== undefined ||
    [from, to].some(({ medium, sanitization }) => !medium.isLoaded || sanitization.obstacle !== undefined)
  if (forbidden) return SENSE.THIRD_PARTY_DEVICE_FAILURE
  const length = segment.blocks * (segment.countsDestination ? to : from).blockLength
  const source = segment.sourceLba * from.blockLength
  const destination = segment.destinationLba * to.blockLength
  const fits =
    source + length <= from.blocks * from.blockLength &&
    destination + length <= to.blocks * to.blockLength &&
    length % to.blockLength === 0
  if (!fits) return SENSE.COPY_SEGMENT_BEYOND_CAPACITY
  const buffer = new Uint8Array(Math.min(length, SLICE_LENGTH))
  for (let done = 0; done < length && !task.isAborted; done += buffer.length) {
    const slice = buffer.subarray(0, Math.min(buffer.length, length - done))
    const refusal =
      (await from.shared(() => from.store.read(source + done, slice), task)) ??
      (await to.shared(() => to.write(destination + done, slice), task))
    if (refusal !== undefined) return SENSE.THIRD_PARTY_DEVICE_FAILURE
  }
  if (!to.writeCache) await to.store.flush()
  return length
}

async function copy(list: CopyList, unit: LogicalUnit, nexus: Nexus, task: TaskLife): Promise<CommandResult> {
  let bytes = 0
  let segments = 0
  let failure: Sense | undefined
  for (const segment of list.segments) {
    const copied = await copySegment(segment, list.cscds, unit, nexus, task)
    segments++
    if (typeof copied === 'number') bytes += copied
    else {
      failure = copied
      break
    }
  }
  if (list.keepsRecord)
    unit.copies.keep(nexus, list.listId, { failed: failure !== undefined, segments, bytes })
  return failure === undefined ? GOOD : checkCondition(failure)
}

// ---- RECEIVE COPY RESULTS ----

/** SPC-4 §6.18: a copy is over when EXTENDED COPY is answered, so none is ever in progress. */
function copyStatus(unit: LogicalUnit, nexus: Nexus, listId: number): Uint8Array | undefined {
  const record = unit.copies.take(nexus, listId)
  if (record === undefined) return undefined
  const data = new Uint8Array(12)
  putUint32(data, 0, data.length - 4)
  data[4] = record.failed ? 2 : 1
  putUint16(data, 5, record.segments)
  data[7] = 0 // TRANSFER COUNT UNITS: bytes
  putUint32(data, 8, Math.min(record.bytes, 0xffff_ffff))
  return data
}

/** SPC-4 §6.19. */
function operatingParameters(): Uint8Array {
  const types = Object.values(COPY_DESCRIPTOR_TYPES)
  const data = new Uint8Array(44 + types.length)
  putUint32(data, 0, data.length - 4)
  data[4] = 0x01 // SNLID
  putUint16(data, 8, COPY_LIMITS.cscdCount)
  putUint16(data, 10, COPY_LIMITS.segmentCount)
  putUint32(data, 12, COPY_LIMITS.descriptorListLength)
  putUint32(data, 16, COPY_LIMITS.segmentLength)
  putUint16(data, 34, 1) // TOTAL CONCURRENT COPIES
  data[36] = 1 // MAXIMUM CONCURRENT COPIES
  data[37] = 9 // DATA SEGMENT GRANULARITY: 2⁹ bytes
  data[43] = types.length
  data.set(types, 44)
  return data
}

export const EXTENDED_COPY_COMMANDS: readonly Command[] = [
  {
    definition: CDB.EXTENDED_COPY,
    access: 'write',
    prepare: (unit, { cdb, nexus }) => {
      const length = uint32At(cdb, 10)
      if (length === 0) return GOOD
      if (length > HEADER_LENGTH + COPY_LIMITS.descriptorListLength + BLOCK_TO_BLOCK_LENGTH * 64) {
        return checkCondition(SENSE.PARAMETER_LIST_LENGTH_ERROR)
      }
      const run: Execution['run'] = (data, task) => {
        const list = parseList(data)
        return 'key' in list ? checkCondition(list) : copy(list, unit, nexus, task)
      }
      return withParameterList(length, run, SENSE.PARAMETER_LIST_LENGTH_ERROR, SLICE_LENGTH)
    },
  },
  {
    definition: CDB.RECEIVE_COPY_STATUS,
    access: 'write',
    prepare: (unit, { cdb, nexus }) => {
      const data = copyStatus(unit, nexus, cdb[2] ?? 0)
      return data === undefined ? checkCondition(invalidCdbField(2)) : goodWith(data, uint32At(cdb, 10))
    },
  },
  {
    definition: CDB.RECEIVE_COPY_OPERATING_PARAMETERS,
    access: 'write',
    prepare: (_unit, { cdb }) => goodWith(operatingParameters(), uint32At(cdb, 10)),
  },
]
