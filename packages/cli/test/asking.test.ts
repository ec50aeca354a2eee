/** What the command asks at a terminal: for secrets, and for leave. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { atTerminal, CTRL_C, CTRL_D } from './terminal.ts'

const SECRET = 'twelve bytes and more'
const THEIRS = 'the secret of the target'
const QUESTION = 'CHAP secret of alice (LIBISCSI_CHAP_PASSWORD): '
const THEIR_QUESTION = 'CHAP secret of disk (LIBISCSI_CHAP_TARGET_PASSWORD): '

let folder: string
let out: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-asking-'))
  out = join(folder, 'out')
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('a secret', () => {
  let target: Target
  let url: string

  beforeEach(async () => {
    target = await createTarget({
      luns: [{ size: '1M' }, { size: '1M' }],
      chap: { username: 'alice', secret: SECRET, mutual: { username: 'disk', secret: THEIRS } },
    })
    url = target.url().replace('iscsi://', 'iscsi://alice@')
  })
  afterEach(async () => {
    await target.close()
  })

  test('is asked for on stderr, used, and not shown', async () => {
    await using terminal = atTerminal(['capacity', '-s', url], {}, { stdout: out })
    await terminal.until(QUESTION)
    // What is deleted again does not belong to it.
    terminal.type(`${SECRET}x\x7f\r`)
    expect(await terminal.ended).toBe(0)
    expect(terminal.screen()).toBe(`${QUESTION}\r\n`)
    expect(await readFile(out, 'utf8')).toBe('1048576\n')
  })

  test.each([
    [
      'named in the environment',
      { LIBISCSI_CHAP_USERNAME: 'alice', LIBISCSI_CHAP_TARGET_USERNAME: 'disk' },
      (): string => target.url(),
    ],
    ['named in the URL', {}, (): string => `${url}?target_user=disk`],
  ])('of the target, %s, is asked for as well', async (_title, names, place) => {
    await using terminal = atTerminal(['capacity', '-s', place()], names)
    await terminal.until(QUESTION)
    terminal.type(`${SECRET}\r`)
    await terminal.until(THEIR_QUESTION)
    terminal.type(`${THEIRS}\r`)
    expect(await terminal.ended).toBe(0)
    expect(terminal.screen()).toBe(`${QUESTION}\r\n${THEIR_QUESTION}\r\n1048576\r\n`)
  })

  test.each([
    ['that is wrong', 'a wrong one, this is', 1, /login/i],
    ['that is none', '', 2, /no secret was typed/],
  ])('%s is not shown either', async (_title, typed, code, complaint) => {
    await using terminal = atTerminal(['capacity', '--chap', 'alice', target.url()])
    await terminal.until(QUESTION)
    terminal.type(`${typed}\r`)
    expect(await terminal.ended).toBe(code)
    const [first, ...others] = terminal.screen().split('\r\n')
    expect(first).toBe(QUESTION)
    expect(others.join('\n')).toMatch(complaint)
    expect(terminal.screen()).not.toContain('wrong one')
  })

  test.each([
    [
      'between two units',
      (): string[] => ['dd', url, url.replace(/0$/, '1'), '-y', '--json'],
      '"bytes":1048576',
    ],
    ['of a discovery', (): string[] => ['ls', '-s', url.replace(/\/iqn.*$/, '')], 'direct access block'],
  ])('is asked for once: %s', async (_title, args, result) => {
    await using terminal = atTerminal(args())
    await terminal.until(QUESTION)
    terminal.type(`${SECRET}\r`)
    expect(await terminal.ended).toBe(0)
    expect(terminal.screen().split(QUESTION)).toHaveLength(2)
    expect(terminal.screen()).toContain(result)
    expect(terminal.screen()).not.toContain(SECRET)
  })

  test.each([
    ['Ctrl-C', CTRL_C, 130, 'interrupted by SIGINT'],
    ['Ctrl-D', CTRL_D, 2, 'no secret was typed'],
  ])('%s instead of it', async (_title, key, code, complaint) => {
    await using terminal = atTerminal(['capacity', url])
    await terminal.until(QUESTION)
    terminal.type(`abc${key === CTRL_D ? '\x15' : ''}${key}`)
    expect(await terminal.ended).toBe(code)
    expect(terminal.screen()).toMatch(
      new RegExp(`^[^\\r]*: \\r\\niscsi capacity: [^\\r]*${complaint}[^\\r]*\\r\\n$`),
    )
    expect(target.sessions).toEqual([])
  })

  test.each([
    ['whose variable was named', ['--chap', 'alice:env=MINE'], {}, 'the environment has no MINE'],
    ['when stdin is not the terminal', ['--chap', 'alice'], { stdin: '/dev/null' }, 'LIBISCSI_CHAP_PASSWORD'],
  ])('is not asked for: one %s', async (_title, options, redirections, complaint) => {
    await using terminal = atTerminal(['capacity', ...options, target.url()], {}, redirections)
    expect(await terminal.ended).toBe(2)
    expect(terminal.screen()).toMatch(/^iscsi capacity: [^\r]*\r\n$/)
    expect(terminal.screen()).toContain(complaint)
  })

  test('is not asked for where the question would not be seen', async () => {
    await using terminal = atTerminal(['capacity', url], {}, { stderr: out })
    expect(await terminal.ended).toBe(2)
    expect(terminal.screen()).toBe('')
    expect(await readFile(out, 'utf8')).toContain('the environment has no LIBISCSI_CHAP_PASSWORD')
  })

  test('of a target that is served', async () => {
    const order = ['target', '--json', '--port', '0', '--lun', '1M', '--chap', 'alice']
    await using terminal = atTerminal(order)
    await terminal.until('CHAP secret of alice (ISCSI_CHAP_SECRET): ')
    terminal.type(`${SECRET}\r`)
    await terminal.until(/"urls":\["[^"]*"/)
    const [, served = ''] = /"urls":\["([^"]*)"/.exec(terminal.screen()) ?? []
    await using session = await connect(served, { chap: { username: 'alice', secret: SECRET } })
    expect(await session.readCapacity()).toMatchObject({ blocks: 2048 })
    expect(terminal.screen()).not.toContain(SECRET)
  })
})

describe('leave', () => {
  let target: Target

  beforeEach(async () => {
    target = await createTarget({ luns: [{ size: '1M' }] })
    await using session = await connect(target.url())
    await session.write(0, 1, Buffer.alloc(512, 1))
  })
  afterEach(async () => {
    await target.close()
  })

  test.each([
    ['y', 'y\r', 0, 0, 'discarded 512 bytes'],
    ['n', 'n\r', 1, 1, 'nothing was done'],
    ['nothing', '\r', 1, 1, 'nothing was done'],
    ['Ctrl-D', CTRL_D, 1, 1, 'nothing was done'],
    ['Ctrl-C', CTRL_C, 130, 1, 'interrupted by SIGINT'],
  ])('%s', async (_title, typed, code, left, said) => {
    await using terminal = atTerminal(['discard', target.url(), '--lba', '0', '--blocks', '1'])
    await terminal.until(/This will .* Go on\? \[y\/N\] /)
    terminal.type(typed)
    expect(await terminal.ended).toBe(code)
    const [, answer] = terminal.screen().split('\r\n')
    expect(answer).toContain(said)
    await using session = await connect(target.url())
    expect((await session.read(0, 1)).data[0]).toBe(left)
  })
})
