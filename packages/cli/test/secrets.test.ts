import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { UsageError } from '../src/failure.ts'
import { parseAccount, readSecret } from '../src/secrets.ts'

const parse = (text: string): ReturnType<typeof parseAccount> =>
  parseAccount('--chap', text, 'ISCSI_CHAP_SECRET')

test.each([
  ['alice', 'alice', 'unsaid', 'ISCSI_CHAP_SECRET'],
  ['alice:env=MINE', 'alice', 'env', 'MINE'],
  ['alice:file=/run/secret', 'alice', 'file', '/run/secret'],
  ['iqn.2026-11.example:host', 'iqn.2026-11.example:host', 'unsaid', 'ISCSI_CHAP_SECRET'],
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
  const nobody = { env: {}, askSecret: undefined }
  const env = { ISCSI_CHAP_SECRET: 'from the environment' }
  expect(await readSecret('--chap', parse('alice'), { ...nobody, env })).toBe('from the environment')
  expect(await readSecret('--chap', parse(`alice:file=${path}`), nobody)).toBe('from a file\n')
  await writeFile(path, '\n')
  await expect(readSecret('--chap', parse(`alice:file=${path}`), nobody)).rejects.toThrow('is empty')
  await expect(readSecret('--chap', parse(`alice:file=${path}.not`), nobody)).rejects.toThrow("can't be read")
  await expect(readSecret('--chap', parse('alice'), nobody)).rejects.toThrow(
    'the environment has no ISCSI_CHAP_SECRET',
  )
  await rm(folder, { recursive: true })
})

test('somebody is asked only when nothing was said of a source, and it has nothing', async () => {
  const questions: string[] = []
  const askSecret = (question: string): Promise<string> => {
    questions.push(question)
    return Promise.resolve(questions.length === 1 ? 'typed' : '')
  }
  const read = (text: string, env: Readonly<Record<string, string>> = {}): Promise<string> =>
    readSecret('--chap', parse(text), { env, askSecret })
  expect(await read('alice', { ISCSI_CHAP_SECRET: 'from the environment' })).toBe('from the environment')
  await expect(read('alice:env=MINE')).rejects.toThrow('the environment has no MINE')
  await expect(read('alice:file=/nowhere')).rejects.toThrow("can't be read")
  expect(questions).toEqual([])
  expect(await read('alice', { ISCSI_CHAP_SECRET: '' })).toBe('typed')
  expect(questions).toEqual(['CHAP secret of alice (ISCSI_CHAP_SECRET): '])
  await expect(read('alice')).rejects.toThrow(UsageError)
})
