import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import type { ChapAlgorithm } from '../../src/login/chap.ts'
import { InitiatorLogin } from '../../src/login/initiator-login.ts'
import type { ChapOptions, LoginOptions } from '../../src/login/login-options.ts'
import { DEFAULT_PARAMETERS } from '../../src/text/index.ts'
import { INITIATOR, options, play, spelled, TARGET, TSIH, violationOf } from './support.ts'
import type { Line } from './support.ts'

const SECRET = 'alice has a secret'
const TARGET_SECRET = 'the array has another'
const MUTUAL: ChapOptions = {
  username: 'alice',
  secret: SECRET,
  target: { username: 'array', secret: TARGET_SECRET },
}
const ONE_WAY: ChapOptions = { username: 'alice', secret: SECRET }

const login = (chap: ChapOptions, change: Partial<LoginOptions> = {}): InitiatorLogin =>
  new InitiatorLogin(options({ chap, offers: { immediateData: true }, ...change }))

// The challenge of the initiator as support.ts makes it: the identifier, then 16 bytes.
const OUR_IDENTIFIER = 0xa0
const OUR_CHALLENGE = 'a1a2a3a4a5a6a7a8a9aaabacadaeafb0'
const THEIR_CHALLENGE = '000102030405060708090a0b0c0d0e0f1011121314151617'

/** CHAP_R by hand: the hash over identifier, secret and challenge. */
function proof(
  identifier: number,
  secret: string,
  challenge: string,
  algorithm: ChapAlgorithm = 'sha3-256',
): string {
  const digest = createHash(algorithm)
  digest.update(Buffer.of(identifier)).update(secret).update(Buffer.from(challenge, 'hex'))
  return `0x${digest.digest('hex')}`
}

const FIRST: readonly Line[] = [
  [
    'I->',
    0,
    0,
    0,
    `InitiatorName=${INITIATOR}`,
    `TargetName=${TARGET}`,
    'SessionType=Normal',
    'AuthMethod=CHAP',
  ],
  ['T->', 0, 0, 0, 'TargetPortalGroupTag=1', 'AuthMethod=CHAP'],
  ['I->', 0, 0, 0, 'CHAP_A=8,6,5'],
]
const CHALLENGED: readonly Line[] = [
  ...FIRST,
  ['T->', 0, 0, 0, 'CHAP_A=8', 'CHAP_I=9', `CHAP_C=0x${THEIR_CHALLENGE}`],
]
const RESPONSE = [`CHAP_N=alice`, `CHAP_R=${proof(9, SECRET, THEIR_CHALLENGE)}`]
const OUR_TURN = [`CHAP_I=${OUR_IDENTIFIER}`, `CHAP_C=0x${OUR_CHALLENGE}`]
const PROOF_OF_TARGET = proof(OUR_IDENTIFIER, TARGET_SECRET, OUR_CHALLENGE)
const WRONG_PROOF = PROOF_OF_TARGET.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))
const OPERATIONAL: readonly Line[] = [
  ['I->', 1, 3, 1, 'ImmediateData=Yes'],
  ['T->', 1, 3, 1, 'ImmediateData=Yes'],
]
const COMPLETE = { kind: 'complete', parameters: DEFAULT_PARAMETERS, tsih: TSIH }
const failed = (reason: string): unknown => ({ kind: 'authentication-failed', reason })

describe('the examples of Appendix B', () => {
  test('only the initiator is authenticated', () => {
    const step = play(
      login(ONE_WAY),
      ...CHALLENGED,
      ['I->', 0, 1, 1, ...RESPONSE],
      ['T->', 0, 1, 1],
      ...OPERATIONAL,
    )
    expect(step).toMatchObject(COMPLETE)
  })

  test('both authenticate each other', () => {
    const step = play(
      login(MUTUAL),
      ...CHALLENGED,
      ['I->', 0, 1, 1, ...RESPONSE, ...OUR_TURN],
      ['T->', 0, 1, 1, 'CHAP_N=array', `CHAP_R=${PROOF_OF_TARGET}`],
      ...OPERATIONAL,
    )
    expect(step).toMatchObject(COMPLETE)
  })

  test('the target may take its time after its proof, or before it', () => {
    const step = play(
      login(MUTUAL),
      ...CHALLENGED,
      ['T->', 0, 0, 0],
      ['I->', 0, 1, 1],
      ['T->', 0, 0, 0, 'CHAP_N=array', `CHAP_R=${PROOF_OF_TARGET}`],
      ['I->', 0, 1, 1],
      ['T->', 0, 0, 0],
      ['I->', 0, 1, 1],
      ['T->', 0, 1, 1],
      ...OPERATIONAL,
    )
    expect(step).toMatchObject(COMPLETE)
  })

  test('without proposals the login ends with the security stage', () => {
    const step = play(
      login(ONE_WAY, { offers: {} }),
      ...CHALLENGED,
      ['I->', 0, 3, 1, ...RESPONSE],
      ['T->', 0, 3, 1],
    )
    expect(step).toMatchObject(COMPLETE)
  })
})

