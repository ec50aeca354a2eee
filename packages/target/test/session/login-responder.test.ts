import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import {
  INITIATOR,
  Op,
  TARGET,
  TEST_UNIT_READY,
  Wire,
  loginRequest,
  loginText,
  makeWorld,
  textOf,
} from '../wire.ts'
import type { Reply } from '../wire.ts'

// Byte 1 of a Login Request (§11.12): T 80h, C 40h, CSG in bits 3-2, NSG in bits 1-0.
const SECURITY_TO_OPERATIONAL = 0x81
const SECURITY_STAYS = 0x00
const SECURITY_TO_FULL = 0x83
const OPERATIONAL_TO_FULL = 0x87
const OPERATIONAL_STAYS = 0x04
const NAMES = [`InitiatorName=${INITIATOR}`, `TargetName=${TARGET}`, 'SessionType=Normal']

const statusOf = (reply: Reply): number => reply.uint16(36)

describe('login without security (RFC 7143 Appendix B)', () => {
  test('one stage: operational straight to the full feature phase', () => {
    const world = makeWorld()
    const wire = new Wire(world)
    const reply = wire.ask(
      loginRequest(OPERATIONAL_TO_FULL, [...NAMES, 'ImmediateData=Yes', 'InitialR2T=No']),
    )
    expect(reply.opcode).toBe(Op.loginResponse)
    expect(reply.byte(1)).toBe(OPERATIONAL_TO_FULL)
    expect(statusOf(reply)).toBe(0)
    expect(reply.uint16(14)).not.toBe(0) // TSIH
    expect(reply.text).toEqual([
      'TargetPortalGroupTag=1',
      'ImmediateData=Yes',
      'InitialR2T=No',
      'MaxRecvDataSegmentLength=262144',
    ])
    expect(wire.ask(wire.command(TEST_UNIT_READY)).status).toBe(0)
  })

  test('two stages, and an empty security text is enough', () => {
    const wire = new Wire(makeWorld())
    const first = wire.ask(loginRequest(SECURITY_TO_OPERATIONAL, [...NAMES, 'AuthMethod=CHAP,None']))
    expect(first.byte(1)).toBe(SECURITY_TO_OPERATIONAL)
    expect(first.uint16(14)).toBe(0)
    expect(first.text).toEqual(['TargetPortalGroupTag=1', 'AuthMethod=None'])
    const second = wire.ask(loginRequest(OPERATIONAL_TO_FULL, ['HeaderDigest=None', 'DataDigest=None']))
    expect(second.byte(1)).toBe(OPERATIONAL_TO_FULL)
    expect(second.text).toContain('HeaderDigest=None')
    expect(second.uint16(14)).not.toBe(0)
    expect(second.statSN).toBe(first.statSN + 1)
  })

  test('security straight to the full feature phase', () => {
    const reply = new Wire(makeWorld()).ask(loginRequest(SECURITY_TO_FULL, NAMES))
    expect(reply.byte(1)).toBe(SECURITY_TO_FULL)
    expect(reply.uint16(14)).not.toBe(0)
  })

  test('a request without T stays in its stage', () => {
    const wire = new Wire(makeWorld())
    expect(wire.ask(loginRequest(OPERATIONAL_STAYS, NAMES)).byte(1)).toBe(OPERATIONAL_STAYS)
    expect(wire.ask(loginRequest(OPERATIONAL_TO_FULL, [])).byte(1)).toBe(OPERATIONAL_TO_FULL)
  })

  test('T held back on order for two rounds', () => {
    const world = makeWorld()
    world.faults.add({ kind: 'login-rounds', rounds: 2 })
    const wire = new Wire(world)
    expect(wire.ask(loginRequest(OPERATIONAL_TO_FULL, NAMES)).has(0x80)).toBe(false)
    expect(wire.ask(loginRequest(OPERATIONAL_TO_FULL, [])).has(0x80)).toBe(false)
    expect(wire.ask(loginRequest(OPERATIONAL_TO_FULL, [])).has(0x80)).toBe(true)
  })

  test('a text in several requests (C bit) is one text', () => {
    const wire = new Wire(makeWorld())
    const text = textOf([...NAMES, 'MaxBurstLength=65536'])
    const partial = wire.ask(loginText(0x44, text.subarray(0, 30)))
    expect(partial.byte(1)).toBe(0x04)
    expect(partial.data).toHaveLength(0)
    const reply = wire.ask(loginText(OPERATIONAL_TO_FULL, text.subarray(30)))
    expect(reply.text).toContain('MaxBurstLength=65536')
    expect(reply.has(0x80)).toBe(true)
  })

  test('an answer longer than 8192 bytes comes in pieces, fetched by empty requests', () => {
    const wire = new Wire(makeWorld())
    const unknown = Array.from(
      { length: 500 },
      (_, index) => `X-org.example.${String(index).padStart(4, '0')}=1`,
    )
    const text = textOf([...NAMES, ...unknown])
    expect(wire.ask(loginText(0x44, text.subarray(0, 8192))).data).toHaveLength(0)
    const pieces = [wire.ask(loginText(OPERATIONAL_TO_FULL, text.subarray(8192)))]
    expect(pieces[0]?.byte(1)).toBe(0x44) // C, and so no T
    while (pieces.at(-1)?.has(0x40) === true) pieces.push(wire.ask(loginRequest(OPERATIONAL_TO_FULL, [])))
    expect(pieces.at(-1)?.has(0x80)).toBe(true)
    const whole = Buffer.concat(pieces.map((piece) => piece.data)).toString()
    expect(whole.split('=NotUnderstood\0')).toHaveLength(501)
  })

  test('every negotiable key can be forced by the target', () => {
    const wire = new Wire(
      makeWorld({
        initialR2T: true,
        immediateData: false,
        maxBurstLength: 4096,
        firstBurstLength: 1024,
        maxOutstandingR2T: 3,
        headerDigest: ['CRC32C'],
        dataDigest: ['None'],
        maxRecvDataSegmentLength: 2048,
        dataPDUInOrder: true,
        dataSequenceInOrder: true,
        defaultTime2Wait: 5,
        defaultTime2Retain: 7,
      }),
    )
    const offered = [
      'HeaderDigest=None,CRC32C',
      'DataDigest=CRC32C,None',
      'InitialR2T=No',
      'MaxBurstLength=16776192',
      'FirstBurstLength=262144',
      'MaxOutstandingR2T=16',
      'DataPDUInOrder=No',
      'DataSequenceInOrder=No',
      'DefaultTime2Wait=2',
      'DefaultTime2Retain=20',
      'MaxConnections=4',
      'ErrorRecoveryLevel=2',
    ]
    const reply = wire.ask(loginRequest(OPERATIONAL_TO_FULL, [...NAMES, ...offered]))
    expect(reply.text.slice(1)).toEqual([
      'HeaderDigest=CRC32C',
      'DataDigest=None',
      'InitialR2T=Yes',
      'MaxBurstLength=4096',
      'FirstBurstLength=1024',
      'MaxOutstandingR2T=3',
      'DataPDUInOrder=Yes',
      'DataSequenceInOrder=Yes',
      'DefaultTime2Wait=5',
      'DefaultTime2Retain=7',
      'MaxConnections=1',
      'ErrorRecoveryLevel=0',
      'MaxRecvDataSegmentLength=2048',
    ])
  })
})

