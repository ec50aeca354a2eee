/** Files as ends of a copy: what is refused before anything is lost. */
import { execFileSync } from 'node:child_process'
import { link, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { copy } from '../../src/copy/copy.ts'
import { FileEnd } from '../../src/copy/file-end.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-file-end-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const signal = new AbortController().signal

test('the source by another name is refused, and keeps what it has', async () => {
  const path = await fileOf('one', 'kept')
  const other = join(folder, 'other')
  await link(path, other)
  await expect(copy(path, other)).rejects.toThrow(TypeError)
  expect(await readFile(path, 'utf8')).toBe('kept')
})

describe('an existing file', () => {
  test('has to be there', async () => {
    const path = join(folder, 'lost')
    await expect(FileEnd.toWrite(path, 4, { existing: true })).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('has to have what stays, and is not made longer', async () => {
    const path = await fileOf('short', 'abc')
    await expect(FileEnd.toWrite(path, 4, { existing: true })).rejects.toThrow(
      new RangeError(`${path} has 3 bytes, and not the 4 that were copied before`),
    )
    expect(await readFile(path, 'utf8')).toBe('abc')
  })

  test('goes on where it is told', async () => {
    const path = await fileOf('long', 'abcdef')
    {
      await using file = await FileEnd.toWrite(path, 4, { existing: true })
      await file.write(4, Buffer.from('xy'))
    }
    expect(await readFile(path, 'utf8')).toBe('abcdxy')
  })
})

test('a flush makes a file as long as the zeros at its end, which are not written', async () => {
  const path = join(folder, 'sparse')
  await using file = await FileEnd.toWrite(path, 0)
  await file.write(0, Buffer.from('data'))
  await file.zeros(4, 2 ** 20)
  expect((await stat(path)).size).toBe(4)
  await file.flush()
  const { size, blocks } = await stat(path)
  expect(size).toBe(4 + 2 ** 20)
  expect(blocks * 512).toBeLessThan(2 ** 20)
})

describe('a pipe has no positions', () => {
  const refused = { name: 'TypeError', code: 'ESPIPE' }

  test('by its path, though nobody has its other end', async () => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    await expect(FileEnd.toRead(path)).rejects.toMatchObject(refused)
    await expect(FileEnd.toWrite(path, 0)).rejects.toMatchObject(refused)
  })

  test('and when it is open', async () => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    await using file = await open(path, 'r+')
    await expect(FileEnd.toRead(file)).rejects.toMatchObject(refused)
    await expect(FileEnd.toWrite(file, 0)).rejects.toMatchObject(refused)
  })

  test('but a device has', async () => {
    await using zero = await FileEnd.toRead('/dev/zero')
    const order = { start: 0, end: 8, chunkLength: 8, concurrency: 1, sparse: false, signal }
    const read: number[] = []
    for await (const { length } of zero.pieces(order)) read.push(length)
    expect(read).toEqual([8])
    await using nowhere = await FileEnd.toWrite('/dev/null', 0)
    await nowhere.write(5, Buffer.from('gone'))
    await nowhere.finish(9)
  })
})
