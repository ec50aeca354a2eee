/** Vital product data pages (SPC-4 §7.8, SBC-3 §6.6). */
import { vpd } from '@iscsi/scsi'
import type { DesignatorInput } from '@iscsi/scsi'
import { concatBytes, putUint16, putUint32 } from '../bytes.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { tagText } from '../nexus.ts'
import type { TargetPort } from '../nexus.ts'
import { COPY_DESCRIPTOR_TYPES, COPY_LIMITS } from './extended-copy.ts'
import { MAX_COMPARE_AND_WRITE } from './modify.ts'
import { MAX_UNMAP_BLOCKS, MAX_UNMAP_DESCRIPTORS } from './provisioning.ts'

const NON_ROTATING = 0x0001
const THIN = 2
/** WABEREQ, WACEREQ: a read after the erase succeeds. */
const READS_SUCCEED = 1
const ISCSI_PROTOCOL = 0x5

const CodeSet = { BINARY: 1, ASCII: 2, UTF8: 3 } as const
const Association = { UNIT: 0, PORT: 1, DEVICE: 2 } as const
const DesignatorType = { T10_VENDOR: 1, NAA: 3, RELATIVE_PORT: 4, PORT_GROUP: 5, SCSI_NAME: 8 } as const

/** The one target port group, that of all ports: it has the number of the first portal group. */
export function portGroupOf({ home }: LogicalUnit): number {
  return home.ports[0]?.portalGroupTag ?? 0
}

/** A SCSI name string: null-terminated and padded to a multiple of four bytes (SPC-4 §7.8.6.11). */
function scsiName(name: string): Uint8Array {
  const text = new TextEncoder().encode(name)
  const padded = new Uint8Array((text.length + 4) & ~3)
  padded.set(text)
  return padded
}

function portName({ home }: LogicalUnit, { portalGroupTag }: TargetPort): DesignatorInput {
  return {
    protocolIdentifier: ISCSI_PROTOCOL,
    codeSet: CodeSet.UTF8,
    association: Association.PORT,
    type: DesignatorType.SCSI_NAME,
    identifier: scsiName(`${home.targetName},t,${tagText(portalGroupTag)}`),
  }
}

/** @param port the target port that the command came in by: the page names that one (SPC-4 §7.8.6) */
function designators(unit: LogicalUnit, port: TargetPort): DesignatorInput[] {
  const { vendor, serial, naa } = unit.identity
  const { targetName } = unit.home
  const { relativePort } = port
  const group = portGroupOf(unit)
  const { UNIT, PORT, DEVICE } = Association
  const protocolIdentifier = ISCSI_PROTOCOL
  const t10 = Buffer.from(vendor.padEnd(8).slice(0, 8) + serial, 'latin1')
  return [
    { codeSet: CodeSet.BINARY, association: UNIT, type: DesignatorType.NAA, identifier: naa },
    { codeSet: CodeSet.ASCII, association: UNIT, type: DesignatorType.T10_VENDOR, identifier: t10 },
    {
      protocolIdentifier,
      codeSet: CodeSet.BINARY,
      association: PORT,
      type: DesignatorType.RELATIVE_PORT,
      identifier: Uint8Array.of(0, 0, relativePort >> 8, relativePort & 0xff),
    },
    {
      protocolIdentifier,
      codeSet: CodeSet.BINARY,
      association: PORT,
      type: DesignatorType.PORT_GROUP,
      identifier: Uint8Array.of(0, 0, group >> 8, group & 0xff),
    },
    portName(unit, port),
    {
      protocolIdentifier,
      codeSet: CodeSet.UTF8,
      association: DEVICE,
      type: DesignatorType.SCSI_NAME,
      identifier: scsiName(targetName),
    },
  ]
}

