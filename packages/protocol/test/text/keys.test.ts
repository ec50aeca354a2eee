import { describe, expect, test } from '@jest/globals'
import { DEFAULT_PARAMETERS, isIrrelevant, KEYS, mayBeSent } from '../../src/text/keys.ts'
import type { Role, TextStage } from '../../src/text/keys.ts'

/*
 * §12.1 and §13, copied from the standard by hand: section, use by the initiator and by the target, scope, stage, result
 * function, range, default, and whether a Discovery session makes it irrelevant.
 */
const STANDARD = `
  AuthMethod               12.1   IO   IO   CO security    list     -            -
  CHAP_A                   12.1.3 IO   IO   CO security    list     -            -
  CHAP_I                   12.1.3 IO   IO   CO security    declared 0-255        -
  CHAP_C                   12.1.3 IO   IO   CO security    declared -            -
  CHAP_N                   12.1.3 IO   IO   CO security    declared -            -
  CHAP_R                   12.1.3 IO   IO   CO security    declared -            -
  HeaderDigest             13.1   IO   IO   CO operational list     -            None
  DataDigest               13.1   IO   IO   CO operational list     -            None
  MaxConnections           13.2   LO   LO   SW operational minimum  1-65535      1       Irrelevant
  SendTargets              13.3   FFPO -    SW any         reject   -            -
  TargetName               13.4   IO   FFPO SW any         declared -            -
  InitiatorName            13.5   IO   -    SW any         declared -            -
  TargetAlias              13.6   -    ALL  SW any         declared -            -
  InitiatorAlias           13.7   ALL  -    SW any         declared -            -
  TargetAddress            13.8   -    ALL  SW any         declared -            -
  TargetPortalGroupTag     13.9   -    IO   SW any         declared 0-65535      -
  InitialR2T               13.10  LO   LO   SW operational or       -            true    Irrelevant
  ImmediateData            13.11  LO   LO   SW operational and      -            true    Irrelevant
  MaxRecvDataSegmentLength 13.12  ALL  ALL  CO operational declared 512-16777215 8192
  MaxBurstLength           13.13  LO   LO   SW operational minimum  512-16777215 262144  Irrelevant
  FirstBurstLength         13.14  LO   LO   SW operational minimum  512-16777215 65536   Irrelevant
  DefaultTime2Wait         13.15  LO   LO   SW operational maximum  0-3600       2
  DefaultTime2Retain       13.16  LO   LO   SW operational minimum  0-3600       20
  MaxOutstandingR2T        13.17  LO   LO   SW operational minimum  1-65535      1       Irrelevant
  DataPDUInOrder           13.18  LO   LO   SW operational or       -            true    Irrelevant
  DataSequenceInOrder      13.19  LO   LO   SW operational or       -            true    Irrelevant
  ErrorRecoveryLevel       13.20  LO   LO   SW operational minimum  0-2          0
  SessionType              13.21  LO   -    SW any         declared -            -
  TaskReporting            13.23  LO   LO   SW operational list     -            RFC3720 Irrelevant
  iSCSIProtocolLevel       13.24  LO   LO   SW operational minimum  0-31         1       Irrelevant
  IFMarker                 13.25  LO   LO   SW operational reject   -            -
  OFMarker                 13.25  LO   LO   SW operational reject   -            -
  IFMarkInt                13.25  LO   LO   SW operational reject   -            -
  OFMarkInt                13.25  LO   LO   SW operational reject   -            -
  X#NodeArchitecture       13.26  LO   LO   SW operational declared -            -
`
const ROWS = STANDARD.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

describe('the table of keys', () => {
  test.each(ROWS)('%s', (name, ...columns) => {
    const key = KEYS.get(name)
    if (key === undefined) throw new Error(`${name} is not in the table`)
    const range = 'range' in key ? key.range.join('-') : '-'
    const standard = 'default' in key ? String(key.default) : '-'
    expect([
      key.section,
      key.use.initiator ?? '-',
      key.use.target ?? '-',
      key.scope === 'session' ? 'SW' : 'CO',
      key.stage,
      key.result === 'first-of-list' ? 'list' : key.result,
      range,
      standard,
      ...(key.irrelevantWhen?.includes('discovery') ? ['Irrelevant'] : []),
    ]).toEqual(columns)
  })

  test('has these keys and no others', () => {
    expect([...KEYS.keys()].sort()).toEqual(ROWS.map(([name]) => name).sort())
  })

  test('knows no key by the name of a member of every object', () => {
    expect(KEYS.get('constructor')).toBeUndefined()
  })
})

