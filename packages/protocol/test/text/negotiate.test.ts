import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { answer, refuse, settle } from '../../src/text/negotiate.ts'
import { KEYS } from '../../src/text/keys.ts'
import type { BooleanKey, KeyDefinition, NumberKey } from '../../src/text/keys.ts'
import { formatWish, type Wish } from '../../src/text/key-value.ts'

const negotiation = expect.objectContaining({ kind: 'violation', rule: 'negotiation' })
const format = expect.objectContaining({ kind: 'violation', rule: 'text-format' })
const settled = (value: unknown): unknown => ({ kind: 'settled', value })
const unchanged = (because: string): unknown => ({ kind: 'unchanged', because })

describe('the proposer', () => {
  test.each([
    // AND (§13.11)
    ['ImmediateData', 'Yes', 'Yes', settled(true)],
    ['ImmediateData', 'Yes', 'No', settled(false)],
    ['ImmediateData', 'No', 'No', settled(false)],
    ['ImmediateData', 'No', undefined, settled(false)],
    ['ImmediateData', 'No', 'Yes', negotiation],
    ['ImmediateData', 'Yes', undefined, negotiation],
    ['ImmediateData', 'Yes', 'maybe', format],
    ['ImmediateData', 'Yes', 'yes', format],
    // OR (§13.10)
    ['InitialR2T', 'No', 'No', settled(false)],
    ['InitialR2T', 'No', 'Yes', settled(true)],
    ['InitialR2T', 'Yes', 'Yes', settled(true)],
    ['InitialR2T', 'Yes', undefined, settled(true)],
    ['InitialR2T', 'Yes', 'No', negotiation],
    ['InitialR2T', 'No', undefined, negotiation],
    // Minimum (§13.13)
    ['MaxBurstLength', '262144', '262144', settled(262144)],
    ['MaxBurstLength', '262144', '512', settled(512)],
    ['MaxBurstLength', '262144', '0x40000', settled(262144)],
    ['MaxBurstLength', '262144', '262145', negotiation],
    ['MaxBurstLength', '262144', '511', negotiation],
    ['MaxBurstLength', '262144', '0', negotiation],
    ['MaxBurstLength', '262144', '18446744073709551615', negotiation],
    ['MaxBurstLength', '262144', '', format],
    ['MaxBurstLength', '262144', 'None', format],
    ['MaxBurstLength', '262144', '512~1024', format],
    ['MaxBurstLength', '262144', undefined, negotiation],
    // Maximum (§13.15)
    ['DefaultTime2Wait', '2', '2', settled(2)],
    ['DefaultTime2Wait', '2', '3600', settled(3600)],
    ['DefaultTime2Wait', '2', '1', negotiation],
    ['DefaultTime2Wait', '2', '3601', negotiation],
    // Lists (§6.2.1)
    ['HeaderDigest', 'CRC32C,None', 'CRC32C', settled('CRC32C')],
    ['HeaderDigest', 'CRC32C,None', 'None', settled('None')],
    ['HeaderDigest', 'CRC32C', 'None', negotiation],
    ['HeaderDigest', 'CRC32C,None', 'CRC32C,None', negotiation],
    ['HeaderDigest', 'CRC32C,None', 'crc32c', negotiation],
    ['HeaderDigest', 'CRC32C,None', undefined, negotiation],
    ['TaskReporting', 'ResponseFence,RFC3720', 'RFC3720', settled('RFC3720')],
    // Answers that settle nothing (§6.2)
    ['MaxBurstLength', '262144', 'Reject', unchanged('Reject')],
    ['MaxBurstLength', '262144', 'Irrelevant', unchanged('Irrelevant')],
    ['HeaderDigest', 'CRC32C', 'Reject', unchanged('Reject')],
    ['MaxBurstLength', '262144', 'NotUnderstood', negotiation],
    ['HeaderDigest', 'CRC32C', 'NotUnderstood', negotiation],
    ['InitiatorAlias', 'x', 'NotUnderstood', negotiation],
    ['TaskReporting', 'ResponseFence,RFC3720', 'NotUnderstood', unchanged('NotUnderstood')],
    ['iSCSIProtocolLevel', '2', 'NotUnderstood', unchanged('NotUnderstood')],
    // Declarations have no answer
    ['MaxRecvDataSegmentLength', '65536', undefined, settled(65536)],
    ['InitiatorAlias', 'x', undefined, settled('x')],
    ['InitiatorAlias', 'x', 'Irrelevant', unchanged('Irrelevant')],
    ['InitiatorAlias', 'x', 'y', negotiation],
    // Keys of vendors take anything
    ['X-com.example.a', '1', '2', settled('2')],
    ['X-com.example.a', '1', undefined, unchanged('unanswered')],
    ['X-com.example.a', '1', 'NotUnderstood', unchanged('NotUnderstood')],
  ])('%s=%s answered %s', (key, offered, given, outcome) => {
    expect(settle(key, offered, given)).toEqual(outcome)
  })

  test.each([
    ['IFMarker', 'Yes', 'No'],
    ['SendTargets', 'All', undefined],
    ['MaxBurstLength', 'much', '512'],
    ['InitialR2T', 'perhaps', 'No'],
    ['MaxRecvDataSegmentLength', '1', undefined],
    ['TargetName', 'x'.repeat(224), undefined],
  ])('%s=%s is not offered', (key, offered, given) => {
    expect(() => settle(key, offered, given)).toThrow(TypeError)
  })
})

