/** Vital product data pages (SPC-4 §7.8, SBC-3 §6.6). */
import { asciiField, concatBytes, putUint16, putUint32 } from '../bytes.ts'
import type { LogicalUnit } from '../logical-unit.ts'

/** The body of a page, from byte 4 on. */
type PageBody = (unit: LogicalUnit) => Uint8Array

const NON_ROTATING = 0x0001
const RELATIVE_TARGET_PORT = 1

/** Page 83h descriptor header fields: code set, then association and designator type. */
const CODE_SET = { binary: 0x01, ascii: 0x02, utf8: 0x03 } as const
const DESIGNATOR = {
  t10VendorOfUnit: 0x01,
  naaOfUnit: 0x03,
  relativePortOfPort: 0x80 | 0x10 | 0x04,
  portGroupOfPort: 0x80 | 0x10 | 0x05,
  scsiNameOfPort: 0x80 | 0x10 | 0x08,
  scsiNameOfDevice: 0x80 | 0x20 | 0x08,
} as const
/** The PROTOCOL IDENTIFIER of iSCSI, valid where PIV (80h above) is set. */
const ISCSI_PROTOCOL = 0x50

function designator(codeSet: number, type: number, value: Uint8Array): Uint8Array {
  const protocol = (type & 0x80) !== 0 ? ISCSI_PROTOCOL : 0
  return concatBytes([Uint8Array.of(protocol | codeSet, type, 0, value.length), value])
}

/** A SCSI name string: null-terminated and padded to a multiple of four bytes (SPC-4 §7.8.6.11). */
function scsiName(name: string): Uint8Array {
  const text = new TextEncoder().encode(name)
  const padded = new Uint8Array((text.length + 4) & ~3)
  padded.set(text)
  return padded
}

const deviceIdentification: PageBody = (unit) => {
  const { targetName, targetPortalGroupTag } = unit.home
  const tag = `0x${targetPortalGroupTag.toString(16).padStart(4, '0')}`
  const { vendor, serial, naa } = unit.identity
  return concatBytes([
    designator(CODE_SET.binary, DESIGNATOR.naaOfUnit, naa),
    designator(
      CODE_SET.ascii,
      DESIGNATOR.t10VendorOfUnit,
      asciiField(vendor.padEnd(8) + serial, 8 + serial.length),
    ),
    designator(CODE_SET.binary, DESIGNATOR.relativePortOfPort, Uint8Array.of(0, 0, 0, RELATIVE_TARGET_PORT)),
    designator(CODE_SET.utf8, DESIGNATOR.scsiNameOfPort, scsiName(`${targetName},t,${tag}`)),
    designator(CODE_SET.utf8, DESIGNATOR.scsiNameOfDevice, scsiName(targetName)),
  ])
}

const blockLimits: PageBody = (unit) => {
  const page = new Uint8Array(60)
  putUint16(page, 2, 1) // OPTIMAL TRANSFER LENGTH GRANULARITY
  putUint32(page, 4, unit.maxTransferBlocks)
  putUint32(page, 8, Math.floor((1024 * 1024) / unit.blockLength)) // OPTIMAL TRANSFER LENGTH
  return page
}

const blockDeviceCharacteristics: PageBody = () => {
  const page = new Uint8Array(60)
  putUint16(page, 0, NON_ROTATING)
  return page
}

/** Neither UNMAP nor WRITE SAME: a fully provisioned unit. */
const logicalBlockProvisioning: PageBody = () => new Uint8Array(4)

const PAGES: ReadonlyMap<number, PageBody> = new Map<number, PageBody>([
  [0x00, () => Uint8Array.from(PAGES.keys())],
  [0x80, (unit) => asciiField(unit.identity.serial, unit.identity.serial.length)],
  [0x83, deviceIdentification],
  [0xb0, blockLimits],
  [0xb1, blockDeviceCharacteristics],
  [0xb2, logicalBlockProvisioning],
])

/** A page as INQUIRY returns it; undefined for one that the unit does not have. */
export function vpdPage(unit: LogicalUnit, code: number): Uint8Array | undefined {
  const body = PAGES.get(code)?.(unit)
  if (body === undefined) return undefined
  const header = Uint8Array.of(0, code, body.length >>> 8, body.length)
  return concatBytes([header, body])
}
