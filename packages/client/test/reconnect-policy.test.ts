import { describe, expect, test } from '@jest/globals'
import { LOGIN_STATUSES } from '@iscsi/protocol'
import {
  ClosedError,
  ConnectionError,
  IdentityError,
  LoginError,
  ProtocolError,
  RejectError,
  TimeoutError,
} from '../src/errors.ts'
import { isReplayable, isWorthAnother, nextStep, policyOf } from '../src/reconnect-policy.ts'
import type { ReconnectPolicy, Situation } from '../src/reconnect-policy.ts'

const POLICY: ReconnectPolicy = { timeout: 100_000, delay: 100, maxDelay: 1000, jitter: 0, replay: 'safe' }

function decide(
  situation: Partial<Situation<string>>,
  policy: Partial<ReconnectPolicy> = {},
): ReturnType<typeof nextStep<string>> {
  return nextStep({ ...POLICY, ...policy }, 250, {
    attempt: 0,
    downtime: 0,
    sinceLoss: 0,
    cause: new ConnectionError('lost'),
    time2Wait: 0,
    portals: ['a', 'b', 'c'],
    random: () => 0,
    ...situation,
  })
}

/** How long it waits; undefined when it gives up. */
function delayOf(
  situation: Partial<Situation<string>>,
  policy?: Partial<ReconnectPolicy>,
): number | undefined {
  const step = decide(situation, policy)
  return step.kind === 'connect' ? step.delay : undefined
}

describe('the wait', () => {
  test('doubles with every attempt, up to the longest', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 1000].map((attempt) => delayOf({ attempt }))).toEqual([
      0, 100, 200, 400, 800, 1000, 1000, 1000,
    ])
  })

  test('is left to chance in part', () => {
    const drawn = [0, 0.5, 0.999].map((value) =>
      delayOf({ attempt: 3, random: () => value }, { jitter: 0.5 }),
    )
    expect(drawn).toEqual([400, 300, 200])
  })

  test('is at least Time2Wait after the loss (RFC 7143 §13.15)', () => {
    expect(delayOf({ time2Wait: 2 })).toBe(2000)
    expect(delayOf({ time2Wait: 2, sinceLoss: 1500 })).toBe(500)
    expect(delayOf({ time2Wait: 2, sinceLoss: 5000, attempt: 1 })).toBe(100)
    expect(delayOf({ time2Wait: 2, attempt: 5 })).toBe(2000)
  })
})

describe('it is given up', () => {
  test('when the time is over, or would be before the next attempt', () => {
    expect(delayOf({ downtime: 99_999 })).toBe(0)
    expect(delayOf({ downtime: 100_000 })).toBeUndefined()
    expect(delayOf({ downtime: 99_950, attempt: 1 })).toBeUndefined()
    expect(delayOf({ time2Wait: 200 })).toBeUndefined()
  })

  test('never, without a limit', () => {
    expect(delayOf({ downtime: 1e12, attempt: 1e6 }, { timeout: 0 })).toBe(1000)
  })

  test.each<[unknown, boolean]>([
    [new ConnectionError('lost'), true],
    [new TimeoutError('late', 'connect'), true],
    [new TimeoutError('late', 'login'), true],
    [new TimeoutError('late', 'ping'), true],
    [new ProtocolError('x', { section: '7.8', detail: 'digest' }), true],
    [new RejectError('x', 4), true],
    [new ClosedError(), false],
    [new IdentityError('x', 1, 'not-sent'), false],
    [new LoginError('the target did not prove who it is'), false],
    [new TypeError('a fault of ours'), false],
    [undefined, false],
  ])('after %p: another attempt is worth it: %p', (cause, isWorth) => {
    expect(isWorthAnother(cause)).toBe(isWorth)
    expect(decide({ cause }).kind).toBe(isWorth ? 'connect' : 'give-up')
  })

  test.each(LOGIN_STATUSES.map(({ statusClass, statusDetail }) => [statusClass, statusDetail] as const))(
    'login status class %i detail %i',
    (statusClass, statusDetail) => {
      const isWorth = statusClass === 3 || (statusClass === 2 && [3, 6].includes(statusDetail))
      expect(isWorthAnother(new LoginError('x', statusClass, statusDetail))).toBe(isWorth)
    },
  )
})

test('portals are tried one beside another, another first each time', () => {
  const starts = [0, 1, 2, 3].map((attempt) => {
    const step = decide({ attempt })
    return step.kind === 'connect' ? step.starts : []
  })
  expect(starts[0]).toEqual([
    { portal: 'a', after: 0 },
    { portal: 'b', after: 250 },
    { portal: 'c', after: 500 },
  ])
  expect(starts.map((list) => list.map(({ portal }) => portal).join(''))).toEqual([
    'abc',
    'bca',
    'cab',
    'abc',
  ])
})

test.each([
  ['none', false, false],
  ['safe', true, false],
  ['all', true, true],
] as const)('replay %s: what changes nothing %p, what changes something %p', (replay, ofQuery, ofChange) => {
  expect(isReplayable({ ...POLICY, replay }, true)).toBe(ofQuery)
  expect(isReplayable({ ...POLICY, replay }, false)).toBe(ofChange)
})

test('what is not given has a default; false is none', () => {
  expect(policyOf(false)).toBeUndefined()
  expect(policyOf()).toEqual({ timeout: 120_000, delay: 500, maxDelay: 30_000, jitter: 0.5, replay: 'safe' })
  expect(policyOf({ delay: 7, replay: undefined })).toMatchObject({ delay: 7, replay: 'safe' })
})
