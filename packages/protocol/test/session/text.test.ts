import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { encodePairs, encodeUtf8 } from '../../src/text/index.ts'
import type { TextPair } from '../../src/text/index.ts'
import { concat } from '../support/pdu-bytes.ts'
import { textResponse } from '../support/pdus.ts'
import { pairsOf, ScriptedTarget } from '../support/scripted-target.ts'

const ALL: readonly TextPair[] = [{ key: 'SendTargets', value: 'All' }]

function asking(pairs: readonly TextPair[] = ALL): { target: ScriptedTarget; text: number } {
  const target = ScriptedTarget.open({ maxRecvDataSegmentLength: 512 })
  const text = target.session.text(pairs)
  target.pump()
  return { target, text }
}

describe('a text exchange (RFC 7143 §11.10, §11.11)', () => {
  test('in one PDU each', () => {
    const { target, text } = asking()
    const { pdu, data } = target.take('text-request')
    expect(pdu).toMatchObject({
      immediate: true,
      final: true,
      continue: false,
      targetTransferTag: RESERVED_TAG,
      initiatorTaskTag: text,
    })
    expect(pairsOf(data)).toEqual(ALL)
    const answer = [{ key: 'TargetName', value: 'iqn.2026-11.example:disk' }]
    target.send([textResponse({ initiatorTaskTag: text }), encodePairs(answer)])
    expect(target.events).toEqual([
      { kind: 'text-settled', task: text, outcome: { kind: 'answered', pairs: answer } },
    ])
  })

  test('a request longer than one PDU: C until the last, TTT and LUN of the answer before', () => {
    const pairs = [{ key: 'X-long', value: 'x'.repeat(1200) }]
    const { target, text } = asking(pairs)
    const pieces: Uint8Array[] = []
    for (const [index, last] of [false, false, true].entries()) {
      const { pdu, data } = target.take('text-request')
      expect(pdu).toMatchObject({
        initiatorTaskTag: text,
        final: last,
        continue: !last,
        targetTransferTag: index === 0 ? RESERVED_TAG : 40 + index,
        lun: index === 0 ? 0n : 9n,
      })
      expect(data.length).toBe(last ? 1200 + 8 - 1024 : 512)
      pieces.push(data)
      expect(target.kinds).toEqual([])
      if (!last)
        target.send(
          textResponse({ initiatorTaskTag: text, final: false, targetTransferTag: 41 + index, lun: 9n }),
        )
    }
    expect(pairsOf(concat(pieces))).toEqual(pairs)
    target.send(textResponse({ initiatorTaskTag: text }))
    expect(target.events).toEqual([
      { kind: 'text-settled', task: text, outcome: { kind: 'answered', pairs: [] } },
    ])
  })

  test('an answer over several PDUs is asked for with empty requests', () => {
    const { target, text } = asking()
    const answer = Array.from({ length: 300 }, (_, index) => ({
      key: 'TargetName',
      value: `iqn.2026-11.example:disk${index}`,
    }))
    const bytes = encodePairs(answer)
    target.take('text-request')
    for (let at = 0; at < bytes.length; at += 3000) {
      const last = at + 3000 >= bytes.length
      const targetTransferTag = last ? RESERVED_TAG : at + 1
      target.send([
        textResponse({ initiatorTaskTag: text, final: last, continue: !last, targetTransferTag, lun: 3n }),
        bytes.subarray(at, at + 3000),
      ])
      if (last) break
      const { pdu, data } = target.take('text-request')
      expect(pdu).toMatchObject({
        final: true,
        continue: false,
        targetTransferTag,
        lun: 3n,
        initiatorTaskTag: text,
      })
      expect(data).toHaveLength(0)
    }
    expect(target.kinds).toEqual([])
    expect(target.eventsOf('text-settled')).toEqual([
      { kind: 'text-settled', task: text, outcome: { kind: 'answered', pairs: answer } },
    ])
  })

  test('one at a time: the next waits until the one before is over (§11.10)', () => {
    const { target, text } = asking()
    const second = target.session.text([{ key: 'SendTargets', value: '' }])
    const third = target.session.text([])
    target.pump()
    expect(target.take('text-request').pdu.initiatorTaskTag).toBe(text)
    expect(target.kinds).toEqual([])
    target.send(textResponse({ initiatorTaskTag: text }))
    expect(target.take('text-request').pdu).toMatchObject({
      initiatorTaskTag: second,
      targetTransferTag: RESERVED_TAG,
    })
    expect(target.kinds).toEqual([])
    target.send([textResponse({ initiatorTaskTag: second }), encodeUtf8('nonsense\0')])
    expect(target.take('text-request').pdu.initiatorTaskTag).toBe(third)
    target.send(textResponse({ initiatorTaskTag: third }))
    expect(target.eventsOf('text-settled').map(({ task, outcome }) => [task, outcome.kind])).toEqual([
      [text, 'answered'],
      [second, 'violated'],
      [third, 'answered'],
    ])
  })

  test.each([
    ['text-exchange', { final: false, targetTransferTag: RESERVED_TAG }, 'A=b\0'],
    ['text-format', {}, 'A=b'],
    ['text-format', {}, 'nothing\0'],
  ])('%s fails the exchange, and only that', (rule, fields, answer) => {
    const { target, text } = asking()
    target.take('text-request')
    target.send([textResponse({ initiatorTaskTag: text, ...fields }), encodeUtf8(answer)])
    expect(target.events).toMatchObject([
      { kind: 'text-settled', task: text, outcome: { kind: 'violated', violation: { rule } } },
    ])
    expect(target.closed).toBeUndefined()
    target.session.text(ALL)
    target.pump()
    expect(target.kinds).toEqual(['text-request'])
  })

  test('an answer before the request is complete', () => {
    const { target, text } = asking([{ key: 'X-long', value: 'x'.repeat(600) }])
    target.take('text-request')
    target.send([textResponse({ initiatorTaskTag: text }), encodeUtf8('A=b\0')])
    expect(target.events).toMatchObject([
      { outcome: { kind: 'violated', violation: { rule: 'text-exchange' } } },
    ])
    expect(target.kinds).toEqual([])
  })

  test('two answers to one request: the exchange fails, and its next request is not sent', () => {
    const { target, text } = asking([{ key: 'X-long', value: 'x'.repeat(1200) }])
    target.take('text-request')
    const more = textResponse({ initiatorTaskTag: text, final: false, targetTransferTag: 1 })
    target.send(more, more)
    expect(target.events).toMatchObject([
      {
        kind: 'text-settled',
        task: text,
        outcome: { kind: 'violated', violation: { rule: 'text-exchange' } },
      },
    ])
    expect(target.kinds).toEqual([])
  })

  test('an answer to a request that is not sent yet', () => {
    const target = ScriptedTarget.open()
    target.takesTransmits = false
    const text = target.session.text(ALL)
    target.send(textResponse({ initiatorTaskTag: text }))
    expect(target.events).toMatchObject([
      { outcome: { kind: 'violated', violation: { rule: 'text-exchange' } } },
    ])
    target.takesTransmits = true
    target.pump()
    expect(target.kinds).toEqual([])
  })

  test('an answer that has no end', () => {
    const { target, text } = asking()
    let exchanges = 0
    while (target.eventsOf('text-settled').length === 0 && exchanges < 1000) {
      const targetTransferTag = ++exchanges
      target.send([
        textResponse({ initiatorTaskTag: text, final: false, continue: true, targetTransferTag }),
        new Uint8Array(8),
      ])
    }
    // The 129th is one too many.
    expect(exchanges).toBe(129)
    expect(target.events).toMatchObject([
      { outcome: { kind: 'violated', violation: { rule: 'text-exchange' } } },
    ])
  })

  test('an answer that is too long', () => {
    const { target, text } = asking()
    for (let tag = 1; target.eventsOf('text-settled').length === 0; tag++) {
      expect(tag).toBeLessThan(1000)
      target.send([
        textResponse({ initiatorTaskTag: text, final: false, continue: true, targetTransferTag: tag }),
        new Uint8Array(8192),
      ])
    }
    expect(target.events).toMatchObject([
      { outcome: { kind: 'violated', violation: { rule: 'text-too-long' } } },
    ])
  })

  test('an answer for an unknown tag is ignored', () => {
    const { target } = asking()
    target.send([textResponse({ initiatorTaskTag: 0x555 }), encodeUtf8('nonsense')])
    expect(target.events).toEqual([])
  })
})
