/** Every call that takes a signal: aborted already, nothing is sent; aborted meanwhile, it says so; and it is left alone after. */
import { getEventListeners, once } from 'node:events'
import { createServer, Socket } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { connect, discover } from '@iscsi/client'
import type { Session, SignalOptions } from '@iscsi/client'
import { parseSense } from '@iscsi/scsi'
import { gateTo } from './gate.ts'
import { BLOCK, dataOf, settled, stage, works } from './support.ts'

const READ_CAPACITY_10 = 0x25
/** NOP-Out and NOP-In. */
const ONE_PING = [0x00, 0x20]
const REASON = new Error('enough')
const NOT_SENT = { name: 'AbortError', outcome: 'not-sent', cause: REASON }
const UNKNOWN = { name: 'AbortError', outcome: 'unknown', cause: REASON }

async function drain(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0
  for await (const chunk of stream) length += chunk.length
  return length
}

type Call = (session: Session, options: SignalOptions) => Promise<unknown>

const COMMANDS: readonly (readonly [string, Call])[] = [
  ['a read', (session, options) => session.read16(0, 8, undefined, options)],
  ['a write', (session, options) => session.write16(0, 1, dataOf(BLOCK), options)],
  ['a command without data', (session, options) => session.testUnitReady(options)],
  ['execute', (session, options) => session.execute({ cdb: new Uint8Array(6), ...options })],
  ['a stream of reads', (session, options) => drain(session.readStream(0, 64, options))],
  ['a stream of writes', (session, options) => session.writeStream(0, [dataOf(64 * BLOCK)], options)],
]
/** Calls that ask a unit first, if nobody has, what it takes at once. */
const ASKING: readonly (readonly [string, Call])[] = [
  ['a long read', (session, options) => session.read(0, 8, undefined, options)],
  ['a long write', (session, options) => session.write(0, 1, dataOf(BLOCK), options)],
  ['filling', (session, options) => session.writeSame(0, 8, undefined, options)],
  ['unmapping', (session, options) => session.unmap([{ lba: 0, blocks: 8 }], options)],
  ['a stream of reads', (session, options) => drain(session.readStream(0, 64, options))],
  ['a disk', (session, options) => session.disk(options)],
]
const FUNCTIONS: readonly (readonly [string, Call])[] = [
  ['ABORT TASK SET', (session, options) => session.abortTaskSet(options)],
  ['CLEAR TASK SET', (session, options) => session.clearTaskSet(options)],
  ['CLEAR ACA', (session, options) => session.clearAca(options)],
  ['LOGICAL UNIT RESET', (session, options) => session.logicalUnitReset(options)],
  ['TARGET WARM RESET', (session, options) => session.targetWarmReset(options)],
  ['TARGET COLD RESET', (session, options) => session.targetColdReset(options)],
]
const PING: readonly [string, Call] = ['a ping', (session, options) => session.ping(dataOf(100), options)]
const ENDS: readonly (readonly [string, Call])[] = [
  ['logout', (session, options) => session.logout(options)],
  ['close', (session, options) => session.close(options)],
]

