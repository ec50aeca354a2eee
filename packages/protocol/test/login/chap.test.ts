import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  CHAP_ALGORITHMS,
  chapAlgorithm,
  chapResponse,
  checkChapResponse,
  equalBytes,
} from '../../src/login/chap.ts'
import type { ChapAlgorithm, ChapHash } from '../../src/login/chap.ts'
import { hash } from './support.ts'

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

test('the codes of CHAP_A', () => {
  expect(CHAP_ALGORITHMS.map(({ name, code }) => `${code} ${name}`)).toEqual([
    '5 md5',
    '6 sha1',
    '7 sha256',
    '8 sha3-256',
  ])
  expect(['5', '6', '7', '8'].map(chapAlgorithm)).toEqual(['md5', 'sha1', 'sha256', 'sha3-256'])
  expect(['4', '9', '', '05', 'md5'].map(chapAlgorithm)).toEqual(Array(5).fill(undefined))
})

describe('the response to a challenge', () => {
  // Computed with Python's hashlib over identifier, secret and challenge, in this order.
  const LONG = { identifier: 0x27, secret: '12 bytes or more', challenge: '000102030405060708090a0b0c0d0e0f' }
  const SHORT = { identifier: 0xff, secret: 'gehäim', challenge: '00' }
  const rows: readonly (readonly [ChapAlgorithm, typeof LONG, string])[] = [
    ['md5', LONG, '3a0aabd9de25251acd556aeb38690af1'],
    ['sha1', LONG, 'dbe7b55ed87b0b9765a6d5211a9cc053c7ef395f'],
    ['sha256', LONG, 'fee3c259c866e1f7bc2a28273d1b1fef9ecf7acf2b5b1429d2e1448dbdd6766f'],
    ['sha3-256', LONG, '199af33ed3dfc258a48af1293afcfb41055944c1de7900a2b0f1f1ff723e8b69'],
    ['md5', SHORT, '975ecc0a0cd783be8eabaf67c7a26517'],
    ['sha1', SHORT, 'bbdde6d3bb80a70781e3c55e4aa109e5d9571ec4'],
    ['sha256', SHORT, 'f3b84ba02e9362c2dc7995b27a36bfeaf09795bfdbc71f4e3b2e14cabb78357b'],
    ['sha3-256', SHORT, '0d0f140ad70645ef8cf7693b1dec41b4407f021f92957b88f7924627568e3409'],
  ]
  test.each(rows)('%s of %j', (algorithm, { identifier, secret, challenge }, expected) => {
    const response = chapResponse({ algorithm, identifier, challenge: bytes(challenge) }, utf8(secret), hash)
    expect(response).toEqual(bytes(expected))
  })

  test('is a hash of three parts in the order of RFC 1994', () => {
    const join: ChapHash = (_, parts) => Uint8Array.from(parts.flatMap((part) => [...part]))
    const challenge = { algorithm: 'md5', identifier: 0x2a, challenge: bytes('c0c1') } as const
    expect(chapResponse(challenge, utf8('pass'), join)).toEqual(bytes('2a70617373c0c1'))
  })
})

describe('the check of a response', () => {
  const challenge = { algorithm: 'sha256', identifier: 7, challenge: bytes('a1a2a3a4') } as const
  const theirs = utf8('the secret of the target')
  const ours = utf8('the secret of the initiator')
  const check = (response: Uint8Array): string => checkChapResponse(challenge, response, theirs, ours, hash)

  test('tells a right one, a reflected one and a wrong one', () => {
    expect(check(chapResponse(challenge, theirs, hash))).toBe('authentic')
    expect(check(chapResponse(challenge, ours, hash))).toBe('reflected')
    expect(check(chapResponse({ ...challenge, identifier: 8 }, theirs, hash))).toBe('wrong')
    expect(check(chapResponse({ ...challenge, algorithm: 'md5' }, theirs, hash))).toBe('wrong')
    expect(check(new Uint8Array())).toBe('wrong')
  })

  test('every changed bit makes it wrong', () => {
    const response = chapResponse(challenge, theirs, hash)
    for (let bit = 0; bit < response.length * 8; bit++) {
      const changed = response.with(bit >> 3, (response[bit >> 3] ?? 0) ^ (1 << (bit & 7)))
      expect(check(changed)).toBe('wrong')
    }
  })
})

test('bytes are equal if they are', () => {
  const some = fc.uint8Array({ maxLength: 6, max: 2 })
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(equalBytes(one, other)).toBe(Buffer.compare(one, other) === 0)
      expect(equalBytes(one, one.slice())).toBe(true)
    }),
  )
})