describe('the method', () => {
  test('authentication that is not required may be left out', () => {
    const step = play(
      login({ ...ONE_WAY, required: false }),
      [
        'I->',
        0,
        1,
        1,
        `InitiatorName=${INITIATOR}`,
        `TargetName=${TARGET}`,
        'SessionType=Normal',
        'AuthMethod=CHAP,None',
      ],
      ['T->', 0, 1, 1, 'AuthMethod=None'],
      ...OPERATIONAL,
    )
    expect(step).toMatchObject(COMPLETE)
  })

  test('authentication that is not required takes place if the target wants it', () => {
    const step = play(
      login({ ...ONE_WAY, required: false }),
      ['T->', 0, 0, 0, 'AuthMethod=CHAP'],
      ...CHALLENGED.slice(2),
      ['I->', 0, 1, 1, ...RESPONSE],
      ['T->', 0, 1, 1],
      ...OPERATIONAL,
    )
    expect(step).toMatchObject(COMPLETE)
  })

  test('the target may not choose CHAP and leave at once', () => {
    const step = play(login({ ...ONE_WAY, required: false }), ['T->', 0, 1, 1, 'AuthMethod=CHAP'])
    expect(step).toEqual(failed('the target chose CHAP and left the stage without it'))
  })

  test.each<[string, Line, unknown]>([
    ['choose None', ['T->', 0, 0, 0, 'AuthMethod=None'], violationOf('negotiation')],
    ['leave the stage', ['T->', 0, 1, 1, 'AuthMethod=CHAP'], violationOf('login-stage')],
    ['reject it', ['T->', 0, 0, 0, 'AuthMethod=Reject'], failed('the target accepts no AuthMethod of CHAP')],
  ])('where CHAP is required the target may not %s', (_, line, step) => {
    expect(play(login(ONE_WAY), line)).toEqual(step)
  })

  test('a target that is slow to choose is asked again', () => {
    expect(play(login(ONE_WAY), ['T->', 0, 0, 0], ['I->', 0, 0, 0], ...CHALLENGED.slice(1, 3)).kind).toBe(
      'send',
    )
  })
})

describe('the algorithms', () => {
  const offered = (...algorithms: readonly ChapAlgorithm[]): unknown => {
    const step = play(login({ ...ONE_WAY, algorithms }), ...FIRST.slice(0, 2))
    return step.kind === 'send' ? spelled(step.message) : step
  }

  test('are offered in order, each once, md5 always', () => {
    expect(offered('sha256', 'sha3-256')).toEqual(['CHAP_A=7,8,5'])
    expect(offered('md5')).toEqual(['CHAP_A=5'])
    expect(offered()).toEqual(['CHAP_A=5'])
    expect(offered('md5', 'sha1', 'md5')).toEqual(['CHAP_A=5,6'])
  })

  test.each<[ChapAlgorithm, string]>([
    ['md5', '5'],
    ['sha1', '6'],
    ['sha256', '7'],
    ['sha3-256', '8'],
  ])('%s is answered as it is challenged, both ways', (algorithm, code) => {
    const step = play(
      login({ ...MUTUAL, algorithms: ['sha3-256', 'sha256', 'sha1', 'md5'] }),
      ...FIRST.slice(0, 2),
      ['T->', 0, 0, 0, `CHAP_A=${code}`, 'CHAP_I=0xff', `CHAP_C=0X${THEIR_CHALLENGE.toUpperCase()}`],
      [
        'I->',
        0,
        1,
        1,
        'CHAP_N=alice',
        `CHAP_R=${proof(255, SECRET, THEIR_CHALLENGE, algorithm)}`,
        ...OUR_TURN,
      ],
      [
        'T->',
        0,
        1,
        1,
        'CHAP_N=array',
        `CHAP_R=${proof(OUR_IDENTIFIER, TARGET_SECRET, OUR_CHALLENGE, algorithm)}`,
      ],
      ...OPERATIONAL,
    )
    expect(step).toMatchObject(COMPLETE)
  })

  test.each(['7', '4', '8,5', 'md5', ''])('CHAP_A=%s was not offered', (code) => {
    const step = play(login(ONE_WAY), ...FIRST, ['T->', 0, 0, 0, `CHAP_A=${code}`, 'CHAP_I=1', 'CHAP_C=0x01'])
    expect(step).toEqual(violationOf('negotiation'))
  })

  test('the target may have none of them', () => {
    const step = play(login(ONE_WAY), ...FIRST, ['T->', 0, 0, 0, 'CHAP_A=Reject'])
    expect(step).toEqual(failed('the target accepts none of the CHAP algorithms that were offered'))
  })
})

