/** Reads go from the socket straight into the caller's memory, and large writes from it: the counters say so. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'

const MIB = 2 ** 20

describe('where read data goes', () => {
  let target: Target | undefined
  beforeAll(async () => {
    target = await createTarget({ luns: [{ size: 32 * MIB }] })
  })
  afterAll(async () => {
    await target?.close()
  })

  /** The share of read data that passed no other memory on its way into the caller's. */
  async function shareOf(
    placement: 'auto' | 'direct' | 'staged',
    segmentLength: number,
    scattered: boolean,
  ): Promise<number> {
    await using session = await connect(target?.url(0) ?? '', {
      placement,
      maxRecvDataSegmentLength: segmentLength,
    })
    const before = session.statistics
    const buffer = new Uint8Array(4 * MIB)
    const list = scattered
      ? [buffer.subarray(0, 700), buffer.subarray(700, 3 * MIB + 1), buffer.subarray(3 * MIB + 1)]
      : buffer
    for (let lba = 0; lba < 65536; lba += 8192) await session.read16(lba, 8192, list)
    const { placedDirectly, copied } = session.statistics
    const direct = placedDirectly - before.placedDirectly
    expect(direct + copied - before.copied).toBe(32 * MIB)
    return direct / (32 * MIB)
  }

  test.each([16, 32, 64, 128, 256, 1024])('direct: at least 90 %% of segments of %i KiB', async (kib) => {
    expect(await shareOf('direct', kib * 1024, false)).toBeGreaterThanOrEqual(0.9)
  })

  test.each([128, 256, 1024])('auto: at least 90 %% of segments of %i KiB', async (kib) => {
    expect(await shareOf('auto', kib * 1024, false)).toBeGreaterThanOrEqual(0.9)
    expect(await shareOf('auto', kib * 1024, true)).toBeGreaterThanOrEqual(0.9)
  })

  test.each([8, 256])('staged: nothing of segments of %i KiB', async (kib) => {
    expect(await shareOf('staged', kib * 1024, false)).toBe(0)
  })
})
