/** CSCD (target) and segment descriptors of EXTENDED COPY (SPC-4, CSCD descriptors and Segment descriptors). */
import { concat } from '../bytes.ts'
import { encodeFields } from '../fields.ts'
import type { Encodable, Fields } from '../fields.ts'
import type { Designator } from '../vpd/designator.ts'

/** A copy source or destination, named by a designator of its VPD page 83h (type E4h); or any other, as its 32 bytes. */
export type CscdDescriptor = IdentificationCscd | Uint8Array

/** Identification descriptor CSCD (SPC-4). */
export interface IdentificationCscd extends Encodable<typeof CSCD_FIELDS> {
  /** `association`, `codeSet`, `type` and `identifier` as VPD page 83h has them; at most 20 bytes of identifier. */
  readonly designator: Pick<Designator, 'codeSet' | 'association' | 'type' | 'identifier'>
}

const CSCD_FIELDS = {
  luIdType: [1, 7, 2],
  peripheralDeviceType: [1, 4, 5],
  relativeInitiatorPort: [2, 7, 16],
  /** Pad the last block of a segment rather than fail. */
  pad: [28, 2, 1],
  /** Tape: blocks of fixed length. */
  fixed: [28, 0, 1],
  /** Bytes of a block. */
  blockLength: [29, 7, 24],
} as const

const DESIGNATOR_FIELDS = {
  codeSet: [4, 3, 4],
  association: [5, 5, 2],
  type: [5, 3, 4],
  length: [7, 7, 8],
} as const

/** What is to be copied; a Uint8Array is any other segment descriptor as it is. */
export type SegmentDescriptor =
  | ({ readonly kind: 'block-to-block' } & Encodable<typeof BLOCK_TO_BLOCK_FIELDS>)
  | ({ readonly kind: 'block-to-stream' | 'stream-to-block' } & Encodable<typeof STREAM_FIELDS>)
  | ({ readonly kind: 'stream-to-stream' } & Encodable<typeof STREAM_TO_STREAM_FIELDS>)
  | ({ readonly kind: 'verify-device' } & Encodable<typeof VERIFY_FIELDS>)
  | Uint8Array

const BLOCK_TO_BLOCK_FIELDS = {
  /** Count blocks of the destination rather than of the source. */
  destinationCount: [1, 1, 1],
  cat: [1, 0, 1],
  /** Indexes into the list of CSCD descriptors. */
  source: [4, 7, 16],
  destination: [6, 7, 16],
  blocks: [10, 7, 16],
  sourceLba: [12, 7, 64],
  destinationLba: [20, 7, 64],
} as const

const STREAM_FIELDS = {
  cat: [1, 0, 1],
  source: [4, 7, 16],
  destination: [6, 7, 16],
  /** Bytes a tape read or write moves. */
  streamTransferLength: [9, 7, 24],
  blocks: [14, 7, 16],
  lba: [16, 7, 64],
} as const

const STREAM_TO_STREAM_FIELDS = {
  cat: [1, 0, 1],
  source: [4, 7, 16],
  destination: [6, 7, 16],
  sourceTransferLength: [9, 7, 24],
  destinationTransferLength: [13, 7, 24],
  byteCount: [16, 7, 32],
} as const

const VERIFY_FIELDS = {
  source: [4, 7, 16],
  /** Ask the device with TEST UNIT READY. */
  testUnitReady: [8, 0, 1],
} as const

/** Builds the 32 bytes of a CSCD descriptor. @throws RangeError or TypeError when a value does not fit */
export function encodeCscdDescriptor(descriptor: CscdDescriptor): Uint8Array {
  if (descriptor instanceof Uint8Array) {
    if (descriptor.length % 32 !== 0 || descriptor.length === 0) {
      throw new RangeError(`a CSCD descriptor of ${descriptor.length} bytes is no multiple of 32`)
    }
    return descriptor
  }
  const { designator, ...fields } = descriptor
  if (designator.identifier.length > 20) {
    throw new RangeError(`CSCD descriptor: an identifier of ${designator.identifier.length} bytes is over 20`)
  }
  const data = new Uint8Array(32)
  data[0] = 0xe4
  encodeFields(CSCD_FIELDS, fields, data, 'CSCD descriptor')
  const { codeSet, association, type } = designator
  const values = { codeSet, association, type, length: designator.identifier.length }
  encodeFields(DESIGNATOR_FIELDS, values, data, 'CSCD descriptor')
  data.set(designator.identifier, 8)
  return data
}

/** Builds a segment descriptor. @throws RangeError or TypeError when a value does not fit */
export function encodeSegmentDescriptor(descriptor: SegmentDescriptor): Uint8Array {
  if (descriptor instanceof Uint8Array) return descriptor
  switch (descriptor.kind) {
    case 'block-to-stream':
      return segment(0x00, 24, STREAM_FIELDS, descriptor)
    case 'stream-to-block':
      return segment(0x01, 24, STREAM_FIELDS, descriptor)
    case 'block-to-block':
      return segment(0x02, 28, BLOCK_TO_BLOCK_FIELDS, descriptor)
    case 'stream-to-stream':
      return segment(0x03, 20, STREAM_TO_STREAM_FIELDS, descriptor)
    case 'verify-device':
      return segment(0x07, 12, VERIFY_FIELDS, descriptor)
  }
}

function segment<F extends Fields>(
  code: number,
  length: number,
  fields: F,
  values: Encodable<F>,
): Uint8Array {
  const data = new Uint8Array(length)
  data[0] = code
  data[3] = length - 4
  encodeFields(fields, values, data, 'segment descriptor')
  return data
}

/** Builds the lists of an EXTENDED COPY (LID1), one after the other. @throws RangeError or TypeError */
export function encodeCopyDescriptors(
  cscds: readonly CscdDescriptor[],
  segments: readonly SegmentDescriptor[],
): { readonly cscds: Uint8Array; readonly segments: Uint8Array } {
  return {
    cscds: concat(...cscds.map(encodeCscdDescriptor)),
    segments: concat(...segments.map(encodeSegmentDescriptor)),
  }
}