describe('the challenge', () => {
  test.each([
    ['in base64', '0bAAECAwQFBgcICQoLDA0ODxAREhMUFRYX', THEIR_CHALLENGE],
    ['of an odd number of digits', '0x123', '0123'],
    ['of one byte', '0X0', '00'],
    ['of 1024 bytes', `0x${'5a'.repeat(1024)}`, '5a'.repeat(1024)],
  ])('%s', (_, value, bytes) => {
    const step = play(
      login(ONE_WAY),
      ...FIRST,
      ['T->', 0, 0, 0, 'CHAP_A=8', 'CHAP_I=0', `CHAP_C=${value}`],
      ['I->', 0, 1, 1, 'CHAP_N=alice', `CHAP_R=${proof(0, SECRET, bytes)}`],
    )
    expect(step.kind).toBe('send')
  })

  test.each([
    ['none at all', [], 'negotiation'],
    ['no CHAP_C', ['CHAP_A=8', 'CHAP_I=1'], 'negotiation'],
    ['no CHAP_I', ['CHAP_A=8', 'CHAP_C=0x01'], 'negotiation'],
    ['no CHAP_A', ['CHAP_I=1', 'CHAP_C=0x01'], 'negotiation'],
    ['one that is too long', ['CHAP_A=8', 'CHAP_I=1', `CHAP_C=0x${'00'.repeat(1025)}`], 'text-format'],
    ['one without digits', ['CHAP_A=8', 'CHAP_I=1', 'CHAP_C=0x'], 'text-format'],
    ['a decimal', ['CHAP_A=8', 'CHAP_I=1', 'CHAP_C=12345'], 'text-format'],
    ['an identifier of 256', ['CHAP_A=8', 'CHAP_I=256', 'CHAP_C=0x01'], 'negotiation'],
    ['an identifier that is none', ['CHAP_A=8', 'CHAP_I=one', 'CHAP_C=0x01'], 'text-format'],
  ])('a violation: %s', (_, pairs, rule) => {
    expect(play(login(ONE_WAY), ...FIRST, ['T->', 0, 0, 0, ...pairs])).toEqual(violationOf(rule))
  })

  test('may not be the one that this side puts', () => {
    const line: Line = ['T->', 0, 0, 0, 'CHAP_A=8', 'CHAP_I=1', `CHAP_C=0x${OUR_CHALLENGE}`]
    expect(play(login(MUTUAL), ...FIRST, line)).toEqual(failed('the challenges of both sides are the same'))
  })
})

