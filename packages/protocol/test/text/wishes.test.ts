import { describe, expect, test } from '@jest/globals'
import { KEYS } from '../../src/text/keys.ts'
import type { ParameterWishes } from '../../src/text/parameters.ts'
import { declaration, proposals, wishOf } from '../../src/text/wishes.ts'

const EVERYTHING: ParameterWishes = {
  headerDigest: ['CRC32C', 'None'],
  dataDigest: ['None'],
  maxConnections: 2,
  initialR2T: false,
  immediateData: true,
  maxRecvDataSegmentLength: 262144,
  maxBurstLength: 1048576,
  firstBurstLength: 262144,
  defaultTime2Wait: 0,
  defaultTime2Retain: 3600,
  maxOutstandingR2T: 16,
  dataPDUInOrder: false,
  dataSequenceInOrder: true,
  errorRecoveryLevel: 2,
  taskReporting: ['FastAbort', 'ResponseFence', 'RFC3720'],
  iSCSIProtocolLevel: 2,
}

const spelled = (pairs: ReturnType<typeof proposals>): readonly string[] =>
  pairs.map(({ key, value }) => `${key}=${value}`)

describe('proposals', () => {
  test('spell every wish', () => {
    expect(spelled(proposals(EVERYTHING, 'initiator', 'Normal'))).toEqual([
      'HeaderDigest=CRC32C,None',
      'DataDigest=None',
      'MaxConnections=2',
      'InitialR2T=No',
      'ImmediateData=Yes',
      'MaxRecvDataSegmentLength=262144',
      'MaxBurstLength=1048576',
      'FirstBurstLength=262144',
      'DefaultTime2Wait=0',
      'DefaultTime2Retain=3600',
      'MaxOutstandingR2T=16',
      'DataPDUInOrder=No',
      'DataSequenceInOrder=Yes',
      'ErrorRecoveryLevel=2',
      'TaskReporting=FastAbort,ResponseFence,RFC3720',
      'iSCSIProtocolLevel=2',
    ])
  })

  test('leave out what means nothing in a Discovery session', () => {
    expect(spelled(proposals(EVERYTHING, 'initiator', 'Discovery'))).toEqual([
      'HeaderDigest=CRC32C,None',
      'DataDigest=None',
      'MaxRecvDataSegmentLength=262144',
      'DefaultTime2Wait=0',
      'DefaultTime2Retain=3600',
      'ErrorRecoveryLevel=2',
    ])
  })

  test('of a further connection are about the connection', () => {
    expect(spelled(proposals(EVERYTHING, 'target', 'Normal', false))).toEqual([
      'HeaderDigest=CRC32C,None',
      'DataDigest=None',
      'MaxRecvDataSegmentLength=262144',
    ])
  })

  test('without wishes there are none', () => {
    expect(proposals({}, 'initiator', 'Normal')).toEqual([])
    expect(proposals({ maxBurstLength: undefined }, 'initiator', 'Normal')).toEqual([])
  })

  const impossible: readonly (readonly [ParameterWishes, ErrorConstructor, string])[] = [
    [{ maxBurstLength: 511 }, RangeError, 'MaxBurstLength must be an integer from 512 to 16777215, was 511'],
    [
      { maxRecvDataSegmentLength: 2 ** 24 },
      RangeError,
      'MaxRecvDataSegmentLength must be an integer from 512',
    ],
    [{ maxConnections: 0 }, RangeError, 'MaxConnections must be an integer from 1 to 65535, was 0'],
    [{ errorRecoveryLevel: 3 }, RangeError, 'ErrorRecoveryLevel must be an integer from 0 to 2, was 3'],
    [{ defaultTime2Wait: NaN }, RangeError, 'DefaultTime2Wait must be an integer from 0 to 3600, was NaN'],
    [{ headerDigest: [] }, TypeError, 'HeaderDigest must be a list of values'],
    [
      { taskReporting: ['FastAbort'] },
      TypeError,
      'an offer of TaskReporting must contain RFC3720 (RFC 7143 §13.23)',
    ],
  ]
  test.each(impossible)('%j is refused', (wishes, error, message) => {
    expect(() => proposals(wishes, 'initiator', 'Normal')).toThrow(error)
    expect(() => proposals(wishes, 'initiator', 'Normal')).toThrow(message)
  })

  test('an unknown name is refused', () => {
    const wishes = { maxBurst: 512, ...EVERYTHING }
    expect(() => proposals(wishes, 'initiator', 'Normal')).toThrow(
      new TypeError('"maxBurst" is not a parameter that can be negotiated'),
    )
  })
})

test('each wish belongs to one key', () => {
  const keys = [...KEYS.values()].filter((key) => wishOf(key, EVERYTHING) !== undefined)
  expect(keys).toHaveLength(Object.keys(EVERYTHING).length)
})

describe('declaration', () => {
  test('is a pair', () => {
    expect(declaration('InitiatorName', 'iqn.1992-04.com.os-vendor.plan9:cdrom.12345')).toEqual({
      key: 'InitiatorName',
      value: 'iqn.1992-04.com.os-vendor.plan9:cdrom.12345',
    })
    expect(declaration('TargetName', 'x'.repeat(223)).value).toHaveLength(223)
  })

  test.each(['x'.repeat(224), 'ä'.repeat(112), 'iqn.\0'])('%j is refused', (name) => {
    expect(() => declaration('InitiatorName', name)).toThrow(TypeError)
  })
})
