/** How commands end: their exit codes where the SDK, the user or the command line ends them, and what asks first. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import type { Target } from '@iscsi/target'
import { interrupt, iscsi } from './run.ts'
import { twoUnits } from './tools.ts'

const COMMAND = fileURLToPath(new URL('../bin/iscsi.js', import.meta.url))

let target: Target

beforeEach(async () => {
  target = await twoUnits()
})
afterEach(async () => {
  await target.close()
})

describe('iscsi ping', () => {
  test.each(['0', '4'])('Ctrl-C before the first answer of -c %s is 130', async (count) => {
    const ignored = target.faults.add({ kind: 'ignore', pdu: 'nop-out' })
    const ending = await interrupt(['ping', '-c', count, target.url()], ignored.hit())
    expect(ending).toMatchObject({ code: 130, stdout: '', stderr: 'iscsi ping: interrupted by SIGINT\n' })
  })

  test('an --interval that no timer takes is misuse', async () => {
    expect(await iscsi(['ping', '-c', '2', '--interval', '2147483648', target.url()])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'iscsi ping: --interval 2147483648: must be at most 2147483647 ms\n',
    })
  })

  test.each(['20000000', '9007199254740991'])('--size %s is misuse', async (size) => {
    const { code, stdout } = await iscsi(['ping', '--size', size, target.url()])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

describe('iscsi raw', () => {
  test.each([
    ['a CDB of 261 bytes', ['00'.repeat(261), '--yes']],
    ['room for more than there is', ['00'.repeat(6), '--in', '9007199254740991']],
  ])('%s is misuse', async (_what, args) => {
    expect((await iscsi(['raw', target.url(), ...args])).code).toBe(2)
  })

  test.each([
    ['SANITIZE', '48030000000000000000'],
    ['a service action that is not known', `9e1f${'00'.repeat(14)}`],
    ['UNMAP', '42000000000000001800'],
    ['what has no name', 'ff0000000000'],
  ])('asks before %s, though --in is given', async (_name, cdb) => {
    expect(await iscsi(['raw', target.url(), cdb, '--in', '8'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('give --yes'),
    })
  })

  test.each([
    ['TEST UNIT READY', '000000000000', []],
    ['INQUIRY', '120000002400', ['--in', '36']],
    ['READ CAPACITY (16)', `9e10${'00'.repeat(11)}200000`, ['--in', '32']],
  ])('does not ask before %s', async (_name, cdb, options) => {
    expect(await iscsi(['raw', target.url(), cdb, ...options])).toMatchObject({ code: 0, stderr: '' })
  })
})

test('who leaves the question by Ctrl-D does not agree', async () => {
  await using session = await connect(target.url())
  await session.write(0, 1, Buffer.alloc(512, 'x'))
  const words = [process.execPath, COMMAND, 'discard', target.url(), '--lba', '0', '--blocks', '1']
  // util-linux's: a terminal for the command, and its exit code.
  const terminal = spawn('script', ['-qec', words.map((word) => `'${word}'`).join(' '), '/dev/null'])
  const end = once(terminal, 'close') as Promise<[number | null]>
  let shown = ''
  for await (const text of terminal.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    const asked = shown.includes('[y/N]')
    shown += text
    if (!asked && shown.includes('[y/N]')) terminal.stdin.write('\u0004')
  }
  const [code] = await end
  expect(shown).toContain('iscsi discard: nothing was done')
  expect(code).toBe(1)
  expect(Buffer.from((await session.read(0, 1)).data)).toEqual(Buffer.alloc(512, 'x'))
})