describe('the acceptor', () => {
  const reply = (text: string, value: unknown, required = true): unknown => ({
    kind: 'answer',
    reply: text,
    required,
    settlement: settled(value),
  })
  const rejected = refuse('Reject')
  const declared = (value: unknown): unknown => ({
    kind: 'answer',
    reply: undefined,
    required: false,
    settlement: settled(value),
  })

  const rows: readonly (readonly [
    key: string,
    proposed: string,
    wish: Wish | undefined,
    expected: unknown,
  ])[] = [
    ['ImmediateData', 'Yes', true, reply('Yes', true)],
    ['ImmediateData', 'Yes', false, reply('No', false)],
    ['ImmediateData', 'Yes', undefined, reply('Yes', true)],
    ['ImmediateData', 'No', true, reply('No', false, false)],
    ['InitialR2T', 'No', false, reply('No', false)],
    ['InitialR2T', 'No', true, reply('Yes', true)],
    ['InitialR2T', 'No', undefined, reply('Yes', true)],
    ['InitialR2T', 'Yes', false, reply('Yes', true, false)],
    ['InitialR2T', 'y', false, format],
    ['MaxBurstLength', '8192', 4096, reply('4096', 4096)],
    ['MaxBurstLength', '0x2000', undefined, reply('8192', 8192)],
    ['MaxBurstLength', '8192', 16384, reply('8192', 8192)],
    ['MaxBurstLength', '511', 4096, rejected],
    ['MaxBurstLength', '16777216', 4096, rejected],
    ['MaxBurstLength', '18446744073709551615', 4096, rejected],
    ['MaxBurstLength', '', 4096, format],
    ['MaxBurstLength', '512~1024', 4096, format],
    ['DefaultTime2Wait', '5', 3, reply('5', 5)],
    ['DefaultTime2Wait', '1', 3, reply('3', 3)],
    ['HeaderDigest', 'CRC32C,None', ['None', 'CRC32C'], reply('CRC32C', 'CRC32C')],
    ['HeaderDigest', 'Y-com.example.crc,CRC32C', ['None', 'CRC32C'], reply('CRC32C', 'CRC32C')],
    ['HeaderDigest', 'CRC32C,None', undefined, reply('None', 'None')],
    ['HeaderDigest', 'CRC32C', ['None'], rejected],
    ['HeaderDigest', '', ['None'], rejected],
    ['AuthMethod', 'KRB5,CHAP', ['CHAP'], reply('CHAP', 'CHAP')],
    ['AuthMethod', 'KRB5,CHAP', undefined, rejected],
    ['MaxRecvDataSegmentLength', '262144', 512, declared(262144)],
    ['MaxRecvDataSegmentLength', '100', undefined, negotiation],
    ['MaxRecvDataSegmentLength', 'x', undefined, format],
    ['TargetPortalGroupTag', '0', undefined, declared(0)],
    ['TargetPortalGroupTag', '0x0001', undefined, declared(1)],
    ['TargetPortalGroupTag', '0bAQ==', undefined, declared(1)],
    ['TargetPortalGroupTag', '65536', undefined, negotiation],
    ['CHAP_I', '0x7f', undefined, declared(127)],
    ['CHAP_I', '256', undefined, negotiation],
    ['CHAP_C', '0XaBc', undefined, declared(Uint8Array.of(0x0a, 0xbc))],
    ['CHAP_C', `0x${'00'.repeat(1024)}`, undefined, declared(new Uint8Array(1024))],
    ['CHAP_C', `0x${'00'.repeat(1025)}`, undefined, format],
    ['CHAP_R', 'abc', undefined, format],
    ['TargetAlias', 'Database Server 1 Log Disk', undefined, declared('Database Server 1 Log Disk')],
    ['TargetName', 'ä'.repeat(112), undefined, format],
    ['TargetName', 'a'.repeat(223), undefined, declared('a'.repeat(223))],
    ['TargetName', 'a'.repeat(224), undefined, format],
    ['TargetAlias', 'a'.repeat(255), undefined, declared('a'.repeat(255))],
    ['TargetAlias', 'a'.repeat(256), undefined, format],
    ['IFMarker', 'Yes', undefined, rejected],
    ['OFMarkInt', '1~65535', undefined, rejected],
    ['SendTargets', 'All', undefined, rejected],
    ['X-com.example.a', '1', undefined, refuse('NotUnderstood')],
    ['Unheard', '1', undefined, refuse('NotUnderstood')],
    ['MaxBurstLength', 'Reject', undefined, negotiation],
    ['HeaderDigest', 'Irrelevant', undefined, negotiation],
    ['X-com.example.a', 'NotUnderstood', undefined, negotiation],
  ]
  test.each(rows)('%s=%s with the wish %j', (key, proposed, wish, expected) => {
    expect(answer(key, proposed, wish)).toEqual(expected)
  })

  test('a violation does not repeat binary values', () => {
    expect(JSON.stringify(answer('CHAP_R', 'abcdef'))).not.toContain('abcdef')
  })

  const misuse: readonly (readonly [string, string, Wish, ErrorConstructor])[] = [
    ['MaxBurstLength', '512', 511, RangeError],
    ['MaxBurstLength', '512', 600.5, RangeError],
    ['MaxBurstLength', '512', true, TypeError],
    ['InitialR2T', 'No', 1, TypeError],
    ['HeaderDigest', 'None', [], TypeError],
    ['HeaderDigest', 'None', ['MD5'], TypeError],
    ['HeaderDigest', 'None', false, TypeError],
  ]
  test.each(misuse)('%s=%s with the impossible wish %j throws', (key, proposed, wish, error) => {
    expect(() => answer(key, proposed, wish)).toThrow(error)
  })
})

