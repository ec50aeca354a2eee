import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { createTarget } from '@iscsi/target'

const DEMO = fileURLToPath(new URL('../dist/demo.js', import.meta.url))

interface Ending {
  readonly code: number | null
  readonly output: string
  readonly complaint: string
}

/** Runs the built demo to its end. */
function demo(...args: readonly string[]): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [DEMO, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Where CI is set, colours are on without a terminal.
      env: { ...process.env, NO_COLOR: '1' },
    })
    let output = ''
    let complaint = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, output, complaint })
    })
  })
}

describe('the demo', () => {
  test('ends in good order when nobody looks any more', async () => {
    await using target = await createTarget({ luns: [{ size: '64M' }] })
    const child = spawn(process.execPath, [DEMO, target.url(0)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.stdout.destroy()
    const [code] = (await once(child, 'close')) as [number | null]
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
    expect(target.sessions).toEqual([])
  })

  test('shows every step against the embedded target, and ends by itself', async () => {
    const { code, output, complaint } = await demo()
    expect(complaint).toBe('')
    expect(code).toBe(0)
    const steps = [...output.matchAll(/^✓ (\w+) /gm)].map(([, name]) => name)
    expect(steps).toEqual([
      'discovery',
      'login',
      'inquiry',
      'capacity',
      'write10',
      'read10',
      'compare',
      'writeStream',
      'readStream',
      'abort',
      'logout',
    ])
    expect(output).toContain('outcome "aborted", task management answered 0, cause "changed my mind"')
    expect(output).toContain('64 MiB and verified')
  })

  test.each([
    [['nonsense'], 'iscsi://'],
    [['iscsi://127.0.0.1:1/iqn.2026-11.example:disk/0'], 'ECONNREFUSED'],
    [['iscsi://127.0.0.1'], 'names no target'],
    [['--frobnicate'], '--frobnicate'],
  ])('says what is wrong with %j, and exits with 1', async (args, words) => {
    const { code, complaint } = await demo(...args)
    expect(code).toBe(1)
    expect(complaint).toContain(words)
  })

  test('--help tells how it is used', async () => {
    const { code, output } = await demo('--help')
    expect(code).toBe(0)
    expect(output).toContain('--write')
  })
})
