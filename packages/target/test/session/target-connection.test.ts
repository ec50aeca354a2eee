import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { TargetOptions } from '../../src/options.ts'
import { BLOCK, FINAL, NO_TAG, Op, TARGET, TEST_UNIT_READY, Wire, loginRequest, makeWorld } from '../wire.ts'
import { pattern, pdu, read10, textOf, write10, INITIATOR } from '../wire.ts'

function loggedIn(options: TargetOptions = {}, keys: readonly string[] = []): Wire {
  const wire = new Wire(makeWorld(options))
  wire.login({ keys })
  return wire
}

describe('StatSN (RFC 7143 §4.2.2.2)', () => {
  test('advances with every status and with nothing else, and wraps', () => {
    const world = makeWorld()
    const wire = new Wire(world, { firstStatSN: 0xfffffffe })
    const numbers = [wire.login({ keys: ['InitialR2T=Yes', 'ImmediateData=No'] }).statSN]
    numbers.push(wire.ask(wire.command(TEST_UNIT_READY)).statSN)
    numbers.push(wire.ask(wire.command(read10(0, 1), { read: true, expected: BLOCK })).statSN) // with S
    numbers.push(wire.ask(wire.ping()).statSN)
    numbers.push(wire.ask(wire.management(9)).statSN)
    numbers.push(wire.ask(pdu(Op.snack, FINAL, { 16: NO_TAG, 20: NO_TAG })).statSN) // REJECT
    numbers.push(wire.ask(pdu(Op.text | 0x40, FINAL, { 16: 9, 20: NO_TAG, 24: wire.cmdSN })).statSN)
    expect(numbers).toEqual([0xfffffffe, 0xffffffff, 0, 1, 2, 3, 4])
    const r2t = wire.ask(wire.command(write10(0, 1), { write: true, expected: BLOCK }))
    expect(r2t.statSN).toBe(5)
    wire.connection.fullFeature?.ping()
    wire.connection.fullFeature?.announceWindow()
    expect(wire.take().map((reply) => [reply.opcode, reply.tag, reply.statSN])).toEqual([
      [Op.nopIn, NO_TAG, 5],
      [Op.nopIn, NO_TAG, 5],
    ])
    expect(wire.ask(pdu(Op.logout | 0x40, FINAL | 0, { 16: 10, 24: wire.cmdSN })).statSN).toBe(5)
  })
})

describe('NOP', () => {
  test('a ping comes back with its data, up to what the initiator can take', () => {
    const wire = loggedIn({}, ['MaxRecvDataSegmentLength=512'])
    const data = pattern(700)
    const reply = wire.ask(wire.ping({ data, tag: 77 }))
    expect([reply.opcode, reply.tag, reply.uint32(20)]).toEqual([Op.nopIn, 77, NO_TAG])
    expect(reply.data).toEqual(Buffer.from(data.subarray(0, 512)))
  })

  test("the answer to the target's ping is taken in silence; any other tag is noted", () => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login()
    wire.connection.fullFeature?.ping()
    const [asked] = wire.take()
    const answer = (tag: number): Uint8Array => pdu(Op.nopOut | 0x40, FINAL, { 16: NO_TAG, 20: tag, 24: 1 })
    expect(asked?.uint32(20)).not.toBe(NO_TAG)
    expect(wire.exchange(answer(asked?.uint32(20) ?? 0))).toEqual([])
    expect(world.node.breaches).toEqual([])
    expect(wire.exchange(answer(4711))).toEqual([])
    expect(world.node.breaches.map((breach) => breach.section)).toEqual(['11.18.2'])
  })
})

