import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { UsageError } from '../src/failure.ts'
import { parseAccount, readSecret } from '../src/secrets.ts'

const parse = (text: string): ReturnType<typeof parseAccount> =>
  parseAccount('--chap', text, 'ISCSI_CHAP_SECRET')

test.each([
  ['alice', 'alice', 'env', 'ISCSI_CHAP_SECRET'],
  ['alice:env=MINE', 'alice', 'env', 'MINE'],
  ['alice:file=/run/secret', 'alice', 'file', '/run/secret'],
  ['iqn.2026-11.example:host', 'iqn.2026-11.example:host', 'env', 'ISCSI_CHAP_SECRET'],
  ['iqn.2026-11.example:host:env=MINE', 'iqn.2026-11.example:host', 'env', 'MINE'],
])('%s', (text, username, kind, name) => {
  expect(parse(text)).toEqual({ username, source: { kind, name } })
})

test.each(['alice:geheim', '', 'alice:env=', ':file=x'])('%j is refused, and not repeated', (text) => {
  expect(() => parse(text)).toThrow(UsageError)
  expect(() => parse(text)).not.toThrow('geheim')
})

test('from the environment, or a file without its last line break', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'iscsi-secret-'))
  const path = join(folder, 'secret')
  await writeFile(path, 'from a file\n\n')
  expect(await readSecret('--chap', parse('alice'), { ISCSI_CHAP_SECRET: 'from the environment' })).toBe(
    'from the environment',
  )
  expect(await readSecret('--chap', parse(`alice:file=${path}`), {})).toBe('from a file\n')
  await writeFile(path, '\n')
  await expect(readSecret('--chap', parse(`alice:file=${path}`), {})).rejects.toThrow('is empty')
  await expect(readSecret('--chap', parse(`alice:file=${path}.not`), {})).rejects.toThrow("can't be read")
  await expect(readSecret('--chap', parse('alice'), {})).rejects.toThrow(
    'the environment has no ISCSI_CHAP_SECRET',
  )
  await rm(folder, { recursive: true })
})