describe('logins that fail (§11.13.5)', () => {
  test.each([
    ['no InitiatorName', [`TargetName=${TARGET}`], 0x0207],
    ['an InitiatorName with a comma', ['InitiatorName=iqn.2026-11.x:a,b', `TargetName=${TARGET}`], 0x0200],
    ['an InitiatorName with a space', ['InitiatorName=iqn.2026-11.x:a b', 'SessionType=Discovery'], 0x0200],
    ['no TargetName', [`InitiatorName=${INITIATOR}`], 0x0207],
    [
      'a target that is not there',
      [`InitiatorName=${INITIATOR}`, 'TargetName=iqn.2026-11.example:none'],
      0x0203,
    ],
    [
      'an unknown session type',
      [`InitiatorName=${INITIATOR}`, `TargetName=${TARGET}`, 'SessionType=Odd'],
      0x0209,
    ],
    ['a key twice', [...NAMES, 'MaxBurstLength=512', 'MaxBurstLength=512'], 0x0200],
    ['text that is none', [...NAMES, 'nonsense'], 0x0200],
    ['a security key in the operational stage', [...NAMES, 'CHAP_A=5'], 0x0200],
  ])('%s', (_name, keys, status) => {
    const wire = new Wire(makeWorld())
    expect(statusOf(wire.ask(loginRequest(OPERATIONAL_TO_FULL, keys)))).toBe(status)
    expect(wire.connection.fate).toBe('end')
  })

  test('a version that is too new', () => {
    const bytes = loginRequest(OPERATIONAL_TO_FULL, NAMES)
    bytes[2] = 2 // Version-max
    bytes[3] = 1 // Version-min
    expect(statusOf(new Wire(makeWorld()).ask(bytes))).toBe(0x0205)
  })

  test('back to an earlier stage', () => {
    const wire = new Wire(makeWorld())
    wire.ask(loginRequest(OPERATIONAL_STAYS, NAMES))
    expect(statusOf(wire.ask(loginRequest(SECURITY_STAYS, [])))).toBe(0x0200)
  })

  test('a session handle that does not exist', () => {
    expect(statusOf(new Wire(makeWorld()).login({ tsih: 77 }))).toBe(0x020a)
  })

  test('a second connection where only one is allowed', () => {
    const world = makeWorld()
    const tsih = new Wire(world).login().uint16(14)
    expect(statusOf(new Wire(world).login({ tsih, cid: 1 }))).toBe(0x0206)
  })

  test('any status on order, and redirection with its address', () => {
    const world = makeWorld()
    world.faults.add({ kind: 'login-status', statusClass: 3, statusDetail: 1 })
    world.faults.add({
      kind: 'login-status',
      statusClass: 1,
      statusDetail: 2,
      targetAddress: '192.0.2.9:3261,2',
    })
    expect(statusOf(new Wire(world).login())).toBe(0x0301)
    const moved = new Wire(world).login()
    expect(statusOf(moved)).toBe(0x0102)
    expect(moved.text).toEqual(['TargetAddress=192.0.2.9:3261,2'])
    expect(statusOf(new Wire(world).login())).toBe(0)
  })

  test('a login that takes too long', () => {
    const world = makeWorld()
    const wire = new Wire(world)
    wire.ask(loginRequest(OPERATIONAL_STAYS, NAMES))
    world.clock.advance(999)
    expect(wire.connection.fate).toBe('open')
    world.clock.advance(1)
    expect(wire.connection.fate).toBe('destroy')
  })

  test('a login without end', () => {
    const wire = new Wire(makeWorld())
    wire.ask(loginRequest(OPERATIONAL_STAYS, NAMES))
    let requests = 1
    while (statusOf(wire.ask(loginRequest(OPERATIONAL_STAYS, []))) === 0 && requests < 1000) requests++
    expect(requests).toBe(64)
  })

  test('a text without end', () => {
    const wire = new Wire(makeWorld())
    const filler = new Uint8Array(8192).fill(0x41)
    const status = Array.from({ length: 9 }, () =>
      statusOf(wire.exchange(loginText(0x44, filler))[0] ?? fail()),
    )
    expect(status.indexOf(0x0200)).toBe(8)
  })
})

