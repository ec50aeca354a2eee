import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { describeWithTarget } from './support/suite.ts'

const DEMO = fileURLToPath(new URL('../../packages/cli/dist/demo.js', import.meta.url))

async function contents(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

describeWithTarget('tgt', 'the demo against tgt', { luns: [{ size: 16 << 20 }] }, (target) => {
  test('only reads, unless --write is given', async () => {
    const path = target().luns[0]?.path ?? ''
    const before = await contents(path)
    const read = spawnSync(process.execPath, [DEMO, target().url()], { encoding: 'utf8' })
    expect(read).toMatchObject({ status: 0, stderr: '' })
    expect(read.stdout).toContain('16 MiB')
    expect(await contents(path)).toBe(before)
    const written = spawnSync(process.execPath, [DEMO, target().url(), '--write'], { encoding: 'utf8' })
    expect(written).toMatchObject({ status: 0, stderr: '' })
    expect(written.stdout).toContain('every byte is the one that was written')
    expect(await contents(path)).not.toBe(before)
  })
})
