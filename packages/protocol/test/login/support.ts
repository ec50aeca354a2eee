import { expect } from '@jest/globals'
import { createHash } from 'node:crypto'
import type { ChapHash } from '../../src/login/chap.ts'
import type { InitiatorLogin } from '../../src/login/initiator-login.ts'
import type { LoginOptions } from '../../src/login/login-options.ts'
import type { LoginMessage, LoginStep } from '../../src/login/login-step.ts'
import type { LoginResponse } from '../../src/pdu/index.ts'

export const INITIATOR = 'iqn.1999-07.com.os:hostid.77'
export const TARGET = 'iqn.1999-07.com.example:diskarray.sn.88'
export const TSIH = 0x1234

/** The hash of the host, as client and target inject it. */
export const hash: ChapHash = (algorithm, parts) => {
  const digest = createHash(algorithm)
  for (const part of parts) digest.update(part)
  return new Uint8Array(digest.digest())
}

/** "Random" bytes that tests can foresee: 0xa0, 0xa1, ... */
const countingBytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => 0xa0 + index)

export function options(change: Partial<LoginOptions> = {}): LoginOptions {
  return { initiatorName: INITIATOR, targetName: TARGET, hash, randomBytes: countingBytes, ...change }
}

/** A text written as the standard writes it: one key=value after the other. */
export function text(...pairs: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from(pairs.map((pair) => `${pair}\0`).join('')))
}

/** The key=value strings of a message, read without the code under test. */
export function spelled(message: LoginMessage): readonly string[] {
  const whole = Buffer.from(message.text).toString()
  return whole === '' ? [] : whole.slice(0, -1).split('\0')
}

export function response(change: Partial<LoginResponse> = {}): LoginResponse {
  return {
    kind: 'login-response',
    transit: false,
    continue: false,
    currentStage: 0,
    nextStage: 0,
    versionMax: 0,
    versionActive: 0,
    isid: 0x8000_0000_0001,
    tsih: 0,
    initiatorTaskTag: 1,
    statSN: 1,
    expCmdSN: 1,
    maxCmdSN: 1,
    statusClass: 0,
    statusDetail: 0,
    dataSegmentLength: 0,
    ...change,
  }
}

type Stage = 0 | 1 | 3

/** One line of an example as Appendix B writes it: who, CSG, NSG, T, the pairs. */
export type Line = readonly [
  from: 'I->' | 'T->',
  csg: Stage,
  nsg: Stage,
  transit: 0 | 1,
  ...pairs: readonly string[],
]

/**
 * Plays an example: expects each of the initiator's lines, hands in each of the target's, and gives what followed from
 * the last one. The response that ends the login carries a TSIH.
 */
export function play(login: InitiatorLogin, ...lines: readonly Line[]): LoginStep {
  let step: LoginStep = { kind: 'send', message: login.start() }
  for (const [from, csg, nsg, transit, ...pairs] of lines) {
    if (from === 'T->') {
      const tsih = transit === 1 && nsg === 3 ? TSIH : 0
      const header = response({ transit: transit === 1, currentStage: csg, nextStage: nsg, tsih })
      step = login.receive(header, text(...pairs))
      continue
    }
    if (step.kind !== 'send') throw new Error(`instead of a request: ${JSON.stringify(step)}`)
    const { message } = step
    expect([message.currentStage, message.nextStage, message.transit ? 1 : 0, ...spelled(message)]).toEqual([
      csg,
      nsg,
      transit,
      ...pairs,
    ])
    expect(message.continue).toBe(false)
  }
  return step
}

/** The lines of a login without authentication up to its operational stage. */
export const SECURITY_STAGE: readonly Line[] = [
  [
    'I->',
    0,
    1,
    1,
    `InitiatorName=${INITIATOR}`,
    `TargetName=${TARGET}`,
    'SessionType=Normal',
    'AuthMethod=None',
  ],
  ['T->', 0, 1, 1, 'TargetPortalGroupTag=1', 'AuthMethod=None'],
]

export const violationOf = (rule: string): unknown => expect.objectContaining({ kind: 'violation', rule })
