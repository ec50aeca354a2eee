import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InitiatorLogin } from '../../src/login/initiator-login.ts'
import type { LoginOptions } from '../../src/login/login-options.ts'
import type { LoginStep } from '../../src/login/login-step.ts'
import type { LoginResponse } from '../../src/pdu/index.ts'
import { options, play, response, SECURITY_STAGE, TARGET, text, TSIH, violationOf } from './support.ts'
import type { Line } from './support.ts'

const login = (change: Partial<LoginOptions> = {}): InitiatorLogin => new InitiatorLogin(options(change))

describe('violations in the header', () => {
  const rows: readonly (readonly [string, Partial<LoginResponse>, string])[] = [
    ['another version', { versionActive: 1 }, 'login-header'],
    ['a stage that was left', { currentStage: 0, transit: true, nextStage: 1 }, 'login-stage'],
    ['a stage that is not reached', { currentStage: 3 }, 'login-stage'],
    ['a transition to the same stage', { transit: true, nextStage: 1 }, 'login-stage'],
    ['a transition back', { transit: true, nextStage: 0 }, 'login-stage'],
    ['an end without TSIH', { transit: true, nextStage: 3, tsih: 0 }, 'login-header'],
  ]
  test.each(rows)('%s', (_, header, rule) => {
    const broken = login({ offers: { immediateData: false } })
    play(broken, ...SECURITY_STAGE)
    expect(broken.receive(response({ currentStage: 1, tsih: TSIH, ...header }), text())).toEqual(
      violationOf(rule),
    )
  })

  test('a stage beyond the one that was asked for', () => {
    const step = play(login({ offers: { immediateData: true } }), ['T->', 0, 3, 1, 'AuthMethod=None'])
    expect(step).toEqual(violationOf('login-stage'))
  })

  test('T without being asked', () => {
    const waiting = login({ privateKeys: { 'X-a': 'a'.repeat(9000) } })
    play(waiting, ...SECURITY_STAGE)
    const header = response({ currentStage: 1, transit: true, nextStage: 3, tsih: TSIH })
    expect(waiting.receive(header, text())).toEqual(violationOf('login-stage'))
  })
})

describe('violations in the text', () => {
  const operational: readonly (readonly [string, readonly string[], string])[] = [
    ['a key twice in one text', ['ImmediateData=Yes', 'ImmediateData=Yes'], 'key-repeated'],
    ['the method again', ['AuthMethod=None'], 'key-repeated'],
    ['a key of CHAP', ['CHAP_A=5'], 'key-stage'],
    ['a key of the initiator', ['InitiatorAlias=x'], 'key-stage'],
    ['its name', [`TargetName=${TARGET}`], 'key-stage'],
    ['a selection against the function', ['FirstBurstLength=131072'], 'negotiation'],
    ['NotUnderstood for a key of the standard', ['ImmediateData=NotUnderstood'], 'negotiation'],
    ['a proposal of Irrelevant', ['MaxConnections=Irrelevant'], 'negotiation'],
    ['no "="', ['ImmediateData'], 'text-format'],
    ['lower case', ['immediateData=Yes'], 'text-format'],
    ['a Boolean in lower case', ['ImmediateData=yes'], 'text-format'],
    ['another tag than before', ['TargetPortalGroupTag=2'], 'key-repeated'],
  ]
  test.each(operational)('%s', (_, pairs, rule) => {
    const line: Line = ['T->', 1, 0, 0, ...pairs]
    const step = play(
      login({ offers: { immediateData: true, firstBurstLength: 65536 } }),
      ...SECURITY_STAGE,
      line,
    )
    expect(step).toEqual(violationOf(rule))
  })

  test.each([
    ['an offer that is not answered', [], 'negotiation'],
    ['a proposal that needs an answer', ['ImmediateData=Yes', 'MaxOutstandingR2T=4'], 'negotiation'],
    [
      'lengths that do not fit',
      ['ImmediateData=Yes', 'FirstBurstLength=600', 'MaxBurstLength=512'],
      'negotiation',
    ],
  ])('%s at the end', (_, pairs, rule) => {
    const offers = {
      immediateData: true,
      ...(pairs.length > 2 ? { firstBurstLength: 1024, maxBurstLength: 1024 } : {}),
    }
    expect(play(login({ offers }), ...SECURITY_STAGE, ['T->', 1, 3, 1, ...pairs])).toEqual(violationOf(rule))
  })

  test.each([
    ['an operational key', 'MaxBurstLength=512', 'key-stage'],
    ['a method that was not offered', 'AuthMethod=CHAP', 'negotiation'],
    ['a method that does not exist', 'AuthMethod=None,CHAP', 'negotiation'],
  ])('%s in the security stage', (_, pair, rule) => {
    expect(play(login(), ['T->', 0, 0, 0, pair])).toEqual(violationOf(rule))
  })

  test('the method is never chosen', () => {
    expect(play(login(), ['T->', 0, 3, 1])).toEqual(violationOf('negotiation'))
  })

  test('a text that is cut', () => {
    const broken = login()
    broken.start()
    expect(broken.receive(response(), text('AuthMethod=None').subarray(0, -1))).toEqual(
      violationOf('text-format'),
    )
  })
})

test('whatever a target sends, nothing is thrown', () => {
  const stage = fc.constantFrom<0 | 1 | 3>(0, 1, 3)
  const pair = fc.constantFrom(
    'AuthMethod=CHAP',
    'AuthMethod=None',
    'CHAP_A=5',
    'CHAP_I=1',
    'CHAP_C=0x1234',
    'CHAP_N=x',
    'CHAP_R=0x00',
    'HeaderDigest=CRC32C',
    'MaxBurstLength=512',
    'TargetAddress=a',
    'X-a=b',
  )
  const data = fc.oneof(
    fc.uint8Array({ maxLength: 50 }),
    fc.array(pair, { maxLength: 5 }).map((pairs) => text(...pairs)),
  )
  const header = fc.record({
    transit: fc.boolean(),
    continue: fc.boolean(),
    currentStage: stage,
    nextStage: stage,
    tsih: fc.nat({ max: 2 }),
    statusClass: fc.constantFrom(0, 0, 0, 0, 1, 2),
  })
  const chap = { username: 'alice', secret: 'one', target: { secret: 'two' } }
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(fc.tuple(header, data), { minLength: 30, maxLength: 30 }),
      (secured, answers) => {
        const tried = login({ offers: { headerDigest: ['CRC32C'] }, ...(secured ? { chap } : {}) })
        tried.start()
        let step: LoginStep | undefined
        for (const [change, bytes] of answers) {
          step = tried.receive(response(change), bytes)
          if (step.kind !== 'send') break
        }
        expect(step?.kind).toMatch(/^(complete|redirected|refused|authentication-failed|violation)$/)
      },
    ),
    { numRuns: 500 },
  )
})