describe('the proof of the target', () => {
  const answered = (...pairs: string[]): unknown =>
    play(login(MUTUAL), ...CHALLENGED, ['T->', 0, 1, 1, ...pairs])

  test.each<[string, string[], string]>([
    ['is missing', [], 'the target did not authenticate itself'],
    ['has no name', [`CHAP_R=${PROOF_OF_TARGET}`], 'the target did not authenticate itself'],
    ['has no response', ['CHAP_N=array'], 'the target did not authenticate itself'],
    [
      'is of somebody else',
      ['CHAP_N=Array', `CHAP_R=${PROOF_OF_TARGET}`],
      'the target authenticated itself under another name than chap.target.username',
    ],
    ['is wrong', ['CHAP_N=array', `CHAP_R=${WRONG_PROOF}`], 'the response of the target is wrong'],
    [
      'is of another algorithm',
      ['CHAP_N=array', `CHAP_R=${proof(OUR_IDENTIFIER, TARGET_SECRET, OUR_CHALLENGE, 'md5')}`],
      'the response of the target is wrong',
    ],
    [
      'is of another identifier',
      ['CHAP_N=array', `CHAP_R=${proof(9, TARGET_SECRET, OUR_CHALLENGE)}`],
      'the response of the target is wrong',
    ],
    [
      'is made with our own secret',
      ['CHAP_N=array', `CHAP_R=${proof(OUR_IDENTIFIER, SECRET, OUR_CHALLENGE)}`],
      'the target answered with the secret of the initiator',
    ],
    ['is our own response', ['CHAP_N=array', RESPONSE[1] ?? ''], 'the response of the target is wrong'],
  ])('%s', (_, pairs, reason) => {
    expect(answered(...pairs)).toEqual(failed(reason))
  })

  test('is checked as soon as it comes', () => {
    const step = play(login(MUTUAL), ...CHALLENGED, ['T->', 0, 0, 0, 'CHAP_N=array', 'CHAP_R=0x00'])
    expect(step).toEqual(failed('the response of the target is wrong'))
  })

  test('may be of any name if none is given', () => {
    const chap = { ...ONE_WAY, target: { secret: TARGET_SECRET } }
    const step = play(
      login(chap),
      ...CHALLENGED,
      ['T->', 0, 1, 1, 'CHAP_N=whoever', `CHAP_R=${PROOF_OF_TARGET}`],
      ...OPERATIONAL,
    )
    expect(step).toMatchObject(COMPLETE)
  })

  test('that nobody asked for changes nothing', () => {
    const step = play(
      login(ONE_WAY),
      ...CHALLENGED,
      ['T->', 0, 1, 1, 'CHAP_N=array', 'CHAP_R=0x00'],
      ...OPERATIONAL,
    )
    expect(step).toMatchObject(COMPLETE)
  })

  test('comes once', () => {
    const again: Line = ['T->', 0, 1, 1, `CHAP_R=${PROOF_OF_TARGET}`]
    const step = play(
      login(MUTUAL),
      ...CHALLENGED,
      ['T->', 0, 0, 0, 'CHAP_N=array', `CHAP_R=${PROOF_OF_TARGET}`],
      again,
    )
    expect(step).toEqual(violationOf('key-repeated'))
  })
})

test('secrets may be bytes, and the caller keeps his own', () => {
  const secret = new Uint8Array(Buffer.from(SECRET))
  const chap = { username: 'alice', secret }
  const started = login(chap)
  secret.fill(0)
  expect(play(started, ...CHALLENGED, ['I->', 0, 1, 1, ...RESPONSE]).kind).toBe('send')
})

describe('options that cannot work', () => {
  const rows: readonly (readonly [string, ChapOptions, string])[] = [
    ['no name', { ...ONE_WAY, username: '' }, 'chap.username is empty'],
    ['a long name', { ...ONE_WAY, username: 'x'.repeat(256) }, 'the value of CHAP_N has 256 bytes'],
    ['a name with a null', { ...ONE_WAY, username: 'a\0b' }, 'the value of CHAP_N contains a null character'],
    ['no secret', { ...ONE_WAY, secret: '' }, 'chap.secret is empty'],
    [
      'no secret of the target',
      { ...MUTUAL, target: { secret: new Uint8Array() } },
      'chap.target.secret is empty',
    ],
    [
      'the same secret both ways',
      { ...ONE_WAY, target: { secret: SECRET } },
      'must differ (RFC 7143 §9.2.1)',
    ],
    [
      'the same secret in another form',
      { ...ONE_WAY, target: { secret: new Uint8Array(Buffer.from(SECRET)) } },
      'must differ (RFC 7143 §9.2.1)',
    ],
    ['a proof that None leaves out', { ...MUTUAL, required: false }, 'chap.target has no effect'],
  ]
  test.each(rows)('%s', (_, chap, message) => {
    expect(() => login(chap)).toThrow(TypeError)
    expect(() => login(chap)).toThrow(message)
    expect(() => login(chap)).not.toThrow(SECRET)
  })

  test('an algorithm that does not exist', () => {
    const algorithms: readonly string[] = ['sha512']
    const chap: object = { ...ONE_WAY, algorithms }
    expect(
      () => new InitiatorLogin({ ...options(), ...{ chap: Object.assign({ ...ONE_WAY }, chap) } }),
    ).toThrow('chap.algorithms: there is no algorithm named sha512')
  })
})

test('no secret can be seen from outside', () => {
  const started = login(MUTUAL)
  const wrong = play(started, ...CHALLENGED, ['T->', 0, 1, 1, 'CHAP_N=array', 'CHAP_R=0x00'])
  const seen =
    inspect([started, wrong], { depth: Infinity, showHidden: true }) + JSON.stringify([started, wrong])
  for (const secret of [SECRET, TARGET_SECRET]) {
    expect(seen).not.toContain(secret)
    expect(seen).not.toContain(Buffer.from(secret).toString('hex'))
    expect(seen).not.toContain(Buffer.from(secret).join(', '))
  }
})
