import { describe, expect, test } from '@jest/globals'
import { RESERVED_TAG } from '../../src/pdu/index.ts'
import type { TargetPdu } from '../../src/pdu/index.ts'
import { encodePairs } from '../../src/text/index.ts'
import { concat, pduBytes, BOTH_DIGESTS, NO_DIGESTS } from '../support/pdu-bytes.ts'
import { dataIn, loginResponse, nopIn, r2t, scsiResponse, textResponse } from '../support/pdus.ts'
import { reject } from '../support/session-pdus.ts'
import { pairsOf, ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

function refusal(statusClass: number, statusDetail: number): TargetPdu {
  return loginResponse({
    statusClass,
    statusDetail,
    transit: false,
    nextStage: 0,
    initiatorTaskTag: 0,
    tsih: 0,
  })
}

function waitingForLogin(): ScriptedTarget {
  const target = new ScriptedTarget()
  target.connect()
  return target
}

describe('a login (RFC 7143 §6.3, §11.12)', () => {
  test('asks for a socket once, and says nothing before it is there', () => {
    const target = new ScriptedTarget()
    target.session.connect(target.now)
    target.pump()
    expect(target.actions).toEqual([{ kind: 'connect', cid: 0 }])
    expect(target.kinds).toEqual([])
    expect(target.session.isOpen).toBe(false)
  })

  test('two stages: one tag, one CmdSN, ExpStatSN one behind the last StatSN', () => {
    const target = new ScriptedTarget({
      session: { isid: 0x400123456789, firstCmdSN: 77, login: twoStages() },
      offers: { initialR2T: false },
      firstStatSN: 0xffffffff,
    })
    target.connect()
    const first = target.take('login-request')
    expect(first.pdu).toMatchObject({
      transit: true,
      continue: false,
      currentStage: 0,
      nextStage: 1,
      versionMax: 0,
      versionMin: 0,
      isid: 0x400123456789,
      tsih: 0,
      cid: 0,
      cmdSN: 77,
    })
    expect(pairsOf(first.data).map(({ key }) => key)).toContain('InitiatorName')
    target.send(target.loginAnswer(first.pdu, first.data))
    const second = target.take('login-request')
    const { isid, initiatorTaskTag, cid, cmdSN } = first.pdu
    expect(second.pdu).toMatchObject({
      isid,
      initiatorTaskTag,
      cid,
      cmdSN,
      tsih: 0,
      currentStage: 1,
      nextStage: 3,
    })
    // StatSN was 0xffffffff.
    expect(second.pdu.expStatSN).toBe(0)
    expect(initiatorTaskTag).not.toBe(RESERVED_TAG)
    target.send(target.loginAnswer(second.pdu, second.data))

    expect(target.session.isOpen).toBe(true)
    expect(target.session.parameters).toMatchObject({
      initialR2T: false,
      targetMaxRecvDataSegmentLength: 8192,
    })
    expect(target.events).toEqual([
      {
        kind: 'logged-in',
        parameters: target.session.parameters,
        tsih: 7,
        targetAlias: undefined,
        targetPortalGroupTag: undefined,
        privateKeys: {},
      },
    ])
    // The first command carries the CmdSN of the login, and acknowledges the last Login Response.
    target.session.submit(testUnitReady())
    target.pump()
    expect(target.take('scsi-command').pdu).toMatchObject({ cmdSN: 77, expStatSN: 1 })
  })

  test('digests begin with the first PDU after login, though it came in the same buffer', () => {
    const target = new ScriptedTarget({ offers: { headerDigest: ['CRC32C'], dataDigest: ['CRC32C'] } })
    target.connect()
    const { pdu, data } = target.take('login-request')
    const [response, text] = target.loginAnswer(pdu, data)
    const last = target.numbered(response, text)
    target.useDigests(BOTH_DIGESTS)
    const ping = target.numbered(
      nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 5, lun: 3n }),
      Uint8Array.of(1),
    )
    target.receive(concat([last, ping]))
    expect(target.closed).toBeUndefined()
    // The helper checks the digest of what it hears.
    expect(target.take('nop-out').pdu).toMatchObject({ targetTransferTag: 5, lun: 3n })
  })

  test('each digest alone', () => {
    const target = ScriptedTarget.open({ offers: { headerDigest: ['CRC32C'], dataDigest: ['None'] } })
    target.session.ping(Uint8Array.of(1, 2, 3))
    target.pump()
    expect(target.take('nop-out').data).toEqual(Uint8Array.of(1, 2, 3))
  })
})

