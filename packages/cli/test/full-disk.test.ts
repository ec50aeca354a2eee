/** A stdout that takes no more, or not all: a file on a full disk. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import type { Target } from '@iscsi/target'
import { COMMAND } from './run.ts'
import { twoUnits } from './tools.ts'

let folder: string
let target: Target

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-full-'))
  target = await twoUnits()
})
afterEach(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

/** Runs it with stdout in a file. @param limit blocks of `ulimit -f` that files may have: then a write takes a part */
async function into(
  path: string,
  args: readonly string[],
  limit = 'unlimited',
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const stdout = openSync(path, 'w')
  const shell = ['-c', `ulimit -f ${limit}; exec "$@"`, 'sh', process.execPath, COMMAND, ...args]
  const child = spawn('sh', shell, { stdio: ['ignore', stdout, 'pipe'] })
  closeSync(stdout)
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stderr }
}

test.each([
  ['md5sum', ['md5sum']],
  ['read', ['read', '--blocks', '1000']],
  ['read', ['read', '--blocks', '1000', '--json']],
  ['dd', ['dd', '-']],
  ['perf', ['perf', '-t', '0', '--json']],
  ['capacity', ['capacity']],
])(
  'iscsi %s says in one line that the disk is full: %p, and logs out',
  async (name, [command = '', ...more]) => {
    const code = await into('/dev/full', [command, target.url(), ...more])
    expect(code).toEqual({
      code: 1,
      stderr: `iscsi ${name}: stdout: ENOSPC: no space left on device, write\n`,
    })
    expect(target.sessions).toEqual([])
  },
)

test('so does its help', async () => {
  expect(await into('/dev/full', ['--help'])).toEqual({
    code: 1,
    stderr: 'iscsi: ENOSPC: no space left on device, write\n',
  })
})

describe('a file that takes a part of the last write', () => {
  test.each([
    ['dd', ['-', '--count', '64K']],
    ['read', ['--blocks', '128', '-o', '-']],
  ])('is no copy that iscsi %s has made', async (command, more) => {
    const path = join(folder, 'image')
    const { code, stderr } = await into(path, [command, target.url(), ...more], '10')
    expect((await stat(path)).size).toBeLessThan(65536)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `iscsi ${command}: stdout: EFBIG: file too large, write\n`,
    })
  })

  test('and one that takes all is', async () => {
    const path = join(folder, 'image')
    await using session = await connect(target.url())
    await session.write(0, 128, Buffer.alloc(65536, 'iscsi'))
    expect(await into(path, ['dd', target.url(), '-', '--count', '64K'])).toEqual({ code: 0, stderr: '' })
    expect(await readFile(path)).toEqual(Buffer.alloc(65536, 'iscsi'))
  })
})
