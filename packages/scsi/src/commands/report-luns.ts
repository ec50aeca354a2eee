import { uint, uint64 } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { encodeFields } from '../fields.ts'
import { lunFromWire, lunToWire } from '../lun.ts'

/** REPORT LUNS (SPC-5). */
export const REPORT_LUNS = {
  name: 'REPORT LUNS',
  standard: 'SPC-5',
  opcode: 0xa0,
  length: 12,
  query: true,
  fields: { selectReport: [2, 7, 8], allocationLength: [6, 7, 32] },
} as const

/** Which logical units REPORT LUNS is to list (SPC-5, SELECT REPORT field). */
export const SelectReport = {
  /** Logical units that are not well known; the default. */
  LOGICAL_UNITS: 0x00,
  WELL_KNOWN: 0x01,
  ALL: 0x02,
  /** Administrative logical units. */
  ADMINISTRATIVE: 0x10,
  /** Administrative ones, and those that are not subsidiary. */
  TOP_LEVEL: 0x11,
  /** Subsidiary ones of the addressed administrative logical unit. */
  SUBSIDIARY: 0x12,
} as const

/** REPORT LUNS parameter data. */
export interface LunList {
  /** Each as a number where {@link lunToWire} would give the same bytes for it, else as its wire value. */
  readonly luns: readonly (number | bigint)[]
  /** Bytes the device has, header included; more than were asked for: ask again. */
  readonly fullLength: number | undefined
}

/** Lists the logical units of a target. The allocation length is 4096 (511 of them) unless told; 16 is the least. */
export function reportLuns(options: CdbInput<typeof REPORT_LUNS> = {}): ScsiCommand<LunList> {
  const allocationLength = options.allocationLength ?? 4096
  return receiveCommand(REPORT_LUNS, { ...options, allocationLength }, allocationLength, parseReportLuns)
}

/** Reads REPORT LUNS parameter data; a LUN that is cut off is left out. */
export function parseReportLuns(data: Uint8Array): LunList {
  const listLength = uint(data, 0, 4)
  const end = Math.min(data.length, 8 + (listLength ?? 0))
  const luns: (number | bigint)[] = []
  for (let at = 8; at + 8 <= end; at += 8) luns.push(lunFromWire(uint64(data, at) ?? 0n))
  return { luns, fullLength: listLength === undefined ? undefined : listLength + 8 }
}

/** Builds REPORT LUNS parameter data. @throws RangeError when a LUN is out of range. */
export function encodeReportLuns(luns: readonly (number | bigint)[]): Uint8Array {
  const data = new Uint8Array(8 + luns.length * 8)
  encodeFields({ length: [0, 7, 32] }, { length: luns.length * 8 }, data, 'LUN list')
  luns.forEach((lun, index) => {
    encodeFields({ lun: [8 + index * 8, 7, 64] }, { lun: lunToWire(lun) }, data, 'LUN list')
  })
  return data
}
