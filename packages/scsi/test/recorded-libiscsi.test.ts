/**
 * What libiscsi's tools (1.19 in Debian 12: iscsi-inq, iscsi-readcapacity16, iscsi-ls -s, iscsi-swp, iscsi-test-cu) send, recorded
 * from the wire on the loopback: CDBs, without the zeros that iSCSI puts behind them, and parameter lists. One of each shape.
 *
 * Longer than 400 lines: it is one table of what was recorded.
 */
import { describe, expect, test } from '@jest/globals'
import { encodeCdb } from '../src/cdb.ts'
import * as scsi from '../src/index.ts'
import { CDB, decodeCdb, describeCdb, mode, vpd } from '../src/index.ts'
import type { ScsiCommand } from '../src/index.ts'
import { bytes, hex } from './support.ts'

type Built = Uint8Array | ScsiCommand<unknown>
type Vector = readonly [cdb: string, words: string, built: Built]

const cdbOf = (built: Built): Uint8Array => (built instanceof Uint8Array ? built : built.cdb)

const allocationLength = 16384
const one = { lba: 0, blocks: 1 }

const VECTORS: Readonly<Record<string, readonly Vector[]>> = {
  'iscsi-inq': [
    ['00 00 00 00 00 00', 'TEST UNIT READY', scsi.testUnitReady()],
    ['12 00 00 00 40 00', 'INQUIRY pageCode=0 allocationLength=64', scsi.inquiry({ allocationLength: 64 })],
    ['12 00 00 00 60 00', 'INQUIRY pageCode=0 allocationLength=96', scsi.inquiry()],
    [
      '12 01 00 00 40 00',
      'INQUIRY evpd pageCode=0 allocationLength=64',
      scsi.inquiryVpd(vpd.supportedPages, { allocationLength: 64 }),
    ],
    [
      '12 01 80 00 40 00',
      'INQUIRY evpd pageCode=128 allocationLength=64',
      scsi.inquiryVpd(vpd.unitSerialNumber, { allocationLength: 64 }),
    ],
    [
      '12 01 83 00 94 00',
      'INQUIRY evpd pageCode=131 allocationLength=148',
      scsi.inquiryVpd(vpd.deviceIdentification, { allocationLength: 148 }),
    ],
    [
      '12 01 b0 00 40 00',
      'INQUIRY evpd pageCode=176 allocationLength=64',
      scsi.inquiryVpd(vpd.blockLimits, { allocationLength: 64 }),
    ],
    [
      '12 01 b1 00 40 00',
      'INQUIRY evpd pageCode=177 allocationLength=64',
      scsi.inquiryVpd(vpd.blockDeviceCharacteristics, { allocationLength: 64 }),
    ],
    [
      '12 01 b2 00 40 00',
      'INQUIRY evpd pageCode=178 allocationLength=64',
      scsi.inquiryVpd(vpd.logicalBlockProvisioning, { allocationLength: 64 }),
    ],
  ],
  'iscsi-readcapacity16': [
    [
      '9e 10 00 00 00 00 00 00 00 00 00 00 00 20 00 00',
      'READ CAPACITY (16) lba=0 allocationLength=32',
      scsi.readCapacity16({ allocationLength: 32 }),
    ],
  ],
  'iscsi-ls -s': [
    [
      'a0 00 00 00 00 00 00 00 00 10 00 00',
      'REPORT LUNS allocationLength=16',
      scsi.reportLuns({ allocationLength: 16 }),
    ],
    [
      'a0 00 00 00 00 00 00 00 00 18 00 00',
      'REPORT LUNS allocationLength=24',
      scsi.reportLuns({ allocationLength: 24 }),
    ],
    ['25 00 00 00 00 00 00 00 00 00', 'READ CAPACITY (10) lba=0', scsi.readCapacity10()],
  ],
  'iscsi-swp': [
    [
      '5a 08 0a 00 00 00 00 00 ff 00',
      'MODE SENSE (10) dbd pageCode=10 allocationLength=255',
      scsi.modeSense10(mode.control, { dbd: true, allocationLength: 255 }),
    ],
  ],
  'iscsi-test-cu Inquiry, Mandatory': [
    [
      '12 00 01 01 00 00',
      'INQUIRY pageCode=1 allocationLength=256',
      encodeCdb(CDB.INQUIRY, { pageCode: 1, allocationLength: 256 }),
    ],
    [
      '12 01 86 00 ff 00',
      'INQUIRY evpd pageCode=134 allocationLength=255',
      scsi.inquiryVpd(vpd.extendedInquiry, { allocationLength: 255 }),
    ],
    [
      '9e 10 00 00 00 00 00 00 00 00 00 00 00 60 00 00',
      'READ CAPACITY (16) lba=0 allocationLength=96',
      scsi.readCapacity16({ allocationLength: 96 }),
    ],
    ['16 00 00 00 00 00', 'RESERVE (6)', scsi.reserve6()],
    ['17 00 00 00 00 00', 'RELEASE (6)', scsi.release6()],
  ],
  'iscsi-test-cu ModeSense6': [
    ['1a 00 3f 00 ff 00', 'MODE SENSE (6) pageCode=63 allocationLength=255', modeSense(0x3f, 255)],
    ['1a 00 3f 00 04 00', 'MODE SENSE (6) pageCode=63 allocationLength=4', modeSense(0x3f, 4)],
    ['1a 00 0a 00 ff 00', 'MODE SENSE (6) pageCode=10 allocationLength=255', scsi.modeSense6(mode.control)],
    [
      '1a 08 0a 00 ff 00',
      'MODE SENSE (6) dbd pageCode=10 allocationLength=255',
      scsi.modeSense6(mode.control, { dbd: true }),
    ],
    [
      '1a 08 4a 00 ff 00',
      'MODE SENSE (6) dbd pageControl=1 pageCode=10 allocationLength=255',
      scsi.modeSense6(mode.control, { dbd: true, pageControl: scsi.ModePageControl.CHANGEABLE }),
    ],
  ],
  'iscsi-test-cu Prin': [
    [
      '5e 00 00 00 00 00 00 40 00 00',
      'PERSISTENT RESERVE IN action=0 allocationLength=16384',
      scsi.persistentReserveReadKeys({ allocationLength }),
    ],
    [
      '5e 00 00 00 00 00 00 00 08 00',
      'PERSISTENT RESERVE IN action=0 allocationLength=8',
      scsi.persistentReserveReadKeys({ allocationLength: 8 }),
    ],
    [
      '5e 01 00 00 00 00 00 40 00 00',
      'PERSISTENT RESERVE IN action=1 allocationLength=16384',
      scsi.persistentReserveReadReservation({ allocationLength }),
    ],
    [
      '5e 02 00 00 00 00 00 40 00 00',
      'PERSISTENT RESERVE IN action=2 allocationLength=16384',
      scsi.persistentReserveReportCapabilities({ allocationLength }),
    ],
    [
      '5e 03 00 00 00 00 00 40 00 00',
      'PERSISTENT RESERVE IN action=3 allocationLength=16384',
      scsi.persistentReserveReadFullStatus({ allocationLength }),
    ],
    [
      '5e 1f 00 00 00 00 00 40 00 00',
      'PERSISTENT RESERVE IN action=31 allocationLength=16384',
      encodeCdb(CDB.PERSISTENT_RESERVE_IN, { action: 31, allocationLength }),
    ],
  ],
  'iscsi-test-cu ReportSupportedOpcodes': [
    [
      'a3 0c 80 00 00 00 00 00 ff ff 00 00',
      'REPORT SUPPORTED OPERATION CODES timeouts allocationLength=65535',
      scsi.reportSupportedOperationCodes({ timeouts: true, allocationLength: 65535 }),
    ],
    [
      'a3 0c 00 00 00 00 00 00 04 00 00 00',
      'REPORT SUPPORTED OPERATION CODES allocationLength=1024',
      scsi.reportSupportedOperationCodes({ allocationLength: 1024 }),
    ],
    [
      'a3 0c 01 89 00 00 00 00 ff ff 00 00',
      'REPORT SUPPORTED OPERATION CODES reportingOptions=1 requestedOpcode=137 allocationLength=65535',
      scsi.reportOperationCode(CDB.COMPARE_AND_WRITE, { allocationLength: 65535 }),
    ],
    [
      'a3 0c 02 9e 00 10 00 00 ff ff 00 00',
      'REPORT SUPPORTED OPERATION CODES reportingOptions=2 requestedOpcode=158 requestedServiceAction=16 allocationLength=65535',
      scsi.reportOperationCode(CDB.READ_CAPACITY_16, { allocationLength: 65535 }),
    ],
  ],
  'iscsi-test-cu ReceiveCopyResults': [
    [
      '84 03 00 00 00 00 00 00 00 00 00 00 04 00 00 00',
      'RECEIVE COPY OPERATING PARAMETERS allocationLength=1024',
      scsi.receiveCopyOperatingParameters({ allocationLength: 1024 }),
    ],
    [
      '84 00 01 00 00 00 00 00 00 00 00 00 04 00 00 00',
      'RECEIVE COPY STATUS (LID1) listId=1 allocationLength=1024',
      scsi.receiveCopyStatus({ listId: 1, allocationLength: 1024 }),
    ],
  ],
  'iscsi-test-cu WriteSame10, WriteSame16': [
    ['41 00 00 00 00 00 00 00 01 00', 'WRITE SAME (10) lba=0 blocks=1', scsi.writeSame10(one)],
    [
      '41 08 00 00 00 00 00 00 02 00',
      'WRITE SAME (10) unmap lba=0 blocks=2',
      scsi.writeSame10({ lba: 0, blocks: 2, unmap: true }),
    ],
    [
      '41 10 00 00 00 00 00 00 01 00',
      'WRITE SAME (10) anchor lba=0 blocks=1',
      scsi.writeSame10({ ...one, anchor: true }),
    ],
    [
      '41 e0 00 00 00 00 00 00 01 00',
      'WRITE SAME (10) wrprotect=7 lba=0 blocks=1',
      scsi.writeSame10({ ...one, wrprotect: 7 }),
    ],
    [
      '93 18 00 00 00 00 00 00 00 00 00 00 00 01 00 00',
      'WRITE SAME (16) anchor unmap lba=0 blocks=1',
      scsi.writeSame16({ ...one, anchor: true, unmap: true }),
    ],
    [
      '93 20 00 00 00 00 00 00 00 00 00 00 00 01 00 00',
      'WRITE SAME (16) wrprotect=1 lba=0 blocks=1',
      scsi.writeSame16({ ...one, wrprotect: 1 }),
    ],
  ],
  'iscsi-test-cu GetLBAStatus': [
    [
      '9e 12 00 00 00 00 00 01 7f d1 00 00 00 18 00 00',
      'GET LBA STATUS (16) lba=98257 allocationLength=24',
      scsi.getLbaStatus16({ lba: 0x17fd1, allocationLength: 24 }),
    ],
    [
      '9e 12 ff ff ff ff ff ff ff ff 00 00 00 18 00 00',
      'GET LBA STATUS (16) lba=18446744073709551615 allocationLength=24',
      scsi.getLbaStatus16({ lba: 2n ** 64n - 1n, allocationLength: 24 }),
    ],
  ],
  'iscsi-test-cu CompareAndWrite, OrWrite, Prefetch, Read, Write, Verify': [
    [
      '89 18 00 00 00 00 00 00 00 00 00 00 00 01 00 00',
      'COMPARE AND WRITE dpo fua lba=0 blocks=1',
      scsi.compareAndWrite({ ...one, dpo: true, fua: true }),
    ],
    [
      '8b 00 00 00 00 00 00 01 7f 7a 00 00 00 87 00 00',
      'ORWRITE (16) lba=98170 blocks=135',
      scsi.orWrite16({ lba: 0x17f7a, blocks: 135 }),
    ],
    [
      '34 02 00 00 00 00 00 00 01 00',
      'PRE-FETCH (10) immed lba=0 blocks=1',
      scsi.preFetch10({ ...one, immed: true }),
    ],
    [
      '90 00 00 00 00 00 00 01 7f f7 00 00 00 0a 00 00',
      'PRE-FETCH (16) lba=98295 blocks=10',
      scsi.preFetch16({ lba: 0x17ff7, blocks: 10 }),
    ],
    [
      '28 00 00 01 7f 3f 00 00 c1 00',
      'READ (10) lba=98111 blocks=193',
      scsi.read10({ lba: 98111, blocks: 193 }),
    ],
    ['a8 00 00 00 00 00 00 00 00 51 00 00', 'READ (12) lba=0 blocks=81', scsi.read12({ lba: 0, blocks: 81 })],
    [
      '88 00 00 00 00 00 00 00 01 78 00 00 00 08 00 00',
      'READ (16) lba=376 blocks=8',
      scsi.read16({ lba: 0x178, blocks: 8 }),
    ],
    [
      '2a 00 ff ff ff ff 00 00 0f 00',
      'WRITE (10) lba=4294967295 blocks=15',
      scsi.write10({ lba: 0xffff_ffff, blocks: 15 }),
    ],
    [
      'aa 18 00 00 00 00 00 00 00 01 00 00',
      'WRITE (12) dpo fua lba=0 blocks=1',
      scsi.write12({ ...one, dpo: true, fua: true }),
    ],
    [
      '8a 00 ff ff ff ff ff ff ff ff 00 00 00 21 00 00',
      'WRITE (16) lba=18446744073709551615 blocks=33',
      scsi.write16({ lba: 2n ** 64n - 1n, blocks: 33 }),
    ],
    [
      '2f a2 00 00 00 00 00 00 01 00',
      'VERIFY (10) vrprotect=5 bytchk=1 lba=0 blocks=1',
      scsi.verify10({ ...one, vrprotect: 5, bytchk: 1 }),
    ],
    [
      'af 10 00 00 00 00 00 00 00 01 00 00',
      'VERIFY (12) dpo lba=0 blocks=1',
      scsi.verify12({ ...one, dpo: true }),
    ],
    [
      '8f 02 00 00 00 00 00 01 7f ff 00 00 00 a8 00 00',
      'VERIFY (16) bytchk=1 lba=98303 blocks=168',
      scsi.verify16({ lba: 0x17fff, blocks: 168, bytchk: 1 }),
    ],
  ],
}

