/** Everything that takes too long: a TimeoutError that names the stage, and says what became of the command. */
import { once } from 'node:events'
import { connect as dial, createServer } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { connect, discover, TimeoutError } from '@iscsi/client'
import type { ConnectOptions, Session } from '@iscsi/client'
import type { Target } from '@iscsi/target'
import { silence } from './losses.ts'
import { BLOCK, dataOf, settled, stage } from './support.ts'

interface Row {
  readonly stage: string
  readonly outcome: string
  readonly options: ConnectOptions
  readonly act: (session: Session, target: Target) => Promise<unknown>
}

/** A write that the target holds. */
async function heldWrite(session: Session, target: Target): Promise<{ readonly end: Promise<unknown> }> {
  const fault = target.faults.add({ kind: 'hold' })
  const end = settled(session.write10(0, 1, dataOf(BLOCK)))
  await fault.hit()
  return { end }
}

const ROWS: readonly Row[] = [
  {
    stage: 'command',
    outcome: 'unknown',
    options: { commandTimeout: 40 },
    act: (session, target) => {
      target.faults.add({ kind: 'hold' })
      return session.write10(0, 1, dataOf(BLOCK))
    },
  },
  {
    stage: 'command',
    outcome: 'not-sent',
    options: { commandTimeout: 40 },
    act: async (session, target) => {
      target.faults.closeWindow(0)
      await settled(Promise.all(Array.from({ length: 200 }, () => session.testUnitReady())))
      return session.write10(0, 1, dataOf(BLOCK))
    },
  },
  {
    stage: 'task-management',
    outcome: 'unknown',
    options: { taskManagementTimeout: 40 },
    act: (session, target) => {
      target.faults.add({ kind: 'ignore', pdu: 'task-management-request' })
      return session.logicalUnitReset()
    },
  },
  {
    stage: 'task-management',
    outcome: 'unknown',
    options: { taskManagementTimeout: 40 },
    // An abort that is not answered drops the connection, and with it a command that nobody aborted.
    act: async (session, target) => {
      target.faults.add({ kind: 'ignore', pdu: 'task-management-request' })
      const fault = target.faults.add({ kind: 'hold', times: 2 })
      const other = session.write10(0, 1, dataOf(BLOCK))
      const aborted = session.read10(0, 1)
      void settled(aborted)
      await fault.hit(2)
      aborted.abort()
      return other
    },
  },
  {
    stage: 'ping',
    outcome: 'unknown',
    options: { pingTimeout: 40, pingInterval: 0 },
    act: (session, target) => {
      target.faults.add({ kind: 'ignore', pdu: 'nop-out' })
      return session.ping()
    },
  },
  {
    stage: 'ping',
    outcome: 'unknown',
    options: { pingTimeout: 40, pingInterval: 40 },
    act: async (session, target) => {
      target.faults.add({ kind: 'ignore', pdu: 'nop-out', times: Infinity })
      return (await heldWrite(session, target)).end
    },
  },
  {
    stage: 'logout',
    outcome: 'unknown',
    options: { logoutTimeout: 40 },
    act: async (session, target) => {
      target.faults.add({ kind: 'ignore', pdu: 'logout-request' })
      const { end } = await heldWrite(session, target)
      await session.logout()
      return end
    },
  },
]

describe('the stage', () => {
  test.each(ROWS)('$stage ($outcome)', async ({ stage: name, outcome, options, act }) => {
    await using scene = await stage()
    const session = await scene.open(options)
    const end = await settled(act(session, scene.target))
    expect(end).toBeInstanceOf(TimeoutError)
    expect(end).toMatchObject({ code: 'ERR_ISCSI_TIMEOUT', stage: name, outcome, retryable: true })
  })

  test('login', async () => {
    await using silent = await silence()
    const end = await settled(
      connect({ host: '127.0.0.1', port: silent.port, target: 'iqn.2026-11.example:disk', loginTimeout: 40 }),
    )
    expect(end).toBeInstanceOf(TimeoutError)
    expect(end).toMatchObject({ stage: 'login', outcome: 'not-sent', retryable: true })
  })

  test('text: an answer to discovery', async () => {
    await using scene = await stage()
    scene.target.faults.add({ kind: 'ignore', pdu: 'text-request' })
    const end = await settled(discover({ ...scene.target.portal, loginTimeout: 60 }))
    expect(end).toBeInstanceOf(TimeoutError)
    expect(end).toMatchObject({ stage: 'text', retryable: true })
  })
})

test('an idle session acknowledges the last status: the ping that breaks the silence does', async () => {
  await using scene = await stage()
  const { host, port } = scene.target.portal
  // What the initiator sends, by way of a relay.
  const sent: Buffer[] = []
  const relay = createServer((near) => {
    const far = dial(port, host)
    near.on('data', (chunk: Buffer) => sent.push(chunk))
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) socket.on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(relay, 'listening')
  const address = relay.address()
  const session = await connect({
    host: '127.0.0.1',
    port: typeof address === 'object' && address !== null ? address.port : 0,
    target: scene.target.name,
    reconnect: false,
    pingInterval: 30,
  })
  try {
    await session.testUnitReady()
    const before = Buffer.concat(sent)
    const last = before.readUInt32BE(before.length - 48 + 28)
    let after = Buffer.alloc(0)
    while (after.length < 48) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      after = Buffer.concat(sent).subarray(before.length)
    }
    // A NOP-Out, whose ExpStatSN (RFC 7143 §11.18) counts the status of the command before it.
    expect(after[0]).toBe(0x40)
    expect(after.readUInt32BE(28)).toBe(last + 1)
  } finally {
    session.destroy()
    relay.close()
  }
})

test('a command that is ordered in the turn of an abort, or of any other flush, has its whole time', async () => {
  await using scene = await stage()
  const session = await scene.open({ commandTimeout: 300 })
  const fault = scene.target.faults.add({ kind: 'hold' })
  const held = session.execute({ cdb: new Uint8Array(6), timeout: 0 })
  const end = settled(held)
  await fault.hit()
  // The last order before a pause that is longer than the timeout.
  await session.testUnitReady()
  await new Promise((resolve) => setTimeout(resolve, 350))
  scene.target.faults.add({ kind: 'delay', milliseconds: 50 })
  held.abort()
  expect(await settled(session.write10(0, 1, dataOf(BLOCK)))).toMatchObject({ status: 0 })
  await end
})
