import { describe, expect, test } from '@jest/globals'
import { UsageError } from '../src/failure.ts'
import { describeKeys, parseSpec } from '../src/spec.ts'
import { parseFault } from '../src/target/fault-spec.ts'
import { KEY } from '../src/target/key-spec.ts'
import { LUN } from '../src/target/lun-spec.ts'

describe('--lun', () => {
  test.each([
    ['1G', { size: 2 ** 30 }],
    ['512k', { size: 2 ** 19 }],
    ['disk.img', { file: 'disk.img' }],
    ['./1G', { file: './1G' }],
    ['file=1G', { file: '1G' }],
    ['a,,b.img,ro', { file: 'a,b.img', readOnly: true }],
    ['disk.img,block=4096,ro', { file: 'disk.img', blockSize: 4096, readOnly: true }],
    ['lun=7,size=1M,removable,thin=off', { lun: 7, size: 2 ** 20, removable: true, thin: false }],
    ['1M,cache=no,physical-block=4096', { size: 2 ** 20, writeCache: false, physicalBlockSize: 4096 }],
    [
      '1M,serial=A=B,vendor=ACME,product=ROCKET,revision=1.0',
      { size: 2 ** 20, serial: 'A=B', vendor: 'ACME', product: 'ROCKET', revision: '1.0' },
    ],
    ['1M,naa=5000c50012345678', { size: 2 ** 20, naa: '5000c50012345678' }],
    ['1M,sanitize-time=50', { size: 2 ** 20, sanitizeTime: 50 }],
    ['ro,size=1M', { readOnly: true, size: 2 ** 20 }],
  ])('%s', (text, options) => {
    expect(parseSpec(LUN, text)).toEqual(options)
  })

  test.each([
    ['1G,blok=4096', 'there is no key "blok", did you mean "block"?'],
    ['1G,disk.img', 'there is no key "disk.img"'],
    ['1G,block=1000', 'block=1000: must be 512 or 4096'],
    ['1G,ro=perhaps', 'ro=perhaps: must be on or off'],
    ['1G,serial', 'serial needs a value: serial=TEXT'],
    ['1G,ro,ro', 'ro is given twice'],
    ['size=big', 'is not a number with an optional K, M, G or T'],
    ['', 'must name a file'],
    ['1G,', 'there is no key ""'],
    ['1G,lun=-1', 'lun=-1: must be a whole number'],
    ['1G,lun=16384', 'lun=16384: must be 0 to 16383'],
    ['1G,vendor=far too long', 'has more than 8 characters'],
  ])('%j is refused', (text, words) => {
    expect(() => parseSpec(LUN, text)).toThrow(UsageError)
    expect(() => parseSpec(LUN, text)).toThrow(words)
  })

  test('every key is in the help', () => {
    const help = describeKeys(LUN.keys)
    for (const { name, what } of LUN.keys)
      expect(help).toMatch(new RegExp(`^  ${name}\\b.*${what.slice(0, 10)}`, 'm'))
  })
})

test('--keys: the names of RFC 7143, in any case', () => {
  const text =
    'initialr2t=Yes,ImmediateData=No,MaxBurstLength=64K,HeaderDigest=CRC32C+None,MaxOutstandingR2T=1'
  expect(parseSpec(KEY, text)).toEqual({
    initialR2T: true,
    immediateData: false,
    maxBurstLength: 65536,
    headerDigest: ['CRC32C', 'None'],
    maxOutstandingR2T: 1,
  })
  expect(() => parseSpec(KEY, 'DataDigest=MD5')).toThrow('must be one of None, CRC32C')
  expect(() => parseSpec(KEY, '64K')).toThrow('there is no key "64K"')
})

describe('--fault', () => {
  test.each([
    ['hold,opcode=0x28', { kind: 'hold', opcode: 0x28 }],
    ['delay,milliseconds=500,times=inf', { kind: 'delay', milliseconds: 500, times: Infinity }],
    [
      'status,status=2,sense=3/0x11/0,skip=10',
      { kind: 'status', status: 2, sense: { key: 3, asc: 0x11, ascq: 0 }, skip: 10 },
    ],
    ['response,response=1,lun=2', { kind: 'response', response: 1, lun: 2 }],
    ['residual,residual=underflow:512', { kind: 'residual', residual: { kind: 'underflow', count: 512 } }],
    ['residual,residual=none', { kind: 'residual', residual: null }],
    ['overrun,bytes=512', { kind: 'overrun', bytes: 512 }],
    ['late-data', { kind: 'late-data' }],
    ['r2t,burstLength=4096,order=reversed', { kind: 'r2t', burstLength: 4096, order: 'reversed' }],
    ['reject,pdu=nop-out,reason=9', { kind: 'reject', pdu: 'nop-out', reason: 9 }],
    ['ignore,pdu=data-out', { kind: 'ignore', pdu: 'data-out' }],
    [
      'number,pdu=scsi-response,field=statSN,offset=1',
      { kind: 'number', pdu: 'scsi-response', field: 'statSN', offset: 1 },
    ],
    ['corrupt,pdu=data-in,digest=data', { kind: 'corrupt', pdu: 'data-in', digest: 'data' }],
    ['drop,sent=100000', { kind: 'drop', sent: 100_000 }],
    [
      'login-status,statusClass=1,statusDetail=1,targetAddress=192.0.2.7:3260',
      { kind: 'login-status', statusClass: 1, statusDetail: 1, targetAddress: '192.0.2.7:3260' },
    ],
    ['login-rounds,rounds=3', { kind: 'login-rounds', rounds: 3 }],
  ])('%s', (text, fault) => {
    expect(parseFault(text)).toEqual(fault)
  })

  test.each([
    ['dely,milliseconds=1', 'there is no kind "dely", did you mean "delay"?'],
    ['delay', 'milliseconds is missing'],
    ['hold,bytes=1', 'there is no key "bytes"'],
    ['reject,pdu=data-in', 'must be one that an initiator sends'],
    ['corrupt,pdu=nop-out,digest=data', 'must be one that the target sends'],
    ['status,status=2,sense=3', 'must be key/asc/ascq'],
  ])('%s is refused', (text, words) => {
    expect(() => parseFault(text)).toThrow(UsageError)
    expect(() => parseFault(text)).toThrow(words)
  })
})
