/**
 * What somebody who has installed the packages would do first, in one program: it is type-checked and compiled as theirs
 * would be, and runs on every runtime. Each step that holds is named; the last line says on what, and what came of it, as JSON.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AbortError, connect, discover, LoginError } from '@iscsi/client'
import type { ChapOptions, ConnectOptions, Session } from '@iscsi/client'
import { IscsiInstrumentation } from '@iscsi/opentelemetry'
import { decodeHeader } from '@iscsi/protocol'
import { describeSense, parseSense, ScsiStatus } from '@iscsi/scsi'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'

const BLOCK = 512
const MIB = 2 ** 20
const READ_10 = 0x28

const chap: ChapOptions = {
  username: 'alice',
  secret: 'a secret of twenty letters',
  target: { username: 'disk', secret: 'another one of some length' },
}

/** Bytes that tell where they belong. */
function pattern(offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i++) bytes[i] = (offset + i) * 31 + ((offset + i) >> 9)
  return bytes
}

async function looksAround({ portal }: Target, options: ConnectOptions, session: Session): Promise<void> {
  const found = await discover({ ...portal, chap: options.chap })
  assert.deepEqual(
    found.map(({ name }) => name),
    [options.target],
  )
  assert.deepEqual(await session.reportLuns(), [0, 1])
  assert.equal((await session.readCapacity()).blockLength, BLOCK)
  assert.equal(session.negotiated.headerDigest, 'CRC32C')
  assert.equal(session.negotiated.dataDigest, 'CRC32C')
}

async function isRefused(options: ConnectOptions): Promise<void> {
  const wrong = { ...options, chap: { ...chap, secret: 'not the secret of alice' } }
  await assert.rejects(connect(wrong), (error) => error instanceof LoginError && error.statusClass === 2)
}

/** A scattered write and a scattered read of `blocks` blocks: the pieces are not adjacent, and nothing is beside them. */
async function scatters(session: Session, lba: number, blocks: number): Promise<void> {
  const data = pattern(lba * BLOCK, blocks * BLOCK)
  const cut = data.length - 700
  const written = await session.write16(lba, blocks, [data.subarray(0, 100), data.subarray(100)])
  assert.equal(written.transferred, data.length)
  const memory = new Uint8Array(data.length + 24).fill(0xa5)
  const pieces = [memory.subarray(8, 8 + cut), memory.subarray(16 + cut, 16 + data.length)]
  const { transferred, residual } = await session.read16(lba, blocks, pieces)
  assert.deepEqual([transferred, residual], [data.length, null])
  assert.deepEqual(Buffer.concat(pieces), Buffer.from(data))
  const beside = [...memory.subarray(0, 8), ...memory.subarray(8 + cut, 16 + cut), ...memory.subarray(-8)]
  assert.ok(beside.every((byte) => byte === 0xa5))
}

async function streams(session: Session): Promise<void> {
  const length = 4 * MIB
  await session.writeStream(
    0,
    (function* () {
      for (let offset = 0; offset < length; offset += 100_352) {
        yield pattern(offset, Math.min(100_352, length - offset))
      }
    })(),
  )
  let offset = 0
  for await (const chunk of session.readStream(0, length / BLOCK, { chunkBlocks: 512, reuse: true })) {
    assert.equal(Buffer.compare(chunk, pattern(offset, chunk.length)), 0)
    offset += chunk.length
  }
  assert.equal(offset, length)
}

async function aborts(session: Session, target: Target): Promise<void> {
  const held = target.faults.add({ kind: 'hold', opcode: READ_10 })
  const controller = new AbortController()
  const reason = new Error('changed my mind')
  const task = session.read10(0, 1, undefined, { signal: controller.signal })
  await held.hit()
  controller.abort(reason)
  await assert.rejects(task, (error) => {
    assert.ok(error instanceof AbortError)
    assert.deepEqual([error.name, error.outcome, error.cause], ['AbortError', 'aborted', reason])
    return true
  })
}

