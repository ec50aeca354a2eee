/** The commands that move bytes: read, write, dd, md5sum and sha256sum. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import type { Target } from '@iscsi/target'
import { iscsi } from './run.ts'
import { twoUnits, value } from './tools.ts'

const MEBIBYTE = 2 ** 20
const READ_16 = 0x88
const WRITE_10 = 0x2a

let folder: string
let target: Target

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-cli-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  target = await twoUnits()
})
afterEach(async () => {
  await target.close()
})

async function contentOf(lun: number, lba: number, blocks: number): Promise<Buffer> {
  await using session = await connect(target.url(lun))
  return Buffer.from((await session.read(lba, blocks)).data)
}

async function fill(lun: number, data: Uint8Array): Promise<void> {
  await using session = await connect(target.url(lun))
  await session.write(0, data.length / (session.blockLength ?? 1), data)
}

async function fileOf(name: string, data: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, data)
  return path
}

/** 3 MiB of data, 2 MiB of zeros, and data again. */
function withHole(length: number): Buffer {
  const data = randomBytes(length)
  return data.fill(0, 3 * MEBIBYTE, 5 * MEBIBYTE)
}

describe('iscsi read and write', () => {
  test('stdin to blocks, padded, and back as a hex dump and as JSON', async () => {
    const written = await iscsi(
      ['write', target.url(), '--lba', '2', '--pad', '--yes', '--json'],
      {},
      'hello\n',
    )
    expect(written).toMatchObject({ code: 0, stdout: '{"lba":2,"blocks":1,"bytes":512}\n' })
    const { stdout } = await iscsi(['read', target.url(), '--lba', '2'])
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('00000400  68 65 6c 6c 6f 0a 00 00  00 00 00 00 00 00 00 00  |hello...........|')
    expect(lines).toHaveLength(33)
    expect(await value(['read', target.url(), '--lba', '2'])).toEqual({
      lba: 2,
      blocks: 1,
      data: Buffer.from('hello\n').toString('hex').padEnd(1024, '0'),
    })
  })

  test('a file to blocks, and blocks raw into a file', async () => {
    const data = randomBytes(3 * 4096)
    const [from, to] = [await fileOf('three', data), join(folder, 'read')]
    await iscsi(['write', target.url(1), from, '--lba', '5', '-y', '--fua'])
    expect(await value(['read', target.url(1), '--lba', '5', '--blocks', '3', '-o', to])).toMatchObject({
      bytes: data.length,
    })
    expect(await readFile(to)).toEqual(data)
  })

  test.each([
    ['without leave', ['--pad'], 'give --yes'],
    ['that ends within a block', ['--yes'], 'give --pad'],
    ['beyond the end', ['--yes', '--pad', '--lba', '16384'], 'the unit has 16384 blocks'],
  ])('nothing is written: a file %s', async (_title, options, message) => {
    const path = await fileOf('short', Buffer.from('hello\n'))
    const { code, stderr } = await iscsi(['write', target.url(), path, '--lba', '0', ...options])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
    expect(await contentOf(0, 0, 1)).toEqual(Buffer.alloc(512))
  })
})

describe('iscsi md5sum and sha256sum', () => {
  test('of the whole unit, and of a range', async () => {
    const data = randomBytes(8 * MEBIBYTE)
    await fill(0, data)
    const md5 = createHash('md5').update(data).digest('hex')
    expect((await iscsi(['md5sum', target.url()])).stdout).toBe(`${md5}  ${target.url()}\n`)
    const part = createHash('sha256').update(data.subarray(512, 2048)).digest('hex')
    expect(await value(['sha256sum', target.url(), '--lba', '1', '--blocks', '3'])).toEqual({
      sha256: part,
      bytes: 1536,
      url: target.url(),
    })
  })
})

