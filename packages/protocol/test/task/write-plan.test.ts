import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import { planUnsolicited, segmentAt, segmentsOf } from '../../src/task/index.ts'
import type { Burst, WriteKeys } from '../../src/task/index.ts'
import { r2t } from '../support/pdus.ts'
import { KEYS, LUN, sentTask } from '../support/tasks.ts'

const COMBINATIONS = [true, false].flatMap((initialR2T) =>
  [true, false].map((immediateData) => ({ initialR2T, immediateData })),
)

/** FirstBurstLength, MaxBurstLength and the target's MaxRecvDataSegmentLength, in all the relations that they may have. */
const LIMITS: readonly (readonly [firstBurst: number, maxBurst: number, segment: number])[] = [
  [4096, 16_384, 1024],
  [4096, 16_384, 4095],
  [4096, 16_384, 4096],
  [4096, 16_384, 4097],
  [4096, 16_384, 65_536],
  [4096, 4096, 512],
  [4096, 4096, 16_777_215],
  [4096, 8192, 1022],
  [4096, 8192, 1021],
  [513, 1030, 515],
  [512, 16_777_215, 512],
]

/** Every expected length at which something changes under these limits, and several bursts. */
function lengthsUnder(limits: readonly number[]): number[] {
  const edges = limits.filter((limit) => limit < 100_000).flatMap((limit) => [limit - 1, limit, limit + 1])
  const bursts = Math.min(limits[1] ?? 0, 20_000) * 3 + 5
  return [...new Set([0, 1, 2, 3, 4, 5, ...edges, bursts])]
}

/** One PDU that carries data of a write, as it would go out. */
interface Sent {
  readonly sequence: 'immediate' | 'train' | number
  readonly offset: number
  readonly length: number
  readonly final: boolean
  readonly dataSN: number | undefined
}

/** The PDUs of a burst, asked for one at a time as a transmit queue does. */
function pdusOf(burst: Burst, sequence: 'train' | number, limit: number): Sent[] {
  const sent: Sent[] = []
  for (;;) {
    const { bufferOffset, length, done, dataSN } = burst
    const segment = segmentAt(bufferOffset, length, done, dataSN, limit)
    sent.push({
      sequence,
      offset: segment.bufferOffset,
      length: segment.length,
      final: segment.final,
      dataSN: segment.dataSN,
    })
    burst.done += segment.length
    burst.dataSN++
    if (segment.final) return sent
  }
}

/** A whole write, against a target that asks for what it has not got, MaxBurstLength at a time. */
function sendAll(length: number, keys: WriteKeys): { commandFinal: boolean; sent: Sent[] } {
  const { write } = sentTask({ writes: length }, keys)
  if (write === undefined) throw new Error('a task with data to write has no write half')
  const { immediateLength, final } = write.plan
  const sent: Sent[] = []
  if (immediateLength > 0) {
    sent.push({ sequence: 'immediate', offset: 0, length: immediateLength, final, dataSN: undefined })
  }
  const train = write.train()
  if (train !== undefined) {
    expect(train.targetTransferTag).toBe(RESERVED_TAG)
    sent.push(...pdusOf(train, 'train', keys.targetMaxRecvDataSegmentLength))
    write.advance(train, train.length, true)
  }
  let position = sent.reduce((sum, pdu) => sum + pdu.length, 0)
  for (let r2tSN = 0; position < length; r2tSN++) {
    const desiredDataTransferLength = Math.min(keys.maxBurstLength, length - position)
    const burst = write.solicit(r2t({ lun: LUN, r2tSN, bufferOffset: position, desiredDataTransferLength }))
    if ('kind' in burst) throw new Error(burst.detail)
    sent.push(...pdusOf(burst, r2tSN, keys.targetMaxRecvDataSegmentLength))
    write.advance(burst, burst.length, true)
    position += desiredDataTransferLength
  }
  return { commandFinal: final, sent }
}

const sum = (pdus: readonly Sent[]): number => pdus.reduce((total, pdu) => total + pdu.length, 0)

