/** The programs of docs/examples do what they say, beside an embedded target. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { readText } from '../architecture/sources.ts'
import { ScsiStatus, SenseKey } from '@iscsi/scsi'
import type { Target } from '@iscsi/target'
import { GPT_DISK } from './gpt-disk.ts'
import { runLine, runProgram, storage } from './run.ts'
import type { Run } from './run.ts'
import { fromRoot } from './snippets.ts'
import { typeErrors } from './types.ts'

const EXAMPLES = 'docs/examples'
const READ_16 = 0x88
const BLOCKS = 16384
const PERSISTENT_RESERVE_OUT = 0x5f
/** Its SERVICE ACTION (SPC-5). */
const PREEMPT_AND_ABORT = 0x05

const programs = readdirSync(new URL(`../../${EXAMPLES}/`, import.meta.url)).filter((name) =>
  name.endsWith('.mjs'),
)

let target: Target
let folder: string

beforeEach(async () => {
  target = await storage(undefined)
  folder = await mkdtemp(join(tmpdir(), 'iscsi-examples-'))
})
afterEach(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

/** Runs an example; a signal is sent when something has happened. */
function example(name: string, args: readonly string[], interruptedBy?: Promise<unknown>): Promise<Run> {
  return runProgram(`${EXAMPLES}/${name}.mjs`, args, folder, interruptedBy)
}

async function fill(lba: number, data: Uint8Array): Promise<void> {
  await using session = await connect(target.url(1))
  await session.write(lba, data.length / 512, data)
}

/** Bytes that differ from block to block. */
function pattern(): Buffer {
  const bytes = Buffer.alloc(BLOCKS * 512)
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(Math.imul(at, 2654435761) >>> 0, at)
  return bytes
}

describe('every example', () => {
  test.each(programs)('%s says how to run it, and is in the list', (name) => {
    const text = readText(`${EXAMPLES}/${name}`)
    expect(text).toContain(`node ${EXAMPLES}/${name} `)
    expect(readText(`${EXAMPLES}/README.md`)).toContain(`](${name})`)
  })

  test('has the right types', () => {
    const modules = programs.map((name) => ({ name, firstLine: 1, code: readText(`${EXAMPLES}/${name}`) }))
    expect(typeErrors(modules)).toEqual([])
  })
})

test('first-steps.mjs', async () => {
  await fill(0, Buffer.alloc(512, 'x'))
  const hold = target.faults.add({ kind: 'hold', opcode: READ_16 })
  const { code, output } = await example('first-steps', [target.url(1)])
  expect(output.split('\n').slice(1)).toEqual([
    '16384 blocks of 512 bytes',
    `read 512 bytes: ${'78'.repeat(16)} …`,
    'a read of 1048576 bytes was ended: aborted',
    '',
  ])
  expect([code, hold.hits]).toEqual([0, 1])
})

describe('backup.mjs and restore.mjs', () => {
  test('a backup that is interrupted goes on, and comes back on another disk', async () => {
    const data = pattern()
    await fill(0, data)
    const image = join(folder, 'disk.img')

    // It has got some of it when it is interrupted.
    const hold = target.faults.add({ kind: 'hold', opcode: READ_16, skip: 4 })
    const interrupted = await example('backup', [target.url(1), image], hold.hit(1))
    expect(interrupted).toEqual({ code: 130, output: 'interrupted: the same command goes on from here\n' })
    const state = JSON.parse(await readFile(`${image}.state`, 'utf8')) as { readonly done: number }
    expect(state.done).toBeGreaterThan(0)
    expect(state.done).toBeLessThan(BLOCKS)

    const { code, output } = await example('backup', [target.url(1), image])
    expect([code, output]).toEqual([
      0,
      expect.stringContaining(`going on at block ${state.done} of ${BLOCKS}\n`),
    ])
    expect(data.equals(await readFile(image))).toBe(true)
    await expect(stat(`${image}.state`)).rejects.toThrow('ENOENT')

    const restored = await example('restore', [image, target.url(2)])
    expect([restored.code, restored.output]).toEqual([
      0,
      expect.stringContaining('bytes written and read back'),
    ])
    await using session = await connect(target.url(2))
    expect(data.equals((await session.read(0, BLOCKS)).data)).toBe(true)
  })

  test('a disk that has no room for the last bytes has no backup', async () => {
    await fill(0, pattern())
    const backup = `'${process.execPath}' '${fromRoot('docs/examples/backup.mjs')}' '${target.url(1)}' disk.img`
    // A file of one KiB less than the unit.
    const { code, output } = await runLine(`ulimit -f 8191; ${backup}`, folder)
    expect([code, output]).toEqual([1, expect.stringContaining('EFBIG')])
    // It says no more than what is there, and the same command goes on.
    const again = await runLine(backup, folder)
    expect([again.code, again.output]).toEqual([
      0,
      expect.stringMatching(/^going on at block 14336 of 16384\n/),
    ])
    expect(pattern().equals(await readFile(join(folder, 'disk.img')))).toBe(true)
  })

  test('a backup that was killed before its first note begins anew', async () => {
    const data = pattern()
    await fill(0, data)
    const image = join(folder, 'disk.img')
    await writeFile(image, '')
    expect((await example('backup', [target.url(1), image])).code).toBe(0)
    expect(data.equals(await readFile(image))).toBe(true)
    // Nor is a note in the way that was killed half way.
    await writeFile(`${image}.state.new`, '{"sour')
    await rm(image)
    expect((await example('backup', [target.url(1), image])).code).toBe(0)
    expect(data.equals(await readFile(image))).toBe(true)
  })

  test('one that has lost its file does not go on with a hole', async () => {
    await fill(0, pattern())
    const image = join(folder, 'disk.img')
    const hold = target.faults.add({ kind: 'hold', opcode: READ_16, skip: 4 })
    expect((await example('backup', [target.url(1), image], hold.hit(1))).code).toBe(130)
    await rm(image)
    const { code, output } = await example('backup', [target.url(1), image])
    expect([code, output]).toEqual([1, expect.stringContaining('ENOENT')])
  })

  test('neither goes on where that would mix two disks or lose a file', async () => {
    const image = join(folder, 'disk.img')
    await writeFile(`${image}.state`, JSON.stringify({ source: 'another disk', done: 5 }))
    expect((await example('backup', [target.url(1), image])).output).toContain('is of another disk')
    await rm(`${image}.state`)
    await writeFile(image, Buffer.alloc(512, 'x'))
    expect((await example('backup', [target.url(1), image])).output).toContain('EEXIST')
    await appendFile(image, 'x')
    expect((await example('restore', [image, target.url(2)])).output).toContain(
      'not a whole number of blocks',
    )
  })
})

describe('gpt.mjs', () => {
  const TABLE = [
    'disk 0FC63DAF-8483-4772-8E79-3D69D8477DE4',
    '1: LBA 2048 to 4095, 1048576 bytes, type C12A7328-F81F-11D2-BA4B-00A0C93EC93B, ""',
    '2: LBA 4096 to 8191, 2097152 bytes, type 0FC63DAF-8483-4772-8E79-3D69D8477DE4, ""',
    '3: LBA 8192 to 14335, 3145728 bytes, type 0657FD6D-A4AB-43C4-84E5-0933C84B4F4F, ""',
    '',
  ].join('\n')

  beforeEach(async () => {
    for (const { lba, data } of GPT_DISK) await fill(lba, data)
  })

  test('shows the partitions', async () => {
    expect(await example('gpt', [target.url(1)])).toEqual({ code: 0, output: TABLE })
  })

  test.each([
    ['header', 1, 40],
    ['table', 2, 40],
  ])('takes the other one when a bit of the %s is wrong', async (what, lba, offset) => {
    const [front] = GPT_DISK
    const block = Buffer.from(front?.data.subarray(lba * 512, (lba + 1) * 512) ?? [])
    block.writeUInt8(block.readUInt8(offset) ^ 1, offset)
    await fill(lba, block)
    const { code, output } = await example('gpt', [target.url(1)])
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^the ${what} .*is damaged: trying the other`)),
    ])
    expect(output).toContain(TABLE)
  })
})

describe('serve-http.mjs', () => {
  const data = pattern()
  const size = data.length
  let server: ChildProcess
  let url: string

  async function get(
    range: string | undefined,
  ): Promise<Pick<Response, 'status' | 'headers'> & { body: Buffer }> {
    const response = await fetch(url, range === undefined ? {} : { headers: { Range: range } })
    const { status, headers } = response
    return { status, headers, body: Buffer.from(await response.arrayBuffer()) }
  }

  beforeEach(async () => {
    await fill(0, data)
    const program = fromRoot(`${EXAMPLES}/serve-http.mjs`)
    server = spawn(process.execPath, [program, target.url(1), '0'], { stdio: ['ignore', 'pipe', 'ignore'] })
    if (server.stdout === null) throw new Error('it has no stdout')
    const [line] = (await once(server.stdout, 'data')) as [Buffer]
    url = /http:\S+/.exec(line.toString())?.[0] ?? ''
  })
  afterEach(async () => {
    server.kill('SIGINT')
    const [code] = (await once(server, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`it ended with ${code}`)
  })

  test('206 for a range: from, to, and from the end; neither end need be that of a block', async () => {
    for (const [range, start, end] of [
      ['bytes=100-199', 100, 199],
      ['bytes=511-5000001', 511, 5_000_001],
      [`bytes=${size - 700}-`, size - 700, size - 1],
      [`bytes=${size - 1}-${size + 5}`, size - 1, size - 1],
      ['bytes=-1000', size - 1000, size - 1],
      [`bytes=-${size + 1}`, 0, size - 1],
    ] as const) {
      const { status, headers, body } = await get(range)
      expect([status, headers.get('content-range')]).toEqual([206, `bytes ${start}-${end}/${size}`])
      expect(headers.get('content-length')).toBe(String(end - start + 1))
      expect(data.subarray(start, end + 1).equals(body)).toBe(true)
    }
  })

  test('416 for a range without a byte', async () => {
    for (const range of [`bytes=${size}-`, `bytes=${size + 9}-${size + 10}`, 'bytes=-0']) {
      const { status, headers } = await get(range)
      expect([range, status, headers.get('content-range')]).toEqual([range, 416, `bytes */${size}`])
    }
  })

  test('200 and all of it for no range, several, and what is none', async () => {
    for (const range of [undefined, 'bytes=5-4', 'bytes=0-1,5-9', 'lines=1-2', 'bytes=-']) {
      const { status, headers, body } = await get(range)
      expect([range, status, headers.get('accept-ranges')]).toEqual([range, 200, 'bytes'])
      expect(data.equals(body)).toBe(true)
    }
  })

  test('a HEAD tells the length, anything else is not allowed, and who leaves harms nobody', async () => {
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(size)])
    expect((await fetch(url, { method: 'POST' })).status).toBe(405)
    const left = await fetch(url)
    await left.body?.cancel()
    expect((await get('bytes=0-0')).status).toBe(206)
  })
})

/** The keys that nodes have left registered. */
async function keysLeft(): Promise<readonly bigint[]> {
  await using session = await connect(target.url(1))
  return (await session.persistentReserveReadKeys()).keys
}

test('fencing.mjs', async () => {
  expect(await example('fencing', [target.url(1)])).toEqual({
    code: 0,
    output: [
      'both nodes may write',
      'node 2 has thrown node 1 out; the reservation is held with key 2',
      'node 1 wakes up: WRITE (10): CHECK CONDITION: UNIT ATTENTION: REGISTRATIONS PREEMPTED (2Ah/05h)',
      'node 1 tries again: WRITE (10): RESERVATION CONFLICT',
      'node 2 goes on',
      '',
    ].join('\n'),
  })
  expect(await keysLeft()).toEqual([])
})

test('fencing.mjs on a target that has no PREEMPT AND ABORT says so', async () => {
  target.faults.add({
    kind: 'status',
    opcode: PERSISTENT_RESERVE_OUT,
    status: ScsiStatus.CHECK_CONDITION,
    sense: { key: SenseKey.ILLEGAL_REQUEST, asc: 0x24, ascq: 0 },
    matches: ({ cdb }) => cdb[1] === PREEMPT_AND_ABORT,
  })
  expect(await example('fencing', [target.url(1)])).toEqual({
    code: 1,
    output: [
      'both nodes may write',
      'the target does not do PREEMPT AND ABORT, which fencing needs: PERSISTENT RESERVE OUT: CHECK CONDITION: ILLEGAL REQUEST: INVALID FIELD IN CDB (24h/00h)',
      '',
    ].join('\n'),
  })
  expect(await keysLeft()).toEqual([])
})
