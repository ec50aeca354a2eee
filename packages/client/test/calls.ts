/** A call of every method that is one command, and the CDB that it is to send, in a line. */
import { BufferMode, ByteCheck, CDB, log, mode, rawMode, ReservationType, SpaceCode } from '@iscsi/scsi'
import type { LogicalUnit } from '../src/logical-unit.ts'

/** A method, a call of it, and its CDB as `describeCdb` has it. */
export type Call = readonly [method: string, call: (unit: LogicalUnit) => PromiseLike<unknown>, line: string]

const block = new Uint8Array(512)
const token = new Uint8Array(512)
const initiator = { protocol: 'iscsi', name: 'iqn.2026-11.example:other' } as const

/** What changes nothing, and is sent again when a unit attention kept it from being executed. */
export const QUERIES: readonly Call[] = [
  ['testUnitReady', (unit) => unit.testUnitReady(), 'TEST UNIT READY'],
  ['inquiry', (unit) => unit.inquiry(), 'INQUIRY pageCode=0 allocationLength=96'],
  ['requestSense', (unit) => unit.requestSense({ desc: true }), 'REQUEST SENSE desc allocationLength=252'],
  [
    'reportLuns',
    (unit) => unit.reportLuns({ selectReport: 2 }),
    'REPORT LUNS selectReport=2 allocationLength=4096',
  ],
  [
    'reportSupportedOperationCodes',
    (unit) => unit.reportSupportedOperationCodes({ timeouts: true }),
    'REPORT SUPPORTED OPERATION CODES timeouts allocationLength=8192',
  ],
  [
    'reportOperationCode',
    (unit) => unit.reportOperationCode(CDB.READ_CAPACITY_16),
    'REPORT SUPPORTED OPERATION CODES reportingOptions=2 requestedOpcode=158 requestedServiceAction=16 allocationLength=64',
  ],
  [
    'reportSupportedTaskManagementFunctions',
    (unit) => unit.reportSupportedTaskManagementFunctions({ extended: true }),
    'REPORT SUPPORTED TASK MANAGEMENT FUNCTIONS extended allocationLength=16',
  ],
  [
    'modeSense6',
    (unit) => unit.modeSense6(mode.caching, { dbd: true }),
    'MODE SENSE (6) dbd pageCode=8 allocationLength=255',
  ],
  [
    'modeSense10',
    (unit) => unit.modeSense10(rawMode(0x0a, 1), { pageControl: 2 }),
    'MODE SENSE (10) pageControl=2 pageCode=10 subpage=1 allocationLength=4096',
  ],
  [
    'logSense',
    (unit) => unit.logSense(log.temperature),
    'LOG SENSE pageControl=1 pageCode=13 allocationLength=4096',
  ],
  [
    'reportTargetPortGroups',
    (unit) => unit.reportTargetPortGroups({ parameterDataFormat: 1 }),
    'REPORT TARGET PORT GROUPS parameterDataFormat=1 allocationLength=4096',
  ],
  ['reportTimestamp', (unit) => unit.reportTimestamp(), 'REPORT TIMESTAMP allocationLength=12'],
  [
    'receiveDiagnosticResults',
    (unit) => unit.receiveDiagnosticResults({ pageCode: 0 }),
    'RECEIVE DIAGNOSTIC RESULTS pageCodeValid pageCode=0 allocationLength=4096',
  ],
  [
    'readBuffer10',
    (unit) => unit.readBuffer10({ mode: BufferMode.DATA, offset: 8, allocationLength: 16 }),
    'READ BUFFER (10) mode=2 offset=8 allocationLength=16',
  ],
  [
    'readBufferDescriptor',
    (unit) => unit.readBufferDescriptor(3),
    'READ BUFFER (10) mode=3 bufferId=3 allocationLength=4',
  ],
  [
    'securityProtocolIn',
    (unit) => unit.securityProtocolIn({ protocol: 0xef, specific: 1, allocationLength: 32 }),
    'SECURITY PROTOCOL IN protocol=239 specific=1 allocationLength=32',
  ],
  [
    'readSecurityProtocols',
    (unit) => unit.readSecurityProtocols(),
    'SECURITY PROTOCOL IN allocationLength=264',
  ],
  [
    'persistentReserveReadKeys',
    (unit) => unit.persistentReserveReadKeys(),
    'PERSISTENT RESERVE IN action=0 allocationLength=8192',
  ],
  [
    'persistentReserveReadReservation',
    (unit) => unit.persistentReserveReadReservation(),
    'PERSISTENT RESERVE IN action=1 allocationLength=24',
  ],
  [
    'persistentReserveReportCapabilities',
    (unit) => unit.persistentReserveReportCapabilities(),
    'PERSISTENT RESERVE IN action=2 allocationLength=8',
  ],
  [
    'persistentReserveReadFullStatus',
    (unit) => unit.persistentReserveReadFullStatus({ allocationLength: 256 }),
    'PERSISTENT RESERVE IN action=3 allocationLength=256',
  ],
  [
    'receiveCopyStatus',
    (unit) => unit.receiveCopyStatus({ listId: 1 }),
    'RECEIVE COPY STATUS (LID1) listId=1 allocationLength=12',
  ],
  [
    'receiveCopyData',
    (unit) => unit.receiveCopyData({ listId: 1 }),
    'RECEIVE COPY DATA (LID1) listId=1 allocationLength=65536',
  ],
  [
    'receiveCopyOperatingParameters',
    (unit) => unit.receiveCopyOperatingParameters(),
    'RECEIVE COPY OPERATING PARAMETERS allocationLength=256',
  ],
  [
    'receiveCopyFailureDetails',
    (unit) => unit.receiveCopyFailureDetails({ listId: 2 }),
    'RECEIVE COPY FAILURE DETAILS (LID1) listId=2 allocationLength=512',
  ],
  [
    'receiveRodTokenInformation',
    (unit) => unit.receiveRodTokenInformation({ listId: 7 }),
    'RECEIVE ROD TOKEN INFORMATION listId=7 allocationLength=1024',
  ],
  ['read6', (unit) => unit.read6(1, 256, new Uint8Array(256)), 'READ (6) lba=1 blocks=256'],
  ['read10', (unit) => unit.read10(1, 1, block, { fua: true }), 'READ (10) fua lba=1 blocks=1'],
  ['read12', (unit) => unit.read12(1, 1, block, { rarc: true }), 'READ (12) rarc lba=1 blocks=1'],
  [
    'read16',
    (unit) => unit.read16(2n ** 40n, 1, block, { protect: 1 }),
    'READ (16) rdprotect=1 lba=1099511627776 blocks=1',
  ],
  [
    'read32',
    (unit) =>
      unit.read32(1, 1, block, { referenceTag: 9, applicationTag: 8, applicationTagMask: 7, group: 6 }),
    'READ (32) group=6 lba=1 referenceTag=9 applicationTag=8 applicationTagMask=7 blocks=1',
  ],
  ['verify10', (unit) => unit.verify10(1, 8), 'VERIFY (10) lba=1 blocks=8'],
  ['verify12', (unit) => unit.verify12(1, 1, block), 'VERIFY (12) bytchk=1 lba=1 blocks=1'],
  [
    'verify16',
    (unit) => unit.verify16(1n, 8, block, { bytchk: ByteCheck.ONE_BLOCK, protect: 2 }),
    'VERIFY (16) vrprotect=2 bytchk=3 lba=1 blocks=8',
  ],
  ['readCapacity10', (unit) => unit.readCapacity10(), 'READ CAPACITY (10) lba=0'],
  ['readCapacity16', (unit) => unit.readCapacity16(), 'READ CAPACITY (16) lba=0 allocationLength=32'],
  ['getLbaStatus16', (unit) => unit.getLbaStatus16(16), 'GET LBA STATUS (16) lba=16 allocationLength=4096'],
  [
    'readDefectData10',
    (unit) => unit.readDefectData10({ grown: true, format: 5 }),
    'READ DEFECT DATA (10) grown format=5 allocationLength=65535',
  ],
  [
    'readDefectData12',
    (unit) => unit.readDefectData12({ primary: true, descriptorIndex: 4 }),
    'READ DEFECT DATA (12) primary descriptorIndex=4 allocationLength=65536',
  ],
  [
    'reportZones',
    (unit) => unit.reportZones({ lba: 4096, partial: true }),
    'REPORT ZONES lba=4096 allocationLength=65536 partial',
  ],
  ['preFetch10', (unit) => unit.preFetch10(1, 8, { immed: true }), 'PRE-FETCH (10) immed lba=1 blocks=8'],
  ['preFetch16', (unit) => unit.preFetch16(1n, 8), 'PRE-FETCH (16) lba=1 blocks=8'],
  ['readToc', (unit) => unit.readToc({ msf: true }), 'READ TOC/PMA/ATIP msf allocationLength=4096'],
  ['readTocSessions', (unit) => unit.readTocSessions(), 'READ TOC/PMA/ATIP format=1 allocationLength=4096'],
  ['readFullToc', (unit) => unit.readFullToc(), 'READ TOC/PMA/ATIP msf format=2 allocationLength=4096'],
  [
    'getConfiguration',
    (unit) => unit.getConfiguration({ requestType: 1 }),
    'GET CONFIGURATION requestType=1 allocationLength=8192',
  ],
  ['readPosition', (unit) => unit.readPosition(), 'READ POSITION'],
  ['readPositionLong', (unit) => unit.readPositionLong(), 'READ POSITION form=6'],
  ['readPositionExtended', (unit) => unit.readPositionExtended(), 'READ POSITION form=8 allocationLength=32'],
]