describe('a write on the wire (RFC 7143 §4.2.5.2, §11.7, §13.10 – §13.14)', () => {
  const grid = COMBINATIONS.flatMap((combination) => LIMITS.map((limits) => ({ ...combination, limits })))

  test.each(grid)(
    'InitialR2T $initialR2T, ImmediateData $immediateData, limits $limits',
    ({ limits, ...booleans }) => {
      const [firstBurstLength, maxBurstLength, targetMaxRecvDataSegmentLength] = limits
      const keys = { ...KEYS, ...booleans, firstBurstLength, maxBurstLength, targetMaxRecvDataSegmentLength }
      for (const length of lengthsUnder(limits)) {
        const { commandFinal, sent } = sendAll(length, keys)
        const immediate = sent.filter(({ sequence }) => sequence === 'immediate')
        const train = sent.filter(({ sequence }) => sequence === 'train')
        const first = Math.min(firstBurstLength, length)

        // Every byte once, in order, no PDU empty or longer than the target takes.
        let position = 0
        for (const pdu of sent) {
          expect(pdu.offset).toBe(position)
          expect(pdu.length).toBeGreaterThan(0)
          expect(pdu.length).toBeLessThanOrEqual(targetMaxRecvDataSegmentLength)
          position += pdu.length
        }
        expect(position).toBe(length)

        // Unsolicited: only what the keys allow, and then all of it (§11.3.4, §13.11, §13.14).
        expect(immediate).toHaveLength(booleans.immediateData && length > 0 ? 1 : 0)
        const inCommand = booleans.immediateData ? Math.min(first, targetMaxRecvDataSegmentLength) : 0
        expect(sum(immediate)).toBe(inCommand)
        expect(sum(train)).toBe(booleans.initialR2T ? 0 : first - sum(immediate))

        // F of the command: a train follows, or it does not (§11.3.1).
        expect(commandFinal).toBe(train.length === 0)

        // Every sequence: DataSN from 0, F on the last alone, whole words before it, no longer than its burst.
        const sequences = new Map<Sent['sequence'], Sent[]>()
        for (const pdu of sent) sequences.set(pdu.sequence, [...(sequences.get(pdu.sequence) ?? []), pdu])
        sequences.delete('immediate')
        for (const [sequence, pdus] of sequences) {
          expect(pdus.map(({ dataSN }) => dataSN)).toEqual(pdus.map((_, index) => index))
          expect(pdus.map(({ final }) => final)).toEqual(pdus.map((_, index) => index === pdus.length - 1))
          for (const pdu of pdus.slice(0, -1)) {
            expect(pdu.length).toBe(targetMaxRecvDataSegmentLength - (targetMaxRecvDataSegmentLength % 4))
          }
          expect(sum(pdus)).toBeLessThanOrEqual(sequence === 'train' ? firstBurstLength : maxBurstLength)
        }
      }
    },
  )

  // Expected length, InitialR2T, ImmediateData, FirstBurstLength, MRDSL → immediate, train, F. Worked out by hand.
  test.each([
    [0, true, true, 65_536, 8192, 0, 0, true],
    [0, false, true, 65_536, 8192, 0, 0, true],
    [512, true, true, 65_536, 8192, 512, 0, true],
    [512, true, false, 65_536, 8192, 0, 0, true],
    [512, false, true, 65_536, 8192, 512, 0, true],
    [512, false, false, 65_536, 8192, 0, 512, false],
    [8192, false, true, 65_536, 8192, 8192, 0, true],
    [8193, false, true, 65_536, 8192, 8192, 1, false],
    [8193, true, true, 65_536, 8192, 8192, 0, true],
    [65_536, false, true, 65_536, 8192, 8192, 57_344, false],
    [65_537, false, true, 65_536, 8192, 8192, 57_344, false],
    [1_048_576, false, true, 65_536, 262_144, 65_536, 0, true],
    [1_048_576, false, false, 65_536, 262_144, 0, 65_536, false],
    [1_048_576, true, true, 65_536, 262_144, 65_536, 0, true],
    [1_048_576, true, false, 65_536, 262_144, 0, 0, true],
  ])(
    '%i bytes, InitialR2T %s, ImmediateData %s, FirstBurstLength %i, segments of %i',
    (length, initialR2T, immediateData, firstBurstLength, segment, immediateLength, trainLength, final) => {
      const keys = {
        ...KEYS,
        initialR2T,
        immediateData,
        firstBurstLength,
        targetMaxRecvDataSegmentLength: segment,
      }
      expect(planUnsolicited(length, keys)).toEqual({ immediateLength, trainLength, final })
    },
  )
})

describe('the PDUs of a burst', () => {
  test('drawn out: 2500 bytes from 1000 on, 1024 at a time', () => {
    expect(segmentsOf(1000, 2500, 1024)).toEqual([
      { dataSN: 0, bufferOffset: 1000, length: 1024, final: false },
      { dataSN: 1, bufferOffset: 2024, length: 1024, final: false },
      { dataSN: 2, bufferOffset: 3048, length: 452, final: true },
    ])
  })

  test('all but the last are whole words, and the last may be as long as the limit', () => {
    expect(segmentsOf(0, 1537, 515).map(({ length }) => length)).toEqual([512, 512, 513])
    expect(segmentsOf(0, 1027, 515).map(({ length }) => length)).toEqual([512, 515])
    expect(segmentsOf(0, 1028, 515).map(({ length }) => length)).toEqual([512, 512, 4])
  })

  test.each([1, 511, 512])('%i bytes that fit are one PDU', (length) => {
    expect(segmentsOf(7, length, 512)).toEqual([{ dataSN: 0, bufferOffset: 7, length, final: true }])
  })
})
