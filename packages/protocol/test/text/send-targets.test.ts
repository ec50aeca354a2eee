import { describe, expect, test } from '@jest/globals'
import type { TextPair } from '../../src/text/pairs.ts'
import { formatSendTargets, parseSendTargets } from '../../src/text/send-targets.ts'
import type { TargetAddress } from '../../src/text/target-address.ts'

const pairs = (...texts: string[]): TextPair[] =>
  texts.map((text) => ({ key: text.slice(0, text.indexOf('=')), value: text.slice(text.indexOf('=') + 1) }))

const ipv4 = (host: string, portalGroupTag: number): TargetAddress => ({
  host,
  family: 'ipv4',
  port: 3000,
  portalGroupTag,
})

const FIRST = 'iqn.1993-11.com.example:diskarray.sn.8675309'
const SECOND = 'iqn.1993-11.com.example:diskarray.sn.1234567'

describe('the answers of Appendix C', () => {
  test('one target, no addresses', () => {
    expect(parseSendTargets(pairs(`TargetName=${FIRST}`))).toEqual([{ name: FIRST, addresses: [] }])
  })

  const TWO_TARGETS = pairs(
    `TargetName=${FIRST}`,
    'TargetAddress=10.1.0.45:3000,1',
    'TargetAddress=10.1.1.45:3000,2',
    `TargetName=${SECOND}`,
    'TargetAddress=10.1.0.45:3000,1',
    'TargetAddress=10.1.1.45:3000,2',
  )
  const BOTH = [ipv4('10.1.0.45', 1), ipv4('10.1.1.45', 2)]

  test('two targets, two addresses each', () => {
    const targets = [
      { name: FIRST, addresses: BOTH },
      { name: SECOND, addresses: BOTH },
    ]
    expect(parseSendTargets(TWO_TARGETS)).toEqual(targets)
    expect(formatSendTargets(targets)).toEqual(TWO_TARGETS)
  })

  test('one target, five addresses in three portal groups', () => {
    const answer = pairs(
      `TargetName=${FIRST}`,
      'TargetAddress=10.1.0.45:3000,1',
      'TargetAddress=10.1.1.46:3000,1',
      'TargetAddress=10.1.0.47:3000,2',
      'TargetAddress=10.1.1.48:3000,2',
      'TargetAddress=10.1.1.49:3000,3',
    )
    const addresses = [
      ipv4('10.1.0.45', 1),
      ipv4('10.1.1.46', 1),
      ipv4('10.1.0.47', 2),
      ipv4('10.1.1.48', 2),
      ipv4('10.1.1.49', 3),
    ]
    expect(parseSendTargets(answer)).toEqual([{ name: FIRST, addresses }])
  })

  test('no targets', () => {
    expect(parseSendTargets([])).toEqual([])
    expect(formatSendTargets([])).toEqual([])
  })
})

describe('violations', () => {
  test.each([
    ['an address before any name', ['TargetAddress=10.1.0.45:3000,1'], 'text-exchange'],
    ['another key', [`TargetName=${FIRST}`, 'TargetAlias=x'], 'text-exchange'],
    ['an address that is none', [`TargetName=${FIRST}`, 'TargetAddress=a b,1'], 'text-format'],
    ['an empty name', ['TargetName='], 'text-format'],
    ['a name that is too long', [`TargetName=${'x'.repeat(224)}`], 'text-format'],
    ['a refusal', ['SendTargets=Reject'], 'negotiation'],
    ['a name that is a refusal', ['TargetName=NotUnderstood'], 'negotiation'],
  ])('%s', (_, texts, rule) => {
    expect(parseSendTargets(pairs(...texts))).toMatchObject({ kind: 'violation', rule })
  })
})
