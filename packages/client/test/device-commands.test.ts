/** What knows the device: limits, forms, splitting, capabilities. Mode pages and progress: device-modes.test.ts. */
import { describe, expect, test } from '@jest/globals'
import {
  CDB,
  encodeCapacity10,
  encodeCapacity16,
  encodeReportLuns,
  encodeSense,
  parseSense,
  vpd,
} from '@iscsi/scsi'
import type { LogicalUnit } from '../src/logical-unit.ts'
import { NO_SUCH_COMMAND, NO_SUCH_FIELD, scriptedUnit } from './scripted-nexus.ts'
import type { Answer, ScriptedNexus } from './scripted-nexus.ts'
import { settled } from './support.ts'

const BLOCK = 512

interface Device {
  /** Blocks. */
  readonly size?: number
  readonly blockLimits?: Parameters<typeof vpd.blockLimits.encode>[0]
  readonly provisioning?: Parameters<typeof vpd.logicalBlockProvisioning.encode>[0]
  /** What it answers to all else. */
  readonly other?: (cdb: Uint8Array) => Answer
}

/** A disk with some VPD pages; reads give zeros. */
function disk(device: Device = {}): { readonly unit: LogicalUnit; readonly nexus: ScriptedNexus } {
  const { size = 1 << 20, blockLimits, provisioning, other } = device
  return scriptedUnit((cdb, { dataIn }) => {
    const page = cdb[2]
    switch (cdb[0]) {
      case CDB.INQUIRY.opcode:
        if (page === 0x00) {
          const pages = [0, ...(blockLimits ? [0xb0] : []), ...(provisioning ? [0xb2] : [])]
          return vpd.supportedPages.encode({ pages })
        }
        if (page === 0xb0 && blockLimits) return vpd.blockLimits.encode(blockLimits)
        if (page === 0xb2 && provisioning) return vpd.logicalBlockProvisioning.encode(provisioning)
        return NO_SUCH_FIELD
      case CDB.READ_CAPACITY_10.opcode:
        return encodeCapacity10({ lastLba: Math.min(size - 1, 0xffff_ffff), blockLength: BLOCK })
      case CDB.READ_CAPACITY_16.opcode:
        return encodeCapacity16({ lastLba: size - 1, blockLength: BLOCK, provisioningManagement: true })
      case CDB.READ_10.opcode:
      case CDB.READ_16.opcode:
        return new Uint8Array((dataIn ?? []).reduce((sum, { length }) => sum + length, 0))
      default:
        return other?.(cdb)
    }
  })
}

/** What was sent for a call, after the questions about the device. */
async function sent(nexus: ScriptedNexus, call: Promise<unknown>): Promise<readonly string[]> {
  await call
  return nexus.log.filter((line) => !/^(INQUIRY|READ CAPACITY)/.test(line))
}

describe('capacity', () => {
  test('by READ CAPACITY (10) where that is enough', async () => {
    const { unit, nexus } = disk({ size: 100 })
    expect(await unit.readCapacity()).toMatchObject({ blockLength: BLOCK, blocks: 100, thin: undefined })
    expect(unit.blockLength).toBe(BLOCK)
    expect(nexus.log).toEqual(['READ CAPACITY (10) lba=0'])
  })

  test('by READ CAPACITY (16) for more than 2^32 blocks', async () => {
    const { unit } = disk({ size: 2 ** 40 })
    expect(await unit.readCapacity()).toMatchObject({ blocks: 2 ** 40, thin: true, protection: false })
  })

  test.each([[7], [0]])('cut to %i bytes is an error', async (length) => {
    const { unit } = scriptedUnit(() => new Uint8Array(length))
    expect(await settled(unit.readCapacity())).toMatchObject({ code: 'ERR_ISCSI_PROTOCOL' })
    const { unit: large } = scriptedUnit((cdb) => new Uint8Array(cdb[0] === 0x25 ? 8 : length).fill(0xff))
    expect(await settled(large.readCapacity())).toMatchObject({ code: 'ERR_ISCSI_PROTOCOL' })
  })
})