function fail(): never {
  throw new Error('no answer')
}

describe('CHAP (§12.1.3)', () => {
  const chap = { username: 'alice', secret: 'a secret of alice' }
  const mutual = { username: 'target', secret: 'a secret of target' }
  const HASHES = [
    ['5', 'md5'],
    ['6', 'sha1'],
    ['7', 'sha256'],
    ['8', 'sha3-256'],
  ] as const

  const proofOf = (hash: string, id: number, secret: string, challenge: Uint8Array): string =>
    `0x${createHash(hash).update(Uint8Array.of(id)).update(secret).update(challenge).digest('hex')}`

  /** Goes as far as the challenge. */
  function challenge(wire: Wire, algorithms: string): { id: number; challenge: Buffer; algorithm: string } {
    expect(wire.ask(loginRequest(SECURITY_STAYS, [...NAMES, 'AuthMethod=CHAP,None'])).text).toContain(
      'AuthMethod=CHAP',
    )
    const pairs = new Map(
      wire.ask(loginRequest(SECURITY_STAYS, [`CHAP_A=${algorithms}`])).text.map((pair) => {
        const at = pair.indexOf('=')
        return [pair.slice(0, at), pair.slice(at + 1)] as const
      }),
    )
    return {
      algorithm: pairs.get('CHAP_A') ?? '',
      id: Number(pairs.get('CHAP_I')),
      challenge: Buffer.from((pairs.get('CHAP_C') ?? '').slice(2), 'hex'),
    }
  }

  test.each(HASHES)('algorithm %s (%s), one way', (code, hash) => {
    const wire = new Wire(makeWorld({ chap }))
    const asked = challenge(wire, code)
    expect(asked.algorithm).toBe(code)
    const proof = proofOf(hash, asked.id, chap.secret, asked.challenge)
    const reply = wire.ask(loginRequest(SECURITY_TO_FULL, ['CHAP_N=alice', `CHAP_R=${proof}`]))
    expect(statusOf(reply)).toBe(0)
    expect(reply.byte(1)).toBe(SECURITY_TO_FULL)
  })

  test("the initiator's order of preference decides", () => {
    expect(challenge(new Wire(makeWorld({ chap })), '7,5').algorithm).toBe('7')
    const onlyMd5 = { ...chap, algorithms: ['md5'] as const }
    expect(challenge(new Wire(makeWorld({ chap: onlyMd5 })), '8,7,5').algorithm).toBe('5')
  })

  test('mutual', () => {
    const wire = new Wire(makeWorld({ chap: { ...chap, mutual } }))
    const asked = challenge(wire, '7')
    const own = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
    const proof = proofOf('sha256', asked.id, chap.secret, asked.challenge)
    const keys = ['CHAP_N=alice', `CHAP_R=${proof}`, 'CHAP_I=9', `CHAP_C=0x${own.toString('hex')}`]
    const reply = wire.ask(loginRequest(SECURITY_TO_OPERATIONAL, keys))
    expect(reply.text).toEqual(['CHAP_N=target', `CHAP_R=${proofOf('sha256', 9, mutual.secret, own)}`])
    expect(reply.byte(1)).toBe(SECURITY_TO_OPERATIONAL)
  })

  test.each([
    ['a wrong secret', 'alice', 'wrong', []],
    ['a wrong name', 'bob', chap.secret, []],
    ['a challenge to a target without a secret', 'alice', chap.secret, ['CHAP_I=1', 'CHAP_C=0x0102']],
  ])('%s fails', (_name, user, secret, more) => {
    const wire = new Wire(makeWorld({ chap }))
    const asked = challenge(wire, '5')
    const proof = proofOf('md5', asked.id, secret, asked.challenge)
    const reply = wire.ask(loginRequest(SECURITY_TO_FULL, [`CHAP_N=${user}`, `CHAP_R=${proof}`, ...more]))
    expect(statusOf(reply)).toBe(0x0201)
  })

  test('a reflected challenge fails (§9.2.1)', () => {
    const wire = new Wire(makeWorld({ chap: { ...chap, mutual } }))
    const asked = challenge(wire, '5')
    const proof = proofOf('md5', asked.id, chap.secret, asked.challenge)
    const reflected = [`CHAP_I=${asked.id}`, `CHAP_C=0x${asked.challenge.toString('hex')}`]
    const reply = wire.ask(loginRequest(SECURITY_TO_FULL, ['CHAP_N=alice', `CHAP_R=${proof}`, ...reflected]))
    expect(statusOf(reply)).toBe(0x0201)
  })

  test.each([
    ['no CHAP in AuthMethod', SECURITY_TO_OPERATIONAL, ['AuthMethod=None']],
    ['security left out', OPERATIONAL_TO_FULL, []],
    ['a transition without AuthMethod', SECURITY_TO_OPERATIONAL, []],
  ])('%s fails', (_name, flags, keys) => {
    const wire = new Wire(makeWorld({ chap }))
    expect(statusOf(wire.ask(loginRequest(flags, [...NAMES, ...keys])))).toBe(0x0201)
  })
})

