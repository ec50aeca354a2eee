/** Runtimes whose sockets don't take a buffer function (Deno before 2.8): the same bytes reach the machine by `'data'`. */
import { randomBytes } from 'node:crypto'
import * as net from 'node:net'
import { expect, jest, test } from '@jest/globals'
import { expectPushed, listen, RecordingMachine } from './support.ts'

/** What such a runtime says, instead of ignoring what it does not know. */
let refusal: Error

jest.unstable_mockModule('node:net', () => ({
  ...net,
  connect: (options: net.NetConnectOpts) => {
    if ('onread' in options) throw refusal
    return net.connect(options)
  },
}))
const { dial } = await import('../src/socket-driver.ts')

test('a runtime that refuses the option gets the bytes by events', async () => {
  refusal = new TypeError('useUserBuffer is not a function')
  await using listener = await listen()
  const machine = new RecordingMachine(1 << 20, 777)
  const driver = dial({ host: '127.0.0.1', port: listener.port }, machine, machine)
  const peer = await listener.accept()
  const data = randomBytes((1 << 20) - 1)
  peer.end(data)
  await expectPushed(machine, data)
  expect(driver.bytesRead).toBe(data.length)
})

test('an option that is wrong is not mistaken for that', () => {
  refusal = Object.assign(new RangeError('port'), { code: 'ERR_SOCKET_BAD_PORT' })
  const machine = new RecordingMachine(16)
  expect(() => dial({ host: '127.0.0.1', port: 70_000 }, machine, machine)).toThrow(refusal)
  expect(machine.facts).toEqual([])
})
