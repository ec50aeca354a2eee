import { expect, test } from '@jest/globals'
import { Journal } from '../../src/tracing/journal.ts'

test('a name of the target is no order to the terminal where the log is read', () => {
  const lines: string[] = []
  const keep = (line: string): void => {
    lines.push(line)
  }
  const journal = new Journal({ debug: keep, info: keep, warn: keep, error: keep })
  journal.write('info', 'logged in to iqn.2026-11.example:\u001b[31m\u009b2J\n\u202eX')
  expect(lines).toEqual([String.raw`iscsi: logged in to iqn.2026-11.example:\u001b[31m\u009b2J\u000a\u202eX`])
})
