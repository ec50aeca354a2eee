/** READ BUFFER (10) and WRITE BUFFER (SPC-5). */
import type { CdbInput, CdbInputWith } from '../cdb.ts'
import { receiveCommand, sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields } from '../fields.ts'
import type { Decoded } from '../fields.ts'

/** READ BUFFER (10). */
export const READ_BUFFER_10 = {
  name: 'READ BUFFER (10)',
  standard: 'SPC-5',
  opcode: 0x3c,
  length: 10,
  query: true,
  fields: {
    modeSpecific: [1, 7, 3],
    mode: [1, 4, 5],
    bufferId: [2, 7, 8],
    offset: [3, 7, 24],
    allocationLength: [6, 7, 24],
  },
} as const

/** WRITE BUFFER. */
export const WRITE_BUFFER = {
  name: 'WRITE BUFFER',
  standard: 'SPC-5',
  opcode: 0x3b,
  length: 10,
  fields: {
    modeSpecific: [1, 7, 3],
    mode: [1, 4, 5],
    bufferId: [2, 7, 8],
    offset: [3, 7, 24],
    parameterListLength: [6, 7, 24],
  },
} as const

/** Modes of READ BUFFER and WRITE BUFFER (SPC-5); some are of one of them only. */
export const BufferMode = {
  VENDOR: 0x01,
  DATA: 0x02,
  /** READ BUFFER only. */
  DESCRIPTOR: 0x03,
  /** WRITE BUFFER only. */
  MICROCODE: 0x04,
  MICROCODE_SAVE: 0x05,
  MICROCODE_OFFSETS: 0x06,
  MICROCODE_OFFSETS_SAVE: 0x07,
  ECHO: 0x0a,
  /** READ BUFFER only. */
  ECHO_DESCRIPTOR: 0x0b,
  MICROCODE_OFFSETS_SELECT_SAVE_DEFER: 0x0d,
  MICROCODE_OFFSETS_SAVE_DEFER: 0x0e,
  ACTIVATE_DEFERRED_MICROCODE: 0x0f,
  /** READ BUFFER: error history; WRITE BUFFER: application log. */
  ERROR_HISTORY: 0x1c,
} as const

/** Buffer descriptor, of READ BUFFER with {@link BufferMode.DESCRIPTOR} (SPC-5). */
export const BUFFER_DESCRIPTOR_FIELDS = {
  /** Offsets are multiples of 2 to this power; FFh: 0 is the only one. */
  offsetBoundary: [0, 7, 8],
  capacity: [1, 7, 24],
} as const

/** Reads from a buffer of the device; the reply is its bytes. */
export function readBuffer10(
  options: CdbInputWith<typeof READ_BUFFER_10, 'mode' | 'allocationLength'>,
): ScsiCommand<Uint8Array> {
  const values: CdbInput<typeof READ_BUFFER_10> = options
  return receiveCommand(READ_BUFFER_10, values, options.allocationLength, (data) => data)
}

/** Asks for the size of a buffer (READ BUFFER in descriptor mode). */
export function readBufferDescriptor(bufferId = 0): ScsiCommand<Decoded<typeof BUFFER_DESCRIPTOR_FIELDS>> {
  const values = { mode: BufferMode.DESCRIPTOR, bufferId, allocationLength: 4 }
  return receiveCommand(READ_BUFFER_10, values, 4, parseBufferDescriptor)
}

/** Writes into a buffer of the device, or downloads microcode, as `mode` says. */
export function writeBuffer(
  data: Uint8Array,
  options: Omit<CdbInputWith<typeof WRITE_BUFFER, 'mode'>, 'parameterListLength'>,
): ScsiCommand<void> {
  const values: CdbInput<typeof WRITE_BUFFER> = { ...options, parameterListLength: data.length }
  return sendCommand(WRITE_BUFFER, values, data)
}

/** Reads a buffer descriptor. */
export function parseBufferDescriptor(data: Uint8Array): Decoded<typeof BUFFER_DESCRIPTOR_FIELDS> {
  return decodeFields(BUFFER_DESCRIPTOR_FIELDS, data)
}
