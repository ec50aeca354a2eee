/**
 * Sense data as a value, and its two formats on the wire (SPC-4 §4.5). Codes are named only where the target raises them
 * itself; a fault may ask for any others.
 */
import { putUint16, putUint32, putUint64 } from './bytes.ts'

/** Where in the CDB, or in the parameter list, the offending field begins (SPC-4, sense key specific data). */
export interface FieldPointer {
  readonly in: 'cdb' | 'parameter-list'
  readonly byte: number
  /** The field's most significant bit within that byte; absent when the whole byte is meant. */
  readonly bit?: number
}

/** Why a command ended as it did: sense key, additional sense code and qualifier, and details. */
export interface Sense {
  readonly key: number
  readonly asc: number
  readonly ascq: number
  /** The INFORMATION field: usually an LBA, or the offset of a miscompare. */
  readonly information?: number
  readonly fieldPointer?: FieldPointer
  /** How far an operation is that takes long: 0 … 65535, of 65536 (SPC-4 §4.5.2.4.4). */
  readonly progress?: number
}

/** The conditions that this target raises, named as SPC-4's table of additional sense codes names them. */
export const SENSE = {
  NO_MEDIUM: { key: 0x2, asc: 0x3a, ascq: 0x00 },
  SANITIZE_IN_PROGRESS: { key: 0x2, asc: 0x04, ascq: 0x1b },
  SANITIZE_FAILED: { key: 0x3, asc: 0x31, ascq: 0x03 },
  PARAMETER_LIST_LENGTH_ERROR: { key: 0x5, asc: 0x1a, ascq: 0x00 },
  INVALID_FIELD_IN_PARAMETER_LIST: { key: 0x5, asc: 0x26, ascq: 0x00 },
  INVALID_RELEASE_OF_PERSISTENT_RESERVATION: { key: 0x5, asc: 0x26, ascq: 0x04 },
  TOO_MANY_TARGET_DESCRIPTORS: { key: 0x5, asc: 0x26, ascq: 0x06 },
  UNSUPPORTED_TARGET_DESCRIPTOR: { key: 0x5, asc: 0x26, ascq: 0x07 },
  TOO_MANY_SEGMENT_DESCRIPTORS: { key: 0x5, asc: 0x26, ascq: 0x08 },
  UNSUPPORTED_SEGMENT_DESCRIPTOR: { key: 0x5, asc: 0x26, ascq: 0x09 },
  INVALID_FIELD_IN_INFORMATION_UNIT: { key: 0x5, asc: 0x0e, ascq: 0x03 },
  MEDIUM_REMOVAL_PREVENTED: { key: 0x5, asc: 0x53, ascq: 0x02 },
  INSUFFICIENT_REGISTRATION_RESOURCES: { key: 0x5, asc: 0x55, ascq: 0x04 },
  INVALID_OPERATION_CODE: { key: 0x5, asc: 0x20, ascq: 0x00 },
  LBA_OUT_OF_RANGE: { key: 0x5, asc: 0x21, ascq: 0x00 },
  INVALID_FIELD_IN_CDB: { key: 0x5, asc: 0x24, ascq: 0x00 },
  LOGICAL_UNIT_NOT_SUPPORTED: { key: 0x5, asc: 0x25, ascq: 0x00 },
  SAVING_PARAMETERS_NOT_SUPPORTED: { key: 0x5, asc: 0x39, ascq: 0x00 },
  WRITE_PROTECTED: { key: 0x7, asc: 0x27, ascq: 0x00 },
  SOFTWARE_WRITE_PROTECTED: { key: 0x7, asc: 0x27, ascq: 0x02 },
  COPY_SEGMENT_BEYOND_CAPACITY: { key: 0xa, asc: 0x00, ascq: 0x00 },
  UNREACHABLE_COPY_TARGET: { key: 0xa, asc: 0x08, ascq: 0x04 },
  THIRD_PARTY_DEVICE_FAILURE: { key: 0xa, asc: 0x0d, ascq: 0x01 },
  COPY_TARGET_NOT_REACHABLE: { key: 0xa, asc: 0x0d, ascq: 0x02 },
  MISCOMPARE_DURING_VERIFY: { key: 0xe, asc: 0x1d, ascq: 0x00 },
  INTERNAL_TARGET_FAILURE: { key: 0x4, asc: 0x44, ascq: 0x00 },
  UNRECOVERED_READ_ERROR: { key: 0x3, asc: 0x11, ascq: 0x00 },
  WRITE_ERROR: { key: 0x3, asc: 0x0c, ascq: 0x00 },
  // RFC 7143 §11.4.7.2
  UNEXPECTED_UNSOLICITED_DATA: { key: 0xb, asc: 0x0c, ascq: 0x0c },
  INCORRECT_AMOUNT_OF_DATA: { key: 0xb, asc: 0x0c, ascq: 0x0d },
  PROTOCOL_SERVICE_CRC_ERROR: { key: 0xb, asc: 0x47, ascq: 0x05 },
  SNACK_REJECTED: { key: 0xb, asc: 0x11, ascq: 0x13 },
  // Unit attentions; the last is RFC 7143 §11.14.5.
  MEDIUM_MAY_HAVE_CHANGED: { key: 0x6, asc: 0x28, ascq: 0x00 },
  MODE_PARAMETERS_CHANGED: { key: 0x6, asc: 0x2a, ascq: 0x01 },
  RESERVATIONS_PREEMPTED: { key: 0x6, asc: 0x2a, ascq: 0x03 },
  RESERVATIONS_RELEASED: { key: 0x6, asc: 0x2a, ascq: 0x04 },
  REGISTRATIONS_PREEMPTED: { key: 0x6, asc: 0x2a, ascq: 0x05 },
  POWER_ON: { key: 0x6, asc: 0x29, ascq: 0x00 },
  BUS_DEVICE_RESET: { key: 0x6, asc: 0x29, ascq: 0x03 },
  COMMANDS_CLEARED_BY_ANOTHER_INITIATOR: { key: 0x6, asc: 0x2f, ascq: 0x00 },
  SOME_COMMANDS_CLEARED_BY_ISCSI_EVENT: { key: 0x6, asc: 0x47, ascq: 0x7f },
} as const

