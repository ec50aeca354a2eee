import { describe, expect, test } from '@jest/globals'
import { defaultInitiatorName, hash, randomBytes, randomIsid } from '../src/node-provider.ts'

describe('what the core asks of its host', () => {
  // "abc": RFC 1321 A.5, FIPS 180-4 and FIPS 202 examples.
  test.each([
    ['md5', '900150983cd24fb0d6963f7d28e17f72'],
    ['sha1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['sha256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['sha3-256', '3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532'],
  ] as const)('%s over parts', (algorithm, digest) => {
    const parts = [Uint8Array.of(0x61), new Uint8Array(0), Uint8Array.of(0x62, 0x63)]
    expect(Buffer.from(hash(algorithm, parts)).toString('hex')).toBe(digest)
  })

  test('random bytes are as many as were asked for', () => {
    expect(randomBytes(16)).toHaveLength(16)
    expect(Buffer.compare(randomBytes(16), randomBytes(16))).not.toBe(0)
  })
})

test('an ISID is of the random type, within 48 bits (§11.12.5)', () => {
  const drawn = Array.from({ length: 200 }, randomIsid)
  for (const isid of drawn) {
    expect(Number.isSafeInteger(isid)).toBe(true)
    // T = 10b, and A, which this type reserves, is 0.
    expect(Math.floor(isid / 2 ** 40)).toBe(0x80)
  }
  expect(new Set(drawn).size).toBeGreaterThan(190)
})

test('the default initiator name is an iSCSI name (§4.2.7.2)', () => {
  expect(defaultInitiatorName()).toMatch(/^iqn\.2026-11\.js\.iscsi:[a-z0-9.-]{1,180}$/)
})
