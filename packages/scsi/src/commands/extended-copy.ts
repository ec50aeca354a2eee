import { concat } from '../bytes.ts'
import { sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { encodeFields } from '../fields.ts'
import type { Encodable } from '../fields.ts'
import { encodeCopyDescriptors } from './copy-descriptors.ts'
import type { CscdDescriptor, SegmentDescriptor } from './copy-descriptors.ts'

/** EXTENDED COPY (LID1) (SPC-4). */
export const EXTENDED_COPY = {
  name: 'EXTENDED COPY (LID1)',
  standard: 'SPC-4',
  opcode: 0x83,
  serviceAction: 0x00,
  length: 16,
  fields: { parameterListLength: [10, 7, 32] },
} as const

/** Header of the EXTENDED COPY (LID1) parameter list without its lengths (SPC-4). */
const EXTENDED_COPY_FIELDS = {
  listId: [0, 7, 8],
  sequentialStriped: [1, 5, 1],
  /** 0 and 2: hold the results for RECEIVE COPY RESULTS; 3: no list identifier is used (`listId` 0). */
  listIdUsage: [1, 4, 2],
  priority: [1, 2, 3],
} as const

/** A copy that the device is to do by itself. */
export interface ExtendedCopy extends Encodable<typeof EXTENDED_COPY_FIELDS> {
  /** Sources and destinations; segments name them by their index. */
  readonly cscds: readonly CscdDescriptor[]
  readonly segments: readonly SegmentDescriptor[]
  /** Data that segments of some kinds take from here. */
  readonly inlineData?: Uint8Array
}

/** Has the device copy data by itself. @throws RangeError or TypeError when a value does not fit */
export function extendedCopy(copy: ExtendedCopy): ScsiCommand<void> {
  const dataOut = encodeExtendedCopyList(copy)
  return sendCommand(EXTENDED_COPY, { parameterListLength: dataOut.length }, dataOut)
}

/** Builds the EXTENDED COPY (LID1) parameter list. @throws RangeError or TypeError when a value does not fit */
export function encodeExtendedCopyList(copy: ExtendedCopy): Uint8Array {
  const { cscds, segments, inlineData = new Uint8Array(0), ...fields } = copy
  const lists = encodeCopyDescriptors(cscds, segments)
  const header = new Uint8Array(16)
  encodeFields(EXTENDED_COPY_FIELDS, fields, header, 'EXTENDED COPY parameter list')
  encodeFields(
    { cscds: [2, 7, 16], segments: [8, 7, 32], inline: [12, 7, 32] },
    { cscds: lists.cscds.length, segments: lists.segments.length, inline: inlineData.length },
    header,
    'EXTENDED COPY parameter list: length of',
  )
  return concat(header, lists.cscds, lists.segments, inlineData)
}
