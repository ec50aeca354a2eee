/** `iscsi capture`, and the option `--capture` of the commands that talk to a target. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Target } from '@iscsi/target'
import { packetsOf } from '../../client/test/capture/blocks.ts'
import { iscsi } from './run.ts'
import { portalUrl, twoUnits } from './tools.ts'

let target: Target
let folder: string
let path: string

beforeAll(async () => {
  target = await twoUnits()
  folder = await mkdtemp(join(tmpdir(), 'iscsi-capture-'))
  path = join(folder, 'a.pcapng')
})
afterAll(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

/** How many connections a capture has, that began with a login (0x43) and were ended in good order. */
async function connectionsIn(file: string): Promise<number> {
  const packets = packetsOf(await readFile(file))
  const count = (flags: string): number => packets.filter((each) => each.flags === flags).length
  const logins = packets.filter(
    ({ flags }, index) => flags === 'A' && packets[index + 1]?.payload.startsWith('43'),
  )
  expect([count('S'), logins.length]).toEqual([count('SA'), count('S')])
  expect(count('RA')).toBe(0)
  return count('S')
}

test('records all sessions of another command, whose output is the same', async () => {
  const plain = await iscsi(['ls', '-s', portalUrl(target)])
  expect(await iscsi(['capture', path, 'ls', '-s', portalUrl(target)])).toEqual(plain)
  // The discovery, and the session that asks for the LUNs.
  expect(await connectionsIn(path)).toBe(2)
})

test('options of the other command are its own, wherever they stand; -- may stand before it', async () => {
  const { stdout } = await iscsi(['capture', path, '--', 'read', target.url(), '--blocks', '1', '--json'])
  expect(JSON.parse(stdout.split('\n')[0] ?? '')).toBeInstanceOf(Object)
  expect(await connectionsIn(path)).toBe(1)
})

test('--capture is the same', async () => {
  expect(await iscsi(['capacity', '-s', '--capture', path, target.url(1)])).toMatchObject({
    code: 0,
    stdout: '4194304\n',
  })
  expect(await connectionsIn(path)).toBe(1)
})

test('a command that fails fails with its own code, and its file is whole', async () => {
  const { code, stderr } = await iscsi(['capture', path, 'capacity', target.url(7)])
  expect({ code, stderr }).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('LOGICAL UNIT NOT SUPPORTED'),
  })
  expect(await connectionsIn(path)).toBe(1)
})

test.each([
  [['capture', 'x', 'nonsense'], 2, '"nonsense" is not a command that talks to a target'],
  [['capture', 'x', 'sense', '70 00 05'], 2, '"sense" is not a command that talks to a target'],
  [['capture', '-', 'ls', 'iscsi://127.0.0.1'], 2, '--capture -: on stdout it would mix with results'],
  [['ls', 'iscsi://127.0.0.1', '--capture', '-'], 2, '--capture -: on stdout it would mix with results'],
  [['capture', 'x'], 2, 'missing required argument'],
  [['capture', '/nowhere/at/all', 'capacity', 'iscsi://127.0.0.1/iqn.2026-11.example:disk/0'], 1, 'ENOENT'],
  [['capture', 'x', 'capacity', '--nonsense'], 2, 'unknown option'],
])('%j', async (args, code, complaint) => {
  expect(await iscsi(args)).toMatchObject({ code, stderr: expect.stringContaining(complaint) })
})
