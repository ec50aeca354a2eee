/** POPULATE TOKEN, WRITE USING TOKEN and RECEIVE ROD TOKEN INFORMATION (SBC-4, SPC-4): offloaded data transfer. */
import { concat, elements, uint } from '../bytes.ts'
import type { CdbInput, CdbInputWith } from '../cdb.ts'
import { receiveCommand, sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'
import { parseSense } from '../sense.ts'
import type { Sense } from '../sense.ts'
import { encodeRanges } from './unmap.ts'
import type { BlockRange } from './unmap.ts'

/** POPULATE TOKEN (SBC-4). */
export const POPULATE_TOKEN = {
  name: 'POPULATE TOKEN',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x83,
  serviceAction: 0x10,
  length: 16,
  fields: { listId: [6, 7, 32], parameterListLength: [10, 7, 32], group: [14, 5, 6] },
} as const

/** WRITE USING TOKEN (SBC-4). */
export const WRITE_USING_TOKEN = {
  name: 'WRITE USING TOKEN',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x83,
  serviceAction: 0x11,
  length: 16,
  fields: { listId: [6, 7, 32], parameterListLength: [10, 7, 32], group: [14, 5, 6] },
} as const

/** RECEIVE ROD TOKEN INFORMATION (SPC-4). */
export const RECEIVE_ROD_TOKEN_INFORMATION = {
  name: 'RECEIVE ROD TOKEN INFORMATION',
  standard: 'SPC-4',
  opcode: 0x84,
  serviceAction: 0x07,
  length: 16,
  query: true,
  fields: { listId: [2, 7, 32], allocationLength: [10, 7, 32] },
} as const

/** Header of the POPULATE TOKEN parameter list without its lengths (SBC-4). */
export const POPULATE_TOKEN_FIELDS = {
  /** `rodType` is meant. */
  rodTypeValid: [2, 1, 1],
  immed: [2, 0, 1],
  /** Seconds after which an unused token may expire; 0: the device's default. */
  inactivityTimeout: [4, 7, 32],
  rodType: [8, 7, 32],
} as const

/** Header of the WRITE USING TOKEN parameter list without its lengths and its token (SBC-4). */
export const WRITE_USING_TOKEN_FIELDS = {
  deleteToken: [2, 1, 1],
  immed: [2, 0, 1],
  /** Blocks of the token's data to be skipped. */
  offset: [8, 7, 64],
} as const

/** RECEIVE ROD TOKEN INFORMATION parameter data up to the sense data (SPC-4). */
const ROD_TOKEN_INFORMATION_FIELDS = {
  availableData: [0, 7, 32],
  /** Of the command that is asked about: 10h POPULATE TOKEN, 11h WRITE USING TOKEN. */
  responseToServiceAction: [4, 4, 5],
  /** 1 done, 2 and 3 failed, 10h..12h in progress, 60h terminated (SPC-4, COPY OPERATION STATUS field). */
  status: [5, 6, 7],
  operationCounter: [6, 7, 16],
  /** Milliseconds after which asking again is of use. */
  estimatedUpdateDelay: [8, 7, 32],
  /** The status that the command ended with. */
  completionStatus: [12, 7, 8],
  senseFieldLength: [13, 7, 8],
  senseDataLength: [14, 7, 8],
  transferCountUnits: [15, 7, 8],
  transferCount: [16, 7, 64],
  segmentsProcessed: [24, 7, 16],
} as const

/** How a POPULATE TOKEN or WRITE USING TOKEN came out. */
export interface RodTokenInformation extends Decoded<typeof ROD_TOKEN_INFORMATION_FIELDS> {
  readonly sense: Sense
  /** Tokens of 512 bytes; one after POPULATE TOKEN. */
  readonly tokens: readonly Uint8Array[]
}

const TOKEN_LENGTH = 512

/** Makes a token that stands for the data in `ranges`; {@link receiveRodTokenInformation} fetches it. @throws RangeError */
export function populateToken(
  ranges: readonly BlockRange[],
  options: Omit<CdbInputWith<typeof POPULATE_TOKEN, 'listId'>, 'parameterListLength'> &
    Encodable<typeof POPULATE_TOKEN_FIELDS>,
): ScsiCommand<void> {
  const { listId, group, control, ...fields } = options
  const header = new Uint8Array(16)
  encodeFields(POPULATE_TOKEN_FIELDS, fields, header, 'POPULATE TOKEN parameter list')
  const dataOut = withRanges(header, ranges, 'POPULATE TOKEN parameter list')
  const values: CdbInput<typeof POPULATE_TOKEN> = {
    listId,
    group,
    control,
    parameterListLength: dataOut.length,
  }
  return sendCommand(POPULATE_TOKEN, values, dataOut)
}

/** Writes the data that a token stands for to `ranges`. @throws RangeError for a token that is not 512 bytes */
export function writeUsingToken(
  token: Uint8Array,
  ranges: readonly BlockRange[],
  options: Omit<CdbInputWith<typeof WRITE_USING_TOKEN, 'listId'>, 'parameterListLength'> &
    Encodable<typeof WRITE_USING_TOKEN_FIELDS>,
): ScsiCommand<void> {
  const { listId, group, control, ...fields } = options
  const header = new Uint8Array(536)
  const subject = 'WRITE USING TOKEN parameter list'
  encodeFields(WRITE_USING_TOKEN_FIELDS, fields, header, subject)
  encodeFields({ token: [16, 'bytes', TOKEN_LENGTH] }, { token }, header, subject)
  const dataOut = withRanges(header, ranges, subject)
  const values: CdbInput<typeof WRITE_USING_TOKEN> = {
    listId,
    group,
    control,
    parameterListLength: dataOut.length,
  }
  return sendCommand(WRITE_USING_TOKEN, values, dataOut)
}

/** Asks how the command with this list identifier came out. The allocation length is 1024 unless told. */
export function receiveRodTokenInformation(
  options: CdbInputWith<typeof RECEIVE_ROD_TOKEN_INFORMATION, 'listId'>,
): ScsiCommand<RodTokenInformation> {
  const allocationLength = options.allocationLength ?? 1024
  const values: CdbInput<typeof RECEIVE_ROD_TOKEN_INFORMATION> = { ...options, allocationLength }
  return receiveCommand(RECEIVE_ROD_TOKEN_INFORMATION, values, allocationLength, parseRodTokenInformation)
}

/** Reads RECEIVE ROD TOKEN INFORMATION parameter data; a token that is cut off is left out. */
export function parseRodTokenInformation(data: Uint8Array): RodTokenInformation {
  const fields = decodeFields(ROD_TOKEN_INFORMATION_FIELDS, data)
  const list = 32 + (fields.senseFieldLength ?? 0)
  const end = list + 4 + (uint(data, list, 4) ?? 0)
  return {
    ...fields,
    sense: parseSense(
      data.subarray(32, 32 + Math.min(fields.senseFieldLength ?? 0, fields.senseDataLength ?? 0)),
    ),
    tokens: elements(data, list + 4, end, 2 + TOKEN_LENGTH).map((each) => each.subarray(2)),
  }
}

/** Both lists end alike: their length at byte 0, and the length of the ranges in the last two bytes of the header. */
function withRanges(header: Uint8Array, ranges: readonly BlockRange[], subject: string): Uint8Array {
  const list = concat(header, new Uint8Array(ranges.length * 16))
  encodeFields(
    { dataLength: [0, 7, 16], rangesLength: [header.length - 2, 7, 16] },
    { dataLength: list.length - 2, rangesLength: ranges.length * 16 },
    list,
    subject,
  )
  encodeRanges(ranges, list.subarray(header.length), subject)
  return list
}
