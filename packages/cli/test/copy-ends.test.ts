/** What `iscsi dd` keeps apart: the ends of a copy, the file that remembers it, and an earlier run's destination. */
import { randomBytes } from 'node:crypto'
import { link, mkdir, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import type { Target } from '@iscsi/target'
import { isSameFile, nameOf } from '../src/copy/place.ts'
import { interrupt, iscsi } from './run.ts'
import { twoUnits, value } from './tools.ts'

const MEBIBYTE = 2 ** 20
const SIZE = 8 * MEBIBYTE
const READ_16 = 0x88

let folder: string
let target: Target
let to: string
let state: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-resume-'))
  target = await twoUnits()
  to = join(folder, 'disk.img')
  state = join(folder, 'state')
})
afterEach(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

async function fill(data: Uint8Array): Promise<void> {
  await using session = await connect(target.url())
  await session.write(0, data.length / 512, data)
}

function orderOf(destination: string, ...options: readonly string[]): string[] {
  return ['dd', target.url(), destination, '--in-flight', '1', '--resume', state, ...options]
}

/** Interrupts a copy in its fourth MiB. @returns how far the file says that it came */
async function interruptedCopy(order: readonly string[]): Promise<number> {
  const held = target.faults.add({ kind: 'hold', opcode: READ_16, skip: 3 })
  expect((await interrupt(order, held.hit())).code).toBe(130)
  const { done } = JSON.parse(await readFile(state, 'utf8')) as { readonly done: number }
  expect(done).toBeGreaterThan(0)
  return done
}

describe('the file that remembers is no end of the copy', () => {
  test.each(['', '.new'])('the destination is refused: --resume FILE, FILE%s is written', async (suffix) => {
    const journal = join(folder, 'disk')
    const ending = await iscsi(['dd', target.url(), `${journal}${suffix}`, '--resume', journal])
    expect(ending).toMatchObject({ code: 2, stderr: expect.stringContaining('an end of the copy as well') })
    await expect(stat(`${journal}${suffix}`)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test.each(['', '.new'])('the source is refused: --resume FILE, FILE%s is read', async (suffix) => {
    const journal = join(folder, 'disk')
    await writeFile(`${journal}${suffix}`, Buffer.alloc(512, 'x'))
    const ending = await iscsi(['dd', `${journal}${suffix}`, target.url(), '--yes', '--resume', journal])
    expect(ending).toMatchObject({ code: 2, stderr: expect.stringContaining('an end of the copy as well') })
    expect(await readFile(`${journal}${suffix}`)).toEqual(Buffer.alloc(512, 'x'))
  })

  test('by another name of the file as well', async () => {
    await writeFile(to, 'kept')
    await link(to, `${state}.new`)
    expect((await iscsi(orderOf(to))).code).toBe(2)
    expect(await readFile(to, 'utf8')).toBe('kept')
  })
})

describe('a copy goes on only in what an earlier run left', () => {
  test('a destination that is gone is not made of zeros', async () => {
    await fill(randomBytes(SIZE))
    await interruptedCopy(orderOf(to))
    await rm(to)
    expect(await iscsi(orderOf(to))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/it can't go on: ENOENT.*; remove it to begin anew/),
    })
    await expect(stat(to)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('nor is one that was cut made longer', async () => {
    await fill(randomBytes(SIZE))
    const done = await interruptedCopy(orderOf(to))
    await truncate(to, done - 1)
    expect(await iscsi(orderOf(to))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`has ${done - 1} bytes, and not the ${done}`),
    })
    expect((await stat(to)).size).toBe(done - 1)
  })

  test('a sparse copy is as long as it came, though it ends with a hole', async () => {
    const data = randomBytes(SIZE).fill(0, MEBIBYTE, 5 * MEBIBYTE)
    await fill(data)
    const done = await interruptedCopy(orderOf(to, '--sparse'))
    expect((await stat(to)).size).toBe(done)
    expect(await value(orderOf(to, '--sparse', '--verify'))).toMatchObject({ resumedAt: done })
    expect(Buffer.compare(await readFile(to), data)).toBe(0)
  })

  test('below a folder that is a link, and through a link that led nowhere', async () => {
    const data = randomBytes(SIZE)
    await fill(data)
    await mkdir(join(folder, 'real'))
    await symlink('real', join(folder, 'linked'))
    await symlink('../real/image', join(folder, 'real', 'link'))
    const order = orderOf(join(folder, 'linked', 'link'))
    const done = await interruptedCopy(order)
    expect(await value(order)).toMatchObject({ resumedAt: done })
    expect(Buffer.compare(await readFile(join(folder, 'real', 'image')), data)).toBe(0)
  })
})

describe('source and destination are not the same', () => {
  test('a file by another name is refused, and keeps what it has', async () => {
    await writeFile(to, 'kept')
    const other = join(folder, 'other')
    await link(to, other)
    expect(await isSameFile(to, other)).toBe(true)
    expect(await iscsi(['dd', to, other])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('source and destination are the same'),
    })
    expect(await readFile(to, 'utf8')).toBe('kept')
  })

  test.each([
    ['iscsi://storage/iqn.2026-11.example:disk/1', 'iscsi://storage:3260/iqn.2026-11.example:disk/1', true],
    ['iscsi://Storage/iqn.2026-11.example:disk/1', 'iscsi://user@storage/IQN.2026-11.Example:disk/1', true],
    [
      'iscsi://[FE80::1]/iqn.2026-11.a:b/1',
      'ISCSI://[fe80::1]:3260/iqn.2026-11.a:b/0x0001000000000000',
      true,
    ],
    ['iscsi://storage/iqn.2026-11.example:disk/1', 'iscsi://storage/iqn.2026-11.example:disk/2', false],
    ['iscsi://storage/iqn.2026-11.example:disk/1', 'iscsi://storage:3261/iqn.2026-11.example:disk/1', false],
  ])('%s and %s: %s', async (one, other, same) => {
    expect((await nameOf(one)) === (await nameOf(other))).toBe(same)
  })

  test('a LUN is refused however it is written', async () => {
    const other = target.url().replace('iqn.', 'IQN.')
    expect(await iscsi(['dd', target.url(), other, '--yes'])).toMatchObject({
      code: 2,
      stderr: 'iscsi dd: source and destination are the same\n',
    })
  })
})

test('a LUN that is not there ends the command, as source and as destination', async () => {
  const missing = { code: 1, stderr: expect.stringContaining('LOGICAL UNIT NOT SUPPORTED') }
  expect(await iscsi(['dd', target.url(7), to])).toMatchObject(missing)
  expect(await iscsi(['dd', target.url(), target.url(7), '--yes'])).toMatchObject(missing)
})
