import { describe, expect, test } from '@jest/globals'
import { prepareLogin, type LoginOptions } from '../../src/login/login-options.ts'
import { DEFAULT_PARAMETERS } from '../../src/text/index.ts'
import { INITIATOR, options, TARGET } from './support.ts'

const chap = { username: 'alice', secret: 'a secret of alice' }

test('the defaults', () => {
  expect(prepareLogin(options())).toEqual({
    names: [
      { key: 'InitiatorName', value: INITIATOR },
      { key: 'TargetName', value: TARGET },
      { key: 'SessionType', value: 'Normal' },
    ],
    methods: ['None'],
    proposals: [],
    privateKeys: [],
    singleStage: false,
    maxExchanges: 20,
    sessionType: 'Normal',
    wishes: {},
    parameters: DEFAULT_PARAMETERS,
    leadingConnection: true,
  })
})

test('the methods that are offered', () => {
  expect(prepareLogin(options({ chap })).methods).toEqual(['CHAP'])
  expect(prepareLogin(options({ chap: { ...chap, required: true } })).methods).toEqual(['CHAP'])
  expect(prepareLogin(options({ chap: { ...chap, required: false } })).methods).toEqual(['CHAP', 'None'])
})

test('a Discovery session needs no target and has no error recovery', () => {
  const { names, proposals } = prepareLogin({
    ...options({
      sessionType: 'Discovery',
      offers: { errorRecoveryLevel: 1, headerDigest: ['None'], maxBurstLength: 512 },
    }),
    targetName: undefined,
  })
  expect(names.map(({ key }) => key)).toEqual(['InitiatorName', 'SessionType'])
  expect(proposals).toEqual([{ key: 'HeaderDigest', value: 'None' }])
})

test('a further connection keeps what the session has', () => {
  const session = {
    ...DEFAULT_PARAMETERS,
    headerDigest: 'CRC32C',
    maxBurstLength: 512,
    firstBurstLength: 512,
  } as const
  const prepared = prepareLogin(options({ session, offers: { dataDigest: ['None'], maxBurstLength: 1024 } }))
  expect(prepared.names.map(({ key }) => key)).toEqual(['InitiatorName', 'TargetName'])
  expect(prepared.proposals).toEqual([{ key: 'DataDigest', value: 'None' }])
  expect(prepared.parameters).toEqual({ ...DEFAULT_PARAMETERS, maxBurstLength: 512, firstBurstLength: 512 })
})

describe('options that cannot work', () => {
  const rows: readonly (readonly [string, Partial<LoginOptions>, ErrorConstructor, string])[] = [
    ['no target', { targetName: undefined }, TypeError, 'targetName is missing'],
    ['an empty target', { targetName: '' }, TypeError, 'targetName is empty'],
    ['an empty initiator', { initiatorName: '' }, TypeError, 'initiatorName is empty'],
    [
      'a long name',
      { initiatorName: 'x'.repeat(224) },
      TypeError,
      'the value of InitiatorName has 224 bytes',
    ],
    [
      'a null',
      { initiatorAlias: 'a\0b' },
      TypeError,
      'the value of InitiatorAlias contains a null character',
    ],
    ['CHAP without its stage', { stages: 'one', chap }, TypeError, "stages: 'one' leaves out"],
    ['no exchanges', { maxExchanges: 0 }, RangeError, 'maxExchanges must be a positive integer, was 0'],
    [
      'half an exchange',
      { maxExchanges: 1.5 },
      RangeError,
      'maxExchanges must be a positive integer, was 1.5',
    ],
    [
      'a length out of range',
      { offers: { maxBurstLength: 1 } },
      RangeError,
      'MaxBurstLength must be an integer',
    ],
    [
      'a MaxBurstLength below the default FirstBurstLength',
      { offers: { maxBurstLength: 4096 } },
      RangeError,
      'offers that do not fit together: FirstBurstLength=65536 exceeds MaxBurstLength=4096',
    ],
    [
      'recovery with several R2Ts in order',
      { offers: { errorRecoveryLevel: 1, maxOutstandingR2T: 2 } },
      RangeError,
      'offers that do not fit together: MaxOutstandingR2T=2',
    ],
    [
      'a level of recovery that is not supported',
      { offers: { errorRecoveryLevel: 2 } },
      RangeError,
      'errorRecoveryLevel 2 would promise task reassignment, which is not supported: 0 or 1',
    ],
    [
      'a private key of the standard',
      { privateKeys: { MaxBurstLength: '512' } },
      TypeError,
      'does not begin with X-',
    ],
    ['a private key with a space', { privateKeys: { 'X-a b': '1' } }, TypeError, '"X-a b" is not a key-name'],
    ['a reserved word', { privateKeys: { 'X-a': 'Reject' } }, TypeError, 'X-a=Reject is not a proposal'],
    [
      'private keys in discovery',
      { sessionType: 'Discovery', privateKeys: { 'X-a': '1' } },
      TypeError,
      'privateKeys are for Normal sessions only',
    ],
  ]
  test.each(rows)('%s', (_, change, error, message) => {
    expect(() => prepareLogin(options(change))).toThrow(error)
    expect(() => prepareLogin(options(change))).toThrow(message)
  })
})
