/** The examples that ask for more than each target has say what it lacks. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { describeWithTarget } from './support/suite.ts'

const FENCING = fileURLToPath(new URL('../../docs/examples/fencing.mjs', import.meta.url))

describeWithTarget('tgt', 'fencing.mjs against tgt', { luns: [{ size: 16 << 20 }] }, (target) => {
  test('says what the target lacks', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [FENCING, target().url()], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(
      /^both nodes may write\nthe target does not do PREEMPT AND ABORT, which fencing needs: /,
    )
  })
})
