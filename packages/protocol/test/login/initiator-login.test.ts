/** Longer than 400 lines: whole logins as literal exchanges, which say nothing when they are torn apart. */
import { describe, expect, test } from '@jest/globals'
import { InitiatorLogin } from '../../src/login/initiator-login.ts'
import type { LoginOptions } from '../../src/login/login-options.ts'
import { LOGIN_STATUSES } from '../../src/login/login-status.ts'
import type { LoginStep } from '../../src/login/login-step.ts'
import type { LoginResponse } from '../../src/pdu/index.ts'
import { DEFAULT_PARAMETERS } from '../../src/text/index.ts'
import {
  INITIATOR,
  options,
  play,
  response,
  SECURITY_STAGE,
  spelled,
  TARGET,
  text,
  TSIH,
  violationOf,
} from './support.ts'

const login = (change: Partial<LoginOptions> = {}): InitiatorLogin => new InitiatorLogin(options(change))
const NAMES = [`InitiatorName=${INITIATOR}`, `TargetName=${TARGET}`, 'SessionType=Normal']
const COMPLETE = {
  kind: 'complete',
  parameters: DEFAULT_PARAMETERS,
  tsih: TSIH,
  targetAlias: undefined,
  targetPortalGroupTag: 1,
  privateKeys: {},
}

describe('the examples of Appendix B', () => {
  test('security is offered and none is chosen', () => {
    const step = play(
      login({ offers: { firstBurstLength: 8192, headerDigest: ['CRC32C', 'None'] } }),
      ...SECURITY_STAGE,
      ['I->', 1, 3, 1, 'HeaderDigest=CRC32C,None', 'FirstBurstLength=8192'],
      ['T->', 1, 3, 1, 'HeaderDigest=CRC32C', 'FirstBurstLength=4096'],
    )
    expect(step).toEqual({
      ...COMPLETE,
      parameters: { ...DEFAULT_PARAMETERS, headerDigest: 'CRC32C', firstBurstLength: 4096 },
    })
  })

  test('the target proposes a key of its own', () => {
    const step = play(
      login({ offers: { firstBurstLength: 8192 } }),
      ...SECURITY_STAGE,
      ['I->', 1, 3, 1, 'FirstBurstLength=8192'],
      ['T->', 1, 0, 0, 'FirstBurstLength=4096', 'MaxBurstLength=8192'],
      ['I->', 1, 3, 1, 'MaxBurstLength=8192'],
      ['T->', 1, 3, 1],
    )
    expect(step).toEqual({
      ...COMPLETE,
      parameters: { ...DEFAULT_PARAMETERS, firstBurstLength: 4096, maxBurstLength: 8192 },
    })
  })

  test('no security parameters: one request, one response', () => {
    const step = play(
      login({ stages: 'one', offers: { maxRecvDataSegmentLength: 262144, initialR2T: false } }),
      ['I->', 1, 3, 1, ...NAMES, 'InitialR2T=No', 'MaxRecvDataSegmentLength=262144'],
      [
        'T->',
        1,
        3,
        1,
        'TargetPortalGroupTag=1',
        'TargetAlias=Bob-s Disk',
        'InitialR2T=No',
        'MaxRecvDataSegmentLength=65536',
      ],
    )
    expect(step).toEqual({
      ...COMPLETE,
      targetAlias: 'Bob-s Disk',
      parameters: {
        ...DEFAULT_PARAMETERS,
        initialR2T: false,
        initiatorMaxRecvDataSegmentLength: 262144,
        targetMaxRecvDataSegmentLength: 65536,
      },
    })
  })
})