test('aborted already: nothing is sent', async () => {
  await using scene = await stage()
  await using gate = await gateTo(scene.target.portal.port)
  const signal = AbortSignal.abort(REASON)
  const there = { host: '127.0.0.1', port: gate.port, target: scene.target.name, lun: 0 }
  const session = await connect(there)
  gate.watch(-1, () => undefined)
  for (const [, call] of [...COMMANDS, ...ASKING, ...FUNCTIONS, PING])
    expect(await settled(call(session, { signal }))).toMatchObject(NOT_SENT)
  await session.ping()
  expect(gate.passed.map(({ opcode }) => opcode)).toEqual(ONE_PING)
  expect(await works(session)).toBe(true)
  gate.watch(-1, () => undefined)
  for (const call of [connect, discover])
    expect(await settled(call({ ...there, signal }))).toMatchObject(NOT_SENT)
  expect(await settled(session.close({ signal }))).toMatchObject(NOT_SENT)
  expect(session.closed).toBe(true)
  expect(gate.passed).toEqual([])
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

describe('aborted while it waits for the target', () => {
  test.each(COMMANDS)('%s', async (_, call) => {
    await using scene = await stage()
    const session = await scene.open()
    // Streams ask for them, and it is not this that is aborted.
    await session.limits()
    const held = scene.target.faults.add({ kind: 'hold', times: Infinity })
    const { signal, abort } = controlled()
    const end = settled(call(session, { signal }))
    await held.hit()
    abort()
    expect(await end).toMatchObject({ name: 'AbortError', outcome: 'aborted', cause: REASON })
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  test.each([
    ...FUNCTIONS.map((row) => [...row, 'task-management-request'] as const),
    [...PING, 'nop-out'] as const,
  ])('%s: what was sent is not taken back, and not waited for', async (_, call, pdu) => {
    await using scene = await stage()
    const session = await scene.open()
    const ignored = scene.target.faults.add({ kind: 'ignore', pdu })
    const { signal, abort } = controlled()
    const end = settled(call(session, { signal }))
    await ignored.hit()
    abort()
    expect(await end).toMatchObject(UNKNOWN)
    expect(getEventListeners(signal, 'abort')).toEqual([])
    // The session goes on; commands in the scope of a function that is not answered wait for that.
    expect(await session.ping(dataOf(8))).toHaveLength(8)
  })

  test.each(ENDS)('%s: the connection is closed at once', async (_, call) => {
    await using scene = await stage()
    const session = await scene.open()
    scene.target.faults.add({ kind: 'ignore', pdu: 'logout-request' })
    const { signal, abort } = controlled()
    const end = settled(call(session, { signal }))
    expect(session.closed).toBe(false)
    abort()
    expect(await end).toMatchObject(UNKNOWN)
    expect(session.closed).toBe(true)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  test('close, which waits for a command: that ends with the connection', async () => {
    await using scene = await stage()
    const session = await scene.open()
    const held = scene.target.faults.add({ kind: 'hold' })
    const read = settled(session.read10(0, 8))
    await held.hit()
    const { signal, abort } = controlled()
    const end = settled(session.close({ signal }))
    await settled(session.ping())
    expect(session.closed).toBe(false)
    abort()
    expect(await read).toMatchObject({ code: 'ERR_ISCSI_CLOSED', outcome: 'unknown' })
    expect(await end).toMatchObject(UNKNOWN)
  })

  test.each([
    ['connect, at the first command', connect, 'scsi-command'],
    ['discover, at the text', discover, 'text-request'],
    ['discover, at the logout', discover, 'logout-request'],
  ] as const)('%s', async (_, call, pdu) => {
    await using scene = await stage()
    const ignored = scene.target.faults.add({ kind: 'ignore', pdu, times: Infinity })
    const { signal, abort } = controlled()
    const { host, port } = scene.target.portal
    const end = settled(
      call({ host, port, target: scene.target.name, lun: 0, signal, taskManagementTimeout: 100 }),
    )
    await ignored.hit()
    abort()
    expect(await end).toMatchObject({ name: 'AbortError', cause: REASON })
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

test.each([
  ['connect', connect],
  ['discover', discover],
])('%s, to a host that takes the connection and says nothing', async (_, call) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const { signal, abort } = controlled()
  const end = settled(call({ host: '127.0.0.1', port, target: 'iqn.2026-11.example:disk', signal }))
  const accepted: unknown[] = await once(server, 'connection')
  const [socket] = accepted
  if (!(socket instanceof Socket)) throw new TypeError('a connection is a socket')
  socket.on('error', () => undefined)
  await once(socket, 'data')
  abort()
  expect(await end).toMatchObject(NOT_SENT)
  expect(getEventListeners(signal, 'abort')).toEqual([])
  socket.destroy()
  server.close()
})

test('a signal that is not aborted is left alone', async () => {
  await using scene = await stage()
  const { signal } = controlled()
  const { host, port } = scene.target.portal
  await discover({ host, port, signal })
  const session = await connect({ host, port, target: scene.target.name, lun: 0, signal })
  for (const [, call] of [...COMMANDS, PING, ...FUNCTIONS.slice(0, 2)]) await call(session, { signal })
  await session.close({ signal })
  await new Promise((resolve) => setImmediate(resolve))
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

/** A signal, and what aborts it. */
function controlled(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController()
  return {
    signal: controller.signal,
    abort: () => {
      controller.abort(REASON)
    },
  }
}

test('a ping that somebody may leave has its own copy, of a Buffer too', async () => {
  await using scene = await stage()
  const session = await scene.open()
  const data = Buffer.from('of before')
  const echo = session.ping(data, { signal: new AbortController().signal })
  data.fill('-')
  expect(Buffer.from(await echo).toString()).toBe('of before')
})

test.each(ASKING)(
  '%s, while the unit is asked what it takes: left at once, nothing was sent',
  async (_, call) => {
    await using scene = await stage()
    const session = await scene.open({ commandTimeout: 1000 })
    const held = scene.target.faults.add({ kind: 'hold', opcode: READ_CAPACITY_10 })
    const controller = new AbortController()
    const end = settled(call(session, { signal: controller.signal }))
    await held.hit()
    controller.abort(REASON)
    expect(await end).toMatchObject(NOT_SENT)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    held.release()
    expect(await works(session)).toBe(true)
  },
)

test('a disk whose unit has something new to tell: aborted already, nothing is sent', async () => {
  await using scene = await stage()
  await using gate = await gateTo(scene.target.portal.port)
  const session = await connect({ host: '127.0.0.1', port: gate.port, target: scene.target.name, lun: 0 })
  const disk = await session.disk()
  session.forget({ ...parseSense(new Uint8Array(0)), asc: 0x2a, ascq: 0x09 })
  gate.watch(-1, () => undefined)
  const options = { position: 0, signal: AbortSignal.abort(REASON) }
  expect(await settled(disk.read(new Uint8Array(8), options))).toMatchObject(NOT_SENT)
  expect(await settled(disk.write(new Uint8Array(8), options))).toMatchObject(NOT_SENT)
  expect(await settled(disk.trim(0, BLOCK, options))).toMatchObject(NOT_SENT)
  await session.ping()
  expect(gate.passed.map(({ opcode }) => opcode)).toEqual(ONE_PING)
  session.destroy()
})
