/** Pipes: what comes through stdin, who leaves stdout, and which have to be streams of the process. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { ending, iscsi, start } from './run.ts'
import type { Ready } from './run.ts'
import { twoUnits } from './tools.ts'

const WRITE_10 = 0x2a
const READ_16 = 0x88
const WRITE_16 = 0x8a

let folder: string
let target: Target

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-pipes-'))
  target = await twoUnits()
})
afterEach(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

async function contentOf(blocks: number): Promise<Buffer> {
  await using session = await connect(target.url())
  return Buffer.from((await session.read(0, blocks)).data)
}

describe('iscsi dd of stdin', () => {
  test('what is skipped is no reason for zeros in the middle', async () => {
    const data = randomBytes(10_000)
    const options = ['--skip', '100', '--chunk', '1024', '--pad', '--yes']
    expect(await iscsi(['dd', '-', target.url(), ...options], {}, data)).toMatchObject({ code: 0 })
    expect(await contentOf(20)).toEqual(Buffer.concat([data.subarray(100), Buffer.alloc(20 * 512 - 9900)]))
  })

  test('whole blocks after what is skipped need no padding, and --count ends them', async () => {
    const data = randomBytes(100 + 4 * 512)
    const options = ['--skip', '100', '--chunk', '1024', '--yes']
    expect(await iscsi(['dd', '-', target.url(), ...options], {}, data)).toMatchObject({ code: 0 })
    expect(await contentOf(4)).toEqual(data.subarray(100))
    const counted = [...options, '--seek', '512', '--count', '512']
    expect(await iscsi(['dd', '-', target.url(), ...counted], {}, data)).toMatchObject({ code: 0 })
    expect(await contentOf(4)).toEqual(
      Buffer.concat([data.subarray(100, 612), data.subarray(100, 612), data.subarray(1124)]),
    )
  })

  test.each([
    ['dd', WRITE_10, ['dd', '-', 'URL', '--yes']],
    ['write', WRITE_16, ['write', 'URL', '--lba', '0', '--yes']],
  ])('Ctrl-C ends iscsi %s though nothing comes any more', async (_name, opcode, order) => {
    const child = start(order.map((word) => (word === 'URL' ? target.url() : word)))
    const end = ending(child)
    // When the first piece is written, it waits for the second.
    const written = target.faults.add({ kind: 'delay', milliseconds: 0, opcode })
    child.stdin.write(Buffer.alloc(2 ** 20))
    await written.hit()
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 130, stderr: expect.stringContaining('interrupted by SIGINT') })
    child.stdin.destroy()
  })
})

describe('a reader that has had enough', () => {
  test.each([
    ['ping', ['ping', '-c', '0', '--interval', '1']],
    ['perf', ['perf', '-t', '0', '-m', '1', '--json']],
  ])('ends iscsi %s, which would never end', async (_name, order) => {
    const child = start([...order, target.url()])
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = (await once(child, 'exit')) as [number | null]
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })

  test('does not end iscsi target, which others use', async () => {
    const child = start(['target', '--json', '--port', '0', '--lun', '1M', '--verbose'])
    const end = once(child, 'exit') as Promise<[number | null]>
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
    const url = (JSON.parse(line) as Ready).targets[0]?.units[0]?.urls[0] ?? ''
    child.stdout.destroy()
    // It tells of each, and finds nobody who reads it.
    for (let login = 0; login < 3; login++) {
      await using session = await connect(url)
      expect((await session.readCapacity()).blocks).toBe(2048)
    }
    child.kill('SIGTERM')
    expect((await end)[0]).toBe(0)
  })
})

test.each([
  ['a hex dump', []],
  ['JSON', ['--json']],
])('a reader that reads nothing holds iscsi read up: %s', async (_name, more) => {
  await using large = await createTarget({ luns: [{ size: '64M' }] })
  const reads = large.faults.add({ kind: 'delay', milliseconds: 0, opcode: READ_16, times: Infinity })
  const child = start(['read', large.url(), '--blocks', '131072', ...more])
  await reads.hit(1)
  // All 4096 would be read in this time, and what nobody has taken would be kept in memory.
  await Promise.race([reads.hit(2000), sleep(3000)])
  const { hits } = reads
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(hits).toBeLessThan(2000)
})

describe('a named pipe is refused, and nobody waits for its other end', () => {
  test.each([
    ['dd', ['dd', 'PIPE', 'URL', '--yes'], 'stdin'],
    ['dd', ['dd', 'URL', 'PIPE'], 'stdout'],
    ['write', ['write', 'URL', 'PIPE', '--lba', '0', '--yes'], 'stdin'],
    ['read', ['read', 'URL', '-o', 'PIPE'], 'stdout'],
  ])('iscsi %s: %p', async (name, order, stream) => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const args = order.map((word) => (word === 'URL' ? target.url() : word === 'PIPE' ? pipe : word))
    expect(await iscsi(args)).toMatchObject({
      code: 2,
      stderr: `iscsi ${name}: ${pipe} is a pipe, which has no positions: use - and a pipe of the shell, for ${stream}\n`,
    })
  })
})