describe('logout (§11.14, §11.15)', () => {
  test.each([
    ['close the session', 0, 5, 0, 'end'],
    ['close this connection', 1, 0, 0, 'end'],
    ['close a connection that is not there', 1, 5, 1, 'open'],
    ['recovery, which is not supported', 2, 0, 2, 'open'],
  ] as const)('%s', (_name, reason, cid, response, fate) => {
    const wire = loggedIn()
    const reply = wire.ask(pdu(Op.logout | 0x40, FINAL | reason, { 16: 8, 20: cid << 16, 24: 1 }))
    expect([reply.opcode, reply.byte(2), reply.tag]).toEqual([Op.logoutResponse, response, 8])
    expect(wire.connection.fate).toBe(fate)
  })

  test('a peer that does not close its side is cut off', () => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login()
    wire.ask(pdu(Op.logout | 0x40, FINAL, { 16: 8, 24: 1 }))
    world.clock.advance(5000)
    expect(wire.connection.fate).toBe('destroy')
  })
})

describe('text (§11.10, Appendix C)', () => {
  const text = (
    tag: number,
    keys: readonly string[],
    flags: number = FINAL,
    transferTag = NO_TAG,
  ): Uint8Array => pdu(Op.text | 0x40, flags, { 16: tag, 20: transferTag, 24: 1 }, { data: textOf(keys) })

  const RECORD = [`TargetName=${TARGET}`, 'TargetAddress=192.0.2.1:3260,1']

  function discovery(keys: readonly string[] = []): Wire {
    const wire = new Wire(makeWorld())
    wire.ask(loginRequest(0x87, [`InitiatorName=${INITIATOR}`, 'SessionType=Discovery', ...keys]))
    return wire
  }

  test.each([['All'], [TARGET]])('a Discovery session: SendTargets=%s', (value) => {
    const reply = discovery().ask(text(5, [`SendTargets=${value}`]))
    expect([reply.opcode, reply.tag, reply.uint32(20), reply.byte(1)]).toEqual([
      Op.textResponse,
      5,
      NO_TAG,
      FINAL,
    ])
    expect(reply.text).toEqual(RECORD)
  })

  test('a Normal session: its own target, and never all', () => {
    const wire = loggedIn()
    expect(wire.ask(text(5, ['SendTargets='])).text).toEqual(RECORD)
    expect(wire.ask(text(5, ['SendTargets=iqn.2026-11.example:none'])).text).toEqual([])
    expect(wire.ask(text(5, ['SendTargets=All'])).text).toEqual(['SendTargets=Reject'])
  })

  test('an answer in several PDUs is fetched with its Target Transfer Tag', () => {
    const wire = loggedIn({}, ['MaxRecvDataSegmentLength=512'])
    const unknown = Array.from(
      { length: 60 },
      (_, index) => `X-org.example.${String(index).padStart(2, '0')}=1`,
    )
    const pieces = [wire.ask(text(5, unknown))]
    while (pieces.at(-1)?.has(0x40) === true) {
      expect(pieces.at(-1)?.has(FINAL)).toBe(false)
      pieces.push(wire.ask(text(5, [], FINAL, pieces.at(-1)?.uint32(20))))
    }
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.at(-1)?.byte(1)).toBe(FINAL)
    const whole = Buffer.concat(pieces.map((piece) => piece.data)).toString()
    expect(whole.split('=NotUnderstood\0')).toHaveLength(61)
  })

  test('a question in several PDUs', () => {
    const wire = discovery()
    const first = wire.ask(
      pdu(Op.text | 0x40, 0x40, { 16: 5, 20: NO_TAG, 24: 1 }, { data: Buffer.from('SendTar') }),
    )
    expect([first.has(FINAL), first.data.length]).toEqual([false, 0])
    const rest = { data: Buffer.from('gets=All\0') }
    expect(wire.ask(pdu(Op.text | 0x40, FINAL, { 16: 5, 20: first.uint32(20), 24: 1 }, rest)).text).toEqual(
      RECORD,
    )
  })

  test('MaxRecvDataSegmentLength can change in the full feature phase', () => {
    const wire = loggedIn({}, ['MaxRecvDataSegmentLength=8192'])
    wire.ask(text(5, ['MaxRecvDataSegmentLength=512']))
    const replies = wire.exchange(wire.command(read10(0, 2), { read: true, expected: 2 * BLOCK }))
    expect(replies.map((reply) => reply.data.length)).toEqual([512, 512])
  })

  test.each([
    ['a stale Target Transfer Tag', 99, ['SendTargets='], 0x09],
    ['text that is none', NO_TAG, ['no-pair'], 0x04],
    ['a key of the login', NO_TAG, ['MaxBurstLength=512'], 0x04],
    ['SendTargets more than once (Appendix C)', NO_TAG, ['SendTargets=', 'SendTargets='], 0x04],
  ])('%s is rejected', (_name, transferTag, keys, reason) => {
    const reply = loggedIn().ask(text(5, keys, FINAL, transferTag))
    expect([reply.opcode, reply.byte(2)]).toEqual([Op.reject, reason])
  })

  test('a Discovery session takes nothing else (§4.3)', () => {
    const wire = discovery()
    const replies = wire.exchange(wire.command(TEST_UNIT_READY), wire.ping(), wire.management(2))
    expect(replies.map((reply) => [reply.opcode, reply.byte(2)])).toEqual(Array(3).fill([Op.reject, 0x05]))
  })
})

