import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DEFAULT_PARAMETERS } from '../../src/text/keys.ts'
import { Negotiation, type NegotiationOptions } from '../../src/text/negotiation.ts'
import type { TextPair } from '../../src/text/pairs.ts'
import { proposals } from '../../src/text/wishes.ts'
import { anyWishes } from '../support/any-wishes.ts'

const pairs = (...texts: string[]): TextPair[] =>
  texts.map((text) => ({ key: text.slice(0, text.indexOf('=')), value: text.slice(text.indexOf('=') + 1) }))

function negotiation(options: Partial<NegotiationOptions> = {}, ...offers: string[]): Negotiation {
  const book = new Negotiation({ role: 'initiator', sessionType: 'Normal', wishes: {}, ...options })
  book.propose(pairs(...offers))
  return book
}

const none = { kind: 'replies', pairs: [], required: false }
const breach = (rule: string): unknown => expect.objectContaining({ kind: 'violation', rule })

describe('our offers', () => {
  test('are settled by the answers', () => {
    const book = negotiation({}, 'HeaderDigest=CRC32C,None', 'MaxBurstLength=1048576', 'InitialR2T=No')
    expect(book.outcome('MaxBurstLength')).toBeUndefined()
    expect(
      book.receive(pairs('HeaderDigest=CRC32C', 'MaxBurstLength=262144', 'InitialR2T=Reject'), 'operational'),
    ).toEqual(none)
    expect(book.conclude()).toBeUndefined()
    expect(book.parameters).toEqual({ ...DEFAULT_PARAMETERS, headerDigest: 'CRC32C', maxBurstLength: 262144 })
    expect(book.value('MaxBurstLength')).toBe(262144)
    expect(book.outcome('InitialR2T')).toEqual({ kind: 'unchanged', because: 'Reject' })
    expect(book.value('InitialR2T')).toBeUndefined()
  })

  test('may be answered over several texts', () => {
    const book = negotiation({}, 'MaxBurstLength=4096', 'FirstBurstLength=4096')
    expect(book.receive(pairs('FirstBurstLength=2048'), 'operational')).toEqual(none)
    expect(book.receive([], 'operational')).toEqual(none)
    expect(book.receive(pairs('MaxBurstLength=2048'), 'operational')).toEqual(none)
    expect(book.conclude()).toBeUndefined()
  })

  test('must be answered', () => {
    const book = negotiation({}, 'MaxBurstLength=4096')
    expect(book.conclude()).toEqual(breach('negotiation'))
  })

  test('need no answer where the result is decided, or the key is irrelevant, or a vendor made it', () => {
    const book = negotiation(
      {},
      'InitialR2T=Yes',
      'ImmediateData=No',
      'FirstBurstLength=8192',
      'InitiatorAlias=x',
      'X-com.example.a=b',
    )
    expect(book.receive([], 'operational')).toEqual(none)
    expect(book.conclude()).toBeUndefined()
    expect(book.parameters).toEqual({ ...DEFAULT_PARAMETERS, immediateData: false })
    const discovery = negotiation({ sessionType: 'Discovery' }, 'MaxConnections=4')
    expect(discovery.conclude()).toBeUndefined()
  })

  test('cannot be answered against their result function', () => {
    const book = negotiation({}, 'MaxBurstLength=4096')
    expect(book.receive(pairs('MaxBurstLength=8192'), 'operational')).toEqual(breach('negotiation'))
  })
})