describe('a login that fails ends once, with its reason', () => {
  test('refused', () => {
    const target = waitingForLogin()
    target.send(refusal(2, 1))
    expect(target.events).toEqual([
      { kind: 'closed', reason: { kind: 'login-refused', statusClass: 2, statusDetail: 1 } },
    ])
    expect(target.actions.at(-1)).toEqual({ kind: 'disconnect', cid: 0, abruptly: true })
  })

  test('refused: the numbers of the response do not count (§11.13.5)', () => {
    const target = waitingForLogin()
    target.sendRaw({ ...refusal(3, 1), statSN: 99, expCmdSN: 500, maxCmdSN: 600 })
    expect(target.closed).toEqual({ kind: 'login-refused', statusClass: 3, statusDetail: 1 })
  })

  test('redirected', () => {
    const target = waitingForLogin()
    target.send([refusal(1, 2), encodePairs([{ key: 'TargetAddress', value: '192.0.2.7:3261,2' }])])
    expect(target.events).toEqual([
      {
        kind: 'closed',
        reason: {
          kind: 'redirected',
          permanent: true,
          addresses: [{ host: '192.0.2.7', family: 'ipv4', port: 3261, portalGroupTag: 2 }],
        },
      },
    ])
  })

  test.each<readonly [string, TargetPdu]>([
    ['SCSI Response', scsiResponse()],
    ['NOP-In', nopIn({ initiatorTaskTag: RESERVED_TAG, targetTransferTag: 1 })],
    ['R2T', r2t()],
    ['Text Response', textResponse()],
    ['Data-In without data', dataIn()],
  ])('a %s before login is complete', (_, pdu) => {
    const target = waitingForLogin()
    target.send(pdu)
    expect(target.closed).toMatchObject({
      kind: 'violation',
      violation: { rule: 'unexpected-pdu', section: '4.2.4' },
    })
    expect(target.events).toHaveLength(1)
  })

  test('Data-In with data before login is complete', () => {
    const target = waitingForLogin()
    target.send([dataIn(), new Uint8Array(512)])
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'unexpected-pdu' } })
    expect(target.events).toHaveLength(1)
  })

  test('a Login Response for another tag', () => {
    const target = waitingForLogin()
    const { pdu, data } = target.take('login-request')
    const [response, text] = target.loginAnswer(pdu, data)
    target.send([{ ...response, initiatorTaskTag: 4711 }, text])
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'login-header' } })
  })

  test('a Login Response after login', () => {
    const target = ScriptedTarget.open()
    target.send(loginResponse({ initiatorTaskTag: 0 }))
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'unexpected-pdu' } })
  })

  test('a Reject', () => {
    const target = waitingForLogin()
    target.send(reject(4))
    expect(target.eventsOf('rejected')).toEqual([{ kind: 'rejected', reason: 4, pdu: undefined }])
    expect(target.closed).toEqual({ kind: 'rejected', reason: 4 })
  })

  test('a data segment longer than 8192 bytes', () => {
    const target = waitingForLogin()
    target.receive(
      pduBytes({ ...loginResponse(), dataSegmentLength: 8193 }, new Uint8Array(8193), NO_DIGESTS),
    )
    expect(target.closed).toMatchObject({ kind: 'violation', violation: { rule: 'segment-too-long' } })
  })

  test('the connection breaks', () => {
    const target = waitingForLogin()
    const cause = new Error('reset')
    target.breakDown(cause)
    expect(target.events).toEqual([{ kind: 'closed', reason: { kind: 'disconnected', cause } }])
    expect(target.session.nextTimeout()).toBeUndefined()
  })

  test('the target ends the stream', () => {
    const target = waitingForLogin()
    target.session.connection.handleEnd(target.now)
    target.pump()
    expect(target.events).toEqual([{ kind: 'closed', reason: { kind: 'disconnected', cause: undefined } }])
  })

  test('the socket can not be connected', () => {
    const target = new ScriptedTarget()
    target.session.connect(target.now)
    const cause = new Error('refused')
    target.breakDown(cause)
    expect(target.events).toEqual([{ kind: 'closed', reason: { kind: 'connect-failed', cause } }])
  })

  test('nobody answers: connecting, then login, each has its time', () => {
    const connecting = new ScriptedTarget({ session: { connectTimeout: 300, loginTimeout: 500 } })
    connecting.session.connect(connecting.now)
    connecting.pump()
    expect(connecting.session.nextTimeout()).toBe(1300)
    connecting.advance(299)
    expect(connecting.closed).toBeUndefined()
    connecting.advance(1)
    expect(connecting.events).toEqual([{ kind: 'closed', reason: { kind: 'timeout', stage: 'connect' } }])

    const login = new ScriptedTarget({ session: { connectTimeout: 300, loginTimeout: 500 } })
    login.connect()
    expect(login.session.nextTimeout()).toBe(1500)
    login.advance(500)
    expect(login.events).toEqual([{ kind: 'closed', reason: { kind: 'timeout', stage: 'login' } }])
    expect(login.session.nextTimeout()).toBeUndefined()
  })

  test('logout and destroy before login is complete close without a word', () => {
    for (const end of ['logout', 'destroy'] as const) {
      const target = new ScriptedTarget()
      target.session.connect(target.now)
      target.pump()
      target.session.connection.handleConnected(target.now)
      // The Login Request is not polled yet: it must not go out any more.
      target.session[end](target.now)
      target.closesOnDemand = false
      target.pump()
      expect(target.kinds).toEqual([])
      target.breakDown()
      expect(target.events).toEqual([
        { kind: 'closed', reason: { kind: end === 'logout' ? 'logout' : 'destroyed' } },
      ])
    }
  })

  test('a socket that is connected after all is not used', () => {
    const target = new ScriptedTarget()
    target.session.connect(target.now)
    target.session.destroy(target.now)
    target.session.connection.handleConnected(target.now)
    target.pump()
    expect(target.kinds).toEqual([])
    expect(target.events).toEqual([{ kind: 'closed', reason: { kind: 'destroyed' } }])
  })
})

function twoStages(): {
  initiatorName: string
  targetName: string
  stages: 'two'
  offers: { initialR2T: boolean }
  hash: () => Uint8Array
  randomBytes: () => Uint8Array
} {
  const bytes = (): Uint8Array => new Uint8Array(0)
  return {
    initiatorName: 'iqn.2026-11.example:initiator',
    targetName: 'iqn.2026-11.example:disk',
    stages: 'two',
    offers: { initialR2T: false },
    hash: bytes,
    randomBytes: bytes,
  }
}
