/** The initiator's machine fed with recorded sessions in which something is wrong: it never throws, hangs, grows or wavers. */
import { expect, test } from '@jest/globals'
import { bytesOf } from './frames.ts'
import { recordings } from './log.ts'
import { mutate, sampleOf } from './mutator.ts'
import type { Step } from './mutator.ts'
import { Player, STAGING } from './player.ts'
import { Dice } from './random.ts'
import { amount, FLAT, lineOf, memoryAbove, memoryInUse, PATIENCE, report, SEED } from './trust.ts'
import { keep, vectorsOf } from './vectors.ts'

const INPUTS = amount(5000, 600_000)
/** One input in so many is played twice, and must tell the same. */
const TWICE = 8
/** SNACK Request (RFC 7143 §11.2.1.2). */
const SNACK = 0x10
/** Rules that inputs break by the dozen, and other ends that they have. */
const ENDS = [
  ...['additional-header', 'data-digest', 'data-direction', 'data-offset', 'header-digest', 'key-repeated'],
  ...[
    'login-header',
    'login-refused',
    'login-stage',
    'logout',
    'logout-response',
    'negotiation',
    'r2t-range',
  ],
  ...['r2t-sequence', 'segment-too-long', 'status-sequence', 'task-lun', 'text-format', 'timeout'],
  ...['unexpected-pdu', 'unknown-opcode', 'wrong-direction'],
]

interface Run {
  readonly player: Player
  readonly sent: readonly Uint8Array[]
}

/** Plays the steps of an input; what is drawn for it depends on the seed alone. */
function play(connect: string, steps: readonly Step[], seed: number): Run {
  const dice = new Dice(seed)
  const player = new Player(connect)
  const sent = player.pump()
  let received = 0
  for (const step of steps) {
    if (step.kind === 'order') {
      player.order(step.order)
      sent.push(...player.pump())
      if (dice.oneIn(20)) player.order(`abort ${dice.below(8)}`)
    } else {
      const bytes = bytesOf(step.frame)
      received += bytes.length
      const cut = dice.below(bytes.length + 1)
      const filling = dice.oneIn(2)
      for (const part of [bytes.subarray(0, cut), bytes.subarray(cut)])
        sent.push(...player.receive(part, filling))
    }
    if (dice.oneIn(16)) sent.push(...player.wait())
    if (player.session.connection.receiveBuffer().length > STAGING)
      throw new Error('more room than the staging buffer has')
  }
  // Left alone, it comes to an end by its timers: pings, aborts, the drop of the connection.
  for (let waits = 0; waits < 20 && !player.closed && dice.oneIn(2); waits++) sent.push(...player.wait())
  player.end()
  // A PDU has 48 bytes at least, and has one answer at most, or a burst of 1024 bytes; orders are 12 KiB together.
  const said = sent.reduce((sum, bytes) => sum + bytes.length, 0)
  if (said > 64 * 1024 + 40 * received) throw new Error(`${said} bytes said for ${received} bytes heard`)
  return { player, sent }
}

function tell({ player, sent }: Run): string {
  return lineOf([player.events, sent])
}

test('what once broke the initiator', () => {
  const vectors = vectorsOf('initiator')
  expect(vectors.length).toBeGreaterThan(0)
  for (const { name, connect, steps, seed } of vectors) {
    const [one, other] = [play(connect, steps, seed), play(connect, steps, seed)]
    expect([name, tell(one)]).toEqual([name, tell(other)])
  }
})

test(
  'the initiator takes anything that a target says',
  async () => {
    const samples = recordings().map((log) => sampleOf(log, 'received', true))
    const ends = new Map<string, number>()
    let before = 0
    let snacks = 0
    for (let count = 0; count < INPUTS; count++) {
      // The first tenth warms up what is made once.
      if (count === Math.floor(INPUTS / 10)) before = await memoryInUse()
      const seed = SEED + count
      const dice = new Dice(seed)
      const sample = dice.pick(samples)
      const steps = mutate(sample, samples, dice)
      try {
        const run = play(sample.connect, steps, seed)
        snacks += run.sent.filter(([first = 0]) => first === SNACK).length
        if (count % TWICE === 0 && tell(run) !== tell(play(sample.connect, steps, seed)))
          throw new Error('two runs of the same input differ')
        const end = run.player.events.at(-1)
        const reason = end?.kind === 'closed' ? end.reason : undefined
        const name = reason?.kind === 'violation' ? reason.violation.rule : (reason?.kind ?? 'none')
        ends.set(name, (ends.get(name) ?? 0) + 1)
      } catch (error) {
        throw new Error(keep('initiator', { seed, connect: sample.connect, steps }), { cause: error })
      }
    }
    const grown = await memoryAbove(before, FLAT)
    expect(grown).toBeLessThan(FLAT)
    // The inputs are not all in vain: they reach the session, and end it in many ways.
    expect([...ends.keys()]).toEqual(expect.arrayContaining(ENDS))
    expect(ends.get('disconnected')).toBeGreaterThan(INPUTS / 10)
    expect(snacks).toBeGreaterThan(INPUTS / 10)
    report({ inputs: INPUTS, seed: SEED, grown, snacks, ends: Object.fromEntries([...ends].sort()) })
  },
  PATIENCE,
)
