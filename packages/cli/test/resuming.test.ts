/** `iscsi dd --resume`: a copy that was stopped goes on where all is on stable storage, and ends as it should. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { interrupt } from './run.ts'
import { twoUnits, value } from './tools.ts'

const MEBIBYTE = 2 ** 20
const READ_16 = 0x88
const WRITE_10 = 0x2a
const SYNCHRONIZE_CACHE_10 = 0x35

let folder: string
let file: string
let state: string
let target: Target

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-resuming-'))
  file = join(folder, 'file')
  state = join(folder, 'state')
})
afterEach(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

/** How far the state file says it is. */
async function remembered(): Promise<number> {
  const { done } = JSON.parse(await readFile(state, 'utf8')) as { readonly done: number }
  return done
}

async function unitContent(): Promise<Buffer> {
  await using session = await connect(target.url())
  return Buffer.from((await session.read(0, 16384)).data)
}

describe('after Ctrl-C', () => {
  const data = randomBytes(8 * MEBIBYTE)

  beforeEach(async () => {
    target = await twoUnits()
  })

  test('from a LUN', async () => {
    await using session = await connect(target.url())
    await session.write(0, 16384, data)
    const order = ['dd', target.url(), file, '--in-flight', '1', '--verify', '--resume', state]
    const held = target.faults.add({ kind: 'hold', opcode: READ_16, skip: 3 })
    expect((await interrupt(order, held.hit())).code).toBe(130)
    const done = await remembered()
    expect(done).toBeGreaterThan(0)
    expect(Buffer.compare((await readFile(file)).subarray(0, done), data.subarray(0, done))).toBe(0)
    expect(await value(order)).toMatchObject({ resumedAt: done, bytes: data.length - done, verified: true })
    await expect(stat(state)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('to a LUN: what was written after the first write that was not is written again', async () => {
    await writeFile(file, data)
    const order = ['dd', file, target.url(), '--yes', '--in-flight', '4', '--verify', '--resume', state]
    // The third write does not end; all others do.
    const held = target.faults.add({ kind: 'hold', opcode: WRITE_10, skip: 2 })
    const written = target.faults.add({ kind: 'delay', milliseconds: 0, opcode: WRITE_10, times: Infinity })
    const flushed = target.faults.add({
      kind: 'delay',
      milliseconds: 0,
      opcode: SYNCHRONIZE_CACHE_10,
      times: Infinity,
    })
    expect((await interrupt(order, Promise.all([held.hit(), written.hit(7)]))).code).toBe(130)
    expect([await remembered(), flushed.hits]).toEqual([2 * MEBIBYTE, 1])
    expect(await value(order)).toMatchObject({
      resumedAt: 2 * MEBIBYTE,
      bytes: 6 * MEBIBYTE,
      verified: true,
    })
    expect(written.hits).toBe(7 + 6)
    expect(Buffer.compare(await unitContent(), data)).toBe(0)
    await expect(stat(state)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('after SIGKILL', () => {
  /** What dd goes at before it makes sure for the first time that all is on stable storage. */
  const SAVED = 256 * MEBIBYTE
  const SIZE = 300 * MEBIBYTE
  /** Between them is nothing, which takes no time and no memory. */
  const PIECES = [0, SAVED, SIZE - MEBIBYTE].map((at) => ({ at, bytes: randomBytes(MEBIBYTE) }))

  beforeEach(async () => {
    target = await createTarget({ luns: [{ size: SIZE }] })
  })

  async function fillFile(): Promise<void> {
    await using handle = await open(file, 'w')
    for (const { at, bytes } of PIECES) await handle.write(bytes, 0, bytes.length, at)
  }

  async function fillUnit(): Promise<void> {
    await using session = await connect(target.url())
    for (const { at, bytes } of PIECES) await session.write(at / 512, bytes.length / 512, bytes)
  }

  test('to a LUN', async () => {
    await fillFile()
    const order = ['dd', file, target.url(), '--yes', '--sparse', '--resume', state]
    const held = target.faults.add({ kind: 'hold', opcode: WRITE_10, skip: 1 })
    expect((await interrupt(order, held.hit(), 'SIGKILL')).code).toBeNull()
    expect(await remembered()).toBe(SAVED)
    const written = target.faults.add({ kind: 'delay', milliseconds: 0, opcode: WRITE_10, times: Infinity })
    expect(await value(order)).toMatchObject({ resumedAt: SAVED, bytes: SIZE - SAVED })
    expect(written.hits).toBe(2)
    await using session = await connect(target.url())
    for (const { at, bytes } of PIECES) {
      const { data } = await session.read(at / 512, bytes.length / 512)
      expect(Buffer.compare(data, bytes)).toBe(0)
    }
    await expect(stat(state)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('from a LUN', async () => {
    await fillUnit()
    const order = ['dd', target.url(), file, '--sparse', '--resume', state]
    const held = target.faults.add({ kind: 'hold', opcode: READ_16, skip: 1 })
    expect((await interrupt(order, held.hit(), 'SIGKILL')).code).toBeNull()
    expect(await remembered()).toBe(SAVED)
    const read = target.faults.add({ kind: 'delay', milliseconds: 0, opcode: READ_16, times: Infinity })
    expect(await value(order)).toMatchObject({ resumedAt: SAVED, bytes: SIZE - SAVED })
    expect(read.hits).toBe(2)
    await using handle = await open(file)
    for (const { at, bytes } of PIECES) {
      const { buffer } = await handle.read(Buffer.alloc(bytes.length), 0, bytes.length, at)
      expect(Buffer.compare(buffer, bytes)).toBe(0)
    }
    expect((await stat(file)).size).toBe(SIZE)
    await expect(stat(state)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('before anything was made sure of, it begins anew', async () => {
    await fillFile()
    const order = ['dd', file, target.url(), '--yes', '--sparse', '--count', '8M', '--resume', state]
    const held = target.faults.add({ kind: 'hold', opcode: WRITE_10 })
    expect((await interrupt(order, held.hit(), 'SIGKILL')).code).toBeNull()
    await expect(stat(state)).rejects.toMatchObject({ code: 'ENOENT' })
    const result = await value(order)
    expect(result).toMatchObject({ bytes: 8 * MEBIBYTE })
    expect(result).not.toHaveProperty('resumedAt')
    await using session = await connect(target.url())
    expect(Buffer.compare((await session.read(0, 2048)).data, PIECES[0]?.bytes ?? Buffer.alloc(0))).toBe(0)
  })
})
