/** Every fault that docs/target.md orders as an example strikes, when an initiator gives it the chance. */
import { runInNewContext } from 'node:vm'
import { expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Fault, Target } from '@iscsi/target'
import { snippetsOf } from './snippets.ts'

const KINDS: Readonly<Record<Fault['kind'], true>> = {
  hold: true,
  delay: true,
  status: true,
  response: true,
  residual: true,
  overrun: true,
  'late-data': true,
  r2t: true,
  reject: true,
  ignore: true,
  number: true,
  corrupt: true,
  lose: true,
  drop: true,
  'login-status': true,
  'login-rounds': true,
}

const code = snippetsOf('docs/target.md')
  .filter(({ heading, language }) => heading === 'Faults' && language === 'ts')
  .map((snippet) => snippet.code)
  .join('')
/** The arguments of `faults.add(…)`, as they stand there. */
const examples = [...code.matchAll(/faults\.add\((\{.*\})\)$/gm)].map(([, literal = '']) => literal)

/** What an initiator does: something of everything. */
const CHANCES: readonly ((session: Session) => Promise<unknown>)[] = [
  (session) => session.ping(),
  (session) => session.write16(0, 2048, Buffer.alloc(2048 * 512)),
  (session) => session.read16(0, 2048),
  async (session) => {
    for (let count = 0; count < 12; count++) await session.read10(0, 1)
  },
  (session) => session.read10(0, 8, undefined, { timeout: 50 }), // and is aborted, if it is held
]

async function giveChances(target: Target, enough: () => boolean): Promise<void> {
  // Whatever a fault does to it: another session, and the next chance.
  for (const chance of CHANCES) {
    if (enough()) return
    const digests = { headerDigest: 'crc32c', dataDigest: 'crc32c' } as const
    const limits = { commandTimeout: 200, taskManagementTimeout: 200, logoutTimeout: 200, pingTimeout: 200 }
    const session = await connect(target.url(), { ...digests, ...limits }).catch(() => undefined)
    if (session === undefined) continue
    session.on('disconnect', () => undefined)
    await chance(session).catch(() => undefined)
    await session.close().catch(() => undefined)
  }
}

test('there is an example of every kind', () => {
  const kinds = examples.map((literal) => /kind: '([\w-]+)'/.exec(literal)?.[1])
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(KINDS).sort())
  expect(examples).toHaveLength(code.split('faults.add(').length - 1)
})

test.each(examples)('%s strikes', async (literal) => {
  await using target = await createTarget({ luns: [{ size: '2M' }] })
  const fault = runInNewContext(`(${literal})`) as Fault
  const order = target.faults.add(fault)
  // A command that is aborted must be there still: another fault keeps it.
  if (fault.kind === 'late-data') target.faults.add({ kind: 'hold', times: Infinity })
  await giveChances(target, () => order.hits > 0)
  expect(order.hits).toBeGreaterThan(0)
})
