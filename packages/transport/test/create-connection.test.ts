/** Machines driven over a stream that somebody else makes, and what can come of that. */
import { connect } from 'node:net'
import { Duplex, PassThrough } from 'node:stream'
import { expect, test } from '@jest/globals'
import { dial } from '../src/index.ts'
import type { ConnectionRequest, CreateConnection, SocketDriver } from '../src/index.ts'
import { listen, RecordingMachine, transmitOf, turns } from './support.ts'

const PORTAL = { host: 'storage', port: 3260 }

function dialBy(createConnection: CreateConnection): { machine: RecordingMachine; driver: SocketDriver } {
  const machine = new RecordingMachine()
  return { machine, driver: dial({ ...PORTAL, createConnection }, machine, machine) }
}

/** A stream, what its other end says, and what it hears. */
function tunnel(): { stream: Duplex; inward: PassThrough; outward: PassThrough } {
  const [inward, outward] = [new PassThrough(), new PassThrough()]
  return { stream: Duplex.from({ readable: inward, writable: outward }), inward, outward }
}

const over = (machine: RecordingMachine): Promise<void> =>
  machine.until(() => machine.facts.includes('disconnected'))

test.each([
  ['at once', (stream: Duplex): Duplex => stream],
  ['later', (stream: Duplex): Promise<Duplex> => new Promise((resolve) => setImmediate(resolve, stream))],
])('a stream that is given %s carries bytes both ways', async (_name, give) => {
  const { stream, inward, outward } = tunnel()
  const requests: ConnectionRequest[] = []
  const { machine, driver } = dialBy((request) => {
    requests.push(request)
    return give(stream)
  })
  await machine.until(() => machine.facts.includes('connected'))
  expect(requests).toEqual([
    { ...PORTAL, localAddress: undefined, keepAlive: 30_000, signal: expect.any(AbortSignal) },
  ])
  machine.outgoing.push(transmitOf(new Uint8Array([1, 2]), new Uint8Array([3])))
  driver.flush()
  const heard: Uint8Array[] = []
  outward.on('data', (chunk: Uint8Array) => heard.push(chunk))
  inward.write(new Uint8Array([4, 5]))
  await machine.until(() => machine.received.length === 2 && machine.transmitted.length === 1)
  expect([...machine.received]).toEqual([4, 5])
  expect([...Buffer.concat(heard)]).toEqual([1, 2, 3])
  expect([driver.bytesRead, driver.bytesWritten]).toEqual([2, 3])
  inward.end()
  await machine.until(() => machine.facts.includes('end'))
  driver.end()
  await over(machine)
  expect(machine.cause).toBeUndefined()
})

test('a stream that keeps what it is given still has it when its memory is used again', async () => {
  const { stream, outward } = tunnel()
  const { machine, driver } = dialBy(() => stream)
  await machine.until(() => machine.facts.includes('connected'))
  const bytes = new Uint8Array([1, 2, 3])
  machine.outgoing.push(transmitOf(bytes))
  driver.flush()
  await machine.until(() => machine.transmitted.length === 1)
  bytes.fill(0)
  expect([...Buffer.from(outward.read() as Uint8Array)]).toEqual([1, 2, 3])
  driver.destroy()
  await over(machine)
})

test('a socket that still connects is waited for', async () => {
  await using listener = await listen()
  const { machine, driver } = dialBy(() => connect(listener.port, '127.0.0.1'))
  expect(machine.facts).toEqual([])
  const socket = await listener.accept()
  socket.end()
  await machine.until(() => machine.facts.includes('end'))
  expect(machine.facts[0]).toBe('connected')
  driver.destroy()
  await over(machine)
})

test('of a TLSSocket, the end of its handshake is waited for', async () => {
  const stream = Object.assign(tunnel().stream, { connecting: true, secureConnecting: true })
  const { machine, driver } = dialBy(() => stream)
  stream.emit('connect')
  await turns()
  expect(machine.facts).toEqual([])
  stream.emit('secureConnect')
  expect(machine.facts).toEqual(['connected'])
  driver.destroy()
  await over(machine)
})

const REFUSAL = new Error('no tunnel today')
const failures: [string, CreateConnection, unknown][] = [
  [
    'throws',
    (): never => {
      throw REFUSAL
    },
    REFUSAL,
  ],
  ['rejects', () => Promise.reject(REFUSAL), REFUSAL],
  ['gives nothing', () => JSON.parse('null') as Duplex, expect.any(TypeError)],
  ['gives a stream that is destroyed', () => new PassThrough().destroy(), expect.any(Error)],
]
test.each(failures)('a function that %s: the connection has failed by that', async (_name, create, cause) => {
  const { machine, driver } = dialBy(create)
  await over(machine)
  expect(machine.facts).toEqual(['disconnected'])
  expect(machine.cause).toEqual(cause)
  driver.destroy()
  await turns()
  expect(machine.facts).toHaveLength(1)
})

test('one that is not wanted any more is told so, and what it makes after all is destroyed', async () => {
  const { stream } = tunnel()
  let give = (_stream: Duplex): void => undefined
  const promise = new Promise<Duplex>((resolve) => {
    give = resolve
  })
  const signals: AbortSignal[] = []
  const { machine, driver } = dialBy(({ signal }) => {
    signals.push(signal)
    return promise
  })
  driver.destroy()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  await over(machine)
  give(stream)
  await new Promise((resolve) => stream.once('close', resolve))
  expect(machine.facts).toEqual(['disconnected'])
})

test('a stream that fails and does not end itself is ended', async () => {
  const { machine, driver } = dialBy(
    () =>
      new Duplex({
        autoDestroy: false,
        read: () => undefined,
        write: (_chunk, _encoding, done) => {
          done(REFUSAL)
        },
      }),
  )
  await machine.until(() => machine.facts.includes('connected'))
  machine.outgoing.push(transmitOf(new Uint8Array([1])))
  driver.flush()
  await over(machine)
  expect(machine.cause).toBe(REFUSAL)
})
