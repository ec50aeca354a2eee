/** REPORT and SET TARGET PORT GROUPS (SPC-5): asymmetric logical unit access. */
import { elements, uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand, sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'

/** REPORT TARGET PORT GROUPS. */
export const REPORT_TARGET_PORT_GROUPS = {
  name: 'REPORT TARGET PORT GROUPS',
  standard: 'SPC-5',
  opcode: 0xa3,
  serviceAction: 0x0a,
  length: 12,
  query: true,
  fields: { parameterDataFormat: [1, 7, 3], allocationLength: [6, 7, 32] },
} as const

/** SET TARGET PORT GROUPS. */
export const SET_TARGET_PORT_GROUPS = {
  name: 'SET TARGET PORT GROUPS',
  standard: 'SPC-5',
  opcode: 0xa4,
  serviceAction: 0x0a,
  length: 12,
  fields: { parameterListLength: [6, 7, 32] },
} as const

/** Asymmetric access states (SPC-5). */
export const AccessState = {
  ACTIVE_OPTIMIZED: 0x0,
  ACTIVE_NON_OPTIMIZED: 0x1,
  STANDBY: 0x2,
  UNAVAILABLE: 0x3,
  LOGICAL_BLOCK_DEPENDENT: 0x4,
  OFFLINE: 0xe,
  TRANSITIONING: 0xf,
} as const

/** Target port group descriptor (SPC-5). */
export const TARGET_PORT_GROUP_FIELDS = {
  preferred: [0, 7, 1],
  state: [0, 3, 4],
  transitioningSupported: [1, 7, 1],
  offlineSupported: [1, 6, 1],
  logicalBlockDependentSupported: [1, 4, 1],
  unavailableSupported: [1, 3, 1],
  standbySupported: [1, 2, 1],
  activeNonOptimizedSupported: [1, 1, 1],
  activeOptimizedSupported: [1, 0, 1],
  targetPortGroup: [2, 7, 16],
  /** 0 none, 1 changed by SET TARGET PORT GROUPS, 2 by the device itself. */
  statusCode: [5, 7, 8],
} as const

/** A group and its ports. */
export interface TargetPortGroup extends Decoded<typeof TARGET_PORT_GROUP_FIELDS> {
  /** Relative target port identifiers. */
  readonly ports: readonly number[]
}

/** REPORT TARGET PORT GROUPS parameter data. */
export interface TargetPortGroupList {
  readonly groups: readonly TargetPortGroup[]
  /** Seconds that an implicit transition may take; with the extended header only (`parameterDataFormat` 1). */
  readonly implicitTransitionTime: number | undefined
  /** Bytes the device has, header included. */
  readonly fullLength: number | undefined
}

/** What a target can put into a group's descriptor. */
export interface TargetPortGroupInput extends Encodable<typeof TARGET_PORT_GROUP_FIELDS> {
  readonly ports: readonly number[]
}

/** Asks how each group of target ports reaches the logical unit. The allocation length is 4096 unless told. */
export function reportTargetPortGroups(
  options: CdbInput<typeof REPORT_TARGET_PORT_GROUPS> = {},
): ScsiCommand<TargetPortGroupList> {
  const allocationLength = options.allocationLength ?? 4096
  const values = { ...options, allocationLength }
  return receiveCommand(REPORT_TARGET_PORT_GROUPS, values, allocationLength, parseTargetPortGroups)
}

/** Asks the device to change access states. @throws RangeError when a value does not fit */
export function setTargetPortGroups(
  groups: readonly { readonly targetPortGroup: number; readonly state: number }[],
): ScsiCommand<void> {
  const list = new Uint8Array(4 + groups.length * 4)
  groups.forEach((group, index) => {
    const place = list.subarray(4 + index * 4)
    encodeFields(
      { state: [0, 3, 4], targetPortGroup: [2, 7, 16] },
      group,
      place,
      `target port group ${index}`,
    )
  })
  return sendCommand(SET_TARGET_PORT_GROUPS, { parameterListLength: list.length }, list)
}

/** Reads a SET TARGET PORT GROUPS parameter list, for a target; a descriptor that is cut off is left out. */
export function parseSetTargetPortGroupsList(
  list: Uint8Array,
): readonly { readonly targetPortGroup: number; readonly state: number }[] {
  return elements(list, 4, list.length, 4).map((each) => ({
    targetPortGroup: uint(each, 2, 2) ?? 0,
    state: (each[0] ?? 0) & 0x0f,
  }))
}

/** Reads REPORT TARGET PORT GROUPS parameter data, which itself says its format. What is cut off is left out. */
export function parseTargetPortGroups(data: Uint8Array): TargetPortGroupList {
  const { format } = decodeFields({ format: [4, 6, 3] }, data)
  const length = uint(data, 0, 4)
  const end = Math.min(data.length, 4 + (length ?? 0))
  const groups: TargetPortGroup[] = []
  for (let at = format === 1 ? 8 : 4; at + 8 <= end;) {
    const next = at + 8 + (data[at + 7] ?? 0) * 4
    const ports = elements(data, at + 8, Math.min(next, end), 4).map((port) => uint(port, 2, 2) ?? 0)
    groups.push({ ...decodeFields(TARGET_PORT_GROUP_FIELDS, data.subarray(at, end)), ports })
    at = next
  }
  return {
    groups,
    implicitTransitionTime: format === 1 ? data[5] : undefined,
    fullLength: length === undefined ? undefined : length + 4,
  }
}

/** Builds REPORT TARGET PORT GROUPS parameter data, without the extended header. @throws RangeError or TypeError */
export function encodeTargetPortGroups(groups: readonly TargetPortGroupInput[]): Uint8Array {
  const size = groups.reduce((sum, group) => sum + 8 + group.ports.length * 4, 0)
  const data = new Uint8Array(4 + size)
  encodeFields({ length: [0, 7, 32] }, { length: size }, data, 'target port groups')
  let at = 4
  for (const { ports, ...fields } of groups) {
    encodeFields(TARGET_PORT_GROUP_FIELDS, fields, data.subarray(at), 'target port group')
    encodeFields({ count: [7, 7, 8] }, { count: ports.length }, data.subarray(at), 'target port group')
    at += 8
    for (const port of ports) {
      encodeFields({ port: [2, 7, 16] }, { port }, data.subarray(at), 'target port group')
      at += 4
    }
  }
  return data
}