test('the defaults are those of §13', () => {
  expect(DEFAULT_PARAMETERS).toEqual({
    headerDigest: 'None',
    dataDigest: 'None',
    maxConnections: 1,
    initialR2T: true,
    immediateData: true,
    initiatorMaxRecvDataSegmentLength: 8192,
    targetMaxRecvDataSegmentLength: 8192,
    maxBurstLength: 262144,
    firstBurstLength: 65536,
    defaultTime2Wait: 2,
    defaultTime2Retain: 20,
    maxOutstandingR2T: 1,
    dataPDUInOrder: true,
    dataSequenceInOrder: true,
    errorRecoveryLevel: 0,
    taskReporting: 'RFC3720',
    iSCSIProtocolLevel: 1,
  })
})

describe('when a key may be sent', () => {
  type Row = readonly [name: string, sender: Role, stage: TextStage, leading: boolean, allowed: boolean]
  const rows: readonly Row[] = [
    ['AuthMethod', 'target', 'security', true, true],
    ['AuthMethod', 'target', 'operational', true, false],
    ['AuthMethod', 'initiator', 'full-feature', true, false],
    ['HeaderDigest', 'target', 'operational', true, true],
    ['HeaderDigest', 'target', 'operational', false, true],
    ['HeaderDigest', 'target', 'security', true, false],
    ['MaxBurstLength', 'target', 'operational', true, true],
    ['MaxBurstLength', 'target', 'operational', false, false],
    ['MaxBurstLength', 'target', 'full-feature', true, false],
    ['MaxRecvDataSegmentLength', 'target', 'full-feature', true, true],
    ['TargetAlias', 'target', 'security', true, true],
    ['TargetAlias', 'target', 'operational', true, true],
    ['TargetAlias', 'initiator', 'operational', true, false],
    ['TargetPortalGroupTag', 'target', 'security', true, true],
    ['TargetPortalGroupTag', 'target', 'full-feature', true, false],
    ['InitiatorName', 'initiator', 'security', false, true],
    ['InitiatorName', 'target', 'security', true, false],
    ['SessionType', 'initiator', 'security', false, false],
    ['TargetName', 'initiator', 'operational', true, true],
    ['TargetName', 'target', 'operational', true, false],
    ['TargetName', 'target', 'full-feature', true, true],
    ['SendTargets', 'initiator', 'full-feature', true, true],
    ['SendTargets', 'initiator', 'operational', true, false],
  ]
  test.each(rows)('%s of the %s in %s, leading %s: %s', (name, sender, stage, leading, allowed) => {
    const key = KEYS.get(name)
    expect(key && mayBeSent(key, sender, stage, leading)).toBe(allowed)
  })
})

describe('when a key is irrelevant', () => {
  const irrelevant = (
    name: string,
    discovery: boolean,
    initialR2T: boolean,
    immediateData: boolean,
  ): boolean => {
    const key = KEYS.get(name)
    if (key === undefined) throw new Error(name)
    const parameters = { ...DEFAULT_PARAMETERS, initialR2T, immediateData }
    return isIrrelevant(key, discovery ? 'Discovery' : 'Normal', parameters)
  }

  test('in a Discovery session', () => {
    expect(irrelevant('MaxConnections', true, true, true)).toBe(true)
    expect(irrelevant('MaxConnections', false, true, true)).toBe(false)
    expect(irrelevant('ErrorRecoveryLevel', true, true, true)).toBe(false)
  })

  test.each([
    [true, true, false],
    [true, false, true],
    [false, true, false],
    [false, false, false],
  ])(
    'FirstBurstLength with InitialR2T %s and ImmediateData %s: %s',
    (initialR2T, immediateData, expected) => {
      expect(irrelevant('FirstBurstLength', false, initialR2T, immediateData)).toBe(expected)
      expect(irrelevant('MaxBurstLength', false, initialR2T, immediateData)).toBe(false)
    },
  )
})
