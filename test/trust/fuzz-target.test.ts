/** The embedded target fed with recorded initiators in which something is wrong: it never throws, hangs, grows or wavers. */
import { expect, test } from '@jest/globals'
import type { World } from '../../packages/target/test/wire.ts'
import { bytesOf } from './frames.ts'
import { recordings } from './log.ts'
import { mutate } from './mutator.ts'
import type { Step } from './mutator.ts'
import { RECOVERY } from './player.ts'
import { Dice } from './random.ts'
import { connectionOf, freshWorld, initiatorOf, MAX_MEMORY, textOf } from './recorded-initiator.ts'
import type { Initiator } from './recorded-initiator.ts'
import { amount, FLAT, memoryAbove, memoryInUse, PATIENCE, report, SEED } from './trust.ts'
import { keep, vectorsOf } from './vectors.ts'

const INPUTS = amount(5000, 400_000)
/** One input in so many is played twice, each time to a target of its own, and must be answered the same. */
const TWICE = 8
/** So many inputs share a target, and must leave it as it was. */
const PER_WORLD = 50
/** How many of the others the recording with losses counts as. */
const WEIGHT = 4
/** Bytes that an honest initiator hears at least, when it is let in. */
const SERVED = 2000

interface Run {
  readonly said: Buffer
  readonly fate: string
  /** Whether it was let in. */
  readonly isIn: boolean
  /** Whether it was let in at ErrorRecoveryLevel 1. */
  readonly recovers: boolean
}

/** Plays the PDUs of an input to a connection of its own; without a seed nothing is left to chance. */
function play(world: World, initiator: Initiator, steps: readonly Step[], seed?: number): Run {
  let isIn = false
  const dice = seed === undefined ? undefined : new Dice(seed)
  const wire = connectionOf(world, initiator)
  const said: Uint8Array[] = []
  for (const step of steps) {
    if (step.kind === 'order') continue
    const bytes = bytesOf(step.frame)
    const cut = dice?.below(bytes.length + 1) ?? 0
    wire.connection.receive(bytes.subarray(0, cut))
    wire.connection.receive(bytes.subarray(cut))
    isIn ||= [...world.entry.sessions].length > 0
    // Now and then it does not read what it is told.
    if (dice?.oneIn(4) !== true) said.push(wire.takeBytes())
    if (dice?.oneIn(16) === true) world.clock.advance(dice.below(2000))
    const { commandMemory, arrivalMemory } = world.node
    if (commandMemory.used + arrivalMemory.used > MAX_MEMORY) throw new Error('more memory than there is')
  }
  const { fate, retention } = wire.connection
  wire.disconnect()
  return { said: Buffer.concat(said), fate, isIn, recovers: retention !== undefined }
}

/** Nobody is let in by CHAP who has not given the right response; a hexadecimal digit may be of either case. */
function expectProof({ challenge }: Initiator, steps: readonly Step[]): void {
  if (challenge !== undefined && !textOf(steps).toLowerCase().includes(challenge.response.toLowerCase()))
    throw new Error('let in without the response to the challenge')
}

/** Turns of the event loop that a store may work on after the task's connection is gone: the unit is memory, and has far fewer. */
const TURNS = 1000

/** What connections that are gone must not leave behind, once what a store works on is done. */
async function expectClean({ node, entry }: World): Promise<void> {
  for (let turn = 0; turn < TURNS && entry.lingering.length > 0; turn++)
    await new Promise((resolve) => setImmediate(resolve))
  expect({
    lingering: entry.lingering.length,
    connections: node.connections.size,
    sessions: [...entry.sessions].length,
    memory: [node.commandMemory.used, node.arrivalMemory.used],
  }).toEqual({ lingering: 0, connections: 0, sessions: 0, memory: [0, 0] })
}

/** Plays an input twice, each time to a target of its own: it must be answered the same, and leave nothing behind. */
async function expectSame(initiator: Initiator, steps: readonly Step[], seed: number): Promise<void> {
  const run = async (): Promise<Run> => {
    const world = freshWorld(initiator)
    const played = play(world, initiator, steps, seed)
    await expectClean(world)
    return played
  }
  const one = await run()
  const other = await run()
  if (!other.said.equals(one.said) || one.fate !== other.fate)
    throw new Error('two runs of the same input differ')
}

test('what once broke the target', async () => {
  const initiators = recordings().map(initiatorOf)
  const vectors = vectorsOf('target')
  expect(vectors.length).toBeGreaterThan(0)
  for (const { name, connect, steps, seed } of vectors) {
    const initiator = initiators.find((known) => known.connect === connect)
    if (initiator === undefined) throw new Error(`${name} is of no recording`)
    await expectSame(initiator, steps, seed)
  }
})

test(
  'the target takes anything that an initiator says',
  async () => {
    // One alone is at ErrorRecoveryLevel 1, and has most to go wrong.
    const initiators = recordings().flatMap((log) =>
      Array.from({ length: log.name.endsWith(RECOVERY) ? WEIGHT : 1 }, () => initiatorOf(log)),
    )
    const fates = new Map<string, number>()
    let initiator = new Dice(SEED).pick(initiators)
    let world = freshWorld(initiator)
    let before = 0
    let commands = 0
    let recovering = 0
    for (let count = 0; count < INPUTS; count++) {
      // The first tenth warms up what is made once.
      if (count === Math.floor(INPUTS / 10)) before = await memoryInUse()
      const seed = SEED + count
      const dice = new Dice(seed)
      const steps = mutate(initiator, initiators, dice)
      try {
        const { fate, isIn, recovers } = play(world, initiator, steps, seed)
        if (recovers) recovering++
        if (isIn) expectProof(initiator, steps)
        fates.set(fate, (fates.get(fate) ?? 0) + 1)
        if (count % TWICE === 0) await expectSame(initiator, steps, seed)
        if (count % PER_WORLD < PER_WORLD - 1) continue
        await expectClean(world)
        commands += world.node.counters.commands
        // One that is honest logs in and is served.
        expect(play(world, initiator, initiator.steps).said.length).toBeGreaterThan(SERVED)
        initiator = dice.pick(initiators)
        world = freshWorld(initiator)
      } catch (error) {
        throw new Error(keep('target', { seed, connect: initiator.connect, steps }), { cause: error })
      }
    }
    const grown = await memoryAbove(before, FLAT)
    expect(grown).toBeLessThan(FLAT)
    // The inputs are not all in vain: they reach the logical units, and end in every way.
    expect(commands).toBeGreaterThan(INPUTS)
    expect(recovering).toBeGreaterThan(INPUTS / 20)
    expect([...fates.keys()].sort()).toEqual(['destroy', 'end', 'open'])
    report({ inputs: INPUTS, seed: SEED, grown, commands, recovering, fates: Object.fromEntries(fates) })
  },
  PATIENCE,
)
