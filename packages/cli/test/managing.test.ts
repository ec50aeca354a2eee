/** The commands that set and measure a unit: perf, discard, pr, rtpg, swp, modes, sense, reset and raw. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { gateTo } from '../../../test/faults/gate.ts'
import { interrupt, iscsi } from './run.ts'
import { twoUnits, value, values } from './tools.ts'

const READ_16 = 0x88
/** RFC 7143 §11.5; its byte 1 is the function and a bit that is always set. */
const TASK_MANAGEMENT_REQUEST = 0x02

let target: Target

beforeEach(async () => {
  target = await twoUnits()
})
afterEach(async () => {
  await target.close()
})

describe('iscsi perf', () => {
  test('counts commands and their latency, until it is interrupted', async () => {
    const reads = target.faults.add({ kind: 'delay', milliseconds: 1, opcode: READ_16, times: Infinity })
    const args = ['perf', '--json', '-t', '0', '-m', '4', '-b', '8', '-r', target.url()]
    const { code, stdout } = await interrupt(args, reads.hit(20))
    const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { commands: number; latency: object }
    expect(code).toBe(0)
    // What was under way when it was interrupted was aborted.
    expect(last.commands).toBeGreaterThanOrEqual(16)
    expect(last.commands).toBeLessThanOrEqual(reads.hits)
    expect(Object.keys(last.latency)).toEqual(['min', 'mean', 'p50', 'p90', 'p99', 'p99.9', 'max'])
  })

  test.each(['0', '9'])('Ctrl-C before the first answer of -t %s is 130, and no figures', async (time) => {
    const held = target.faults.add({ kind: 'hold', opcode: READ_16, times: Infinity })
    const ending = await interrupt(['perf', '-t', time, '-m', '2', target.url()], held.hit(2))
    expect(ending).toEqual({ code: 130, stdout: '', stderr: 'iscsi perf: interrupted by SIGINT\n' })
  })

  test('stays in its range, and writes only with leave', async () => {
    await using session = await connect(target.url())
    const data = Buffer.alloc(3 * 512, 'x')
    await session.write(0, 3, data)
    const args = ['perf', '-w', '-t', '1', '-m', '1', '-b', '1', '--lba', '1', '--blocks', '1', target.url()]
    expect(await iscsi(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('give --yes') })
    expect((await iscsi([...args, '--yes'])).code).toBe(0)
    expect(Buffer.from((await session.read(0, 3)).data)).toEqual(data.fill(0, 512, 1024))
  })
})

test.each([
  ['perf', ['-m', '1000000000000000'], '--in-flight 1000000000000000: must be 1 to 65536'],
  ['perf', ['-m', '0'], '--in-flight 0: must be 1 to 65536'],
  ['perf', ['-b', '16385'], '--request-blocks 16385: must be 1 to 16384, the blocks of the range'],
  [
    'perf',
    ['-m', '65536', '-b', '16384'],
    '--request-blocks 16384, --in-flight 65536: 512 GiB at the same time, must be 4 GiB at most',
  ],
  ['dd', ['--chunk', '8G'], '--chunk 8589934592: must be 1 byte to 1 GiB, not 8 GiB'],
  ['dd', ['--chunk', '0'], '--chunk 0: must be 1 byte to 1 GiB, not 0 bytes'],
  ['dd', ['--in-flight', '65537'], '--in-flight 65537: must be 1 to 65536'],
  [
    'dd',
    ['--chunk', '1G'],
    '--chunk 1073741824, --in-flight 8: 8 GiB at the same time, must be 4 GiB at most',
  ],
])('iscsi %s %j is misuse, and told before anything is read', async (command, options, complaint) => {
  const reads = target.faults.add({ kind: 'delay', milliseconds: 0, opcode: READ_16, times: Infinity })
  const ends = command === 'dd' ? [target.url(), '-'] : [target.url()]
  expect(await iscsi([command, ...options, ...ends])).toEqual({
    code: 2,
    stdout: '',
    stderr: `iscsi ${command}: ${complaint}\n`,
  })
  expect(reads.hits).toBe(0)
})

test('a request of more than iSCSI moves is misuse, on a unit that has as much', async () => {
  await using large = await createTarget({ luns: [{ size: '8G', thin: true }] })
  expect(await iscsi(['perf', '-m', '1', '-b', String(2 ** 23), large.url()])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'iscsi perf: --request-blocks 8388608: must be 1 byte to 1 GiB, not 4 GiB\n',
  })
})

