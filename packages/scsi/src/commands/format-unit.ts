import { concat } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { plainCommand, sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { encodeFields } from '../fields.ts'
import type { Encodable } from '../fields.ts'

/** FORMAT UNIT (SBC-4). */
export const FORMAT_UNIT = {
  name: 'FORMAT UNIT',
  standard: 'SBC-4',
  device: 'block',
  opcode: 0x04,
  length: 6,
  fields: {
    formatProtectionInformation: [1, 7, 2],
    longList: [1, 5, 1],
    formatData: [1, 4, 1],
    completeList: [1, 3, 1],
    defectListFormat: [1, 2, 3],
    fastFormat: [4, 1, 2],
  },
} as const

/** Header of the FORMAT UNIT parameter list without its lengths; the last two need the long form (SBC-4). */
const FORMAT_HEADER_FIELDS = {
  protectionFieldUsage: [0, 2, 3],
  formatOptionsValid: [1, 7, 1],
  disablePrimary: [1, 6, 1],
  disableCertification: [1, 5, 1],
  stopFormat: [1, 4, 1],
  immed: [1, 1, 1],
  protectionInformation: [3, 7, 4],
  protectionIntervalExponent: [3, 3, 4],
} as const

/** What FORMAT UNIT sends with its CDB. */
export interface FormatParameters extends Encodable<typeof FORMAT_HEADER_FIELDS> {
  /** Fills the blocks. `type` 0: zeros or as the device likes, 1: `pattern` repeated (SBC-4, Initialization pattern descriptor). */
  readonly initializationPattern?: {
    readonly type: number
    readonly pattern?: Uint8Array
    readonly securityInitialize?: boolean
  }
  /** Address descriptors in the format that `defectListFormat` names. */
  readonly defects?: Uint8Array
}

/**
 * Formats the medium. Without parameters the device uses its defaults; with them the list's long form is chosen
 * where it is needed, or by `longList`.
 *
 * @throws RangeError or TypeError when a value does not fit
 */
export function formatUnit(
  options: Omit<CdbInput<typeof FORMAT_UNIT>, 'formatData'> & { readonly parameters?: FormatParameters } = {},
): ScsiCommand<void> {
  const { parameters, ...values } = options
  if (parameters === undefined) return plainCommand(FORMAT_UNIT, values)
  const longList = values.longList ?? needsLongList(parameters)
  if (!longList && needsLongList(parameters))
    throw new RangeError('FORMAT UNIT: these parameters need longList true')
  return sendCommand(
    FORMAT_UNIT,
    { ...values, longList, formatData: true },
    encodeFormatList(parameters, longList),
  )
}

function needsLongList(parameters: FormatParameters): boolean {
  const { protectionInformation = 0, protectionIntervalExponent = 0, defects } = parameters
  return protectionInformation > 0 || protectionIntervalExponent > 0 || (defects?.length ?? 0) > 0xffff
}

function encodeFormatList(parameters: FormatParameters, longList: boolean): Uint8Array {
  const { initializationPattern, defects = new Uint8Array(0), ...fields } = parameters
  const subject = 'FORMAT UNIT parameter list'
  const header = new Uint8Array(longList ? 8 : 4)
  encodeFields(FORMAT_HEADER_FIELDS, fields, header, subject)
  const pattern =
    initializationPattern === undefined ? new Uint8Array(0) : encodePattern(initializationPattern)
  const more = { hasPattern: initializationPattern !== undefined, defectListLength: defects.length }
  const defectListLength = longList ? ([4, 7, 32] as const) : ([2, 7, 16] as const)
  encodeFields({ hasPattern: [1, 3, 1], defectListLength }, more, header, subject)
  return concat(header, pattern, defects)
}

function encodePattern(pattern: NonNullable<FormatParameters['initializationPattern']>): Uint8Array {
  const bytes = pattern.pattern ?? new Uint8Array(0)
  const header = new Uint8Array(4)
  encodeFields(
    { securityInitialize: [0, 5, 1], type: [1, 7, 8], length: [2, 7, 16] },
    { securityInitialize: pattern.securityInitialize, type: pattern.type, length: bytes.length },
    header,
    'initialization pattern',
  )
  return concat(header, bytes)
}