/** INVALID FIELD IN CDB that points at the field. */
export function invalidCdbField(byte: number, bit?: number): Sense {
  const fieldPointer: FieldPointer = bit === undefined ? { in: 'cdb', byte } : { in: 'cdb', byte, bit }
  return { ...SENSE.INVALID_FIELD_IN_CDB, fieldPointer }
}

/** INVALID FIELD IN PARAMETER LIST that points at the field. */
export function invalidParameter(byte: number, bit?: number): Sense {
  const place = { in: 'parameter-list', byte } as const
  return {
    ...SENSE.INVALID_FIELD_IN_PARAMETER_LIST,
    fieldPointer: bit === undefined ? place : { ...place, bit },
  }
}

const CURRENT_FIXED = 0x70
const CURRENT_DESCRIPTOR = 0x72
const MAX_FIXED_INFORMATION = 0xffff_ffff

/** Sense data in fixed format (18 bytes) or in descriptor format. */
export function encodeSense(sense: Sense, descriptorFormat = false): Uint8Array {
  return descriptorFormat ? encodeDescriptors(sense) : encodeFixed(sense)
}

function encodeFixed(sense: Sense): Uint8Array {
  const bytes = new Uint8Array(18)
  bytes[0] = CURRENT_FIXED
  bytes[2] = sense.key
  bytes[7] = bytes.length - 8
  bytes[12] = sense.asc
  bytes[13] = sense.ascq
  if (sense.information !== undefined && sense.information <= MAX_FIXED_INFORMATION) {
    bytes[0] |= 0x80 // VALID
    putUint32(bytes, 3, sense.information)
  }
  putSpecific(bytes, 15, sense)
  return bytes
}

function encodeDescriptors(sense: Sense): Uint8Array {
  const { information, fieldPointer, progress } = sense
  const isSpecific = fieldPointer !== undefined || progress !== undefined
  const bytes = new Uint8Array(8 + (information === undefined ? 0 : 12) + (isSpecific ? 8 : 0))
  bytes[0] = CURRENT_DESCRIPTOR
  bytes[1] = sense.key
  bytes[2] = sense.asc
  bytes[3] = sense.ascq
  bytes[7] = bytes.length - 8
  let at = 8
  if (information !== undefined) {
    bytes.set([0x00, 0x0a, 0x80], at) // information descriptor, VALID
    putUint64(bytes, at + 4, information)
    at += 12
  }
  if (isSpecific) {
    bytes.set([0x02, 0x06], at) // sense key specific descriptor
    putSpecific(bytes, at + 4, sense)
  }
  return bytes
}

/** Sense key specific data: three bytes. */
function putSpecific(bytes: Uint8Array, at: number, { fieldPointer, progress }: Sense): void {
  if (fieldPointer !== undefined) {
    const { byte, bit } = fieldPointer
    bytes[at] = 0x80 | (fieldPointer.in === 'cdb' ? 0x40 : 0) | (bit === undefined ? 0 : 0x08 | bit)
    putUint16(bytes, at + 1, byte)
  } else if (progress !== undefined) {
    bytes[at] = 0x80
    putUint16(bytes, at + 1, progress)
  }
}