describe('digests (§11.2.3)', () => {
  /** CRC32C bit by bit, as §13.1 defines it; the digest on the wire is in little-endian order. */
  function digest(bytes: Uint8Array): Uint8Array {
    let crc = 0xffffffff
    for (const byte of bytes) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0)
    }
    const result = new Uint8Array(4)
    new DataView(result.buffer).setUint32(0, ~crc >>> 0, true)
    return result
  }

  function withDigests(bytes: Uint8Array): Uint8Array {
    const data = bytes.subarray(48)
    const pieces = [bytes.subarray(0, 48), digest(bytes.subarray(0, 48))]
    return Buffer.concat(data.length === 0 ? pieces : [...pieces, data, digest(data)])
  }

  const KEYS = ['HeaderDigest=CRC32C', 'DataDigest=CRC32C', 'InitialR2T=No']

  test('begin after the Final-Response, in both directions', () => {
    const wire = loggedIn({}, KEYS)
    wire.connection.receive(withDigests(wire.command(read10(0, 1), { read: true, expected: BLOCK })))
    const bytes = wire.takeBytes()
    expect(bytes).toHaveLength(48 + 4 + BLOCK + 4)
    expect(bytes.subarray(48, 52)).toEqual(Buffer.from(digest(bytes.subarray(0, 48))))
    expect(bytes.subarray(-4)).toEqual(Buffer.from(digest(bytes.subarray(52, -4))))
  })

  test('a wrong header digest ends the connection (§7.8)', () => {
    const wire = loggedIn({}, KEYS)
    const bytes = withDigests(wire.command(TEST_UNIT_READY))
    bytes[50] = (bytes[50] ?? 0) ^ 1
    wire.connection.receive(bytes)
    expect(wire.connection.fate).toBe('destroy')
  })

  test('wrong data is rejected, and its task ends with a CRC error (§7.8)', () => {
    const wire = loggedIn({}, KEYS)
    const command = wire.command(write10(0, 1), { tag: 7, write: true, expected: BLOCK, final: false })
    wire.connection.receive(withDigests(command))
    const bytes = withDigests(pdu(Op.dataOut, FINAL, { 16: 7, 20: NO_TAG }, { data: pattern(BLOCK) }))
    bytes[100] = (bytes[100] ?? 0) ^ 1
    wire.connection.receive(bytes)
    const answer = wire.takeBytes()
    expect([(answer[0] ?? 0) & 0x3f, answer[2]]).toEqual([Op.reject, 0x02])
    const response = answer.subarray(48 + 4 + 48 + 4)
    expect([(response[0] ?? 0) & 0x3f, response[3]]).toEqual([Op.response, 0x02])
    expect([response[52 + 14], response[52 + 15]]).toEqual([0x47, 0x05])
  })

  test.each(['header', 'data'] as const)('a wrong %s digest on order', (which) => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login({ keys: KEYS })
    world.faults.add({ kind: 'corrupt', digest: which, pdu: 'data-in' })
    wire.connection.receive(withDigests(wire.ping()))
    wire.connection.receive(withDigests(wire.command(read10(0, 1), { read: true, expected: BLOCK })))
    const bytes = wire.takeBytes()
    const dataIn = bytes.subarray(52)
    expect(bytes.subarray(48, 52)).toEqual(Buffer.from(digest(bytes.subarray(0, 48))))
    const headerIsRight = Buffer.compare(dataIn.subarray(48, 52), digest(dataIn.subarray(0, 48))) === 0
    const dataIsRight = Buffer.compare(dataIn.subarray(-4), digest(dataIn.subarray(52, -4))) === 0
    expect([headerIsRight, dataIsRight]).toEqual([which !== 'header', which !== 'data'])
  })
})

