import { elements, uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'

/** REPORT ZONES (ZBC). */
export const REPORT_ZONES = {
  name: 'REPORT ZONES',
  standard: 'ZBC',
  device: 'block',
  opcode: 0x95,
  serviceAction: 0x00,
  length: 16,
  query: true,
  fields: {
    lba: [2, 7, 64],
    allocationLength: [10, 7, 32],
    partial: [14, 7, 1],
    reportingOptions: [14, 5, 6],
  },
} as const

/** Header of the REPORT ZONES parameter data (ZBC). */
export const ZONE_LIST_FIELDS = {
  zoneListLength: [0, 7, 32],
  /** 0 zones differ, 1 all are alike, 2 all but the last in length, 3 all but in type. */
  same: [4, 3, 4],
  maximumLba: [8, 7, 64],
  startingLbaGranularity: [16, 7, 64],
} as const

/** Zone descriptor (ZBC). */
export const ZONE_FIELDS = {
  /** 1 conventional, 2 sequential write required, 3 sequential write preferred. */
  type: [0, 3, 4],
  /** 0 not write pointer, 1 empty, 2 implicitly open, 3 explicitly open, 4 closed, Dh read only, Eh full, Fh offline. */
  condition: [1, 7, 4],
  nonSequentialResources: [1, 1, 1],
  resetRecommended: [1, 0, 1],
  length: [8, 7, 64],
  startLba: [16, 7, 64],
  writePointerLba: [24, 7, 64],
} as const

/** REPORT ZONES parameter data. */
export interface ZoneList extends Decoded<typeof ZONE_LIST_FIELDS> {
  readonly zones: readonly Decoded<typeof ZONE_FIELDS>[]
  /** Bytes the device has, header included. */
  readonly fullLength: number | undefined
}

/** Lists zones from `lba` on. The allocation length is 65536 (1023 zones) unless told. */
export function reportZones(options: CdbInput<typeof REPORT_ZONES> = {}): ScsiCommand<ZoneList> {
  const allocationLength = options.allocationLength ?? 0x1_0000
  return receiveCommand(REPORT_ZONES, { ...options, allocationLength }, allocationLength, parseReportZones)
}

/** Reads REPORT ZONES parameter data; a zone that is cut off is left out. */
export function parseReportZones(data: Uint8Array): ZoneList {
  const header = decodeFields(ZONE_LIST_FIELDS, data)
  const length = uint(data, 0, 4)
  const zones = elements(data, 64, 64 + (length ?? 0), 64).map((zone) => decodeFields(ZONE_FIELDS, zone))
  return { ...header, zones, fullLength: length === undefined ? undefined : length + 64 }
}

/** Builds REPORT ZONES parameter data. @throws RangeError or TypeError when a value does not fit */
export function encodeReportZones(
  header: Omit<Encodable<typeof ZONE_LIST_FIELDS>, 'zoneListLength'>,
  zones: readonly Encodable<typeof ZONE_FIELDS>[],
): Uint8Array {
  const data = new Uint8Array(64 + zones.length * 64)
  encodeFields(ZONE_LIST_FIELDS, { ...header, zoneListLength: zones.length * 64 }, data, 'zone list')
  zones.forEach((zone, index) => {
    encodeFields(ZONE_FIELDS, zone, data.subarray(64 + index * 64, 128 + index * 64), `zone ${index}`)
  })
  return data
}