describe('the stages', () => {
  test('with nothing to propose the operational stage is skipped, and defaults hold', () => {
    const step = play(
      login(),
      ['I->', 0, 3, 1, ...NAMES, 'AuthMethod=None'],
      ['T->', 0, 3, 1, 'TargetPortalGroupTag=1', 'AuthMethod=None'],
    )
    expect(step).toEqual(COMPLETE)
  })

  test('the target may want the operational stage all the same', () => {
    const step = play(
      login(),
      ['I->', 0, 3, 1, ...NAMES, 'AuthMethod=None'],
      ['T->', 0, 1, 1, 'TargetPortalGroupTag=1', 'AuthMethod=None'],
      ['I->', 1, 3, 1],
      ['T->', 1, 0, 0, 'MaxOutstandingR2T=4'],
      ['I->', 1, 3, 1, 'MaxOutstandingR2T=1'],
      ['T->', 1, 3, 1],
    )
    expect(step).toEqual(COMPLETE)
  })

  test('T is repeated until the target agrees, in either stage', () => {
    const step = play(
      login({ offers: { immediateData: true } }),
      ...SECURITY_STAGE.slice(0, 1),
      ['T->', 0, 0, 0, 'TargetPortalGroupTag=1'],
      ['I->', 0, 1, 1],
      ['T->', 0, 0, 0, 'AuthMethod=None'],
      ['I->', 0, 1, 1],
      ['T->', 0, 0, 0],
      ['I->', 0, 1, 1],
      ['T->', 0, 1, 1],
      ['I->', 1, 3, 1, 'ImmediateData=Yes'],
      ['T->', 1, 0, 0],
      ['I->', 1, 3, 1],
      ['T->', 1, 0, 0, 'ImmediateData=No'],
      ['I->', 1, 3, 1],
      ['T->', 1, 3, 1],
    )
    expect(step).toEqual({ ...COMPLETE, parameters: { ...DEFAULT_PARAMETERS, immediateData: false } })
  })

  test('a target that never agrees is given up', () => {
    for (const maxExchanges of [undefined, 6]) {
      const waiting = login({ offers: { immediateData: true }, maxExchanges })
      play(waiting, ...SECURITY_STAGE)
      const steps: LoginStep[] = []
      do steps.push(waiting.receive(response({ currentStage: 1 }), text()))
      while (steps.at(-1)?.kind === 'send')
      expect(steps).toHaveLength((maxExchanges ?? 20) - 1)
      expect(steps.at(-1)).toEqual(violationOf('negotiation'))
    }
  })

  test('a Discovery session', () => {
    const step = play(
      login({
        sessionType: 'Discovery',
        targetName: undefined,
        offers: { maxRecvDataSegmentLength: 65536, maxBurstLength: 512 },
      }),
      ['I->', 0, 1, 1, `InitiatorName=${INITIATOR}`, 'SessionType=Discovery', 'AuthMethod=None'],
      ['T->', 0, 1, 1, 'AuthMethod=None'],
      ['I->', 1, 3, 1, 'MaxRecvDataSegmentLength=65536'],
      ['T->', 1, 0, 0, 'MaxConnections=4', 'ErrorRecoveryLevel=1'],
      ['I->', 1, 3, 1, 'MaxConnections=Irrelevant', 'ErrorRecoveryLevel=0'],
      ['T->', 1, 3, 1],
    )
    expect(step).toMatchObject({
      kind: 'complete',
      targetPortalGroupTag: undefined,
      parameters: { ...DEFAULT_PARAMETERS, initiatorMaxRecvDataSegmentLength: 65536 },
    })
  })

  test('a further connection of a session', () => {
    const session = {
      ...DEFAULT_PARAMETERS,
      maxBurstLength: 65536,
      headerDigest: 'CRC32C',
      maxConnections: 2,
    } as const
    const step = play(
      login({ session, offers: { dataDigest: ['CRC32C'], maxConnections: 2 } }),
      ['I->', 0, 1, 1, ...NAMES.slice(0, 2), 'AuthMethod=None'],
      ['T->', 0, 1, 1, 'AuthMethod=None'],
      ['I->', 1, 3, 1, 'DataDigest=CRC32C'],
      ['T->', 1, 3, 1, 'DataDigest=CRC32C'],
    )
    expect(step).toMatchObject({
      kind: 'complete',
      parameters: { ...session, headerDigest: 'None', dataDigest: 'CRC32C' },
    })
  })
})

describe('answers that settle nothing', () => {
  test('leave the defaults', () => {
    const step = play(
      login({
        offers: {
          maxBurstLength: 65536,
          taskReporting: ['FastAbort', 'ResponseFence', 'RFC3720'],
          initialR2T: true,
        },
      }),
      ...SECURITY_STAGE,
      [
        ...(['I->', 1, 3, 1, 'InitialR2T=Yes', 'MaxBurstLength=65536'] as const),
        'TaskReporting=FastAbort,ResponseFence,RFC3720',
      ],
      ['T->', 1, 3, 1, 'MaxBurstLength=Reject', 'TaskReporting=NotUnderstood'],
    )
    expect(step).toEqual(COMPLETE)
  })

  test('private keys: values are handed on, refusals left out', () => {
    const step = play(
      login({ privateKeys: { 'X-com.example.a': '1', 'X-com.example.b': '2', 'X-com.example.c': '3' } }),
      ...SECURITY_STAGE,
      ['I->', 1, 3, 1, 'X-com.example.a=1', 'X-com.example.b=2', 'X-com.example.c=3'],
      ['T->', 1, 0, 0, 'X-com.example.a=yes=no', 'X-com.example.b=NotUnderstood', 'X-com.example.d=4'],
      ['I->', 1, 3, 1, 'X-com.example.d=NotUnderstood'],
      ['T->', 1, 3, 1, 'X-com.example.e=5'],
    )
    expect(step).toEqual({ ...COMPLETE, privateKeys: { 'X-com.example.a': 'yes=no' } })
  })

  test('a target that wants authentication and is offered none', () => {
    const step = play(login(), ['T->', 0, 0, 0, 'AuthMethod=Reject'])
    expect(step).toEqual({
      kind: 'authentication-failed',
      reason: 'the target accepts no AuthMethod of None',
    })
  })
})