describe('limits', () => {
  test('are asked once', async () => {
    const { unit, nexus } = disk({
      blockLimits: { maximumTransferLength: 64 },
      provisioning: { unmap: true },
    })
    const [first, second] = await Promise.all([unit.limits(), unit.limits()])
    expect(first).toBe(second)
    expect(first).toMatchObject({
      transferBlocks: 64,
      provisioning: { unmap: true },
      capacity: { blockLength: BLOCK },
    })
    expect(nexus.log).toHaveLength(4)
  })

  test('a device without the pages has none', async () => {
    const { unit } = disk()
    expect(await unit.limits()).toMatchObject({ transferBlocks: Infinity, blockLimits: undefined })
    const { unit: old } = scriptedUnit((cdb) =>
      cdb[0] === 0x25 ? encodeCapacity10({ lastLba: 1, blockLength: BLOCK }) : NO_SUCH_FIELD,
    )
    expect(await old.limits()).toMatchObject({ transferBlocks: Infinity, provisioning: undefined })
  })

  test('a device that answers all with standard data has none', async () => {
    const { unit } = scriptedUnit((cdb) =>
      cdb[0] === 0x25
        ? encodeCapacity10({ lastLba: 1, blockLength: BLOCK })
        : new Uint8Array(96).fill(0xb0, 4),
    )
    expect(await unit.limits()).toMatchObject({ transferBlocks: Infinity, blockLimits: undefined })
  })

  test('another error is the caller’s, and the next call asks anew', async () => {
    let status = 0x08
    const { unit } = scriptedUnit((cdb) =>
      status !== 0
        ? { status }
        : cdb[0] === 0x25
          ? encodeCapacity10({ lastLba: 1, blockLength: BLOCK })
          : vpd.supportedPages.encode({ pages: [0] }),
    )
    expect(await settled(unit.limits())).toMatchObject({ status: 0x08, retryable: true })
    status = 0
    expect(await unit.limits()).toMatchObject({ capacity: { blocks: 2 } })
  })

  test('a unit attention makes them asked anew; a changed capacity, the block length', async () => {
    const { unit, nexus } = disk()
    await unit.limits()
    const asked = nexus.orders.length
    unit.forget(parseSense(encodeSense({ key: 6, asc: 0x29 })))
    expect(unit.blockLength).toBe(BLOCK)
    await unit.limits()
    expect(nexus.orders).toHaveLength(2 * asked)
    unit.forget(parseSense(encodeSense({ key: 6, asc: 0x2a, ascq: 0x09 })))
    expect(unit.blockLength).toBeUndefined()
    await unit.readCapacity()
    unit.forget(parseSense(encodeSense({ key: 6, asc: 0x28 })))
    expect(unit.blockLength).toBeUndefined()
  })
})

describe('supports', () => {
  test.each([
    [0, undefined],
    [1, false],
    [3, true],
    [5, true],
  ])('SUPPORT %i', async (support, known) => {
    const { unit, nexus } = scriptedUnit(() => Uint8Array.of(0, support, 0, 0))
    expect(await unit.supports(CDB.UNMAP)).toBe(known)
    expect(await unit.supports(CDB.UNMAP)).toBe(known)
    await unit.supports(CDB.READ_CAPACITY_16)
    expect(nexus.orders).toHaveLength(2)
    unit.forget(parseSense(encodeSense({ key: 6, asc: 0x3f })))
    await unit.supports(CDB.UNMAP)
    expect(nexus.orders).toHaveLength(3)
  })

  test('a device that cannot tell', async () => {
    const { unit } = scriptedUnit(() => NO_SUCH_COMMAND)
    expect(await unit.supports(CDB.UNMAP)).toBeUndefined()
    const { unit: mute } = scriptedUnit(() => new Uint8Array(0))
    expect(await mute.supports(CDB.UNMAP)).toBeUndefined()
  })

  test('another error is the caller’s, and the next call asks anew', async () => {
    let answer: Answer = { status: 0x28 }
    const { unit } = scriptedUnit(() => answer)
    expect(await settled(unit.supports(CDB.UNMAP))).toMatchObject({ status: 0x28 })
    answer = Uint8Array.of(0, 3, 0, 0)
    expect(await unit.supports(CDB.UNMAP)).toBe(true)
  })

  test('a signal leaves the question to the others', async () => {
    const { unit, nexus } = scriptedUnit(() => Uint8Array.of(0, 3, 0, 0))
    const controller = new AbortController()
    const left = unit.supports(CDB.UNMAP, { signal: controller.signal })
    const kept = unit.supports(CDB.UNMAP)
    controller.abort()
    expect(await settled(left)).toMatchObject({ name: 'AbortError' })
    expect(await kept).toBe(true)
    expect(nexus.orders).toHaveLength(1)
    expect(await settled(unit.supports(CDB.UNMAP, { signal: controller.signal }))).toMatchObject({
      name: 'AbortError',
      outcome: 'not-sent',
    })
  })
})