describe('hostile initiators', () => {
  test.each([
    ['an unassigned opcode', pdu(0x0f, FINAL, {})],
    ['a PDU of the other direction', pdu(Op.response, FINAL, {})],
    ['a segment beyond MaxRecvDataSegmentLength', pdu(Op.nopOut, FINAL, { 4: 0xffffff })],
    ['a reserved task attribute', pdu(Op.command, FINAL | 7, {})],
  ])('%s ends the connection, and only that', (_name, bytes) => {
    const world = makeWorld()
    const [bad, good] = [new Wire(world), new Wire(world)]
    bad.login()
    good.login({ isid: 0x23d000009 })
    bad.connection.receive(bytes)
    expect(bad.connection.fate).toBe('destroy')
    expect(good.ask(good.command(TEST_UNIT_READY)).status).toBe(0)
    expect(world.node.breaches).toHaveLength(1)
  })

  test('anything but a Login Request before the login', () => {
    const wire = new Wire(makeWorld())
    wire.connection.receive(pdu(Op.nopOut, FINAL, {}))
    expect(wire.connection.fate).toBe('destroy')
  })

  test('a peer that asks and never reads', () => {
    const wire = loggedIn()
    const data = pattern(65536)
    let pings = 0
    for (; wire.connection.fate === 'open' && pings < 10_000; pings++)
      wire.connection.receive(wire.ping({ data }))
    expect(pings * 8192).toBeLessThan(16 * 1024 * 1024) // 8192: the initiator's MaxRecvDataSegmentLength
  })

  test('more connections than allowed', () => {
    const world = makeWorld()
    const wires = Array.from({ length: 17 }, () => new Wire(world))
    expect(wires.map((wire) => wire.connection.fate).filter((fate) => fate === 'open')).toHaveLength(16)
  })

  test('random bytes never throw, in any phase', () => {
    const bytes = fc.uint8Array({ minLength: 48, maxLength: 400 })
    fc.assert(
      fc.property(fc.boolean(), fc.array(bytes, { maxLength: 4 }), (login, pieces) => {
        const wire = new Wire(makeWorld())
        if (login) wire.login()
        for (const piece of pieces) wire.exchange(piece)
      }),
      { numRuns: 300 },
    )
  })

  test('PDUs with random fields never throw', () => {
    const opcode = fc.constantFrom(
      Op.nopOut,
      Op.command,
      Op.management,
      Op.text,
      Op.dataOut,
      Op.logout,
      Op.snack,
    )
    const word = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 0xffffffff }))
    const fields = fc.record({
      16: word,
      20: word,
      24: word,
      28: word,
      32: word,
      36: word,
      40: word,
      44: word,
    })
    const flags = fc.integer({ min: 0, max: 255 })
    const shape = fc.tuple(opcode, fc.boolean(), flags, fields, fc.uint8Array({ maxLength: 64 }))
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 20 }), (pdus) => {
        const wire = new Wire(makeWorld())
        wire.login()
        for (const [code, immediate, bits, words, data] of pdus) {
          wire.exchange(pdu(code | (immediate ? 0x40 : 0), bits, words, { data }))
        }
        wire.disconnect()
      }),
      { numRuns: 300 },
    )
  })
})

