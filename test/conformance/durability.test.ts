/** What was acknowledged as stable is there after the process has been killed, file and all. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { iscsiTarget } from '../../packages/cli/test/run.ts'
import { startTargetProcess } from './support/target-process.ts'

const PIECE = 64 * 1024
const BLOCKS = PIECE / 512

const contentOf = (index: number): Buffer => Buffer.alloc(PIECE, `piece ${index};`)

describe('kill -9', () => {
  let folder = ''
  let file = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iscsi-durability-'))
    file = join(folder, 'disk')
  })
  afterEach(async () => {
    await rm(folder, { recursive: true })
  })

  test.each([
    ['FUA', { writeCache: true }, true, false],
    ['SYNCHRONIZE CACHE', { writeCache: true }, false, true],
    ['a unit without write cache', { writeCache: false }, false, false],
  ])('%s', async (_name, options, fua, synchronizes) => {
    const luns = [{ file, size: '64M', ...options }]
    const target = await startTargetProcess({ luns })
    const written: number[] = []
    await using session = await connect(target.url())
    const unit = session.logicalUnit(0)
    // Written one after the other until the process is gone: what was acknowledged counts, the rest may be or not.
    const writing = (async () => {
      for (let index = 0; index < 1000; index++) {
        await unit.write16(index * BLOCKS, BLOCKS, contentOf(index), { fua })
        if (synchronizes) await unit.synchronizeCache10()
        written.push(index)
        if (index === 40) void target.kill9()
      }
    })()
    await expect(writing).rejects.toThrow()
    await target.kill9()
    expect(written.length).toBeGreaterThan(40)
    const kept = await readFile(file)
    for (const index of written) {
      expect(kept.subarray(index * PIECE, (index + 1) * PIECE).equals(contentOf(index))).toBe(true)
    }
    await using again = await startTargetProcess({ luns })
    await using reader = await connect(again.url())
    const read = Buffer.alloc(PIECE)
    await reader.logicalUnit(0).read16(40 * BLOCKS, BLOCKS, read)
    expect(read).toEqual(contentOf(40))
  })

  test('the command iscsi target: written with FUA, killed, started again', async () => {
    const args = ['--lun', `${file},size=64M`, '--port', '0']
    const target = await iscsiTarget(args)
    await using session = await connect(target.url)
    for (let index = 0; index < 8; index++)
      await session.write16(index * BLOCKS, BLOCKS, contentOf(index), { fua: true })
    expect(await target.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
    await using again = await iscsiTarget(args)
    await using reader = await connect(again.url)
    for (let index = 0; index < 8; index++)
      expect((await reader.read16(index * BLOCKS, BLOCKS)).data).toEqual(contentOf(index))
  })
})
