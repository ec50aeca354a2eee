import { describe, expect, test } from '@jest/globals'
import { COLLECT, DISCARD, PduReader } from '../../src/framing/index.ts'
import type { PduReaderOptions } from '../../src/framing/index.ts'
import type { Pdu } from '../../src/pdu/index.ts'
import { BYTEWISE, FILL, FILL_BYTEWISE, WHOLE } from '../support/feed.ts'
import type { Feed } from '../support/feed.ts'
import { LentMemory } from '../support/lent-memory.ts'
import { BOTH_DIGESTS, concat, NO_DIGESTS, pattern, pduBytes } from '../support/pdu-bytes.ts'
import type { Digests } from '../support/pdu-bytes.ts'
import {
  dataIn,
  loginResponse,
  nopIn,
  r2t,
  scsiCommand,
  scsiResponse,
  textResponse,
} from '../support/pdus.ts'
import { accepted, placed, RecordingSink } from '../support/recording-sink.ts'

const EMPTY = new Uint8Array(0)
const FEEDS: readonly (readonly [string, Feed])[] = [
  ['whole', WHOLE],
  ['byte by byte', BYTEWISE],
  ['filled', FILL],
  ['filled byte by byte', FILL_BYTEWISE],
]

function reader(
  options: PduReaderOptions,
  digests: Digests = NO_DIGESTS,
  maxRecvDataSegmentLength = 65_536,
): PduReader {
  const made = new PduReader(options)
  made.configure({ ...digests, maxRecvDataSegmentLength })
  return made
}

/** The bytes with one bit of byte `at` flipped. */
function damaged(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 0x10 : byte))
}