describe('texts of several PDUs', () => {
  test('ours is split at 8192 bytes, and each part is answered by an empty response', () => {
    const waiting = login({ privateKeys: { 'X-a': 'a'.repeat(9000), 'X-b': 'b'.repeat(9000) } })
    let step = play(waiting, ...SECURITY_STAGE)
    const parts: Uint8Array[] = []
    while (step.kind === 'send' && step.message.continue) {
      expect(step.message).toMatchObject({ transit: false, currentStage: 1, nextStage: 0 })
      expect(step.message.text).toHaveLength(8192)
      parts.push(step.message.text)
      step = waiting.receive(response({ currentStage: 1 }), text())
    }
    if (step.kind !== 'send') throw new Error(JSON.stringify(step))
    expect(step.message).toMatchObject({ transit: true, currentStage: 1, nextStage: 3 })
    parts.push(step.message.text)
    expect(Buffer.concat(parts)).toEqual(
      Buffer.from(text(`X-a=${'a'.repeat(9000)}`, `X-b=${'b'.repeat(9000)}`)),
    )
    const final = response({ transit: true, currentStage: 1, nextStage: 3, tsih: TSIH })
    expect(waiting.receive(final, text('X-a=NotUnderstood'))).toEqual(COMPLETE)
  })

  test.each<[string, Partial<LoginResponse>, Uint8Array]>([
    ['text', {}, text('X-a=b')],
    ['a part of its own', { continue: true }, text()],
  ])('a part of ours may not be answered with %s', (_, header, data) => {
    const waiting = login({ privateKeys: { 'X-a': 'a'.repeat(9000) } })
    play(waiting, ...SECURITY_STAGE)
    expect(waiting.receive(response({ currentStage: 1, ...header }), data)).toEqual(
      violationOf('text-exchange'),
    )
  })

  test('theirs may be cut at any byte; empty requests fetch the rest', () => {
    const answer = text('HeaderDigest=CRC32C', 'TargetAlias=Bäckup', 'MaxRecvDataSegmentLength=65536')
    for (let cut = 0; cut <= answer.length; cut++) {
      const waiting = login({ offers: { headerDigest: ['CRC32C'] } })
      play(waiting, ...SECURITY_STAGE)
      const step = waiting.receive(response({ currentStage: 1, continue: true }), answer.subarray(0, cut))
      expect(step).toEqual({
        kind: 'send',
        message: { transit: true, continue: false, currentStage: 1, nextStage: 3, text: new Uint8Array() },
      })
      const final = response({ transit: true, currentStage: 1, nextStage: 3, tsih: TSIH })
      expect(waiting.receive(final, answer.subarray(cut))).toMatchObject({
        kind: 'complete',
        targetAlias: 'Bäckup',
        parameters: { headerDigest: 'CRC32C', targetMaxRecvDataSegmentLength: 65536 },
      })
    }
  })

  test('theirs has a limit', () => {
    const waiting = login({ offers: { headerDigest: ['CRC32C'] }, maxExchanges: 1000 })
    play(waiting, ...SECURITY_STAGE)
    const part = new Uint8Array(8192).fill(0x41)
    for (let count = 0; count < 8; count++) {
      expect(waiting.receive(response({ currentStage: 1, continue: true }), part).kind).toBe('send')
    }
    const one = Uint8Array.of(0x41)
    expect(waiting.receive(response({ currentStage: 1, continue: true }), one)).toEqual(
      violationOf('text-too-long'),
    )
  })

  test('theirs has an end', () => {
    const waiting = login()
    waiting.start()
    const steps: LoginStep[] = []
    do steps.push(waiting.receive(response({ continue: true }), text()))
    while (steps.at(-1)?.kind === 'send')
    expect(steps).toHaveLength(20)
    expect(steps.at(-1)).toEqual(violationOf('negotiation'))
  })
})

