import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  decodePairs,
  encodePairs,
  isKeyName,
  LOGIN_SEGMENT_LENGTH,
  MAXIMUM_TEXT_LENGTH,
  splitText,
  TextCollector,
} from '../../src/text/pairs.ts'
import type { TextPair } from '../../src/text/pairs.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('key-name', () => {
  test.each(['A', 'InitiatorName', 'X-com.example.bar.foo.do_something', 'Z-a+b@c', 'iSCSIProtocolLevel'])(
    '%s',
    (name) => {
      expect(isKeyName(name)).toBe(true)
    },
  )

  test.each(['X#NodeArchitecture', `A${'b'.repeat(62)}`])('%s', (name) => {
    expect(isKeyName(name)).toBe(true)
  })

  test.each(['', 'a', 'initiatorName', '1A', 'A B', 'A:b', 'A/b', 'A#b', 'X#', 'Ä', `A${'b'.repeat(63)}`])(
    '%j is none',
    (name) => {
      expect(isKeyName(name)).toBe(false)
    },
  )
})

describe('encodePairs', () => {
  test('every pair ends in a null, the last one too', () => {
    const pairs = [
      { key: 'InitiatorName', value: 'iqn.1999-07.com.os:hostid.77' },
      { key: 'AuthMethod', value: 'KRB5,CHAP,None' },
      { key: 'TargetAlias', value: '' },
    ]
    const text = 'InitiatorName=iqn.1999-07.com.os:hostid.77\0AuthMethod=KRB5,CHAP,None\0TargetAlias=\0'
    expect(encodePairs(pairs)).toEqual(latin1(text))
  })

  test('no pairs are no bytes', () => {
    expect(encodePairs([])).toEqual(new Uint8Array())
  })

  test('a key that is none and a value with a null are refused, without telling the value', () => {
    expect(() => encodePairs([{ key: 'bad key', value: 'secret' }])).toThrow(
      new TypeError('"bad key" is not a key-name (RFC 7143 §6.1)'),
    )
    expect(() => encodePairs([{ key: 'CHAP_N', value: 'sec\0ret' }])).toThrow(
      new TypeError('the value of CHAP_N contains a null character'),
    )
  })
})

describe('decodePairs', () => {
  test('the value is all that follows the first "="', () => {
    expect(decodePairs(latin1('A=b=c\0B=\0A= x \0'))).toEqual([
      { key: 'A', value: 'b=c' },
      { key: 'B', value: '' },
      { key: 'A', value: ' x ' },
    ])
  })

  test('no bytes are no pairs, and nulls alone neither', () => {
    expect(decodePairs(new Uint8Array())).toEqual([])
    expect(decodePairs(latin1('\0\0A=b\0\0\0C=d\0\0'))).toEqual([
      { key: 'A', value: 'b' },
      { key: 'C', value: 'd' },
    ])
  })

  test.each([
    ['a last pair without delimiter', 'A=b\0C=d', 'the last key=value pair has no null delimiter'],
    ['a pair without "="', 'A=b\0C\0', '"C" has no "="'],
    ['an empty key', '=b\0', '"" is not a key-name'],
    ['a key that is none', 'a b=c\0', '"a b" is not a key-name'],
    ['bytes that are not UTF-8', 'A=\xff\0', 'a key=value pair is not UTF-8'],
  ])('%s is a violation', (_, text, detail) => {
    expect(decodePairs(latin1(text))).toEqual({
      kind: 'violation',
      rule: 'text-format',
      section: '6.1',
      detail,
    })
  })

  test('what is written is read again', () => {
    const key = fc.stringMatching(/^[A-Z][A-Za-z0-9.+@_-]{0,62}$/)
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))
    fc.assert(
      fc.property(fc.array(fc.record({ key, value })), (pairs) => {
        expect(decodePairs(encodePairs(pairs))).toEqual(pairs)
      }),
    )
  })

  test('any bytes give pairs or a violation', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = decodePairs(bytes)
        expect('kind' in result ? result.rule : 'pairs').toMatch(/^(pairs|text-format)$/)
      }),
    )
  })
})

describe('splitText', () => {
  test.each([
    [0, [0]],
    [1, [1]],
    [10, [10]],
    [11, [10, 1]],
    [30, [10, 10, 10]],
  ])('%i bytes in segments of 10', (length, lengths) => {
    const text = Uint8Array.from({ length }, (_, index) => index)
    const segments = splitText(text, 10)
    expect(segments.map((segment) => segment.length)).toEqual(lengths)
    expect(segments.flatMap((segment) => [...segment])).toEqual([...text])
  })

  test('a login has segments of 8192 bytes', () => {
    expect(LOGIN_SEGMENT_LENGTH).toBe(8192)
    expect(splitText(new Uint8Array(8193)).map((segment) => segment.length)).toEqual([8192, 1])
  })

  test.each([0, -1, 1.5, NaN])('a segment length of %d is refused', (length) => {
    expect(() => splitText(new Uint8Array(), length)).toThrow(RangeError)
  })
})

describe('TextCollector', () => {
  const text = latin1('InitiatorName=iqn.1999-07.com.os:hostid.77\0AuthMethod=CHAP\0TargetAlias=a b\0')

  test('a text cut at any byte is the same text', () => {
    for (let cut = 0; cut <= text.length; cut++) {
      const collector = new TextCollector()
      expect(collector.add(text.subarray(0, cut), true)).toBeUndefined()
      expect(collector.add(text.subarray(cut), false)).toEqual(text)
    }
  })

  test('a text in single bytes is the same text, and the next text begins anew', () => {
    const collector = new TextCollector()
    for (let round = 0; round < 2; round++) {
      for (const byte of text) expect(collector.add(Uint8Array.of(byte), true)).toBeUndefined()
      expect(collector.add(new Uint8Array(), false)).toEqual(text)
    }
  })

  test('segments may be reused by their owner', () => {
    const collector = new TextCollector()
    const staging = latin1('A=1\0')
    collector.add(staging, true)
    staging.fill(0x58)
    expect(collector.add(latin1('B=2\0'), false)).toEqual(latin1('A=1\0B=2\0'))
  })

  test('a text up to the limit is taken, one byte more is a violation, and then all is forgotten', () => {
    expect(MAXIMUM_TEXT_LENGTH).toBe(65536)
    const collector = new TextCollector(8)
    collector.add(latin1('A=1\0'), true)
    expect(collector.add(latin1('B=2\0'), false)).toEqual(latin1('A=1\0B=2\0'))
    collector.add(latin1('A=1\0'), true)
    expect(collector.add(latin1('B=23\0'), true)).toEqual({
      kind: 'violation',
      rule: 'text-too-long',
      section: '6.1',
      detail: 'a text of more than 8 bytes',
    })
    expect(collector.add(latin1('C=3\0'), false)).toEqual(latin1('C=3\0'))
  })

  test('pairs survive any cutting', () => {
    const pairs: readonly TextPair[] = [
      { key: 'TargetAlias', value: 'Ünïcödé 💾' },
      { key: 'X-a', value: 'b'.repeat(100) },
    ]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (length) => {
        const collector = new TextCollector()
        const segments = splitText(encodePairs(pairs), length)
        const texts = segments.map((segment, index) => collector.add(segment, index < segments.length - 1))
        const last = texts.pop()
        expect(texts.every((more) => more === undefined)).toBe(true)
        expect(last instanceof Uint8Array ? decodePairs(last) : last).toEqual(pairs)
      }),
    )
  })
})
