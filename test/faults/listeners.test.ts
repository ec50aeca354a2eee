/** Listeners that throw: their errors are uncaught ones, as of any emitter, and the session is none the worse. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { stage } from './support.ts'

/**
 * A session all of whose events have a listener that throws. It loses its connection, while the target is not ready for another one,
 * comes back, and closes.
 */
const PROGRAM = `
import { connect } from '@iscsi/client'
const heard = []
process.on('uncaughtException', ({ message }) => heard.push(message))
const session = await connect(process.argv[1], {
  reconnect: { delay: 5, maxDelay: 20, timeout: 20_000 }, defaultTime2Wait: 0,
})
for (const name of ['unitAttention', 'disconnect', 'reconnectFailed', 'reconnect', 'close'])
  session.on(name, () => { throw new Error(name) })
const lost = new Promise((resolve) => process.once('uncaughtException', resolve))
console.error('ready')
await lost
const { data } = await session.read10(0, 8)
const { state } = session
await session.close()
await new Promise((resolve) => setImmediate(resolve))
console.log(JSON.stringify({ length: data.length, state, heard: [...new Set(heard)], closed: session.closed }))
`

test('of a reconnect, and of all that comes before it', async () => {
  await using scene = await stage()
  const run = promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, scene.target.url(0)],
    { cwd: import.meta.dirname, timeout: 60_000 },
  )
  await new Promise<void>((resolve) => {
    run.child.stderr?.once('data', () => {
      resolve()
    })
  })
  scene.target.faults.add({ kind: 'login-status', statusClass: 3, statusDetail: 1, times: 2 })
  scene.target.faults.dropConnections()
  const { stdout } = await run
  expect(JSON.parse(stdout)).toEqual({
    length: 4096,
    state: 'connected',
    heard: ['disconnect', 'reconnectFailed', 'reconnect', 'close'],
    closed: true,
  })
  // One connection for the session that came back, and none that it forgot.
  expect(scene.target.connectionCount).toBe(0)
  expect(scene.target.breaches).toEqual([])
})

const WITH_LOGGER = `
import { connect } from '@iscsi/client'
const heard = new Set()
process.on('uncaughtException', ({ message }) => heard.add(message))
const fail = () => { throw new Error('full') }
const logger = { debug: fail, info: fail, warn: fail, error: fail }
const session = await connect(process.argv[1], { logger, reconnect: false })
const closed = new Promise((resolve) => session.once('close', resolve))
const { data } = await session.read10(0, 8)
await session.close()
await closed
console.log(JSON.stringify({ length: data.length, heard: [...heard] }))
`

test('a logger that throws is a listener that does: the session hears what it would have written', async () => {
  await using scene = await stage()
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', WITH_LOGGER, scene.target.url(0)],
    { cwd: import.meta.dirname, timeout: 20_000 },
  )
  expect(JSON.parse(stdout)).toEqual({ length: 4096, heard: ['full'] })
  expect(scene.target.connectionCount).toBe(0)
})
