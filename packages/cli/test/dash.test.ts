/** `-`: what comes by stdin and goes by stdout is the same bytes, and nothing else. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import type { Target } from '@iscsi/target'
import { iscsiBytes } from './run.ts'
import { twoUnits } from './tools.ts'

const MEBIBYTE = 2 ** 20
const READ_10_OF_3_BLOCKS = '28000000000700000300'

let folder: string
let path: string
let target: Target
/** What the first unit has, and the file: no text in any encoding, and with zeros inside. */
const data: Buffer = randomBytes(8 * MEBIBYTE).fill(0, 3 * MEBIBYTE, 5 * MEBIBYTE)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-pipes-'))
  path = join(folder, 'source')
  await writeFile(path, data)
  target = await twoUnits()
  await using session = await connect(target.url())
  await session.write(0, 16384, data)
})
afterAll(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

/** Bytes as a test shows them when they differ. */
function digest(bytes: Uint8Array): { readonly length: number; readonly sha256: string } {
  return { length: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

describe('to stdout', () => {
  test.each([
    ['dd of a LUN', (): string[] => ['dd', target.url(), '-'], 0, 16384],
    [
      'dd of a LUN, sparse',
      (): string[] => ['dd', target.url(), '-', '--sparse', '--chunk', '64K'],
      0,
      16384,
    ],
    [
      'dd of a part of a LUN',
      (): string[] => ['dd', target.url(), '-', '--skip', '512', '--count', '1M'],
      1,
      2049,
    ],
    ['dd of a file', (): string[] => ['dd', path, '-'], 0, 16384],
    ['read', (): string[] => ['read', target.url(), '--lba', '3', '--blocks', '5000', '-o', '-'], 3, 5003],
    ['read with --json', (): string[] => ['read', target.url(), '--json', '-o', '-'], 0, 1],
    ['raw', (): string[] => ['raw', target.url(), READ_10_OF_3_BLOCKS, '--in', '1536', '-o', '-'], 7, 10],
  ])('%s', async (_title, args, from, to) => {
    const { code, stdout, stderr } = await iscsiBytes(args())
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(digest(stdout)).toEqual(digest(data.subarray(from * 512, to * 512)))
  })

  test('dd of a part of a file, in bytes', async () => {
    const { code, stdout } = await iscsiBytes(['dd', path, '-', '--skip', '5', '--count', '1234567'])
    expect({ code, ...digest(stdout) }).toEqual({ code: 0, ...digest(data.subarray(5, 1234572)) })
  })
})

describe('from stdin', () => {
  test('dd to a LUN, padded', async () => {
    const input = data.subarray(1, 100_001)
    const { code, stdout } = await iscsiBytes(['dd', '-', target.url(1), '--pad', '-y', '--json'], input)
    expect({ code, result: JSON.parse(stdout.toString()) as unknown }).toMatchObject({
      code: 0,
      result: { bytes: 25 * 4096 },
    })
    await using session = await connect(target.url(1))
    const written = (await session.read(0, 25)).data
    expect(digest(written.subarray(0, input.length))).toEqual(digest(input))
    expect(written.subarray(input.length)).toEqual(new Uint8Array(25 * 4096 - input.length))
  })

  test('dd with --seek has nowhere to go on stdout', async () => {
    expect(await iscsiBytes(['dd', path, '-', '--seek', '512'])).toMatchObject({
      code: 2,
      stdout: Buffer.alloc(0),
      stderr: expect.stringContaining('--seek: stdout has no positions'),
    })
  })

  test('dd to a file, and through both pipes', async () => {
    const to = join(folder, 'copy')
    expect((await iscsiBytes(['dd', '-', to], data)).code).toBe(0)
    expect(digest(await readFile(to))).toEqual(digest(data))
    expect(await iscsiBytes(['dd', '-', '-'], data)).toMatchObject({ code: 2, stdout: Buffer.alloc(0) })
  })

  test('write', async () => {
    const input = data.subarray(0, 4096)
    const { code } = await iscsiBytes(['write', target.url(1), '--lba', '900', '-y'], input)
    await using session = await connect(target.url(1))
    expect({ code, ...digest((await session.read(900, 1)).data) }).toEqual({ code: 0, ...digest(input) })
  })
})