describe.each(FEEDS)('what a peer gets wrong, %s', (_, feed) => {
  const good = nopIn({ initiatorTaskTag: 9 })
  const goodBytes = (digests: Digests): Uint8Array => pduBytes(good, EMPTY, digests)

  test.each([0, 5, 16, 40, 47, 48, 51])(
    'a header digest that does not match ends the stream: byte %i',
    (at) => {
      const space = new LentMemory([64])
      const sink = new RecordingSink(() => ({ kind: 'lent', space, offset: 0 }))
      const bad = damaged(pduBytes(dataIn({ dataSegmentLength: 64 }), pattern(64), BOTH_DIGESTS), at)
      const made = reader({ sink }, BOTH_DIGESTS)
      feed(made, concat([goodBytes(BOTH_DIGESTS), bad, goodBytes(BOTH_DIGESTS)]))
      expect(sink.log).toEqual([accepted(good, EMPTY), 'violated header-digest -'])
      expect(space.content).toEqual(new Uint8Array(64))
      expect(made.statistics).toEqual({ placedDirectly: 0, copied: 0 })
    },
  )

  test('a damaged AHS is noticed too', () => {
    const sink = new RecordingSink(() => COLLECT)
    const bytes = pduBytes(scsiCommand({ cdb: pattern(40) }), EMPTY, BOTH_DIGESTS)
    feed(reader({ sink }, BOTH_DIGESTS), concat([damaged(bytes, 60), goodBytes(BOTH_DIGESTS)]))
    expect(sink.log).toEqual(['violated header-digest -'])
  })

  test.each([
    ['data', 52, 10],
    ['data', 52, 20_002],
    ['padding', 62, 10],
    ['padding', 20_054, 20_002],
    ['digest', 64, 10],
    ['digest', 20_056, 20_002],
  ])(
    'a data digest that does not match (%s, byte %i of a segment of %i) is told, and reading goes on',
    (_part, at, length) => {
      const space = new LentMemory([length])
      const pdu = dataIn({ dataSegmentLength: length })
      const sink = new RecordingSink(() => ({ kind: 'lent', space, offset: 0 }))
      const bytes = pduBytes(pdu, pattern(length), BOTH_DIGESTS)
      feed(reader({ sink }, BOTH_DIGESTS), concat([damaged(bytes, at), goodBytes(BOTH_DIGESTS), bytes]))
      expect(sink.log).toEqual([
        placed(pdu),
        'violated data-digest data-in#1',
        accepted(good, EMPTY),
        placed(pdu),
        accepted(pdu, EMPTY),
      ])
      expect(space.content).toEqual(pattern(length))
    },
  )

  test('collected data with a bad digest is not handed over, nor mixed into the next', () => {
    const pdu = textResponse({ dataSegmentLength: 9 })
    const sink = new RecordingSink(() => COLLECT)
    const bytes = pduBytes(pdu, pattern(9), BOTH_DIGESTS)
    feed(reader({ sink }, BOTH_DIGESTS), concat([damaged(bytes, 55), bytes]))
    expect(sink.log).toEqual([
      placed(pdu),
      'violated data-digest text-response#1',
      placed(pdu),
      accepted(pdu, pattern(9)),
    ])
  })

  test('data that is dropped is checked all the same', () => {
    const pdu = textResponse({ dataSegmentLength: 9 })
    const sink = new RecordingSink(() => DISCARD)
    feed(reader({ sink }, BOTH_DIGESTS), damaged(pduBytes(pdu, pattern(9), BOTH_DIGESTS), 55))
    expect(sink.log).toEqual([placed(pdu), 'violated data-digest text-response#1'])
  })

  test('a segment of MaxRecvDataSegmentLength is taken, one byte more ends the stream', () => {
    const sink = new RecordingSink(() => COLLECT)
    const most = textResponse({ dataSegmentLength: 1000 })
    const tooMuch = textResponse({ dataSegmentLength: 1001 })
    feed(
      reader({ sink }, NO_DIGESTS, 1000),
      concat([
        pduBytes(most, pattern(1000), NO_DIGESTS),
        pduBytes(tooMuch, pattern(1001), NO_DIGESTS),
        goodBytes(NO_DIGESTS),
      ]),
    )
    expect(sink.log).toEqual([placed(most), accepted(most, pattern(1000)), 'violated segment-too-long -'])
  })

  test('during login a segment of 8192 is taken, one byte more is not', () => {
    const sink = new RecordingSink(() => COLLECT)
    const most = loginResponse({ dataSegmentLength: 8192 })
    const tooMuch = loginResponse({ dataSegmentLength: 8193 })
    const bytes = [pduBytes(most, pattern(8192), NO_DIGESTS), pduBytes(tooMuch, pattern(8193), NO_DIGESTS)]
    feed(new PduReader({ sink }), concat(bytes))
    expect(sink.log).toEqual([placed(most), accepted(most, pattern(8192)), 'violated segment-too-long -'])
  })

  test.each<readonly [string, Uint8Array, string]>([
    ['an opcode that is not assigned', Uint8Array.of(0x3d), 'unknown-opcode'],
    ['an AHS on a response', Uint8Array.of(0x21, 0x80, 0, 0, 1), 'additional-header'],
    ['a Data-In with S but not F', Uint8Array.of(0x25, 0x01), 'malformed-header'],
    ['a response with O and U', Uint8Array.of(0x21, 0x86), 'malformed-header'],
    ['an R2T for nothing', Uint8Array.of(0x31, 0x80), 'r2t-length'],
  ])('%s ends the stream', (_name, start, rule) => {
    const header = new Uint8Array(52)
    header.set(start)
    const sink = new RecordingSink(() => COLLECT)
    feed(reader({ sink }), concat([goodBytes(NO_DIGESTS), header, goodBytes(NO_DIGESTS)]))
    expect(sink.log).toEqual([accepted(good, EMPTY), `violated ${rule} -`])
  })
})

