import { describe, expect, test } from '@jest/globals'
import {
  formatWish,
  readDeclaration,
  readNumber,
  type KeyValue,
  type Wish,
} from '../../src/text/key-value.ts'
import { KEYS, type KeyDefinition } from '../../src/text/keys.ts'

function keyOf(name: string): KeyDefinition {
  const key = KEYS.get(name)
  if (key === undefined) throw new Error(name)
  return key
}

function declared(name: string, text: string): unknown {
  const key = keyOf(name)
  if (key.result !== 'declared') throw new Error(name)
  return readDeclaration(name, key, text)
}

describe('declarations', () => {
  const rows: readonly (readonly [string, string, KeyValue])[] = [
    ['TargetAlias', '', ''],
    ['TargetAlias', 'Bob-s Disk', 'Bob-s Disk'],
    ['TargetPortalGroupTag', '65535', 65535],
    ['MaxRecvDataSegmentLength', '16777215', 16777215],
    ['CHAP_R', '0BZm8=', Uint8Array.of(0x66, 0x6f)],
  ]
  test.each(rows)('%s=%s', (name, text, value) => {
    expect(declared(name, text)).toEqual(value)
  })

  test.each([
    ['TargetAlias', 'ä'.repeat(128), 'the value of TargetAlias has 256 bytes, at most 255 may be'],
    ['CHAP_C', `0x${'11'.repeat(1025)}`, 'the value of CHAP_C has 1025 bytes, at most 1024 may be'],
    ['CHAP_C', '12', 'the value of CHAP_C is not a binary-value'],
    ['CHAP_I', 'x', 'CHAP_I="x" is no number'],
    [
      'MaxRecvDataSegmentLength',
      '16777216',
      'MaxRecvDataSegmentLength="16777216" is outside of 512 to 16777215',
    ],
  ])('%s: a violation', (name, text, detail) => {
    expect(declared(name, text)).toMatchObject({ kind: 'violation', detail })
  })
})

test('only a binary-value may be in base64', () => {
  const key = keyOf('MaxBurstLength')
  expect(key.kind === 'number' && readNumber('MaxBurstLength', key, '0bEAA=')).toMatchObject({
    rule: 'text-format',
  })
})

describe('wishes', () => {
  const rows: readonly (readonly [string, Wish, string])[] = [
    ['InitialR2T', false, 'No'],
    ['MaxBurstLength', 1048576, '1048576'],
    ['HeaderDigest', ['CRC32C', 'None'], 'CRC32C,None'],
  ]
  test.each(rows)('%s: %j', (name, wish, text) => {
    expect(formatWish(name, keyOf(name), wish)).toBe(text)
  })

  test('a declared text takes none', () => {
    expect(() => formatWish('TargetAlias', keyOf('TargetAlias'), 1)).toThrow(TypeError)
  })
})