describe('faults on the wire', () => {
  test.each([
    ['scsi-command', (wire: Wire) => wire.command(TEST_UNIT_READY)],
    ['nop-out', (wire: Wire) => wire.ping()],
    ['task-management-request', (wire: Wire) => wire.management(2)],
  ] as const)('REJECT of a %s with any reason', (kind, make) => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login()
    world.faults.add({ kind: 'reject', pdu: kind, reason: 0x0a })
    const bytes = make(wire)
    const reply = wire.ask(bytes)
    expect([reply.opcode, reply.byte(2), reply.tag]).toEqual([Op.reject, 0x0a, NO_TAG])
    expect(reply.data).toEqual(Buffer.from(bytes.subarray(0, 48)))
  })

  test('a PDU that is ignored', () => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.login()
    world.faults.add({ kind: 'ignore', pdu: 'nop-out' })
    expect(wire.exchange(wire.ping())).toEqual([])
    expect(wire.ask(wire.ping()).opcode).toBe(Op.nopIn)
  })

  test('a wrong StatSN, and only in what is sent', () => {
    const world = makeWorld()
    const wire = new Wire(world)
    const { statSN } = wire.login()
    world.faults.add({ kind: 'number', pdu: 'scsi-response', field: 'statSN', offset: 5 })
    const numbers = [0, 1].map(() => wire.ask(wire.command(TEST_UNIT_READY)).statSN)
    expect(numbers).toEqual([statSN + 1 + 5, statSN + 2])
  })

  test.each([0, 1, 47, 48, 100])('the connection ends after %i bytes sent', (sent) => {
    const world = makeWorld()
    world.faults.add({ kind: 'drop', sent })
    const wire = new Wire(world)
    wire.connection.receive(loginRequest(0x87, [`InitiatorName=${INITIATOR}`, `TargetName=${TARGET}`]))
    expect(wire.takeBytes()).toHaveLength(sent)
    expect(wire.connection.fate).toBe('destroy')
  })

  test('the connection ends after 60 bytes received', () => {
    const world = makeWorld()
    world.faults.add({ kind: 'drop', received: 60 })
    const wire = new Wire(world)
    wire.connection.receive(loginRequest(0x87, [`InitiatorName=${INITIATOR}`, `TargetName=${TARGET}`]))
    expect(wire.connection.fate).toBe('destroy')
    expect(wire.takeBytes()).toHaveLength(0)
  })
})

test('however the stream is cut, the answers are the same', () => {
  const bytes = (wire: Wire): Uint8Array =>
    Buffer.concat([
      loginRequest(0x87, [`InitiatorName=${INITIATOR}`, `TargetName=${TARGET}`, 'InitialR2T=No']),
      wire.command(write10(0, 2), { write: true, expected: 2 * BLOCK, data: pattern(2 * BLOCK) }),
      wire.command(read10(0, 2), { read: true, expected: 2 * BLOCK }),
      wire.ping({ data: pattern(33) }),
    ])
  const whole = new Wire(makeWorld())
  const expected = whole.exchange(bytes(whole))
  expect(expected.map((reply) => reply.opcode)).toEqual([Op.loginResponse, Op.response, Op.dataIn, Op.nopIn])
  for (const size of [1, 7, 48, 50]) {
    const wire = new Wire(makeWorld())
    const stream = bytes(wire)
    const replies = []
    for (let at = 0; at < stream.length; at += size)
      replies.push(...wire.exchange(stream.subarray(at, at + size)))
    expect(replies.map((reply) => reply.data)).toEqual(expected.map((reply) => reply.data))
    expect(replies.map((reply) => reply.opcode)).toEqual(expected.map((reply) => reply.opcode))
  }
})