describe('changing course inside the calls', () => {
  const text = textResponse({ dataSegmentLength: 5, initiatorTaskTag: 2 })

  test.each(FEEDS)(
    'digests switched on by the last PDU of login count for what is staged behind it: %s',
    (_, feed) => {
      const login = loginResponse({ dataSegmentLength: 6 })
      const sink = new RecordingSink(
        () => COLLECT,
        (pdu) => {
          if (pdu.kind === 'login-response')
            made.configure({ ...BOTH_DIGESTS, maxRecvDataSegmentLength: 100 })
        },
      )
      const made = new PduReader({ sink })
      const long = textResponse({ dataSegmentLength: 101 })
      feed(
        made,
        concat([
          pduBytes(login, pattern(6), NO_DIGESTS),
          pduBytes(text, pattern(5), BOTH_DIGESTS),
          pduBytes(scsiResponse({ initiatorTaskTag: 3 }), EMPTY, BOTH_DIGESTS),
          pduBytes(long, pattern(101), BOTH_DIGESTS),
        ]),
      )
      expect(sink.log).toEqual([
        placed(login),
        accepted(login, pattern(6)),
        placed(text),
        accepted(text, pattern(5)),
        accepted(scsiResponse({ initiatorTaskTag: 3 }), EMPTY),
        'violated segment-too-long -',
      ])
    },
  )

  test.each(FEEDS)(
    'digests switched on while a PDU is being placed count from the next one on: %s',
    (_, feed) => {
      const sink = new RecordingSink(() => {
        made.configure({ ...BOTH_DIGESTS, maxRecvDataSegmentLength: 8192 })
        return COLLECT
      })
      const made = new PduReader({ sink })
      feed(made, concat([pduBytes(text, pattern(5), NO_DIGESTS), pduBytes(text, pattern(5), BOTH_DIGESTS)]))
      const both = [placed(text), accepted(text, pattern(5))]
      expect(sink.log).toEqual([...both, ...both])
    },
  )

  test.each(FEEDS)('stop() in accept(): what follows is dropped unread, %s', (_, feed) => {
    const sink = new RecordingSink(
      () => COLLECT,
      (pdu) => {
        if (pdu.initiatorTaskTag === 2) made.stop()
      },
    )
    const made = new PduReader({ sink })
    const bytes = pduBytes(text, pattern(5), NO_DIGESTS)
    feed(
      made,
      concat([pduBytes(nopIn(), EMPTY, NO_DIGESTS), bytes, bytes, pduBytes(nopIn(), EMPTY, NO_DIGESTS)]),
    )
    expect(sink.log).toEqual([accepted(nopIn(), EMPTY), placed(text), accepted(text, pattern(5))])
    expect(made.receiveBuffer().length).toBeGreaterThan(0)
  })

  test.each(FEEDS)(
    'stop() in accept() of a PDU without data: what follows is dropped unread, %s',
    (_, feed) => {
      const sink = new RecordingSink(
        () => COLLECT,
        () => made.stop(),
      )
      const made = new PduReader({ sink })
      const bytes = pduBytes(nopIn(), EMPTY, NO_DIGESTS)
      feed(made, concat([bytes, bytes]))
      expect(sink.log).toEqual([accepted(nopIn(), EMPTY)])
    },
  )

  test.each(FEEDS)('stop() in place(): its data lands nowhere and it is never accepted, %s', (_, feed) => {
    const space = new LentMemory([20_000])
    const sink = new RecordingSink(() => {
      made.stop()
      return { kind: 'lent', space, offset: 0 }
    })
    const made = reader({ sink })
    const pdu: Pdu = dataIn({ dataSegmentLength: 20_000 })
    const bytes = pduBytes(pdu, pattern(20_000), NO_DIGESTS)
    feed(made, concat([bytes, bytes]))
    expect(sink.log).toEqual([placed(pdu)])
    expect(space.content).toEqual(new Uint8Array(20_000))
    expect(made.isPlacingIn(space)).toBe(false)
  })

  test('a stopped reader takes any bytes and says nothing', () => {
    const sink = new RecordingSink(() => COLLECT)
    const made = new PduReader({ sink })
    made.stop()
    WHOLE(made, pduBytes(r2t(), EMPTY, NO_DIGESTS))
    FILL(made, pduBytes(r2t(), EMPTY, NO_DIGESTS))
    expect(sink.log).toEqual([])
  })
})
