import fc from 'fast-check'
import type { ParameterWishes } from '../../src/text/index.ts'

/** A length in bytes that every one of the length keys may have (RFC 7143 13.12 - 13.14). */
export const segmentLength = fc.integer({ min: 512, max: 2 ** 24 - 1 })
const digests = fc.constantFrom<readonly ('None' | 'CRC32C')[]>(
  ['None'],
  ['CRC32C', 'None'],
  ['None', 'CRC32C'],
)
/**
 * Whatever a party may wish for its session. The bursts are always there, so that the one can stay below the other.
 */
export const anyWishes: fc.Arbitrary<ParameterWishes> = fc
  .record(
    {
      headerDigest: digests,
      dataDigest: digests,
      maxConnections: fc.integer({ min: 1, max: 65535 }),
      initialR2T: fc.boolean(),
      immediateData: fc.boolean(),
      maxRecvDataSegmentLength: segmentLength,
      bursts: fc.tuple(segmentLength, segmentLength),
      defaultTime2Wait: fc.integer({ min: 0, max: 3600 }),
      defaultTime2Retain: fc.integer({ min: 0, max: 3600 }),
      maxOutstandingR2T: fc.integer({ min: 1, max: 65535 }),
      dataPDUInOrder: fc.boolean(),
      dataSequenceInOrder: fc.boolean(),
    },
    { requiredKeys: ['bursts'] },
  )
  .map(({ bursts: [one, other], ...rest }) => ({
    ...rest,
    maxBurstLength: Math.max(one, other),
    firstBurstLength: Math.min(one, other),
  }))
