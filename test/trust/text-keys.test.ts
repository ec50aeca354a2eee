/** Names that mean something to JavaScript, as keys and values of a peer: they are text, and nothing else. */
import { afterEach, expect, test } from '@jest/globals'
import { parseUrl } from '@iscsi/client'
import { answer, decodePairs, encodePairs, parseSendTargets } from '@iscsi/protocol'
import { ScriptedTarget } from '../../packages/protocol/test/support/scripted-target.ts'
import { makeWorld, Op, Wire } from '../../packages/target/test/wire.ts'

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

const untouched = Object.getOwnPropertyNames(Object.prototype)
afterEach(() => {
  const now = Object.getOwnPropertyNames(Object.prototype)
  if (now.join() !== untouched.join() || 'polluted' in {})
    throw new Error('the prototype of all objects was changed')
})

test.each(NAMES)('%s is no key-name: the text is refused (RFC 7143 §6.1)', (name) => {
  expect(decodePairs(new TextEncoder().encode(`${name}=polluted\0`))).toMatchObject({ rule: 'text-format' })
  expect(answer(name, 'polluted')).toMatchObject({ reply: 'NotUnderstood' })
})

test.each(NAMES)('X-%s is answered to the initiator as any private key is', (name) => {
  const key = `X-${name}`
  const target = new ScriptedTarget({
    session: {
      login: {
        initiatorName: 'iqn.2026-11.example:initiator',
        targetName: 'iqn.2026-11.example:disk',
        stages: 'one',
        privateKeys: { [key]: '1' },
        hash: () => new Uint8Array(0),
        randomBytes: () => new Uint8Array(0),
      },
    },
  })
  target.connect()
  const { pdu, data } = target.take('login-request')
  const [response] = target.loginAnswer(pdu, data)
  target.send([response, encodePairs([{ key, value: 'polluted' }])])
  expect(target.eventsOf('logged-in')[0]?.privateKeys).toEqual({ [key]: 'polluted' })
})

test('a login of the target refuses them, or does not understand them', () => {
  for (const name of NAMES) {
    const refused = new Wire(makeWorld()).login({ keys: [`${name}=polluted`] })
    expect([refused.opcode, refused.byte(36)]).toEqual([Op.loginResponse, 2])
  }
  const reply = new Wire(makeWorld()).login({ keys: NAMES.map((name) => `X-${name}=polluted`) })
  expect(reply.byte(36)).toBe(0)
  expect(reply.text).toEqual(expect.arrayContaining(NAMES.map((name) => `X-${name}=NotUnderstood`)))
})

test('as names of targets they are text', () => {
  const targets = parseSendTargets(NAMES.map((value) => ({ key: 'TargetName', value })))
  expect(targets).toEqual(NAMES.map((name) => expect.objectContaining({ name })))
})

test.each(NAMES)('%s is no option of a URL', (name) => {
  expect(() => parseUrl(`iscsi://host/iqn.2026-11.example:disk/0?${name}=polluted`)).toThrow(TypeError)
})
