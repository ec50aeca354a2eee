/** What is different at a terminal: a bar, colours, a line that changes. Results for programs stay as they are. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Target } from '@iscsi/target'
import { atTerminal, CTRL_C } from './terminal.ts'
import { twoUnits } from './tools.ts'

const READ_16 = 0x88
const ESCAPE = '\x1b'
/** To the beginning of the line, and nothing after it (ECMA-48). */
const CLEAR_LINE = '\r\x1b[K'

let folder: string
let out: string
let target: Target

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-terminal-'))
  out = join(folder, 'out')
  target = await twoUnits()
})
afterAll(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

describe('progress', () => {
  test('is a bar on stderr, which is gone at the end', async () => {
    const held = target.faults.add({ kind: 'hold', opcode: READ_16, skip: 4, times: Infinity })
    await using terminal = atTerminal(['dd', target.url(), '/dev/null'], {}, { stdout: out })
    await terminal.until(/█{20}░{20} 50% 4\.0\/8\.0 MiB, \S+ to go/)
    held.remove()
    expect(await terminal.ended).toBe(0)
    // Erased, to the line's end.
    expect(terminal.screen().slice(terminal.screen().lastIndexOf('MiB'))).toContain(`${ESCAPE}[0K`)
    expect(await readFile(out, 'utf8')).toMatch(/^8 MiB in \S+ s, \S+ MB\/s\n$/)
  })

  test('is not shown where stderr is no terminal', async () => {
    await using terminal = atTerminal(['dd', target.url(), '/dev/null'], {}, { stderr: out })
    expect(await terminal.ended).toBe(0)
    expect(await readFile(out, 'utf8')).toBe('')
    expect(terminal.screen()).toMatch(/^8 MiB in \S+ s, \S+ MB\/s\r\n$/)
  })
})

describe('colour', () => {
  const inquiry = (): string[] => ['inq', target.url(), '-p', 'b0']

  test('is in results', async () => {
    await using terminal = atTerminal(inquiry())
    expect(await terminal.ended).toBe(0)
    const [title = ''] = terminal.screen().split('\r\n')
    expect(title.startsWith(`${ESCAPE}[1m`)).toBe(true)
    expect(title).toContain('Block Limits')
    expect(title.endsWith(`${ESCAPE}[22m`)).toBe(true)
  })

  test.each([
    ['with NO_COLOR', { NO_COLOR: '1' }],
    ['at a terminal that has none', { TERM: 'dumb' }],
  ])('is not there %s', async (_title, env) => {
    await using terminal = atTerminal(inquiry(), env)
    expect(await terminal.ended).toBe(0)
    expect(terminal.screen()).toContain('Block Limits')
    expect(terminal.screen()).not.toContain(ESCAPE)
  })

  test('is not in a file, whatever stderr is', async () => {
    await using terminal = atTerminal(inquiry(), {}, { stdout: out })
    expect(await terminal.ended).toBe(0)
    expect(await readFile(out, 'utf8')).toContain('Block Limits')
    expect(await readFile(out, 'utf8')).not.toContain(ESCAPE)
  })
})

describe('perf', () => {
  const endless = (): string[] => ['perf', '-t', '0', '-m', '4', '-b', '8', target.url()]

  test('has a line that changes each second, on stderr; Ctrl-C is its end', async () => {
    await using terminal = atTerminal(endless())
    await terminal.until(/(?:\d+ s {2}\d+ IOPS {2}[\d.]+ MB\/s[^]*){2}/)
    terminal.type(CTRL_C)
    expect(await terminal.ended).toBe(0)
    const [before, first = '', second, ...others] = terminal.screen().split(CLEAR_LINE)
    expect([before, others.length > 0]).toEqual(['', true])
    for (const line of [first, second]) expect(line).toMatch(/^\d+ s {2}\d+ IOPS {2}[\d.]+ MB\/s/)
    expect(others.at(-1)).toMatch(/^IOPS +MB\/s +min ms .*\r\n[\d.]+ +[^\r]*\r\n$/)
  })

  test('with --json tells a value each second, and one at the end', async () => {
    await using terminal = atTerminal([...endless(), '--json'])
    await terminal.until(/(?:"second":[^]*){2}/)
    terminal.type(CTRL_C)
    expect(await terminal.ended).toBe(0)
    const told = [...terminal.screen().matchAll(/\{.*\}/g)].map(
      ([text]) => JSON.parse(text) as Readonly<Record<string, number>>,
    )
    const last = told.pop()
    expect(told.length).toBeGreaterThanOrEqual(2)
    for (const [index, { iops = 0, second = 0, bytesPerSecond, ...others }] of told.entries()) {
      expect(others).toEqual({})
      expect(bytesPerSecond).toBe(iops * 8 * 512)
      expect(second).toBeGreaterThan(told[index - 1]?.['second'] ?? 0)
    }
    expect(Object.keys(last ?? {})).toEqual(['commands', 'seconds', 'iops', 'bytesPerSecond', 'latency'])
    expect(terminal.screen()).not.toContain(ESCAPE)
  })
})
