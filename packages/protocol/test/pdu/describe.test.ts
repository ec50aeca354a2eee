import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { describePdu, describePduFields, RESERVED_TAG } from '../../src/pdu/index.ts'
import type { ScsiCommand, TaskManagementRequest } from '../../src/pdu/index.ts'
import { dataIn } from '../support/pdus.ts'
import { PDUS } from './arbitraries.ts'

const COMMAND: ScsiCommand = {
  kind: 'scsi-command',
  immediate: false,
  final: true,
  read: true,
  write: false,
  attribute: 1,
  lun: 0n,
  initiatorTaskTag: 0x1d,
  expectedDataTransferLength: 4096,
  cmdSN: 12,
  expStatSN: 7,
  cdb: Uint8Array.of(0x28, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0),
  bidirectionalReadLength: undefined,
  dataSegmentLength: 0,
}

describe('a PDU in a line', () => {
  test('a SCSI Command: flags, then fields by the names of the standard; SCSI is hexadecimal', () => {
    expect(describePdu(COMMAND)).toBe(
      'SCSI Command final read ATTR=Simple LUN=0x0000000000000000 ITT=0x0000001d ' +
        'ExpectedDataTransferLength=4096 CmdSN=12 ExpStatSN=7 CDB=28000000080000000800000000000000',
    )
  })

  test('SCSI in the words of whoever knows it', () => {
    const words = {
      cdb: (cdb: Uint8Array) => `<${cdb.length} bytes>`,
      lun: (lun: bigint) => `lun ${lun}`,
      status: (status: number) => `status ${status}`,
    }
    expect(describePdu(COMMAND, words)).toContain('LUN=lun 0 ITT')
    expect(describePdu(COMMAND, words)).toContain('CDB=<16 bytes>')
    expect(describePdu(dataIn({ hasStatus: true, status: 8 }), words)).toContain(' S Status=status 8 ')
  })

  test('what is not set, reserved, or 0 and says nothing then, is left out', () => {
    expect(describePdu(dataIn({ final: true, dataSegmentLength: 512, bufferOffset: 1024 }))).toBe(
      'SCSI Data-In final ITT=0x00000001 StatSN=0 ExpCmdSN=1 MaxCmdSN=64 DataSegmentLength=512 BufferOffset=1024',
    )
  })

  test('a code has its name, and one that the standard does not assign is a number', () => {
    const request: TaskManagementRequest = {
      kind: 'task-management-request',
      immediate: true,
      function: 5,
      lun: 1n << 48n,
      initiatorTaskTag: 3,
      referencedTaskTag: RESERVED_TAG,
      cmdSN: 1,
      expStatSN: 2,
      refCmdSN: 0,
      expDataSN: 0,
      dataSegmentLength: 0,
    }
    expect(describePdu(request)).toBe(
      'Task Management Function Request immediate Function=LogicalUnitReset LUN=0x0001000000000000 ' +
        'ITT=0x00000003 CmdSN=1 ExpStatSN=2',
    )
    expect(describePdu({ ...request, function: 99 })).toContain('Function=0x63')
  })

  test('the same field of several PDUs is told by the codes of each', () => {
    const end = { initiatorTaskTag: 1, statSN: 1, expCmdSN: 1, maxCmdSN: 1, dataSegmentLength: 0 }
    expect(describePdu({ kind: 'task-management-response', response: 1, ...end })).toContain(
      'Response=TaskDoesNotExist',
    )
    expect(
      describePdu({ kind: 'logout-response', response: 1, time2Wait: 0, time2Retain: 0, ...end }),
    ).toContain('Response=CidNotFound')
    expect(describePdu({ kind: 'reject', reason: 4, dataSN: 0, ...end })).toContain('Reason=ProtocolError')
  })
})

test('field by field, nothing is left out, under the whole names', () => {
  expect(describePduFields(COMMAND)).toEqual([
    'SCSI Command',
    '  Immediate (I): no',
    '  Final (F): yes',
    '  Read (R): yes',
    '  Write (W): no',
    '  Task Attributes (ATTR): Simple',
    '  Logical Unit Number (LUN): 0x0000000000000000',
    '  Initiator Task Tag: 0x0000001d',
    '  Expected Data Transfer Length: 4096',
    '  CmdSN: 12',
    '  ExpStatSN: 7',
    '  CDB: 28000000080000000800000000000000',
    '  DataSegmentLength: 0',
  ])
})

test.each(Object.entries(PDUS))('any %s is one line, and all its fields are known', (_kind, pdus) => {
  fc.assert(
    fc.property<[Parameters<typeof describePdu>[0]]>(pdus, (pdu) => {
      expect(describePdu(pdu)).toMatch(/^[A-Z][ -~]*$/)
      const fields = Object.values(pdu).filter((value) => value !== undefined)
      // All but its kind, and its name on a line of its own.
      expect(describePduFields(pdu)).toHaveLength(fields.length)
    }),
  )
})
