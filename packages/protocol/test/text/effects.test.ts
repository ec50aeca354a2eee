import { describe, expect, test } from '@jest/globals'
import { forNewConnection, integrityBreach, withValue } from '../../src/text/effects.ts'
import { DEFAULT_PARAMETERS, KEYS } from '../../src/text/keys.ts'
import type { Role } from '../../src/text/keys.ts'
import type { KeyValue } from '../../src/text/key-value.ts'
import type { NegotiatedParameters } from '../../src/text/parameters.ts'

describe('withValue', () => {
  const rows: readonly (readonly [string, KeyValue, Role, Partial<NegotiatedParameters>])[] = [
    ['HeaderDigest', 'CRC32C', 'initiator', { headerDigest: 'CRC32C' }],
    ['InitialR2T', false, 'target', { initialR2T: false }],
    ['MaxBurstLength', 512, 'target', { maxBurstLength: 512 }],
    ['MaxRecvDataSegmentLength', 512, 'initiator', { initiatorMaxRecvDataSegmentLength: 512 }],
    ['MaxRecvDataSegmentLength', 512, 'target', { targetMaxRecvDataSegmentLength: 512 }],
    ['TargetAlias', 'x', 'target', {}],
    ['AuthMethod', 'None', 'target', {}],
    ['IFMarker', true, 'target', {}],
  ]
  test.each(rows)('%s=%s of the %s', (name, value, declarer, change) => {
    const key = KEYS.get(name)
    expect(key && withValue(DEFAULT_PARAMETERS, key, value, declarer)).toEqual({
      ...DEFAULT_PARAMETERS,
      ...change,
    })
  })
})

test('a further connection has the parameters of the session and defaults of its own', () => {
  const session: NegotiatedParameters = {
    ...DEFAULT_PARAMETERS,
    headerDigest: 'CRC32C',
    dataDigest: 'CRC32C',
    initiatorMaxRecvDataSegmentLength: 262144,
    targetMaxRecvDataSegmentLength: 65536,
    maxBurstLength: 1048576,
    initialR2T: false,
    maxConnections: 4,
  }
  expect(forNewConnection(session)).toEqual({
    ...DEFAULT_PARAMETERS,
    maxBurstLength: 1048576,
    initialR2T: false,
    maxConnections: 4,
  })
})

describe('integrity', () => {
  const rows: readonly (readonly [Partial<NegotiatedParameters>, string | undefined])[] = [
    [{}, undefined],
    [{ firstBurstLength: 65536, maxBurstLength: 65536 }, undefined],
    [
      { firstBurstLength: 65537, maxBurstLength: 65536 },
      'FirstBurstLength=65537 exceeds MaxBurstLength=65536 (§13.14)',
    ],
    [
      { firstBurstLength: 513, maxBurstLength: 512, initialR2T: false, immediateData: false },
      'FirstBurstLength=513 exceeds MaxBurstLength=512 (§13.14)',
    ],
    [{ firstBurstLength: 513, maxBurstLength: 512, initialR2T: true, immediateData: false }, undefined],
    [{ errorRecoveryLevel: 1 }, undefined],
    [{ maxOutstandingR2T: 2 }, undefined],
    [{ errorRecoveryLevel: 2, maxOutstandingR2T: 2, dataSequenceInOrder: false }, undefined],
    [
      { errorRecoveryLevel: 1, maxOutstandingR2T: 2 },
      'MaxOutstandingR2T=2 with ErrorRecoveryLevel=1 and DataSequenceInOrder=Yes (§13.19)',
    ],
  ]
  test.each(rows)('%j', (change, breach) => {
    expect(integrityBreach({ ...DEFAULT_PARAMETERS, ...change })).toBe(breach)
  })
})