describe('reinstatement (§6.3.1)', () => {
  test('the same initiator port without a handle takes the place of its old session', () => {
    const world = makeWorld()
    const old = new Wire(world)
    const first = old.login()
    const second = new Wire(world).login()
    expect(second.uint16(14)).not.toBe(first.uint16(14))
    expect(old.connection.fate).toBe('destroy')
    expect(world.entry.sessions.size).toBe(1)
  })

  test('another ISID is another session', () => {
    const world = makeWorld()
    const one = new Wire(world)
    one.login()
    new Wire(world).login({ isid: 0x23d000002 })
    expect(one.connection.fate).toBe('open')
    expect(world.entry.sessions.size).toBe(2)
  })

  test('handle and CID of a live connection: the new connection takes its place in the session', () => {
    const world = makeWorld()
    const old = new Wire(world)
    const tsih = old.login().uint16(14)
    const fresh = new Wire(world)
    expect(fresh.login({ tsih }).uint16(14)).toBe(tsih)
    expect(old.connection.fate).toBe('destroy')
    old.disconnect()
    expect(world.entry.sessions.size).toBe(1)
    expect(fresh.ask(fresh.command(TEST_UNIT_READY)).status).toBe(0)
  })

  test('of a session that ends while the new connection logs in: it does not exist', () => {
    const world = makeWorld()
    const old = new Wire(world)
    const tsih = old.login().uint16(14)
    const fresh = new Wire(world)
    const names = NAMES.slice(0, 2)
    const first = fresh.ask(loginRequest(SECURITY_TO_OPERATIONAL, [...names, 'AuthMethod=None'], { tsih }))
    expect(statusOf(first)).toBe(0)
    old.disconnect()
    expect(statusOf(fresh.ask(loginRequest(OPERATIONAL_TO_FULL, [], { tsih })))).toBe(0x020a)
    expect([fresh.connection.fate, fresh.connection.session]).toEqual(['end', undefined])
    expect(world.node.counters).toMatchObject({ logins: 1, failedLogins: 1 })
  })
})
