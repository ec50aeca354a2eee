import { uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded } from '../fields.ts'

/** REPORT SUPPORTED OPERATION CODES (SPC-5). */
export const REPORT_SUPPORTED_OPERATION_CODES = {
  name: 'REPORT SUPPORTED OPERATION CODES',
  standard: 'SPC-5',
  opcode: 0xa3,
  serviceAction: 0x0c,
  length: 12,
  query: true,
  fields: {
    timeouts: [2, 7, 1],
    reportingOptions: [2, 2, 3],
    requestedOpcode: [3, 7, 8],
    requestedServiceAction: [4, 7, 16],
    allocationLength: [6, 7, 32],
  },
} as const

/** How long a command may take (SPC-5, Command timeouts descriptor). */
export const COMMAND_TIMEOUT_FIELDS = {
  commandSpecific: [3, 7, 8],
  /** Seconds; 0: not told. */
  nominal: [4, 7, 32],
  /** Seconds; 0: not told. */
  recommended: [8, 7, 32],
} as const

/** One command of the list of all. */
export interface SupportedCommand {
  readonly opcode: number
  /** Undefined for commands that have none. */
  readonly serviceAction: number | undefined
  readonly cdbLength: number
  readonly timeouts: Decoded<typeof COMMAND_TIMEOUT_FIELDS> | undefined
}

/** All commands. */
export interface SupportedCommands {
  readonly commands: readonly SupportedCommand[]
  /** Bytes the device has, header included. */
  readonly fullLength: number | undefined
}

/** One command. */
export interface CommandSupport {
  /** Yes as the standard says (3) or as the vendor does (5), no (1), not known now (0); undefined when cut off. */
  readonly support: 'unknown' | 'no' | 'yes' | 'vendor' | undefined
  /** Which bits of the CDB the device looks at: the opcode, then ones for used bits. */
  readonly usage: Uint8Array
  readonly timeouts: Decoded<typeof COMMAND_TIMEOUT_FIELDS> | undefined
}

type Options = Pick<
  CdbInput<typeof REPORT_SUPPORTED_OPERATION_CODES>,
  'timeouts' | 'allocationLength' | 'control'
>

/** Lists every command that the device supports. The allocation length is 8192 unless told. */
export function reportSupportedOperationCodes(options: Options = {}): ScsiCommand<SupportedCommands> {
  const allocationLength = options.allocationLength ?? 8192
  const values = { ...options, reportingOptions: 0, allocationLength }
  return receiveCommand(REPORT_SUPPORTED_OPERATION_CODES, values, allocationLength, parseSupportedCommands)
}

/**
 * Asks whether the device supports one command.
 *
 * @param command `serviceAction` for those that have one
 */
export function reportOperationCode(
  command: { readonly opcode: number; readonly serviceAction?: number },
  options: Options = {},
): ScsiCommand<CommandSupport> {
  const allocationLength = options.allocationLength ?? 64
  const values = {
    ...options,
    reportingOptions: command.serviceAction === undefined ? 1 : 2,
    requestedOpcode: command.opcode,
    requestedServiceAction: command.serviceAction ?? 0,
    allocationLength,
  }
  return receiveCommand(REPORT_SUPPORTED_OPERATION_CODES, values, allocationLength, parseCommandSupport)
}

/** Reads the all-commands parameter data; a descriptor that is cut off is left out. */
export function parseSupportedCommands(data: Uint8Array): SupportedCommands {
  const length = uint(data, 0, 4)
  const end = Math.min(data.length, 4 + (length ?? 0))
  const commands: SupportedCommand[] = []
  for (let at = 4; at + 8 <= end;) {
    const flags = data[at + 5] ?? 0
    const hasTimeouts = (flags & 0x02) !== 0
    const next = at + 8 + (hasTimeouts ? 2 + (uint(data, at + 8, 2) ?? 10) : 0)
    if (next > end) break
    commands.push({
      opcode: data[at] ?? 0,
      serviceAction: (flags & 0x01) === 0 ? undefined : uint(data, at + 2, 2),
      cdbLength: uint(data, at + 6, 2) ?? 0,
      timeouts: hasTimeouts ? decodeFields(COMMAND_TIMEOUT_FIELDS, data.subarray(at + 8, next)) : undefined,
    })
    at = next
  }
  return { commands, fullLength: length === undefined ? undefined : length + 4 }
}

/** Reads the one-command parameter data. */
export function parseCommandSupport(data: Uint8Array): CommandSupport {
  const flags = data[1]
  const end = 4 + (uint(data, 2, 2) ?? 0)
  const hasTimeouts = flags !== undefined && (flags & 0x80) !== 0 && data.length > end
  return {
    support:
      flags === undefined
        ? undefined
        : (({ 1: 'no', 3: 'yes', 5: 'vendor' } as const)[flags & 0x07] ?? 'unknown'),
    usage: data.subarray(4, end),
    timeouts: hasTimeouts ? decodeFields(COMMAND_TIMEOUT_FIELDS, data.subarray(end)) : undefined,
  }
}

/** Builds the all-commands parameter data without timeouts, for a target. */
export function encodeSupportedCommands(
  commands: readonly {
    readonly opcode: number
    readonly serviceAction?: number
    readonly cdbLength: number
  }[],
): Uint8Array {
  const data = new Uint8Array(4 + commands.length * 8)
  encodeFields({ length: [0, 7, 32] }, { length: commands.length * 8 }, data, 'supported commands')
  commands.forEach((command, index) => {
    const values = { ...command, hasServiceAction: command.serviceAction !== undefined }
    encodeFields(DESCRIPTOR_FIELDS, values, data.subarray(4 + index * 8), `supported command ${index}`)
  })
  return data
}

const DESCRIPTOR_FIELDS = {
  opcode: [0, 7, 8],
  serviceAction: [2, 7, 16],
  hasServiceAction: [5, 0, 1],
  cdbLength: [6, 7, 16],
} as const

/** Builds the one-command parameter data without timeouts, for a target; `usage` is empty unless it is supported. */
export function encodeCommandSupport(support: 'no' | 'yes', usage: Uint8Array): Uint8Array {
  const data = new Uint8Array(4 + usage.length)
  data[1] = support === 'yes' ? 3 : 1
  data[2] = usage.length >> 8
  data[3] = usage.length
  data.set(usage, 4)
  return data
}