/** What changes something, and is sent once. */
export const CHANGES: readonly Call[] = [
  [
    'modeSelect6',
    (unit) => unit.modeSelect6({ pages: [mode.control.encode({})] }, { savePages: true }),
    'MODE SELECT (6) pageFormat savePages parameterListLength=16',
  ],
  [
    'modeSelect10',
    (unit) => unit.modeSelect10({ pages: [] }),
    'MODE SELECT (10) pageFormat parameterListLength=8',
  ],
  [
    'logSelect',
    (unit) => unit.logSelect([], { parameterCodeReset: true }),
    'LOG SELECT parameterCodeReset pageControl=1 pageCode=0',
  ],
  [
    'setTargetPortGroups',
    (unit) => unit.setTargetPortGroups([{ targetPortGroup: 1, state: 2 }]),
    'SET TARGET PORT GROUPS parameterListLength=8',
  ],
  ['setTimestamp', (unit) => unit.setTimestamp(1_700_000_000_000), 'SET TIMESTAMP parameterListLength=12'],
  ['sendDiagnostic', (unit) => unit.sendDiagnostic({ selfTest: true }), 'SEND DIAGNOSTIC selfTest'],
  [
    'writeBuffer',
    (unit) => unit.writeBuffer(block, { mode: BufferMode.DATA, bufferId: 1 }),
    'WRITE BUFFER mode=2 bufferId=1 parameterListLength=512',
  ],
  [
    'securityProtocolOut',
    (unit) => unit.securityProtocolOut(block, { protocol: 0xef }),
    'SECURITY PROTOCOL OUT protocol=239 transferLength=512',
  ],
  [
    'startStopUnit',
    (unit) => unit.startStopUnit({ start: true, immed: true }),
    'START STOP UNIT immed start',
  ],
  [
    'preventAllowMediumRemoval',
    (unit) => unit.preventAllowMediumRemoval({ prevent: 1 }),
    'PREVENT ALLOW MEDIUM REMOVAL prevent=1',
  ],
  [
    'persistentReserveRegister',
    (unit) => unit.persistentReserveRegister({ newKey: 1n, key: 2n }),
    'PERSISTENT RESERVE OUT action=0 parameterListLength=24',
  ],
  [
    'persistentReserveRegisterAndIgnore',
    (unit) => unit.persistentReserveRegisterAndIgnore({ newKey: 1 }),
    'PERSISTENT RESERVE OUT action=6 parameterListLength=24',
  ],
  [
    'persistentReserveReserve',
    (unit) => unit.persistentReserveReserve({ key: 1, type: ReservationType.EXCLUSIVE_ACCESS }),
    'PERSISTENT RESERVE OUT action=1 type=3 parameterListLength=24',
  ],
  [
    'persistentReserveRelease',
    (unit) => unit.persistentReserveRelease({ key: 1, type: ReservationType.WRITE_EXCLUSIVE }),
    'PERSISTENT RESERVE OUT action=2 type=1 parameterListLength=24',
  ],
  [
    'persistentReserveClear',
    (unit) => unit.persistentReserveClear({ key: 1 }),
    'PERSISTENT RESERVE OUT action=3 parameterListLength=24',
  ],
  [
    'persistentReservePreempt',
    (unit) => unit.persistentReservePreempt({ key: 1, preemptedKey: 2, type: 5 }),
    'PERSISTENT RESERVE OUT action=4 type=5 parameterListLength=24',
  ],
  [
    'persistentReservePreemptAndAbort',
    (unit) => unit.persistentReservePreemptAndAbort({ key: 1, preemptedKey: 2, type: 5 }),
    'PERSISTENT RESERVE OUT action=5 type=5 parameterListLength=24',
  ],
  [
    'persistentReserveRegisterAndMove',
    (unit) =>
      unit.persistentReserveRegisterAndMove({ key: 1, newKey: 2, type: 5, relativeTargetPort: 1, initiator }),
    'PERSISTENT RESERVE OUT action=7 type=5 parameterListLength=56',
  ],
  ['reserve6', (unit) => unit.reserve6(), 'RESERVE (6)'],
  ['release6', (unit) => unit.release6(), 'RELEASE (6)'],
  [
    'reserve10',
    (unit) => unit.reserve10({ thirdParty: true, thirdPartyDeviceId: 5 }),
    'RESERVE (10) thirdParty thirdPartyDeviceId=5',
  ],
  ['release10', (unit) => unit.release10(), 'RELEASE (10)'],
  [
    'extendedCopy',
    (unit) => unit.extendedCopy({ cscds: [], segments: [] }),
    'EXTENDED COPY (LID1) parameterListLength=16',
  ],
  [
    'populateToken',
    (unit) => unit.populateToken([{ lba: 0, blocks: 8 }], { listId: 7 }),
    'POPULATE TOKEN listId=7 parameterListLength=32',
  ],
  [
    'writeUsingToken',
    (unit) => unit.writeUsingToken(token, [{ lba: 0, blocks: 8 }], { listId: 7 }),
    'WRITE USING TOKEN listId=7 parameterListLength=552',
  ],
  ['write6', (unit) => unit.write6(1, 1, block), 'WRITE (6) lba=1 blocks=1'],
  ['write10', (unit) => unit.write10(1, 1, block, { dpo: true }), 'WRITE (10) dpo lba=1 blocks=1'],
  ['write12', (unit) => unit.write12(1, 1, block, { control: 4 }), 'WRITE (12) lba=1 blocks=1 control=4'],
  ['write16', (unit) => unit.write16(1, 1, block, { group: 3 }), 'WRITE (16) lba=1 blocks=1 group=3'],
  [
    'write32',
    (unit) => unit.write32(1, 1, block, { referenceTag: 1, protect: 3 }),
    'WRITE (32) wrprotect=3 lba=1 referenceTag=1 blocks=1',
  ],
  [
    'writeAndVerify10',
    (unit) => unit.writeAndVerify10(1, 1, block, { bytchk: ByteCheck.DATA }),
    'WRITE AND VERIFY (10) bytchk=1 lba=1 blocks=1',
  ],
  ['writeAndVerify12', (unit) => unit.writeAndVerify12(1, 1, block), 'WRITE AND VERIFY (12) lba=1 blocks=1'],
  ['writeAndVerify16', (unit) => unit.writeAndVerify16(1n, 1, block), 'WRITE AND VERIFY (16) lba=1 blocks=1'],
  [
    'writeAtomic16',
    (unit) => unit.writeAtomic16(1, 1, block, { atomicBoundary: 8, fua: true }),
    'WRITE ATOMIC (16) fua lba=1 atomicBoundary=8 blocks=1',
  ],
  [
    'orWrite16',
    (unit) => unit.orWrite16(1, 1, block, { protect: 1 }),
    'ORWRITE (16) orprotect=1 lba=1 blocks=1',
  ],
  [
    'compareAndWrite',
    (unit) => unit.compareAndWrite(1, 1, [block, block]),
    'COMPARE AND WRITE lba=1 blocks=1',
  ],
  [
    'writeSame10',
    (unit) => unit.writeSame10(1, 8, block, { unmap: true }),
    'WRITE SAME (10) unmap lba=1 blocks=8',
  ],
  ['writeSame16', (unit) => unit.writeSame16(1, 8), 'WRITE SAME (16) ndob lba=1 blocks=8'],
  [
    'synchronizeCache10',
    (unit) => unit.synchronizeCache10({ lba: 1, blocks: 2 }),
    'SYNCHRONIZE CACHE (10) lba=1 blocks=2',
  ],
  [
    'synchronizeCache16',
    (unit) => unit.synchronizeCache16({ immed: true }),
    'SYNCHRONIZE CACHE (16) immed lba=0 blocks=0',
  ],
  ['formatUnit', (unit) => unit.formatUnit({ parameters: { immed: true } }), 'FORMAT UNIT formatData'],
  [
    'sanitizeOverwrite',
    (unit) => unit.sanitizeOverwrite({ pattern: Uint8Array.of(1), count: 2 }, { immed: true }),
    'SANITIZE immed action=1 parameterListLength=5',
  ],
  ['sanitizeBlockErase', (unit) => unit.sanitizeBlockErase(), 'SANITIZE action=2'],
  ['sanitizeCryptographicErase', (unit) => unit.sanitizeCryptographicErase(), 'SANITIZE action=3'],
  ['sanitizeExitFailureMode', (unit) => unit.sanitizeExitFailureMode(), 'SANITIZE action=31'],
  [
    'tapeRead6',
    (unit) => unit.tapeRead6(1024, undefined, { sili: true }),
    'READ (6) sili transferLength=1024',
  ],
  [
    'tapeWrite6',
    (unit) => unit.tapeWrite6(2, [block, block], { fixed: true }),
    'WRITE (6) fixed transferLength=2',
  ],
  [
    'space6',
    (unit) => unit.space6({ code: SpaceCode.FILEMARKS, count: -1 }),
    'SPACE (6) code=1 count=16777215',
  ],
  ['rewind', (unit) => unit.rewind({ immed: true }), 'REWIND immed'],
  ['writeFilemarks6', (unit) => unit.writeFilemarks6({ count: 1 }), 'WRITE FILEMARKS (6) count=1'],
]
