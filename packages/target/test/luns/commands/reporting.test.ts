import { describe, expect, test } from '@jest/globals'
import { scene, senseOf } from '../scene.ts'

const opcodes = (option: number, opcode = 0, serviceAction = 0): number[] => [
  ...[0xa3, 0x0c, option, opcode, 0, serviceAction],
  ...[0, 0, 0x10, 0, 0, 0],
]

describe('REPORT SUPPORTED OPERATION CODES', () => {
  test('all: each with its length and service action', async () => {
    const { dataIn } = await scene().run(opcodes(0))
    const length = new DataView(dataIn.buffer, dataIn.byteOffset).getUint32(0)
    expect(length).toBe(dataIn.length - 4)
    const rows: string[] = []
    for (let at = 4; at < dataIn.length; at += 8) rows.push([...dataIn.subarray(at, at + 8)].join(' '))
    expect(rows).toContain([0x28, 0, 0, 0, 0, 0, 0, 10].join(' ')) // READ (10)
    expect(rows).toContain([0x9e, 0, 0, 0x10, 0, 1, 0, 16].join(' ')) // READ CAPACITY (16)
    expect(rows).toContain([0x5f, 0, 0, 0x07, 0, 1, 0, 10].join(' ')) // REGISTER AND MOVE
    expect(rows).toContain([0x48, 0, 0, 0x1f, 0, 1, 0, 10].join(' ')) // SANITIZE, EXIT FAILURE MODE
    expect(new Set(rows).size).toBe(rows.length)
  })

  test('with timeouts each is twelve bytes longer', async () => {
    const { run } = scene()
    const plain = (await run(opcodes(0))).dataIn.length - 4
    const { dataIn } = await run(opcodes(0x80))
    expect((dataIn.length - 4) / 20).toBe(plain / 8)
    expect([...dataIn.subarray(4 + 5, 4 + 12)]).toEqual([0x02, 0, 6, 0, 10, 0, 0])
  })

  test('one, with its usage data', async () => {
    const { run } = scene()
    expect([...(await run(opcodes(1, 0x28))).dataIn]).toEqual([
      0, 3, 0, 10, 0x28, 0xfc, 255, 255, 255, 255, 0x3f, 255, 255, 0,
    ])
    expect([...(await run(opcodes(2, 0x5e, 1))).dataIn]).toEqual([
      0, 3, 0, 10, 0x5e, 1, 0, 0, 0, 0, 0, 255, 255, 0,
    ])
    expect((await run(opcodes(0x81, 0x28))).dataIn).toHaveLength(4 + 10 + 12)
    expect([...(await run(opcodes(3, 0x48, 2))).dataIn.subarray(0, 6)]).toEqual([0, 3, 0, 10, 0x48, 0xe2])
  })

  test('one that there is not, and questions that make no sense', async () => {
    const { run } = scene()
    for (const cdb of [opcodes(1, 0xc0), opcodes(2, 0x9e, 0x1f), opcodes(3, 0x28, 1)]) {
      expect([...(await run(cdb)).dataIn]).toEqual([0, 1, 0, 0])
    }
    for (const cdb of [opcodes(1, 0x9e), opcodes(2, 0x28), opcodes(4)]) {
      expect(senseOf(await run(cdb))).toEqual([5, 0x24, 0])
    }
  })

  test('a fully provisioned unit does not list UNMAP, nor one that is not removable PREVENT', async () => {
    const { run } = scene({ thin: false })
    for (const opcode of [0x42, 0x1e]) expect((await run(opcodes(1, opcode))).dataIn[1]).toBe(1)
  })
})

test('REPORT SUPPORTED TASK MANAGEMENT FUNCTIONS: ATS, ATSS, CTSS, LURS and TRS', async () => {
  const cdb = (flags: number): number[] => [0xa3, 0x0d, flags, 0, 0, 0, 0, 0, 0, 16, 0, 0]
  const { run } = scene()
  expect([...(await run(cdb(0))).dataIn]).toEqual([0xda, 0, 0, 0])
  expect((await run(cdb(0x80))).dataIn).toHaveLength(16)
})

test('REPORT TARGET PORT GROUPS: one group, active and optimized', async () => {
  const cdb = (flags: number): number[] => [0xa3, 0x0a | flags, 0, 0, 0, 0, 0, 0, 0, 64, 0, 0]
  const { run } = scene()
  const group = [0x80, 0x01, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]
  expect([...(await run(cdb(0))).dataIn]).toEqual([0, 0, 0, 12, ...group])
  expect([...(await run(cdb(0x20))).dataIn]).toEqual([0, 0, 0, 16, 0x10, 0, 0, 0, ...group])
  expect(senseOf(await run(cdb(0x40)))).toEqual([5, 0x24, 0])
})

test('READ DEFECT DATA: no defects, in whatever format', async () => {
  const { run } = scene()
  expect([...(await run([0x37, 0, 0x1d, 0, 0, 0, 0, 0, 255, 0])).dataIn]).toEqual([0, 0x1d, 0, 0])
  expect([...(await run([0xb7, 0x08, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0])).dataIn]).toEqual([
    0, 8, 0, 0, 0, 0, 0, 0,
  ])
})

test.each([
  [0x86, 64, [0, 0x86, 0, 60, 0, 7, 1]], // HEADSUP, ORDSUP, SIMPSUP; V_SUP
  [0x87, 8, [0, 0x87, 0, 4, 0x3f, 0xff, 0, 0]],
  [0x88, 56, [0, 0x88, 0, 52, 0, 0, 0, 1, 0, 0, 0, 0]],
  [0x8f, 56, [0, 0x8f, 0, 52, 0, 1, 0, 8, 7, 0x83, 1, 0, 0x84, 2, 0, 3]],
  [0xb1, 64, [0, 0xb1, 0, 60, 0, 1, 0, 0x50, 0x02]],
])('VPD page %i', async (page, length, beginning) => {
  const { dataIn } = await scene().run([0x12, 1, page, 1, 0, 0])
  expect([...dataIn.subarray(0, beginning.length)]).toEqual(beginning)
  expect(dataIn).toHaveLength(length)
})