describe('reads and writes of any length', () => {
  test('the short form where it is enough', async () => {
    const { unit, nexus } = disk({ size: 2 ** 40 })
    const buffer = new Uint8Array(BLOCK)
    expect(
      await sent(
        nexus,
        Promise.all([
          unit.read(0xffff_ffff, 1, buffer),
          unit.read(2 ** 32, 1, buffer),
          unit.write(1n, 1, buffer, { fua: true }),
          unit.write(2n ** 33n, 1, buffer),
        ]),
      ),
    ).toEqual([
      'READ (10) lba=4294967295 blocks=1',
      'READ (16) lba=4294967296 blocks=1',
      'WRITE (10) fua lba=1 blocks=1',
      'WRITE (16) lba=8589934592 blocks=1',
    ])
  })

  test('are split, and the buffers with them', async () => {
    const { unit, nexus } = disk({ blockLimits: { maximumTransferLength: 3 } })
    const buffers = [
      new Uint8Array(1000),
      new Uint8Array(3 * BLOCK - 1000 + 1),
      new Uint8Array(2 * BLOCK - 1),
    ]
    const result = await unit.write(10, 5, buffers)
    expect(result).toEqual({ status: 0, transferred: 5 * BLOCK, residual: null })
    const read = await unit.read(10, 5, buffers)
    expect(read).toMatchObject({ transferred: 5 * BLOCK, residual: null })
    expect(read.data).toBe(buffers)
    expect(await sent(nexus, Promise.resolve())).toEqual([
      'WRITE (10) lba=10 blocks=3',
      'WRITE (10) lba=13 blocks=2',
      'READ (10) lba=10 blocks=3',
      'READ (10) lba=13 blocks=2',
    ])
    const [, second] = nexus.orders.filter(({ dataOut }) => dataOut !== undefined)
    expect(second?.dataOut?.map(({ length }) => length)).toEqual([1, 2 * BLOCK - 1])
  })

  test('allocate if there are no buffers', async () => {
    const { unit } = disk({ blockLimits: { maximumTransferLength: 2 } })
    expect((await unit.read(0, 5)).data).toHaveLength(5 * BLOCK)
    expect((await unit.read(0, 2, undefined, { protect: 1 })).data).toHaveLength(2 * (BLOCK + 8))
    expect((await unit.read(0, 0)).data).toHaveLength(0)
  })

  test('end where a command ends short', async () => {
    let left = 3 * BLOCK
    const { unit } = scriptedUnit((cdb, { dataIn }) => {
      if (cdb[0] === 0x25) return encodeCapacity10({ lastLba: 99, blockLength: BLOCK })
      if (cdb[0] === 0x12)
        return cdb[2] === 0
          ? vpd.supportedPages.encode({ pages: [0, 0xb0] })
          : vpd.blockLimits.encode({ maximumTransferLength: 2 })
      const length = Math.min(
        left,
        (dataIn ?? []).reduce((sum, part) => sum + part.length, 0),
      )
      left -= length
      return new Uint8Array(length)
    })
    const result = await unit.read(0, 6)
    expect(result).toMatchObject({
      transferred: 3 * BLOCK,
      residual: { kind: 'underflow', count: 3 * BLOCK },
    })
    expect(result.data).toHaveLength(3 * BLOCK)
  })

  test('wrong arguments', async () => {
    const { unit } = disk()
    for (const promise of [
      unit.read(-1, 1),
      unit.read(0, 1.5),
      unit.write(0, 2, new Uint8Array(BLOCK)),
      unit.read(0, 1, new Uint8Array(BLOCK + 1)),
    ]) {
      expect(await settled(promise)).toMatchObject({ name: 'RangeError' })
    }
  })
})

