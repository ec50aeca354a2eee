/** Peripheral device types (SPC-5, PERIPHERAL DEVICE TYPE field). */
import type { DeviceKind } from './cdb.ts'

/** Peripheral device types by name. */
export const DeviceType = {
  DIRECT_ACCESS_BLOCK: 0x00,
  SEQUENTIAL_ACCESS: 0x01,
  PRINTER: 0x02,
  PROCESSOR: 0x03,
  WRITE_ONCE: 0x04,
  CD_DVD: 0x05,
  SCANNER: 0x06,
  OPTICAL_MEMORY: 0x07,
  MEDIUM_CHANGER: 0x08,
  COMMUNICATIONS: 0x09,
  STORAGE_ARRAY_CONTROLLER: 0x0c,
  ENCLOSURE_SERVICES: 0x0d,
  SIMPLIFIED_DIRECT_ACCESS: 0x0e,
  OPTICAL_CARD: 0x0f,
  BRIDGE_CONTROLLER: 0x10,
  OBJECT_BASED_STORAGE: 0x11,
  AUTOMATION_DRIVE_INTERFACE: 0x12,
  HOST_MANAGED_ZONED_BLOCK: 0x14,
  WELL_KNOWN_LOGICAL_UNIT: 0x1e,
  UNKNOWN_OR_NO_DEVICE: 0x1f,
} as const

const names = new Map<number, string>(
  Object.entries(DeviceType).map(([name, code]) => [code, name.toLowerCase().replaceAll('_', ' ')]),
)

/** A peripheral device type in words. */
export function deviceTypeName(type: number): string {
  return names.get(type) ?? `device type 0x${type.toString(16).padStart(2, '0')}`
}

/** How a device of this type reads the operation codes that device types share, for {@link decodeCdb}. */
export function deviceKind(type: number): DeviceKind {
  if (type === DeviceType.SEQUENTIAL_ACCESS) return 'tape'
  return type === DeviceType.CD_DVD ? 'multimedia' : 'block'
}

const BLOCK_DEVICES: ReadonlySet<number> = new Set([
  DeviceType.DIRECT_ACCESS_BLOCK,
  DeviceType.WRITE_ONCE,
  DeviceType.CD_DVD,
  DeviceType.OPTICAL_MEMORY,
  DeviceType.SIMPLIFIED_DIRECT_ACCESS,
  DeviceType.HOST_MANAGED_ZONED_BLOCK,
])

/** Whether a device of this type has blocks: READ CAPACITY is for it, and its VPD pages from B0h to BFh are those of SBC. */
export function isBlockDevice(type: number): boolean {
  return BLOCK_DEVICES.has(type)
}
