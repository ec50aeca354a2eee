/** Residuals (RFC 7143 §11.4.5, §11.4.6) reach the caller as the target said them; data and guards are intact. */
import { describe, expect, test } from '@jest/globals'
import { ProtocolError, ScsiError } from '@iscsi/client'
import { BLOCK, dataOf, Guarded, settled, stage, works } from './support.ts'

const INQUIRY = 0x12
const READ_10 = 0x28

describe('what the target says', () => {
  test.each([true, false])(
    'an underflow that is none (status in the last Data-In: %p)',
    async (statusInDataIn) => {
      await using scene = await stage({ statusInDataIn })
      const session = await scene.open()
      const data = dataOf(64 * BLOCK)
      await session.write10(0, 64, data)
      const residual = { kind: 'underflow', count: 512 } as const
      scene.target.faults.add({ kind: 'residual', opcode: READ_10, residual })
      const memory = new Guarded(10_000, 64 * BLOCK - 10_000)
      const result = await session.read10(0, 64, memory.buffers)
      expect(result).toMatchObject({ status: 0, transferred: 64 * BLOCK, residual })
      expect(Buffer.compare(memory.bytes, data)).toBe(0)
      expect(memory.isIntact).toBe(true)
      expect(await works(session)).toBe(true)
    },
  )

  test.each([1, 512, 2 ** 32 - 1])('an overflow of %i', async (count) => {
    await using scene = await stage()
    const session = await scene.open()
    const data = dataOf(8 * BLOCK)
    await session.write10(0, 8, data)
    scene.target.faults.add({ kind: 'residual', opcode: READ_10, residual: { kind: 'overflow', count } })
    const result = await session.read10(0, 8)
    expect(result).toMatchObject({ transferred: 8 * BLOCK, residual: { kind: 'overflow', count } })
    expect(Buffer.compare(result.data, data)).toBe(0)
  })

  test.each([
    ['underflow', 1024, 4096 - 1024],
    ['underflow', 4096, 0],
    ['underflow', 5000, 0],
    ['overflow', 1024, 4096],
  ] as const)('%s of %i for a write', async (kind, count, transferred) => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'residual', residual: { kind, count } })
    const data = dataOf(8 * BLOCK)
    expect(await session.write10(0, 8, data)).toMatchObject({ transferred, residual: { kind, count } })
    expect(Buffer.compare((await session.read10(0, 8)).data, data)).toBe(0)
  })

  test('with a status other than GOOD', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const residual = { kind: 'underflow', count: 512 } as const
    scene.target.faults.add({ kind: 'residual', residual })
    const error = await settled(session.read16(2 ** 40, 1, new Uint8Array(512)))
    expect(error).toBeInstanceOf(ScsiError)
    expect(error).toMatchObject({ status: 2, residual, sense: { key: 5, asc: 0x21 } })
  })

  test('a true underflow: less than the room that was given', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const memory = new Guarded(4, 300, 700)
    const result = await session.execute({
      cdb: Uint8Array.of(INQUIRY, 0, 0, 4, 0, 0),
      dataIn: memory.buffers,
    })
    expect(result.residual).toEqual({ kind: 'underflow', count: 1004 - result.transferred })
    expect(result.data).toHaveLength(4)
    expect(memory.isIntact).toBe(true)
  })

  test('a true overflow: less room than the command asks for', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const data = dataOf(8 * BLOCK)
    await session.write10(0, 8, data)
    const memory = new Guarded(1000, 24)
    const cdb = Uint8Array.of(READ_10, 0, 0, 0, 0, 0, 0, 0, 8, 0)
    const result = await session.execute({ cdb, dataIn: memory.buffers })
    expect(result).toMatchObject({ transferred: 1024, residual: { kind: 'overflow', count: 3072 } })
    expect(Buffer.compare(memory.bytes, data.subarray(0, 1024))).toBe(0)
    expect(memory.isIntact).toBe(true)
  })
})

describe('bidirectional', () => {
  // COMPARE AND WRITE has no read part; any CDB with both directions set is one on the wire (§11.3.1).
  test.each([
    [
      { kind: 'underflow', count: 5 },
      { kind: 'overflow', count: 7 },
    ],
    [
      { kind: 'overflow', count: 1 },
      { kind: 'underflow', count: 2 ** 32 - 1 },
    ],
    [null, { kind: 'underflow', count: 96 }],
    [{ kind: 'underflow', count: 512 }, null],
  ] as const)('write %p and read %p', async (residual, readResidual) => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'residual', residual, readResidual })
    const memory = new Guarded(96)
    const end = await settled(
      session.execute({
        cdb: Uint8Array.of(INQUIRY, 0, 0, 0, 96, 0),
        dataIn: memory.buffers,
        dataOut: dataOf(512),
        repeatable: true,
      }),
    )
    expect(end).toMatchObject({ residual, readResidual })
    expect(memory.isIntact).toBe(true)
    expect(await works(session)).toBe(true)
  })
})

describe('more than was expected', () => {
  test.each([1, 100, 512, 100_000])('%i bytes of Data-In beyond the room land nowhere', async (bytes) => {
    await using scene = await stage()
    const session = await scene.open({ maxRecvDataSegmentLength: 8192 })
    const data = dataOf(64 * BLOCK)
    await session.write10(0, 64, data)
    for (const placement of ['direct', 'staged'] as const) {
      const other = await scene.open({ placement, maxRecvDataSegmentLength: 8192 })
      scene.target.faults.add({ kind: 'overrun', opcode: READ_10, bytes })
      const memory = new Guarded(512, 1, 64 * BLOCK - 513)
      const result = await other.read10(0, 64, memory.buffers)
      expect(result).toMatchObject({ transferred: 64 * BLOCK, residual: { kind: 'overflow', count: bytes } })
      expect(Buffer.compare(memory.bytes, data)).toBe(0)
      expect(memory.isIntact).toBe(true)
      expect(await works(other)).toBe(true)
    }
  })
})

describe('less than was expected', () => {
  test('GOOD without the data and without a residual is no success', async () => {
    await using scene = await stage()
    const session = await scene.open()
    // The unit answers INQUIRY with less than 512 bytes, and is made to hide that.
    scene.target.faults.add({ kind: 'residual', residual: null })
    scene.target.faults.add({ kind: 'status', opcode: READ_10, status: 0 })
    const error = await settled(session.read10(0, 8))
    expect(error).toBeInstanceOf(ProtocolError)
    expect(error).toMatchObject({ message: expect.stringContaining('GOOD with 0 of 4096 bytes') })
    expect(await works(session)).toBe(true)
  })
})