describe('the other side', () => {
  test('declares for itself: two MaxRecvDataSegmentLengths, never mixed up', () => {
    const initiator = negotiation({}, 'MaxRecvDataSegmentLength=262144')
    expect(initiator.receive(pairs('MaxRecvDataSegmentLength=65536'), 'operational')).toEqual(none)
    expect(initiator.parameters.initiatorMaxRecvDataSegmentLength).toBe(262144)
    expect(initiator.parameters.targetMaxRecvDataSegmentLength).toBe(65536)
    const target = negotiation({ role: 'target' }, 'MaxRecvDataSegmentLength=65536')
    expect(target.receive(pairs('MaxRecvDataSegmentLength=262144'), 'operational')).toEqual(none)
    expect(target.parameters).toEqual(initiator.parameters)
  })

  test('proposes, and is answered with our wish or the default', () => {
    const book = negotiation({ wishes: { maxBurstLength: 4096, headerDigest: ['CRC32C', 'None'] } })
    const proposed = pairs(
      'MaxBurstLength=8192',
      'HeaderDigest=CRC32C',
      'DataDigest=CRC32C,None',
      'DefaultTime2Wait=9',
    )
    expect(book.receive(proposed, 'operational')).toEqual({
      kind: 'replies',
      pairs: pairs('MaxBurstLength=4096', 'HeaderDigest=CRC32C', 'DataDigest=None', 'DefaultTime2Wait=9'),
      required: true,
    })
    expect(book.parameters).toEqual({
      ...DEFAULT_PARAMETERS,
      maxBurstLength: 4096,
      headerDigest: 'CRC32C',
      defaultTime2Wait: 9,
    })
  })

  test('is answered where no answer is needed as well, but need not wait for it', () => {
    const book = negotiation()
    const proposed = pairs('ImmediateData=No', 'OFMarker=Yes', 'Unheard=1')
    expect(book.receive(proposed, 'operational')).toEqual({
      kind: 'replies',
      pairs: pairs('ImmediateData=No', 'OFMarker=Reject', 'Unheard=NotUnderstood'),
      required: false,
    })
    expect(book.parameters.immediateData).toBe(false)
  })

  test('is told what is irrelevant', () => {
    const book = negotiation({ sessionType: 'Discovery' })
    expect(book.receive(pairs('MaxConnections=4', 'ErrorRecoveryLevel=2'), 'operational')).toEqual({
      kind: 'replies',
      pairs: pairs('MaxConnections=Irrelevant', 'ErrorRecoveryLevel=0'),
      required: true,
    })
    expect(book.parameters).toEqual(DEFAULT_PARAMETERS)
  })

  test('may not send a key twice', () => {
    const book = negotiation({}, 'MaxBurstLength=4096')
    expect(book.receive(pairs('MaxBurstLength=2048'), 'operational')).toEqual(none)
    expect(book.receive(pairs('MaxBurstLength=2048'), 'operational')).toEqual(breach('key-repeated'))
    expect(negotiation().receive(pairs('Unheard=1', 'Unheard=1'), 'operational')).toEqual(
      breach('key-repeated'),
    )
    const declared = pairs('MaxRecvDataSegmentLength=512', 'MaxRecvDataSegmentLength=512')
    expect(negotiation().receive(declared, 'operational')).toEqual(breach('key-repeated'))
  })

  test('may say its name, alias and tag again, if they are the same', () => {
    const book = negotiation()
    expect(book.receive(pairs('TargetPortalGroupTag=1', 'TargetAlias=a'), 'security')).toEqual(none)
    expect(book.receive(pairs('TargetPortalGroupTag=1', 'TargetAlias=a'), 'operational')).toEqual(none)
    expect(book.receive(pairs('TargetPortalGroupTag=2'), 'operational')).toEqual(breach('key-repeated'))
  })

  test('may send several addresses', () => {
    expect(negotiation().receive(pairs('TargetAddress=a', 'TargetAddress=b'), 'operational')).toEqual(none)
  })

  test.each([
    ['security', 'MaxBurstLength=4096'],
    ['security', 'HeaderDigest=None'],
    ['operational', 'AuthMethod=None'],
    ['operational', 'InitiatorName=iqn.a'],
    ['operational', 'TargetName=iqn.a'],
    ['operational', 'SendTargets=All'],
    ['full-feature', 'MaxBurstLength=4096'],
  ] as const)('may not send in the %s stage: %s', (stage, pair) => {
    expect(negotiation().receive(pairs(pair), stage)).toEqual(breach('key-stage'))
  })

  test('may not propose for the session on a further connection', () => {
    const book = negotiation({ leadingConnection: false })
    expect(book.receive(pairs('MaxConnections=2'), 'operational')).toEqual(breach('key-stage'))
  })

  test.each([
    ['a name that it should understand', 'InitiatorAlias=NotUnderstood', 'negotiation'],
    ['a number that is none', 'MaxRecvDataSegmentLength=NotUnderstood', 'negotiation'],
    ['a length out of range', 'MaxRecvDataSegmentLength=0', 'negotiation'],
    ['a Boolean that is none', 'InitialR2T=maybe', 'text-format'],
  ])('breaks a rule with %s', (_, pair, rule) => {
    expect(negotiation({}, 'InitiatorAlias=x').receive(pairs(pair), 'operational')).toEqual(breach(rule))
  })
})

test('parameters must fit together at the end', () => {
  const book = negotiation({}, 'MaxBurstLength=262144', 'FirstBurstLength=65536')
  expect(book.receive(pairs('MaxBurstLength=512', 'FirstBurstLength=65536'), 'operational')).toEqual(none)
  expect(book.conclude()).toEqual(breach('negotiation'))
})

test('a renegotiation starts from what holds', () => {
  const parameters = { ...DEFAULT_PARAMETERS, maxBurstLength: 1048576 }
  const book = negotiation({ parameters }, 'MaxRecvDataSegmentLength=512')
  expect(book.receive(pairs('MaxRecvDataSegmentLength=1024'), 'full-feature')).toEqual(none)
  expect(book.conclude()).toBeUndefined()
  expect(book.parameters).toEqual({
    ...parameters,
    initiatorMaxRecvDataSegmentLength: 512,
    targetMaxRecvDataSegmentLength: 1024,
  })
})

test('two books face to face agree on every parameter, whoever proposes what', () => {
  fc.assert(
    fc.property(anyWishes, anyWishes, fc.boolean(), (ours, theirs, targetProposes) => {
      const initiator = new Negotiation({ role: 'initiator', sessionType: 'Normal', wishes: ours })
      const target = new Negotiation({ role: 'target', sessionType: 'Normal', wishes: theirs })
      const offers = proposals(ours, 'initiator', 'Normal')
      initiator.propose(offers)
      const answers = target.receive(offers, 'operational')
      if (answers.kind === 'violation') throw new Error(answers.detail)
      const offered = new Set(offers.map(({ key }) => key))
      const more = proposals(theirs, 'target', 'Normal').filter(
        ({ key }) => key === 'MaxRecvDataSegmentLength' || (targetProposes && !offered.has(key)),
      )
      target.propose(more)
      const replies = initiator.receive([...answers.pairs, ...more], 'operational')
      if (replies.kind === 'violation') throw new Error(replies.detail)
      expect(target.receive(replies.pairs, 'operational')).toEqual(none)
      expect(initiator.conclude()).toBeUndefined()
      expect(target.conclude()).toBeUndefined()
      expect(initiator.parameters).toEqual(target.parameters)
    }),
    { numRuns: 500 },
  )
})
