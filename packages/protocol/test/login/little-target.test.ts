import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ChapAlgorithm } from '../../src/login/chap.ts'
import { InitiatorLogin } from '../../src/login/initiator-login.ts'
import type { LoginOptions } from '../../src/login/login-options.ts'
import type { CompleteStep, LoginStep } from '../../src/login/login-step.ts'
import { anyWishes, segmentLength } from '../support/any-wishes.ts'
import { LittleTarget, type LittleTargetOptions } from './little-target.ts'
import { options } from './support.ts'

const CHAP = { username: 'alice', secret: 'of alice', own: { name: 'array', secret: 'of the array' } }

function logIn(change: Partial<LoginOptions>, target: LittleTarget): CompleteStep {
  const login = new InitiatorLogin(options({ maxExchanges: 500, ...change }))
  let step: LoginStep = { kind: 'send', message: login.start() }
  while (step.kind === 'send') step = login.receive(...target.receive(step.message))
  if (step.kind !== 'complete') throw new Error(JSON.stringify(step))
  return step
}

const yesNo = (value: boolean): string => (value ? 'Yes' : 'No')

const targetWishes = fc
  .record({
    HeaderDigest: fc.constantFrom('None', 'CRC32C,None'),
    DataDigest: fc.constantFrom('None', 'CRC32C,None'),
    MaxConnections: fc.integer({ min: 1, max: 65535 }).map(String),
    InitialR2T: fc.boolean().map(yesNo),
    ImmediateData: fc.boolean().map(yesNo),
    MaxRecvDataSegmentLength: segmentLength.map(String),
    bursts: fc.tuple(segmentLength, segmentLength),
    DefaultTime2Wait: fc.integer({ min: 0, max: 3600 }).map(String),
    DefaultTime2Retain: fc.integer({ min: 0, max: 3600 }).map(String),
    MaxOutstandingR2T: fc.integer({ min: 1, max: 65535 }).map(String),
    DataPDUInOrder: fc.boolean().map(yesNo),
    DataSequenceInOrder: fc.boolean().map(yesNo),
  })
  .map(({ bursts: [one, other], ...rest }) => ({
    ...rest,
    MaxBurstLength: String(Math.max(one, other)),
    FirstBurstLength: String(Math.min(one, other)),
  }))

const targets: fc.Arbitrary<LittleTargetOptions> = fc.record({
  wishes: targetWishes,
  proposes: fc.subarray([
    'MaxConnections',
    'DefaultTime2Wait',
    'InitialR2T',
    'HeaderDigest',
    'DataPDUInOrder',
  ]),
  patience: fc.integer({ min: 0, max: 2 }),
  segment: fc.integer({ min: 3, max: 300 }),
})

describe('a login with a target that was written by another hand', () => {
  test('both have the same parameters in the end', () => {
    const privateKeys = fc.option(fc.constant({ 'X-com.example.long': 'x'.repeat(10000) }), {
      nil: undefined,
    })
    fc.assert(
      fc.property(anyWishes, targets, privateKeys, (offers, wanted, vendor) => {
        const target = new LittleTarget(wanted)
        const { parameters, targetPortalGroupTag } = logIn({ offers, privateKeys: vendor }, target)
        expect(targetPortalGroupTag).toBe(7)
        expect({
          HeaderDigest: parameters.headerDigest,
          DataDigest: parameters.dataDigest,
          MaxConnections: String(parameters.maxConnections),
          InitialR2T: yesNo(parameters.initialR2T),
          ImmediateData: yesNo(parameters.immediateData),
          MaxRecvDataSegmentLength: String(parameters.initiatorMaxRecvDataSegmentLength),
          MaxBurstLength: String(parameters.maxBurstLength),
          FirstBurstLength: String(parameters.firstBurstLength),
          DefaultTime2Wait: String(parameters.defaultTime2Wait),
          DefaultTime2Retain: String(parameters.defaultTime2Retain),
          MaxOutstandingR2T: String(parameters.maxOutstandingR2T),
          DataPDUInOrder: yesNo(parameters.dataPDUInOrder),
          DataSequenceInOrder: yesNo(parameters.dataSequenceInOrder),
          ErrorRecoveryLevel: String(parameters.errorRecoveryLevel),
        }).toEqual(target.results)
        expect(String(parameters.targetMaxRecvDataSegmentLength)).toBe(
          wanted.wishes['MaxRecvDataSegmentLength'],
        )
      }),
      { numRuns: 200 },
    )
  })

  test.each<ChapAlgorithm>(['md5', 'sha1', 'sha256', 'sha3-256'])(
    'both authenticate each other with %s',
    (algorithm) => {
      for (const segment of [1, 2, 7, 1000]) {
        const target = new LittleTarget({
          wishes: {},
          proposes: ['MaxConnections'],
          patience: 1,
          segment,
          chap: CHAP,
        })
        const { username, secret, own } = CHAP
        const chap = {
          username,
          secret,
          algorithms: [algorithm],
          target: { username: own.name, secret: own.secret },
        }
        expect(logIn({ chap, offers: { maxBurstLength: 131072 } }, target).parameters.maxBurstLength).toBe(
          131072,
        )
      }
    },
  )

  test('a wrong secret of the initiator shows on the other side', () => {
    const target = new LittleTarget({ wishes: {}, proposes: [], patience: 0, segment: 1000, chap: CHAP })
    expect(() => logIn({ chap: { username: 'alice', secret: 'guessed' } }, target)).toThrow(
      'the initiator failed',
    )
  })
})