async function reconnects(session: Session, target: Target): Promise<void> {
  const back = new Promise((resolve) => session.once('reconnect', resolve))
  const held = target.faults.add({ kind: 'hold', opcode: READ_10 })
  const read = session.read10(0, 8)
  await held.hit()
  target.faults.dropConnections()
  assert.equal(Buffer.compare((await read).data, pattern(0, 8 * BLOCK)), 0)
  await back
  assert.equal(session.state, 'connected')
}

/** A disk in bytes, where no block begins; and as a Web Stream. */
async function isDisk(session: Session): Promise<void> {
  const disk = await session.disk()
  const data = pattern(5, 3000)
  const { bytesWritten } = await disk.write(data, { position: 8 * MIB + 77 })
  const { bytesRead, buffer } = await disk.read(new Uint8Array(3000), { position: 8 * MIB + 77 })
  assert.deepEqual([bytesWritten, bytesRead, disk.size], [3000, 3000, 16 * MIB])
  assert.equal(Buffer.compare(buffer, data), 0)
  const stream = disk.readable({ start: 8 * MIB + 77, end: 8 * MIB + 77 + 2999 })
  const whole = Buffer.from(await new Response(stream).arrayBuffer())
  assert.equal(Buffer.compare(whole, data), 0)
}

/** The file behind the second logical unit has what was written to it. */
async function servesFiles(session: Session): Promise<void> {
  const unit = session.logicalUnit(1)
  await unit.readCapacity()
  await unit.write16(3, 1, pattern(7, BLOCK), { fua: true })
  assert.equal(Buffer.compare((await unit.read16(3, 1)).data, pattern(7, BLOCK)), 0)
}

/** The other packages are good for something by themselves. */
function standsAlone(): void {
  const instrumentation = new IscsiInstrumentation()
  assert.equal(instrumentation.instrumentationName, '@iscsi/opentelemetry')
  instrumentation.disable()
  const header = decodeHeader(new DataView(new ArrayBuffer(48)), 0, 48)
  assert.equal(header.kind, 'nop-out')
  assert.equal(ScsiStatus.CHECK_CONDITION, 2)
  assert.match(
    describeSense(parseSense(Uint8Array.of(0x70, 0, 5, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0x21, 0))),
    /LBA|LOGICAL/,
  )
}

async function main(): Promise<void> {
  const steps: string[] = []
  const folder = await mkdtemp(join(tmpdir(), 'iscsi-smoke-'))
  try {
    await using target = await createTarget({
      luns: [{ size: '16M' }, { file: join(folder, 'disk.img'), size: '1M' }],
      chap: { username: chap.username, secret: chap.secret, ...(chap.target && { mutual: chap.target }) },
    })
    const digests = { headerDigest: 'crc32c', dataDigest: 'crc32c' } as const
    const options = { ...target.portal, target: target.name, lun: 0, chap, ...digests }
    const session = await connect(options)
    const step = async (name: string, run: () => Promise<void> | void): Promise<void> => {
      await run()
      steps.push(name)
    }
    await step('login', () => looksAround(target, options, session))
    await step('refused', () => isRefused(options))
    await step('small', () => scatters(session, 64, 8))
    await step('large', () => scatters(session, 1024, 2048))
    await step('file', () => servesFiles(session))
    await step('disk', () => isDisk(session))
    await step('streams', () => streams(session))
    await step('abort', () => aborts(session, target))
    await step('reconnect', () => reconnects(session, target))
    await step('alone', standsAlone)
    const { placedDirectly, copied } = session.statistics
    await step('close', () => session.close())
    assert.deepEqual([session.state, target.breaches, target.sessionCount], ['closed', [], 0])
    const { node, bun = '', deno = '' } = process.versions
    console.log(JSON.stringify({ versions: { node, bun, deno }, steps, placedDirectly, copied }))
  } finally {
    await rm(folder, { recursive: true })
  }
  // Nothing is left that would keep the process alive: it is not told to exit.
}

await main()