describe('iscsi perf --svg', () => {
  test('draws what it has measured, where it can be written; a secret is not drawn', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iscsi-perf-'))
    const file = join(folder, 'perf.svg')
    await using guarded = await twoUnits({ chap: { username: 'alice', secret: 'a-long-secret' } })
    const url = guarded.url().replace('iscsi://', 'iscsi://alice%a-long-secret@')
    const { code, stdout } = await iscsi(['perf', '-t', '1', '-m', '2', '-r', '--svg', file, '--json', url])
    const { iops } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { iops: number }
    const svg = await readFile(file, 'utf8')
    expect([code, svg.startsWith('<svg ')]).toEqual([0, true])
    expect(svg).toContain(`>${guarded.url()}: random reads of 4 KiB, 2 at the same time</text>`)
    expect(svg).toContain(`>${iops.toFixed(0)} IOPS, `)
    expect(svg).not.toContain('secret')

    const reads = guarded.faults.add({ kind: 'delay', milliseconds: 0, opcode: READ_16, times: Infinity })
    const refused = await iscsi(['perf', '--svg', join(folder, 'no', 'perf.svg'), url])
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('ENOENT') })
    expect(reads.hits).toBe(0)
    await rm(folder, { recursive: true })
  })
})

describe('iscsi discard', () => {
  test('blocks read as zeros afterwards, and those around them stay', async () => {
    await using session = await connect(target.url())
    const data = Buffer.alloc(64 * 512, 'x')
    await session.write(0, 64, data)
    const args = ['discard', target.url(), '--lba', '8', '--blocks', '48']
    expect(await iscsi(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('discard 24 KiB') })
    expect(await value([...args, '-y'])).toEqual({ lba: 8, blocks: 48, bytes: 24576 })
    expect(Buffer.from((await session.read(0, 64)).data)).toEqual(data.fill(0, 8 * 512, 56 * 512))
  })

  test('all of it has to be asked for', async () => {
    expect(await iscsi(['discard', target.url(), '-y'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('give either --blocks or --all'),
    })
    expect(await value(['discard', target.url(), '-y', '--all'])).toMatchObject({ blocks: 16384 })
  })
})

describe('iscsi pr', () => {
  test('one run finds what another has registered, from the first registration to none', async () => {
    const pr = async (...args: readonly string[]): Promise<unknown> => value(['pr', target.url(), ...args])
    await pr('register', '--new-key', '0xabc', '--yes')
    expect(await pr('keys')).toEqual({ generation: 1, keys: ['0x0000000000000abc'] })
    await pr('reserve', '--key', '0xabc', '--type', 'write-exclusive', '--yes')
    expect(await pr('reservation')).toMatchObject({
      reservation: { key: '0x0000000000000abc', typeName: 'write-exclusive' },
    })
    // Another initiator port registers, and takes the reservation over.
    const other = ['--isid', '0x800000000001', '--yes']
    await pr('register', '--new-key', '77', ...other)
    const type = 'exclusive-access-registrants-only'
    await pr('preempt', '--key', '77', '--victim', '0xabc', '--type', type, ...other)
    expect(await pr()).toMatchObject({
      registrations: [
        { key: '0x000000000000004d', typeName: type, initiator: { protocol: 'iscsi', isid: '800000000001' } },
      ],
    })
    expect(await iscsi(['pr', target.url(), 'clear', '--key', '0xabc', '-y'])).toMatchObject({
      code: 1,
      stderr: 'iscsi pr: PERSISTENT RESERVE OUT: RESERVATION CONFLICT\n',
    })
    await pr('release', '--key', '77', '--type', type, ...other)
    expect(await pr('reservation')).toMatchObject({ reservation: null })
    await pr('register', '--key', '77', '--new-key', '0', ...other)
    expect(await pr()).toMatchObject({ registrations: [] })
  })

  test.each([
    ['an option is missing', ['reserve', '--key', '1', '-y'], 'pr reserve needs --type'],
    ['a key that is none', ['clear', '--key', 'x'], 'must be a number of 64 bits'],
    ['without leave', ['clear', '--key', '1'], 'give --yes'],
  ])('%s', async (_title, args, message) => {
    const { code, stderr } = await iscsi(['pr', target.url(), ...args])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })
})

test('iscsi rtpg: groups, their states and ports', async () => {
  expect(await value(['rtpg', target.url()])).toMatchObject({
    groups: [{ targetPortGroup: 1, stateName: 'active optimized', ports: [1] }],
  })
})

test('iscsi swp and modes: the protection that is set is shown, and keeps writes out', async () => {
  const url = target.url()
  expect(await value(['swp', url])).toEqual({ softwareWriteProtect: false })
  expect(await value(['swp', url, 'on', '--yes'])).toEqual({ softwareWriteProtect: true })
  const [header, page, ...others] = await values(['modes', url, '-p', 'control'])
  expect({ header, page, others }).toMatchObject({
    header: { page: 'header', writeProtected: true },
    page: { page: 0x0a, name: 'Control', softwareWriteProtect: true },
    others: [],
  })
  expect(await iscsi(['write', url, '--lba', '0', '-y'], {}, Buffer.alloc(512))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('WRITE PROTECTED (27h/02h)'),
  })
  expect(await iscsi(['swp', url, 'of', '-y'])).toMatchObject({ code: 2 })
  expect(await value(['swp', url, 'off', '--yes'])).toEqual({ softwareWriteProtect: false })
})

