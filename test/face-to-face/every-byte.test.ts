/** The connection ends at every single byte of a session: login, reads, R2T trains, a ping, task management, logout. */
import { describe, expect, test } from '@jest/globals'
import type { CloseReason } from '@iscsi/protocol'
import { BLOCK, Pair, patternOf, transferCdb } from './pair.ts'
import type { End } from './pair.ts'

const KEYS = { firstBurstLength: 512, maxBurstLength: 512, maxRecvDataSegmentLength: 512 }

/** What was ordered in one session, and its memory. */
interface Story {
  readonly pair: Pair
  readonly tags: readonly number[]
  readonly memory: Uint8Array
  /** Commands that the target has seen, by their logical block address. */
  readonly seen: ReadonlySet<number>
}

const LBAS = [1, 2, 3]

async function tell(endAt: End | undefined): Promise<Story> {
  const pair = new Pair({
    endAt,
    latency: 0,
    target: { ...KEYS, initialR2T: true, immediateData: false },
    session: { pingTimeout: 1000 },
    login: { offers: { ...KEYS, initialR2T: true, immediateData: false } },
  })
  const seen = new Set<number>()
  pair.plan.add({
    kind: 'delay',
    milliseconds: 0,
    times: Infinity,
    matches: ({ cdb }) => {
      seen.add(cdb[5] ?? 0)
      return false
    },
  })
  const memory = new Uint8Array(2 * BLOCK)
  await pair.login()
  if (!pair.session.isOpen) return { pair, tags: [], memory, seen }
  const tags = [
    pair.submit({ cdb: transferCdb('write', 1, 2), dataOut: [patternOf(2 * BLOCK, 1)] }),
    pair.submit({ cdb: transferCdb('read', 2, 2), dataIn: [memory] }),
    pair.submit({ cdb: transferCdb('write', 3, 1), dataOut: [patternOf(BLOCK, 3)] }),
  ]
  pair.session.ping(patternOf(5, 1))
  pair.session.manage({ function: 2, lun: 1n << 48n }, pair.now)
  await pair.run(() => closing(pair) !== undefined || tags.every((tag) => pair.outcome(tag) !== undefined))
  pair.session.logout(pair.now)
  await pair.run(() => closing(pair) !== undefined)
  return { pair, tags, memory, seen }
}

function closing(pair: Pair): CloseReason | undefined {
  const last = pair.events.at(-1)
  return last?.kind === 'closed' ? last.reason : undefined
}

function check({ pair, tags, memory, seen }: Story): string[] {
  const reason = closing(pair)
  // Nothing comes after the end, which came once, and says what it was.
  expect(pair.events.filter(({ kind }) => kind === 'closed')).toHaveLength(1)
  expect(['disconnected', 'logout']).toContain(reason?.kind)
  expect(pair.session).toMatchObject({ outstanding: 0, waiting: 0, isOpen: false })
  expect(pair.session.nextTimeout()).toBeUndefined()
  const settled = pair.events.filter(({ kind }) => kind.endsWith('-settled'))
  expect(settled).toHaveLength(tags.length === 0 ? 0 : 5)
  const kinds = tags.map((tag, index) => {
    const outcome = pair.outcome(tag)
    if (outcome?.kind === 'completed') {
      expect(outcome).toMatchObject({ status: 0, residual: null })
      return 'completed'
    }
    if (outcome?.kind !== 'lost') throw new Error(`task ${index} ended by ${outcome?.kind}`)
    // Not sent: the target cannot have seen it, wherever the bytes were cut.
    if (!outcome.sent) expect(seen.has(LBAS[index] ?? 0)).toBe(false)
    return outcome.sent ? 'unknown' : 'not-sent'
  })
  // The loan is over: what comes late lands nowhere.
  memory.fill(0x5a)
  pair.session.connection.receive(new Uint8Array(100), pair.now)
  expect(memory.every((byte) => byte === 0x5a)).toBe(true)
  expect(pair.session.pollEvent()).toBeUndefined()
  return [...kinds, reason?.kind ?? '']
}

// The last byte from the initiator is of its logout, which is then never answered.
describe.each([
  ['target', 'RST', ['completed', 'disconnected', 'logout', 'unknown']],
  ['target', 'FIN', ['completed', 'disconnected', 'logout', 'unknown']],
  ['initiator', 'RST', ['completed', 'disconnected', 'unknown']],
] as const)('bytes from the %s, then %s', (from, by, all) => {
  test('at every one of them, everything settles as it should', async () => {
    const whole = await tell(undefined)
    expect(check(whole)).toEqual(['completed', 'completed', 'completed', 'logout'])
    const total = whole.pair.delivered[from]
    expect(total).toBeGreaterThan(1500)
    const ends = new Set<string>()
    for (let bytes = 1; bytes <= total; bytes++) {
      for (const end of check(await tell({ from, bytes, by }))) ends.add(end)
    }
    expect([...ends].sort()).toEqual(all)
  })
})