describe('filled and freed', () => {
  test('WRITE SAME in pieces, of zeros if nothing is given', async () => {
    const { unit, nexus } = disk({ blockLimits: { maximumWriteSameLength: 65536 } })
    expect(await sent(nexus, unit.writeSame(0, 65536 + 8))).toEqual([
      'WRITE SAME (16) lba=0 blocks=65536',
      'WRITE SAME (10) lba=65536 blocks=8',
    ])
    expect(nexus.orders.at(-1)?.dataOut).toEqual([new Uint8Array(BLOCK)])
  })

  test('WRITE SAME (10) unmaps only where the device says so', async () => {
    const block = new Uint8Array(BLOCK)
    const { unit, nexus } = disk({ provisioning: { writeSame16: true } })
    expect(await sent(nexus, unit.writeSame(0, 1, block, { unmap: true }))).toEqual([
      'WRITE SAME (16) unmap lba=0 blocks=1',
    ])
    const { unit: both, nexus: its } = disk({ provisioning: { writeSame10: true } })
    expect(await sent(its, both.writeSame(0, 1, block, { unmap: true }))).toEqual([
      'WRITE SAME (10) unmap lba=0 blocks=1',
    ])
  })

  test('UNMAP in lists', async () => {
    const { unit, nexus } = disk({
      blockLimits: { maximumUnmapLbaCount: 100, maximumUnmapDescriptorCount: 2 },
    })
    const ranges = [
      { lba: 0, blocks: 10 },
      { lba: 20, blocks: 10 },
      { lba: 40, blocks: 150 },
    ]
    expect(await sent(nexus, unit.unmap(ranges, { anchor: true }))).toEqual([
      'UNMAP anchor parameterListLength=40',
      'UNMAP anchor parameterListLength=24',
      'UNMAP anchor parameterListLength=24',
    ])
    expect(nexus.orders.filter(({ name }) => name === 'UNMAP').every(({ repeatable }) => repeatable)).toBe(
      false,
    )
  })

  test('a device without UNMAP says so', async () => {
    const { unit } = disk({ other: () => NO_SUCH_COMMAND })
    const error = await settled(unit.unmap([{ lba: 0, blocks: 1 }]))
    expect(error).toMatchObject({
      code: 'ERR_ISCSI_SCSI',
      message: expect.stringContaining(
        'UNMAP: CHECK CONDITION: ILLEGAL REQUEST: INVALID COMMAND OPERATION CODE',
      ),
    })
  })

  test('SYNCHRONIZE CACHE in the form that is needed', async () => {
    const { unit, nexus } = disk()
    await unit.synchronizeCache()
    await unit.synchronizeCache({ lba: 5, blocks: 7, immed: true })
    await unit.synchronizeCache({ lba: 2n ** 40n })
    await unit.synchronizeCache({ blocks: 65536 })
    expect(nexus.log).toEqual([
      'SYNCHRONIZE CACHE (10) lba=0 blocks=0',
      'SYNCHRONIZE CACHE (10) immed lba=5 blocks=7',
      'SYNCHRONIZE CACHE (16) lba=1099511627776 blocks=0',
      'SYNCHRONIZE CACHE (16) lba=0 blocks=65536',
    ])
  })
})

describe('more than was asked for', () => {
  test('a VPD page that is longer', async () => {
    const identifier = new Uint8Array(200)
    const designators = Array.from({ length: 6 }, () => ({ codeSet: 1, association: 0, type: 0, identifier }))
    const page = vpd.deviceIdentification.encode({ designators })
    const { unit, nexus } = scriptedUnit((_, { dataIn }) => page.subarray(0, dataIn?.[0]?.length))
    expect((await unit.vpd(vpd.deviceIdentification)).designators).toHaveLength(6)
    expect(nexus.log.map((line) => line.split(' ').at(-1))).toEqual([
      'allocationLength=1024',
      'allocationLength=1228',
    ])
  })

  test('a list of LUNs that is longer', async () => {
    const luns = Array.from({ length: 600 }, (_, lun) => lun)
    const list = encodeReportLuns(luns)
    const { unit, nexus } = scriptedUnit((_, { dataIn }) => list.subarray(0, dataIn?.[0]?.length))
    expect(await unit.reportLuns({ selectReport: 2 })).toEqual(luns)
    expect(nexus.log).toEqual([
      'REPORT LUNS selectReport=2 allocationLength=4096',
      'REPORT LUNS selectReport=2 allocationLength=4808',
    ])
  })
})