test('iscsi modes: all pages, and which of their bits can be changed', async () => {
  const [, ...pages] = await values(['modes', target.url()])
  expect(pages.map(({ name }) => name)).toEqual(expect.arrayContaining(['Caching', 'Control']))
  const [, control] = await values(['modes', target.url(), '-p', '0a', '--values', 'changeable'])
  expect(control).toMatchObject({ softwareWriteProtect: true, taskSetType: 0 })
})

describe('iscsi sense', () => {
  test('bytes in any writing', async () => {
    expect(await value(['sense', '70000500', '0000000a', '00:00:00:00', '0x24,00'])).toMatchObject({
      summary: 'ILLEGAL REQUEST: INVALID FIELD IN CDB (24h/00h)',
      key: 5,
      asc: 0x24,
    })
    expect((await iscsi(['sense', '7206290000000000'])).stdout).toMatch(
      /^UNIT ATTENTION: POWER ON.*\n {2}format +d/,
    )
  })

  test('what are no bytes', async () => {
    expect(await iscsi(['sense', '7'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('hexadecimal'),
    })
  })
})

describe('iscsi reset', () => {
  test('ends the commands of others', async () => {
    const held = target.faults.add({ kind: 'hold', opcode: READ_16 })
    await using session = await connect(target.url())
    const ended = session.read16(0, 1).then(
      () => 'read',
      () => 'ended',
    )
    await held.hit()
    expect(await iscsi(['reset', target.url()])).toMatchObject({ code: 2 })
    expect(await value(['reset', target.url(), '-y'])).toEqual({
      level: 'unit',
      function: 'LOGICAL UNIT RESET',
    })
    expect(held.held).toBe(0)
    session.destroy()
    expect(await ended).toBe('ended')
  })

  test.each(['unit', 'target', 'target-cold'])(
    'Ctrl-C ends --level %s though the target does not answer',
    async (level) => {
      const ignored = target.faults.add({ kind: 'ignore', pdu: 'task-management-request' })
      const ending = await interrupt(['reset', target.url(), '-y', '--level', level], ignored.hit())
      expect(ending).toMatchObject({
        code: 130,
        stderr: expect.stringContaining('aborted (whether it was executed is not known)'),
      })
    },
  )

  test.each([
    ['unit', 'LOGICAL UNIT RESET', 5, 1],
    ['target', 'TARGET WARM RESET', 6, 0],
    ['target-cold', 'TARGET COLD RESET', 7, 0],
  ])('--level %s: %s on the wire, and what it leaves of others', async (level, name, code, left) => {
    await using gate = await gateTo(target.portal.port)
    const url = target.url().replace(`:${target.portal.port}/`, `:${gate.port}/`)
    const held = target.faults.add({ kind: 'hold', opcode: READ_16, times: 2 })
    await using session = await connect(target.url(), { reconnect: false })
    const closed = new Promise<void>((resolve) => session.once('close', resolve))
    const other = session.logicalUnit(1).read16(0, 1, new Uint8Array(4096))
    const ends = Promise.allSettled([session.read16(0, 1), other])
    await held.hit(2)
    const order = ['reset', url, '--level', level]
    expect(await iscsi(order)).toMatchObject({ code: 2, stderr: expect.stringContaining('give --yes') })
    expect(held.held).toBe(2)
    expect(await iscsi([...order, '-y'])).toEqual({
      code: 0,
      stdout: `${name}: function complete\n`,
      stderr: '',
    })
    const requests = gate.passed.filter(({ opcode }) => opcode === TASK_MANAGEMENT_REQUEST)
    expect(requests.map(({ bytes }) => bytes[1])).toEqual([0x80 | code])
    expect(held.held).toBe(left)
    // Only a cold reset ends the connections of others; here nobody else does.
    if (level !== 'target-cold') session.destroy()
    await closed
    for (const { status } of await ends) expect(status).toBe('rejected')
  })
})

describe('iscsi raw', () => {
  test('data in, out, and none', async () => {
    const inquiry = await value(['raw', target.url(), '12 00 00 00 24 00', '--in', '36'])
    expect(inquiry).toMatchObject({
      command: 'INQUIRY pageCode=0 allocationLength=36',
      status: 0,
      residual: null,
    })
    expect(Buffer.from(String(inquiry['data']), 'hex').toString('latin1', 8, 14)).toBe('ACME  ')
    const write = ['raw', target.url(), '2a000000000000000100', '--out-hex', 'ab'.repeat(512)]
    expect(await iscsi(write)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('WRITE (10) lba=0 blocks=1'),
    })
    expect(await value([...write, '-y'])).toMatchObject({ status: 0, data: '' })
    const { stdout } = await iscsi(['raw', target.url(), '28000000000000000100', '--in', '512'])
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'READ (10) lba=0 blocks=1: GOOD',
      `00000000  ${'ab '.repeat(8)} ${'ab '.repeat(8)} |${'.'.repeat(16)}|`,
    ])
  })

  test('what the unit refuses, with its sense', async () => {
    expect(await iscsi(['raw', target.url(), 'ff', '--in', '1', '--yes'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('INVALID COMMAND OPERATION CODE (20h/00h)'),
    })
  })
})