function modeSense(code: number, length: number): Built {
  return scsi.modeSense6(scsi.rawMode(code), { allocationLength: length })
}

describe.each(Object.entries(VECTORS))('%s', (_, vectors) => {
  test.each(vectors)('%s', (digits, words, built) => {
    const cdb = bytes(digits)
    expect(describeCdb(cdb)).toBe(words)
    expect(hex(cdbOf(built))).toBe(digits)
    const { definition, fields, control } = decodeCdb(cdb)
    if (definition === undefined) throw new Error('the command is not in the table')
    expect(encodeCdb(definition, { ...fields, control })).toEqual(cdb)
  })
})

/** A command with its parameter list. */
function expectSent(command: ScsiCommand<void>, cdb: string, list: string): void {
  expect(hex(command.cdb)).toBe(cdb)
  expect(hex(command.dataOut ?? new Uint8Array(0))).toBe(hex(bytes(list)))
}

describe('parameter lists', () => {
  const { EXCLUSIVE_ACCESS, WRITE_EXCLUSIVE_ALL_REGISTRANTS, EXCLUSIVE_ACCESS_ALL_REGISTRANTS } =
    scsi.ReservationType

  test.each([
    [
      'REGISTER AND IGNORE EXISTING KEY',
      '5f 06 00 00 00 00 00 00 18 00',
      '0000000000000000 0000000025059f32 0000000000000000',
      { key: 0n, serviceActionKey: 0x25059f32n },
      scsi.persistentReserveRegisterAndIgnore({ newKey: 0x25059f32 }),
    ],
    [
      'REGISTER, to leave',
      '5f 00 00 00 00 00 00 00 18 00',
      '0000000025059f32 0000000000000000 0000000000000000',
      { key: 0x25059f32n, serviceActionKey: 0n },
      scsi.persistentReserveRegister({ key: 0x25059f32, newKey: 0 }),
    ],
    [
      'RESERVE',
      '5f 01 08 00 00 00 00 00 18 00',
      '0000000038d3ca2c 0000000000000000 0000000000000000',
      { key: 0x38d3ca2cn, serviceActionKey: 0n },
      scsi.persistentReserveReserve({ key: 0x38d3ca2c, type: EXCLUSIVE_ACCESS_ALL_REGISTRANTS }),
    ],
    [
      'RELEASE',
      '5f 02 07 00 00 00 00 00 18 00',
      '0000000038d3ca2c 0000000000000000 0000000000000000',
      { key: 0x38d3ca2cn, serviceActionKey: 0n },
      scsi.persistentReserveRelease({ key: 0x38d3ca2c, type: WRITE_EXCLUSIVE_ALL_REGISTRANTS }),
    ],
    [
      'CLEAR',
      '5f 03 00 00 00 00 00 00 18 00',
      '00000000017dbe74 0000000000000000 0000000000000000',
      { key: 0x017dbe74n, serviceActionKey: 0n },
      scsi.persistentReserveClear({ key: 0x017dbe74 }),
    ],
    [
      'PREEMPT',
      '5f 04 03 00 00 00 00 00 18 00',
      '000000000845c869 00000000666590e2 0000000000000000',
      { key: 0x0845c869n, serviceActionKey: 0x666590e2n },
      scsi.persistentReservePreempt({ key: 0x0845c869, preemptedKey: 0x666590e2, type: EXCLUSIVE_ACCESS }),
    ],
  ])('PERSISTENT RESERVE OUT, %s', (_, cdb, list, read, command) => {
    expect(decodeCdb(bytes(cdb))).toMatchObject({
      name: 'PERSISTENT RESERVE OUT',
      fields: { parameterListLength: 24 },
    })
    expect(scsi.parseReserveOutList(bytes(list))).toMatchObject({ ...read, allTargetPorts: false })
    expectSent(command, cdb, list)
  })

  test.each([
    [
      '42 00 00 00 00 00 00 00 18 00',
      '0016 0010 00000000 0000000000000000 00000001 00000000',
      [{ lba: 0n, blocks: 1 }],
    ],
    [
      '42 00 00 00 00 00 00 00 28 00',
      '0026 0020 00000000 0000000000000001 00000001 00000000 0000000000000000 00000001 00000000',
      [
        { lba: 1n, blocks: 1 },
        { lba: 0n, blocks: 1 },
      ],
    ],
  ])('UNMAP %s', (cdb, list, ranges) => {
    expect(describeCdb(bytes(cdb))).toBe(`UNMAP parameterListLength=${bytes(list).length}`)
    expect(scsi.parseUnmapList(bytes(list))).toEqual(ranges)
    expectSent(scsi.unmap(ranges), cdb, list)
  })

  test.each([
    ['on', '0a0a 0010 08000000 ffff 0000', true],
    ['off', '0a0a 0010 00000000 ffff 0000', false],
  ])('iscsi-swp -s %s and iscsi-test-cu ModeSense6: MODE SELECT', (_, page, softwareWriteProtect) => {
    const six = scsi.parseModeParameters6(bytes(`00000000 ${page}`))
    const ten = scsi.parseModeParameters10(bytes(`0000000000000000 ${page}`))
    expect(six.pages).toEqual(ten.pages)
    const control = mode.control.parse(bytes(page))
    expect(control).toMatchObject({ softwareWriteProtect, busyTimeoutPeriod: 0xffff })
    const pages = [mode.control.encode(control)]
    expectSent(scsi.modeSelect6({ pages }), '15 10 00 00 10 00', `00000000 ${page}`)
    expectSent(scsi.modeSelect10({ pages }), '55 10 00 00 00 00 00 00 14 00', `0000000000000000 ${page}`)
  })

  test('EXTENDED COPY: from the beginning of a unit to its second half', () => {
    const list = `
      01 10 0020 00000000 0000001c 00000000
      e4 00 0000 01 03 00 08 319cf0a4143921d2 000000000000000000000000 00 000200
      02 00 0018 0000 0000 0000 0800 0000000000000000 0000000000017800`
    const copy = {
      listId: 1,
      listIdUsage: 2,
      cscds: [
        {
          designator: { codeSet: 1, association: 0, type: 3, identifier: bytes('319cf0a4143921d2') },
          blockLength: 512,
        },
      ],
      segments: [
        {
          kind: 'block-to-block' as const,
          source: 0,
          destination: 0,
          blocks: 0x800,
          sourceLba: 0,
          destinationLba: 0x17800,
        },
      ],
    }
    expectSent(scsi.extendedCopy(copy), '83 00 00 00 00 00 00 00 00 00 00 00 00 4c 00 00', list)
    expect(describeCdb(scsi.extendedCopy(copy).cdb)).toBe('EXTENDED COPY (LID1) parameterListLength=76')
  })

  test('EXTENDED COPY: a segment that no disk has', () => {
    const list = `
      01 00 0020 00000000 00000014 00000000
      e4 00 0000 01 03 00 08 319cf0a4143921d2 000000000000000000000000 00 000200
      03 00 0010 0000 0000 00000000 00000000 00000000`
    const copy = {
      listId: 1,
      cscds: [bytes(list).slice(16, 48)],
      segments: [{ kind: 'stream-to-stream' as const }],
    }
    expectSent(scsi.extendedCopy(copy), '83 00 00 00 00 00 00 00 00 00 00 00 00 44 00 00', list)
  })
})