describe('the end by a status', () => {
  test.each(LOGIN_STATUSES.filter(({ statusClass }) => statusClass !== 1))(
    '$name is handed on, whatever the rest of the header says',
    ({ statusClass, statusDetail }) => {
      const refused = login()
      refused.start()
      const header = response({
        statusClass,
        statusDetail,
        transit: true,
        currentStage: 3,
        nextStage: 3,
        versionActive: 9,
      })
      expect(refused.receive(header, text('no pairs'))).toEqual({
        kind: 'refused',
        statusClass,
        statusDetail,
        stage: 0,
      })
    },
  )

  test.each([
    [4, 0],
    [255, 255],
    [3, 3],
  ])('%i, %i is not assigned and refused as well', (statusClass, statusDetail) => {
    const refused = login({ offers: { immediateData: true } })
    play(refused, ...SECURITY_STAGE)
    expect(refused.receive(response({ statusClass, statusDetail }), text())).toEqual({
      kind: 'refused',
      statusClass,
      statusDetail,
      stage: 1,
    })
  })

  const redirected = (statusDetail: number, ...pairs: string[]): LoginStep => {
    const elsewhere = login()
    elsewhere.start()
    return elsewhere.receive(response({ statusClass: 1, statusDetail }), text(...pairs))
  }

  test('a target that has moved', () => {
    expect(redirected(1, 'TargetAddress=10.0.0.9:3261')).toEqual({
      kind: 'redirected',
      permanent: false,
      addresses: [{ host: '10.0.0.9', family: 'ipv4', port: 3261, portalGroupTag: undefined }],
      targetName: undefined,
    })
    expect(
      redirected(2, 'TargetName=iqn.b', 'TargetAddress=[fe80::1%eth0]', 'TargetAddress=nas:3260,1'),
    ).toEqual({
      kind: 'redirected',
      permanent: true,
      addresses: [
        { host: 'fe80::1%eth0', family: 'ipv6', port: 3260, portalGroupTag: undefined },
        { host: 'nas', family: 'name', port: 3260, portalGroupTag: 1 },
      ],
      targetName: 'iqn.b',
    })
    expect(redirected(0x7f, 'TargetAddress=nas')).toMatchObject({ kind: 'redirected', permanent: false })
  })

  test.each([
    ['no address', [], 'login-header'],
    ['an address that is none', ['TargetAddress=a b'], 'text-format'],
    ['no pairs', ['x'], 'text-format'],
  ])('a target that has moved and tells %s', (_, pairs, rule) => {
    expect(redirected(1, ...pairs)).toEqual(violationOf(rule))
  })
})

describe('use', () => {
  test('a login is started once, and before anything is received', () => {
    const used = login()
    expect(() => used.receive(response(), text())).toThrow('no Login Response is awaited')
    used.start()
    expect(() => used.start()).toThrow('a login is started once')
  })

  test('after its end nothing is received', () => {
    const used = login()
    play(used, ['T->', 0, 3, 1, 'AuthMethod=None'])
    expect(() => used.receive(response(), text())).toThrow('no Login Response is awaited')
    const broken = login()
    play(broken, ['T->', 1, 3, 1])
    expect(() => broken.receive(response(), text())).toThrow('no Login Response is awaited')
  })

  test('names are sent once', () => {
    const seen: string[] = []
    const waiting = login({ initiatorAlias: 'a host', offers: { immediateData: true } })
    let step: LoginStep = { kind: 'send', message: waiting.start() }
    for (const [transit, stage, pairs] of [
      [false, 0, ['AuthMethod=None']],
      [true, 0, []],
      [false, 1, ['ImmediateData=Yes']],
      [true, 1, []],
    ] as const) {
      if (step.kind !== 'send') throw new Error(JSON.stringify(step))
      seen.push(...spelled(step.message).map((pair) => pair.replace(/=.*/s, '')))
      const nextStage = stage === 0 ? 1 : 3
      step = waiting.receive(
        response({ transit, currentStage: stage, nextStage, tsih: TSIH }),
        text(...pairs),
      )
    }
    expect(step.kind).toBe('complete')
    expect(seen).toEqual([
      'InitiatorName',
      'InitiatorAlias',
      'TargetName',
      'SessionType',
      'AuthMethod',
      'ImmediateData',
    ])
  })
})
