import { expect, test } from '@jest/globals'
import { encodePairs } from '../../src/text/index.ts'
import { ScriptedTarget } from '../support/scripted-target.ts'

test('a host without the hash that the target chooses ends the login, and says so (RFC 7143 §12.1.3)', () => {
  const target = new ScriptedTarget({
    session: {
      login: {
        initiatorName: 'iqn.2026-11.example:initiator',
        targetName: 'iqn.2026-11.example:disk',
        stages: 'two',
        chap: { username: 'alice', secret: 'twelve bytes and more' },
        hash: () => {
          throw new Error('error:0308010C:digital envelope routines::unsupported')
        },
        randomBytes: (length) => new Uint8Array(length),
      },
    },
  })
  target.connect()
  const security = (pairs: Record<string, string>): void => {
    const { pdu } = target.take('login-request')
    const [response] = target.loginAnswer(pdu, new Uint8Array(0))
    if (response.kind !== 'login-response') throw new Error('no login response')
    target.send([
      { ...response, transit: false, nextStage: 0, tsih: 0 },
      encodePairs(Object.entries(pairs).map(([key, value]) => ({ key, value }))),
    ])
  }
  security({ AuthMethod: 'CHAP' })
  security({ CHAP_A: '5', CHAP_I: '7', CHAP_C: '0x00112233445566778899aabbccddeeff' })
  expect(target.closed).toEqual({
    kind: 'authentication-failed',
    reason: 'this host has no md5, which the target has chosen',
  })
})
