import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createTarget } from '../src/index.ts'
import type { LunOptions, Portal, Target, TargetOptions } from '../src/index.ts'
import {
  FINAL,
  INITIATOR,
  NO_TAG,
  Op,
  TARGET,
  loginRequest,
  pattern,
  pdu,
  read10,
  split,
  write10,
} from './wire.ts'
import type { Reply } from './wire.ts'

const open: Target[] = []

async function start(options?: TargetOptions): Promise<Target> {
  const target = await createTarget(options)
  open.push(target)
  return target
}

afterEach(async () => {
  for (const target of open.splice(0)) await target.close()
})

/** A socket that speaks PDUs by hand. */
class Client {
  readonly socket: Socket
  #bytes: Uint8Array = new Uint8Array(0)
  #cmdSN = 1

  constructor(socket: Socket) {
    this.socket = socket
  }

  static async to(
    target: Target,
    { host, port }: Pick<Portal, 'host' | 'port'> = target.portal,
  ): Promise<Client> {
    const socket = connect({ host, port })
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    return new Client(socket)
  }

  /** Sends a PDU and waits for the next whole one. */
  async ask(bytes: Uint8Array): Promise<Reply> {
    this.socket.write(bytes)
    for (;;) {
      const length = this.#wholeLength()
      if (length !== undefined) {
        const [reply] = split(this.#bytes.subarray(0, length))
        this.#bytes = this.#bytes.subarray(length)
        if (reply !== undefined) return reply
      }
      const received: unknown[] = await once(this.socket, 'data')
      const chunk = received[0]
      if (chunk instanceof Uint8Array) this.#bytes = Buffer.concat([this.#bytes, chunk])
    }
  }

  async login(name: string): Promise<Reply> {
    return await this.ask(loginRequest(0x87, [`InitiatorName=${INITIATOR}`, `TargetName=${name}`]))
  }

  async command(cdb: readonly number[], flags: number, expected: number, data?: Uint8Array): Promise<Reply> {
    const words = { 16: this.#cmdSN, 20: expected, 24: this.#cmdSN++ }
    const bytes = pdu(Op.command, FINAL | flags | 1, words, data === undefined ? {} : { data })
    bytes.set(cdb, 32)
    return await this.ask(bytes)
  }

  #wholeLength(): number | undefined {
    if (this.#bytes.length < 48) return undefined
    const data = ((this.#bytes[5] ?? 0) << 16) | ((this.#bytes[6] ?? 0) << 8) | (this.#bytes[7] ?? 0)
    const length = 48 + ((data + 3) & ~3)
    return this.#bytes.length < length ? undefined : length
  }
}

const NOTHING = new Uint8Array(0)
const READ = 0x40
const CHAP = { username: 'alice', secret: 'a secret of alice' }
const WRITE = 0x20

describe('createTarget', () => {
  test('listens on loopback, on a free port, with one unit of memory', async () => {
    const target = await start()
    expect(target.portal.host).toBe('127.0.0.1')
    expect(target.url(3)).toBe(`iscsi://127.0.0.1:${target.portal.port}/iqn.2026-11.example.iscsi:target/3`)
    const client = await Client.to(target)
    expect((await client.login(target.name)).uint16(36)).toBe(0)
    expect([target.connectionCount, target.sessionCount]).toEqual([1, 1])
    const attention = await client.command([0, 0, 0, 0, 0, 0], 0, 0)
    expect(attention.sense).toEqual([6, 0x29, 0])
    const data = pattern(1024)
    expect((await client.command(write10(1, 2), WRITE, 1024, data)).status).toBe(0)
    expect((await client.command(read10(1, 2), READ, 1024)).data).toEqual(Buffer.from(data))
    expect(target.counters).toMatchObject({ connections: 1, logins: 1, failedLogins: 0, commands: 3 })
    expect(target.breaches).toEqual([])
  })

  test('several targets behind one portal, units of both block lengths, and a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iscsi-target-'))
    const file = join(folder, 'disk')
    const second = 'iqn.2026-11.example:second'
    const target = await start({
      powerOnAttention: false,
      luns: [{ size: '1M' }, { file, size: '2M', blockSize: 4096 }, { lun: 9, size: 4096, readOnly: true }],
      targets: [{ name: second, powerOnAttention: false }],
    })
    expect(target.names).toEqual([target.name, second])
    const client = await Client.to(target)
    await client.login(target.name)
    const luns = await client.command([0xa0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0], READ, 256)
    expect([9, 17, 25, 33].map((at) => luns.data[at]).slice(0, 3)).toEqual([0, 1, 9])
    const bytes = pdu(
      Op.command,
      FINAL | WRITE | 1,
      { 16: 99, 20: 4096, 24: 2 },
      { lun: 1n << 48n, data: pattern(4096) },
    )
    bytes.set([0x2a, 0x08, 0, 0, 0, 1, 0, 0, 1, 0], 32)
    expect((await client.ask(bytes)).status).toBe(0)
    await target.close()
    expect((await readFile(file)).subarray(4096, 8192)).toEqual(Buffer.from(pattern(4096)))
    await rm(folder, { recursive: true })
  })

  test('discovery gives the address that the initiator used', async () => {
    const target = await start({ targets: [{ name: 'iqn.2026-11.example:second' }] })
    const client = await Client.to(target)
    await client.ask(loginRequest(0x87, [`InitiatorName=${INITIATOR}`, 'SessionType=Discovery']))
    const words = { 16: 5, 20: NO_TAG, 24: 1 }
    const reply = await client.ask(pdu(Op.text, FINAL, words, { data: Buffer.from('SendTargets=All\0') }))
    const address = `TargetAddress=127.0.0.1:${target.portal.port},1`
    expect(reply.text).toEqual([
      `TargetName=${target.name}`,
      address,
      'TargetName=iqn.2026-11.example:second',
      address,
    ])
  })

  test.each(['5000c50012345678', '600140512345678901234567890abcde'])('world wide name %s', async (naa) => {
    const target = await start({ luns: [{ size: '1M', naa }], powerOnAttention: false })
    const client = await Client.to(target)
    await client.login(target.name)
    const { data } = await client.command([0x12, 1, 0x83, 1, 0, 0], READ, 256)
    // The first designator: binary, of the unit, NAA, its length (SPC-4 §7.8.6.1).
    expect([...data.subarray(4, 8)]).toEqual([0x01, 0x03, 0, naa.length / 2])
    expect(Buffer.from(data.subarray(8, 8 + naa.length / 2)).toString('hex')).toBe(naa)
  })

  test('several portals: each has its group, and tells of all of them', async () => {
    const portals = [
      { portalGroupTag: 1 },
      { host: '::1', portalGroupTag: 1 },
      { host: '0.0.0.0', portalGroupTag: 5 },
    ]
    const target = await start({ portals, powerOnAttention: false })
    const [first, second, third] = target.portals
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('not three portals')
    expect(target.portal).toEqual(first)
    expect(target.url(1, { portal: second })).toBe(`iscsi://[::1]:${second.port}/${target.name}/1`)
    const session = await Client.to(target, { host: '::1', port: second.port })
    const text = (await session.login(target.name)).text
    expect(text).toContain('TargetPortalGroupTag=1')
    const other = await Client.to(target, { host: '127.0.0.1', port: third.port })
    // The same initiator port by another portal group is another nexus, not a session reinstatement (RFC 7143 §6.3.5).
    expect((await other.login(target.name)).text).toContain('TargetPortalGroupTag=5')
    expect(target.sessions.map(({ portal, portalGroupTag }) => [portal, portalGroupTag])).toEqual([
      [second, 1],
      [third, 5],
    ])
    expect(target.sessions.map(({ initiatorName }) => initiatorName)).toEqual([INITIATOR, INITIATOR])
    const finder = await Client.to(target, { host: '127.0.0.1', port: third.port })
    await finder.ask(loginRequest(0x87, [`InitiatorName=${INITIATOR}`, 'SessionType=Discovery']))
    const asked = pdu(
      Op.text,
      FINAL,
      { 16: 5, 20: NO_TAG, 24: 1 },
      { data: Buffer.from('SendTargets=All\0') },
    )
    expect((await finder.ask(asked)).text).toEqual([
      `TargetName=${target.name}`,
      `TargetAddress=127.0.0.1:${first.port},1`,
      `TargetAddress=[::1]:${second.port},1`,
      `TargetAddress=127.0.0.1:${third.port},5`,
    ])
  })

  test('tells of sessions that come and go, failed logins and breaches', async () => {
    const target = await start()
    const heard: string[] = []
    target.on('sessionBegan', ({ initiatorName, targetName = '' }) =>
      heard.push(`began ${initiatorName} ${targetName}`),
    )
    target.on('sessionEnded', ({ initiatorName, remoteAddress }) =>
      heard.push(`ended ${initiatorName} ${remoteAddress}`),
    )
    target.on('loginFailed', ({ statusClass, statusDetail }) =>
      heard.push(`failed ${statusClass}/${statusDetail}`),
    )
    target.on('breach', ({ section }) => heard.push(`breach ${section}`))
    const stranger = await Client.to(target)
    await stranger.login('iqn.2026-11.example:nobody')
    const client = await Client.to(target)
    await client.login(target.name)
    const ended = new Promise((resolve) => target.once('sessionEnded', resolve))
    client.socket.write(pdu(Op.reject, FINAL, {}))
    await ended
    const end = `ended ${INITIATOR} 127.0.0.1`
    expect(heard).toEqual(['failed 2/3', `began ${INITIATOR} ${target.name}`, 'breach 11.2.1.2', end])
  })

  test('close() ends the connections, and can be called twice', async () => {
    const target = await start()
    const client = await Client.to(target)
    await client.login(target.name)
    const closed = once(client.socket, 'close')
    await target.close()
    await target.close()
    await closed
    expect([target.connectionCount, target.sessionCount]).toEqual([0, 0])
  })

  test('an initiator that is silent after a ping is dropped', async () => {
    const target = await start({ pingInterval: 10 })
    const client = await Client.to(target)
    await client.login(target.name)
    const closed = once(client.socket, 'close')
    const ended = new Promise((resolve) => target.once('sessionEnded', resolve))
    expect((await client.ask(NOTHING)).opcode).toBe(Op.nopIn)
    await Promise.all([closed, ended])
    expect(target.sessionCount).toBe(0)
  })

  test.each([
    ['a name that is none', { name: 'disk' }, TypeError],
    ['a size that is none', { luns: [{ size: 'big' }] }, RangeError],
    ['a LUN twice', { luns: [{ lun: 1 }, { lun: 1 }] }, RangeError],
    ['a LUN that flat space addressing has no room for', { luns: [{ lun: 16384 }] }, RangeError],
    ['a LUN that is none', { targets: [{ name: TARGET, luns: [{ lun: -1 }] }] }, RangeError],
    ['half a LUN', { luns: [{ lun: 0.5 }] }, RangeError],
    ['a unit without a block', { luns: [{ size: 100 }] }, RangeError],
    ['the same name twice', { targets: [{}] }, RangeError],
    ['a world wide name that is none', { luns: [{ naa: '1234' }] }, TypeError],
    ['a name with a comma', { name: 'iqn.2026-11.example:a,b' }, TypeError],
    ['a name of more than 223 bytes', { name: `iqn.2026-11.example:${'\u00e9'.repeat(110)}` }, TypeError],
    ['a serial number that is not ASCII', { luns: [{ serial: 'N\u00b0 1' }] }, RangeError],
    ['a serial number that page 83h has no room for', { luns: [{ serial: '1'.repeat(248) }] }, RangeError],
    ['a serial number that is empty', { luns: [{ serial: '' }] }, RangeError],
    ['a vendor that its field has no room for', { luns: [{ vendor: 'NINECHARS' }] }, RangeError],
    ['the same secret both ways', { chap: { ...CHAP, mutual: CHAP } }, TypeError],
    ['no portal at all', { portals: [] }, RangeError],
    ['a portal group tag that is none', { portalGroupTag: 70_000 }, RangeError],
    ['no connections', { maxConnections: 0 }, RangeError],
    ['a ping before it is due', { pingInterval: -1 }, RangeError],
    ['a fault that makes no sense', { faults: [{ kind: 'drop' }] }, TypeError],
    ['no time to log in', { loginTimeout: 0 }, RangeError],
    ['a time that is none', { loginTimeout: Number.NaN }, RangeError],
    ['a window without a place', { maxCommands: 0 }, RangeError],
    ['half a place in the window', { targets: [{ name: TARGET, maxCommands: 1.5 }] }, RangeError],
    ['a window that serial numbers have no room for', { maxCommands: 2 ** 31 }, RangeError],
    ['a StatSN that is none', { firstStatSN: 2 ** 32 }, RangeError],
    ['a sanitize that takes no time that there is', { luns: [{ sanitizeTime: Number.NaN }] }, RangeError],
    ['no CHAP algorithm', { chap: { ...CHAP, algorithms: [] } }, TypeError],
    ['a burst that no key allows', { maxBurstLength: 100 }, RangeError],
    [
      'a segment that no key allows',
      { targets: [{ name: TARGET, maxRecvDataSegmentLength: 2 ** 24 }] },
      RangeError,
    ],
    ['a first burst beyond a burst', { maxBurstLength: 8192, firstBurstLength: 8193 }, RangeError],
    ['half an R2T', { maxOutstandingR2T: 1.5 }, RangeError],
    ['no digest at all, not even None', { headerDigest: [] }, TypeError],
    ['an alias that is too long', { alias: 'ä'.repeat(128) }, TypeError],
  ] as const)('refuses %s', async (_name, options, error) => {
    await expect(createTarget(options)).rejects.toBeInstanceOf(error)
  })

  test('refuses blocks of another length', async () => {
    // @ts-expect-error: types do not stop those who write JavaScript
    await expect(createTarget({ luns: [{ blockSize: 520 }] })).rejects.toBeInstanceOf(RangeError)
  })
})

test('the longest serial number and name are told in VPD pages 80h and 83h', async () => {
  const serial = 'S'.repeat(247)
  const name = `iqn.2026-11.example:${'n'.repeat(203)}`
  const target = await start({ name, powerOnAttention: false, luns: [{ serial }] })
  const client = await Client.to(target)
  await client.login(name)
  for (const page of [0x80, 0x83]) {
    const reply = await client.command([0x12, 1, page, 4, 0, 0], 0x40, 1024)
    expect([reply.opcode, Buffer.from(reply.data).includes(serial)]).toEqual([Op.dataIn, true])
  }
})

test.each<[TargetOptions, LunOptions, string]>([
  [{ maxBurstLength: 100 }, {}, 'MaxBurstLength must be an integer from 512 to 16777215, was 100'],
  [{}, { lun: 16384 }, 'LUN must be a whole number from 0 to 16383, was 16384'],
  [{ targets: [{ luns: [{ lun: -1 }] }] }, {}, 'LUN must be a whole number from 0 to 16383, was -1'],
  [{ name: TARGET, targets: [{ name: TARGET }] }, {}, `target ${TARGET} is given twice`],
  [{ targets: [{ name: TARGET, luns: [{}, { lun: 0 }] }] }, {}, 'LUN 0 is given twice'],
  [
    { targets: [{ name: TARGET, luns: [{ size: 100 }] }] },
    {},
    'LUN 0 is smaller than one block of 512 bytes',
  ],
  [{}, { size: 100 }, 'LUN 0 is smaller than one block of 512 bytes'],
])('options that make no sense leave no file behind: %j %j', async (options, lun, message) => {
  const folder = await mkdtemp(join(tmpdir(), 'iscsi-target-'))
  const luns = [{ file: join(folder, 'disk'), size: '1M', ...lun }]
  await expect(createTarget({ ...options, luns })).rejects.toThrow(message)
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})

describe('orders to those who are logged in', () => {
  async function loggedIn(options: TargetOptions = {}): Promise<{ target: Target; client: Client }> {
    const target = await start({ powerOnAttention: false, ...options })
    const client = await Client.to(target)
    await client.login(target.name)
    return { target, client }
  }

  test('ping, asynchronous messages and a logout request', async () => {
    const { target, client } = await loggedIn()
    target.faults.ping()
    const ping = await client.ask(NOTHING)
    expect([ping.opcode, ping.tag]).toEqual([Op.nopIn, NO_TAG])
    expect(ping.uint32(20)).not.toBe(NO_TAG)
    target.faults.requestLogout(7)
    const request = await client.ask(NOTHING)
    expect([request.opcode, request.byte(36), request.uint16(42)]).toEqual([Op.asyncMessage, 1, 7])
    target.faults.sendAsyncMessage({ event: 0, lun: 1, sense: { key: 6, asc: 0x2a, ascq: 9 } })
    const event = await client.ask(NOTHING)
    expect([event.byte(36), event.uint16(8), event.sense]).toEqual([0, 1, [6, 0x2a, 9]])
    expect(event.statSN).toBe(request.statSN + 1)
  })

  test('the window closes, and opens with a NOP-In as far as it was open', async () => {
    // Not the first target of the node: it has a window of its own.
    const target = await start({ targets: [{ name: TARGET, maxCommands: 2, powerOnAttention: false }] })
    const client = await Client.to(target)
    await client.login(TARGET)
    target.faults.closeWindow()
    await client.command([0, 0, 0, 0, 0, 0], 0, 0)
    const closed = await client.command([0, 0, 0, 0, 0, 0], 0, 0)
    expect(closed.maxCmdSN).toBe(closed.expCmdSN - 1)
    target.faults.openWindow()
    const opened = await client.ask(NOTHING)
    expect([opened.opcode, opened.uint32(20)]).toEqual([Op.nopIn, NO_TAG])
    expect(opened.maxCmdSN).toBe(opened.expCmdSN + 1)
  })

  test('a unit attention', async () => {
    const { target, client } = await loggedIn()
    target.faults.establishUnitAttention({ asc: 0x3f, ascq: 0x0e, lun: 0 })
    expect((await client.command([0, 0, 0, 0, 0, 0], 0, 0)).sense).toEqual([6, 0x3f, 0x0e])
    expect((await client.command([0, 0, 0, 0, 0, 0], 0, 0)).status).toBe(0)
  })

  test.each(['dropConnections', 'endConnections'] as const)('%s', async (order) => {
    const { target, client } = await loggedIn()
    const closed = once(client.socket, 'close')
    target.faults[order]({ initiatorName: 'iqn.2026-11.example:nobody' })
    expect((await client.command([0, 0, 0, 0, 0, 0], 0, 0)).status).toBe(0)
    target.faults[order]({ initiatorName: INITIATOR })
    await closed
  })

  test('a held command is released from outside', async () => {
    const { target, client } = await loggedIn({ faults: [{ kind: 'delay', milliseconds: 1 }] })
    expect((await client.command([0, 0, 0, 0, 0, 0], 0, 0)).status).toBe(0)
    const hold = target.faults.add({ kind: 'hold' })
    const answer = client.command([0, 0, 0, 0, 0, 0], 0, 0)
    await hold.hit()
    hold.release()
    expect((await answer).status).toBe(0)
  })
})