describe('both sides', () => {
  const wishFor = (key: KeyDefinition): fc.Arbitrary<Wish> | undefined => {
    if (key.kind === 'boolean') return fc.boolean()
    if (key.result === 'minimum' || key.result === 'maximum') {
      const [min, max] = key.range
      return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max))
    }
    if (key.kind !== 'list') return undefined
    const required = key.mustOffer ?? []
    return fc.tuple(fc.subarray([...key.values], { minLength: 1 }), fc.boolean()).map(([some, reversed]) => {
      const all = [...new Set([...some, ...required])]
      return reversed ? all.reverse() : all
    })
  }
  const negotiated = [...KEYS].flatMap(([name, key]) => {
    const wish = wishFor(key)
    return wish === undefined
      ? []
      : [fc.record({ name: fc.constant(name), key: fc.constant(key), mine: wish, theirs: wish })]
  })

  // The standard's own words (§13), not the implementation's: what the result is, given both wishes.
  function expected(key: KeyDefinition, mine: Wish, theirs: Wish): unknown {
    if (key.kind === 'list' && typeof mine === 'object' && typeof theirs === 'object') {
      return mine.find((value) => theirs.includes(value))
    }
    const byResult: Record<NumberKey['result'] | BooleanKey['result'], () => unknown> = {
      minimum: () => (mine < theirs ? mine : theirs),
      maximum: () => (mine > theirs ? mine : theirs),
      and: () => mine === true && theirs === true,
      or: () => mine === true || theirs === true,
    }
    return key.kind === 'boolean' || key.result === 'minimum' || key.result === 'maximum'
      ? byResult[key.result]()
      : undefined
  }

  test('every negotiated key is drawn', () => {
    expect(negotiated).toHaveLength(17)
  })

  test('see the same outcome, and it is the one of the standard', () => {
    fc.assert(
      fc.property(fc.oneof(...negotiated), ({ name, key, mine, theirs }) => {
        const offered = formatWish(name, key, mine)
        const accepted = answer(name, offered, theirs)
        if (accepted.kind === 'violation') throw new Error(accepted.detail)
        const value = expected(key, mine, theirs)
        expect(accepted.settlement).toEqual(value === undefined ? unchanged('Reject') : settled(value))
        expect(settle(name, offered, accepted.reply)).toEqual(accepted.settlement)
        const optional = !accepted.required && accepted.settlement.kind === 'settled'
        const heard = optional ? undefined : accepted.reply
        expect(settle(name, offered, heard)).toEqual(accepted.settlement)
      }),
      { numRuns: 2000 },
    )
  })

  test('any answer at all gives an outcome or a violation', () => {
    const names = fc.constantFrom(
      ...[...KEYS].filter(([, key]) => key.result !== 'reject').map(([name]) => name),
    )
    fc.assert(
      fc.property(names, fc.string(), (name, text) => {
        const accepted = answer(name, text)
        expect(['answer', 'violation']).toContain(accepted.kind)
        const key = KEYS.get(name)
        if (key === undefined || !('default' in key)) return
        const wish = key.kind === 'list' ? [...key.values] : key.default
        expect(['settled', 'unchanged', 'violation']).toContain(
          settle(name, formatWish(name, key, wish), text).kind,
        )
      }),
    )
  })
})