/** Lengths of page B0h are in blocks; what a fully provisioned unit has not is 0. */
function blockLimits(unit: LogicalUnit): Uint8Array {
  const granularity = unit.physicalBlockLength / unit.blockLength
  return vpd.blockLimits.encode({
    writeSameNonZero: true,
    maximumCompareAndWriteLength: MAX_COMPARE_AND_WRITE,
    optimalTransferLengthGranularity: granularity,
    maximumTransferLength: unit.maxTransferBlocks,
    optimalTransferLength: Math.floor((1024 * 1024) / unit.blockLength),
    maximumWriteSameLength: unit.maxTransferBlocks,
    maximumAtomicTransferLength: Math.min(unit.maxTransferBlocks, 0xffff),
    ...(unit.thin
      ? {
          maximumUnmapLbaCount: MAX_UNMAP_BLOCKS,
          maximumUnmapDescriptorCount: MAX_UNMAP_DESCRIPTORS,
          optimalUnmapGranularity: granularity,
        }
      : {}),
  })
}

/** Descriptors of page 8Fh (SPC-4 §7.8.17): commands, limits, and descriptor types. */
function thirdPartyCopy(): Uint8Array {
  const commands = [0x83, 1, 0x00, 0x84, 2, 0x00, 0x03]
  const types = Object.values(COPY_DESCRIPTOR_TYPES)
  const limits = new Uint8Array(28)
  putUint16(limits, 4, COPY_LIMITS.cscdCount)
  putUint16(limits, 6, COPY_LIMITS.segmentCount)
  putUint32(limits, 8, COPY_LIMITS.descriptorListLength)
  return vpd.thirdPartyCopy.encode({
    descriptors: [
      { type: 0x0001, data: padded(Uint8Array.of(commands.length, ...commands)) },
      { type: 0x0004, data: limits },
      { type: 0x0008, data: padded(Uint8Array.of(types.length, ...types)) },
    ],
  })
}

const padded = (data: Uint8Array): Uint8Array => concatBytes([data, new Uint8Array(-data.length & 3)])

type Page = (unit: LogicalUnit, port: TargetPort) => Uint8Array

/** Each page with its header. */
const PAGES: ReadonlyMap<number, Page> = new Map<number, Page>([
  [0x00, () => vpd.supportedPages.encode({ pages: [...PAGES.keys()] })],
  [0x80, (unit) => vpd.unitSerialNumber.encode({ serialNumber: unit.identity.serial })],
  [0x83, (unit, port) => vpd.deviceIdentification.encode({ designators: designators(unit, port) })],
  [
    0x86,
    (unit) =>
      vpd.extendedInquiry.encode({
        headOfQueue: true,
        ordered: true,
        simple: true,
        volatileCache: unit.defaultWriteCache,
      }),
  ],
  [
    0x87,
    // One policy for all pages: shared by all nexuses (SPC-4 §7.8.9).
    () =>
      vpd.modePagePolicy.encode({
        policies: [{ pageCode: 0x3f, subpage: 0xff, multipleLogicalUnits: false, policy: 0 }],
      }),
  ],
  [
    0x88,
    (unit) =>
      vpd.scsiPorts.encode({
        ports: unit.home.ports.map((port) => ({
          relativePort: port.relativePort,
          designators: [portName(unit, port)],
        })),
      }),
  ],
  [0x8f, thirdPartyCopy],
  [0xb0, blockLimits],
  [
    0xb1,
    (unit) =>
      vpd.blockDeviceCharacteristics.encode({
        mediumRotationRate: NON_ROTATING,
        writeAfterBlockEraseRequired: unit.thin ? READS_SUCCEED : 0,
        writeAfterCryptographicEraseRequired: unit.thin ? READS_SUCCEED : 0,
        forceUnitAccessBehavior: true,
      }),
  ],
  [
    0xb2,
    ({ thin }) =>
      vpd.logicalBlockProvisioning.encode(
        thin
          ? {
              unmap: true,
              writeSame16: true,
              writeSame10: true,
              readsZeros: 1,
              anchor: true,
              provisioningType: THIN,
            }
          : {},
      ),
  ],
])

/** A page as INQUIRY returns it; undefined for one that the unit does not have. */
export function vpdPage(unit: LogicalUnit, code: number, port: TargetPort): Uint8Array | undefined {
  return PAGES.get(code)?.(unit, port)
}
