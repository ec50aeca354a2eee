import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { describeText, encodePairs, encodeUtf8 } from '../../src/text/index.ts'

test('pairs, with spaces between them', () => {
  const text = encodePairs([
    { key: 'InitiatorName', value: 'iqn.2026-11.example:me' },
    { key: 'SendTargets', value: '' },
    { key: 'TargetAlias', value: 'two words\n' },
  ])
  expect(describeText(text)).toBe(
    'InitiatorName=iqn.2026-11.example:me SendTargets= TargetAlias="two words\\n"',
  )
  expect(describeText(new Uint8Array(0))).toBe('')
})

test.each(['CHAP_R', 'X-com.example.token', 'X#Token', 'Y-digest', 'Z-auth'])(
  'the value of %s is not shown',
  (key) => {
    const line = describeText(encodeUtf8(`CHAP_N=alice\0${key}=0xdeadbeef\0`))
    expect(line).toBe(`CHAP_N=alice ${key}=[redacted]`)
  },
)

test.each([
  ['a value that was cut off in the PDU before', 'beef==\0CHAP_N=alice\0', '[6 bytes] CHAP_N=alice'],
  ['a key that nobody knows', 'KRB_AP_REQ=0xdead\0', '[17 bytes]'],
  ['no pair', 'hello', '[5 bytes]'],
  ['an inherited name', 'constructor=1\0', '[13 bytes]'],
])('%s is shown by its length', (_what, text, line) => {
  expect(describeText(encodeUtf8(text))).toBe(line)
})

test('a CHAP_R that is cut anywhere is not shown', () => {
  const text = encodeUtf8('CHAP_N=alice\0CHAP_R=0x5ec2e7\0')
  for (let cut = 0; cut <= text.length; cut++) {
    const shown = describeText(text.subarray(0, cut)) + describeText(text.subarray(cut))
    expect(shown).not.toMatch(/5e|c2|e7/)
  }
})

test('whatever the bytes are, it is one line of ASCII or quoted text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(describeText(bytes)).not.toMatch(/\p{Cc}/u)
    }),
  )
})