describe('iscsi dd', () => {
  test('file to LUN, LUN to LUN of another block length, LUN to file: the same bytes, with holes', async () => {
    const data = withHole(8 * MEBIBYTE)
    const [from, to] = [await fileOf('source', data), join(folder, 'copy')]
    const all = { bytes: data.length, zeros: 2 * MEBIBYTE, verified: true }
    expect(await value(['dd', from, target.url(), '--yes', '--sparse', '--verify'])).toMatchObject(all)
    expect(await value(['dd', target.url(), to, '--sparse', '--verify'])).toMatchObject(all)
    expect(Buffer.compare(await readFile(to), data)).toBe(0)
    expect((await stat(to)).blocks * 512).toBeLessThanOrEqual(6 * MEBIBYTE + 65536)
    await iscsi([
      'dd',
      target.url(),
      target.url(1),
      '--skip',
      '2M',
      '--seek',
      '64K',
      '--count',
      '1M',
      '--yes',
    ])
    expect(await contentOf(1, 16, 256)).toEqual(data.subarray(2 * MEBIBYTE, 3 * MEBIBYTE))
  })

  test.each([
    ['reads', READ_16, (): Promise<string[]> => Promise.resolve([target.url(), '/dev/null'])],
    [
      'writes',
      WRITE_10,
      async (): Promise<string[]> => [await fileOf('many', randomBytes(8 * MEBIBYTE)), target.url(), '-y'],
    ],
  ])('--in-flight 3: so many %s are under way at a time', async (_title, opcode, ends) => {
    const held = target.faults.add({ kind: 'hold', opcode, times: 3 })
    const beyond = target.faults.add({ kind: 'hold', opcode, times: Infinity })
    const copying = value(['dd', ...(await ends()), '--in-flight', '3', '--chunk', '64K'])
    // None of them ends before the third has come.
    await held.hit(3)
    await using session = await connect(target.url())
    await session.testUnitReady()
    expect([held.held, beyond.hits]).toEqual([3, 0])
    beyond.remove()
    held.release()
    expect(await copying).toMatchObject({ bytes: 8 * MEBIBYTE })
  })

  test('a deallocated range of a LUN is not read, and data at its edges is', async () => {
    const data = withHole(8 * MEBIBYTE)
    await fill(0, data)
    {
      await using session = await connect(target.url())
      // A range that neither begins nor ends with a chunk.
      await session.unmap([{ lba: 6145, blocks: 4094 }])
    }
    const reads = target.faults.add({ kind: 'delay', milliseconds: 0, opcode: READ_16, times: Infinity })
    const to = join(folder, 'sparse')
    await value(['dd', target.url(), to, '--sparse', '--chunk', '64K'])
    expect(Buffer.compare(await readFile(to), data)).toBe(0)
    const most = 6 * 16 + 2
    expect(reads.hits).toBeLessThanOrEqual(most)
    expect(reads.hits).toBeGreaterThan(0)
  })

  test('a state file of another copy is refused', async () => {
    const state = await fileOf('other', Buffer.from('{"from":"elsewhere","done":5}'))
    const { code, stderr } = await iscsi(['dd', target.url(), join(folder, 'none'), '--resume', state])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('it is about another copy') })
  })

  test('an order that makes no sense leaves the file alone', async () => {
    const path = await fileOf('kept', Buffer.from('kept'))
    const orders = [
      ['dd', path, join(folder, '.', 'kept')],
      ['dd', target.url(), path, '--skip', '100'],
      ['dd', target.url(), path, '--count', '100'],
      ['dd', '-', path, '--verify'],
    ]
    for (const order of orders) expect((await iscsi(order)).code).toBe(2)
    expect(await readFile(path, 'utf8')).toBe('kept')
  })

  test('--verify finds what differs', async () => {
    const data = randomBytes(MEBIBYTE)
    const path = await fileOf('verified', data)
    // When all is written, and the comparison begins, the medium changes.
    const held = target.faults.add({ kind: 'hold', opcode: READ_16 })
    const copying = iscsi(['dd', path, target.url(), '--yes', '--verify'])
    await held.hit()
    await fill(0, Buffer.from(data.subarray(0, 512)).fill((data[500] ?? 0) ^ 1, 500, 501))
    held.release()
    const { code, stderr } = await copying
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `iscsi dd: byte 500 of ${target.url()} is not what ${path} has\n`,
    })
  })

  test('what is answered and not executed is not taken for written', async () => {
    const path = await fileOf('lost', randomBytes(MEBIBYTE))
    target.faults.add({ kind: 'status', opcode: WRITE_10, status: 0x00 })
    const { code, stderr } = await iscsi(['dd', path, target.url(), '--yes'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('moved 0 of 1048576 bytes') })
  })

  test.each([
    ['too much', ['--seek', '7M'], "don't fit"],
    ['chunks that are no blocks', ['--chunk', '1000'], 'must be a multiple of 512'],
    ['no leave', [], 'give --yes'],
  ])('nothing is written: %s', async (title, options, message) => {
    const path = await fileOf('large', Buffer.alloc(0))
    await truncate(path, 2 * MEBIBYTE)
    const leave = title === 'no leave' ? [] : ['--yes']
    const { code, stderr } = await iscsi(['dd', path, target.url(), ...options, ...leave])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })
})
