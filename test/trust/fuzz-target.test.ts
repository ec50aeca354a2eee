/** The embedded target fed with recorded initiators in which something is wrong: it never throws, hangs, grows or wavers. */
import { expect, test } from '@jest/globals'
import { CHAP_ALGORITHMS } from '@iscsi/protocol'
import { makeWorld, TARGET, Wire } from '../../packages/target/test/wire.ts'
import type { World } from '../../packages/target/test/wire.ts'
import { bytesOf } from './frames.ts'
import { recordings } from './log.ts'
import type { Log } from './log.ts'
import { mutate, sampleOf, withData } from './mutator.ts'
import type { Sample, Step } from './mutator.ts'
import { CHAP } from './player.ts'
import { Dice } from './random.ts'
import { amount, FLAT, memoryInUse, PATIENCE, report, SEED } from './trust.ts'

const INPUTS = amount(5000, 400_000)
/** One input in so many is played twice, each time to a target of its own, and must be answered the same. */
const TWICE = 8
/** What all connections together may hold. */
const MAX_MEMORY = 2 ** 20
/** So many inputs share a target, and must leave it as it was. */
const PER_WORLD = 50
/** Bytes that an honest initiator hears at least, when it is let in. */
const SERVED = 2000

/** What the target of a recording challenged its initiator with: CHAP_A, and CHAP_I and CHAP_C in bytes; and the right CHAP_R. */
interface Challenge {
  readonly algorithm: string | undefined
  readonly bytes: Uint8Array
  readonly response: string
}

/** A recorded initiator that speaks to the target of these tests; without CHAP there is no challenge. */
interface Initiator extends Sample {
  readonly challenge: Challenge | undefined
}

function initiatorOf(log: Log): Initiator {
  const sample = retargeted(sampleOf(log, 'sent', false))
  const said = log.entries.flatMap((entry) => (entry.kind === 'received' ? [entry.bytes] : []))
  const text = Buffer.concat(said).toString('latin1')
  const [response = ''] = /CHAP_R=0x[0-9a-f]+/.exec(textOf(sample.steps)) ?? []
  const found = /CHAP_A=(\d)\0CHAP_I=(\d+)\0CHAP_C=0x([0-9a-f]+)/i.exec(text)
  if (found === null) return { ...sample, challenge: undefined }
  const [, algorithm, identifier, challenge = ''] = found
  return {
    ...sample,
    challenge: {
      algorithm,
      bytes: Uint8Array.from([Number(identifier), ...Buffer.from(challenge, 'hex')]),
      response,
    },
  }
}

/** All that is sent, as text. */
function textOf(steps: readonly Step[]): string {
  return Buffer.concat(
    steps.map((step) => (step.kind === 'pdu' ? bytesOf(step.frame) : new Uint8Array(0))),
  ).toString('latin1')
}

function retargeted(sample: Sample): Sample {
  const name = sample.connect.split(' ')[1] ?? ''
  const steps = sample.steps.map((step): Step => {
    if (step.kind === 'order') return step
    const text = Buffer.from(step.frame.data).toString('latin1')
    if (!text.includes(name)) return step
    const data = new Uint8Array(Buffer.from(text.replace(name, TARGET), 'latin1'))
    return { kind: 'pdu', frame: withData(step.frame, data) }
  })
  return { ...sample, steps }
}

interface Run {
  readonly said: Buffer
  readonly fate: string
  /** Whether it was let in. */
  readonly isIn: boolean
}

/** Plays the PDUs of an input to a connection of its own; without a seed nothing is left to chance. */
function play(world: World, steps: readonly Step[], seed?: number): Run {
  let isIn = false
  const dice = seed === undefined ? undefined : new Dice(seed)
  const wire = new Wire(world)
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
  const { fate } = wire.connection
  wire.disconnect()
  return { said: Buffer.concat(said), fate, isIn }
}

/** Nobody is let in by CHAP who has not given the right response; a hexadecimal digit may be of either case. */
function expectProof({ challenge }: Initiator, steps: readonly Step[]): void {
  if (challenge !== undefined && !textOf(steps).toLowerCase().includes(challenge.response.toLowerCase()))
    throw new Error('let in without the response to the challenge')
}

/** What connections that are gone must not leave behind. */
function expectClean({ node, entry }: World): void {
  expect({
    connections: node.connections.size,
    sessions: [...entry.sessions].length,
    memory: [node.commandMemory.used, node.arrivalMemory.used],
  }).toEqual({ connections: 0, sessions: 0, memory: [0, 0] })
}

/** A target that demands CHAP, or not; its challenge is that of the recording, which is answered rightly there. */
function freshWorld({ challenge }: Initiator): World {
  if (challenge === undefined) return makeWorld({}, undefined, { maxMemory: MAX_MEMORY })
  const { username, secret, target: mutual } = CHAP
  const algorithms = CHAP_ALGORITHMS.flatMap(({ name, code }) => (code === challenge.algorithm ? [name] : []))
  const randomBytes = (length: number): Uint8Array =>
    length === 1 ? challenge.bytes.subarray(0, 1) : challenge.bytes.subarray(1)
  const chap = { username, secret, algorithms, mutual }
  return makeWorld({ chap }, undefined, { maxMemory: MAX_MEMORY, randomBytes })
}

test(
  'the target takes anything that an initiator says',
  async () => {
    const initiators = recordings().map(initiatorOf)
    const fates = new Map<string, number>()
    let initiator = new Dice(SEED).pick(initiators)
    let world = freshWorld(initiator)
    let before = 0
    let commands = 0
    for (let count = 0; count < INPUTS; count++) {
      // The first tenth warms up what is made once.
      if (count === Math.floor(INPUTS / 10)) before = await memoryInUse()
      const seed = SEED + count
      const dice = new Dice(seed)
      const steps = mutate(initiator, initiators, dice)
      try {
        const { fate, isIn } = play(world, steps, seed)
        if (isIn) expectProof(initiator, steps)
        fates.set(fate, (fates.get(fate) ?? 0) + 1)
        if (count % TWICE === 0) {
          const [one, other] = [
            play(freshWorld(initiator), steps, seed),
            play(freshWorld(initiator), steps, seed),
          ]
          if (!one.said.equals(other.said) || one.fate !== other.fate)
            throw new Error('two runs of the same input differ')
        }
        if (count % PER_WORLD < PER_WORLD - 1) continue
        expectClean(world)
        commands += world.node.counters.commands
        // One that is honest logs in and is served.
        expect(play(world, initiator.steps).said.length).toBeGreaterThan(SERVED)
        initiator = dice.pick(initiators)
        world = freshWorld(initiator)
      } catch (error) {
        throw new Error(`input ${seed}`, { cause: error })
      }
    }
    const grown = (await memoryInUse()) - before
    expect(grown).toBeLessThan(FLAT)
    // The inputs are not all in vain: they reach the logical units, and end in every way.
    expect(commands).toBeGreaterThan(INPUTS)
    expect([...fates.keys()].sort()).toEqual(['destroy', 'end', 'open'])
    report({ inputs: INPUTS, seed: SEED, grown, commands, fates: Object.fromEntries(fates) })
  },
  PATIENCE,
)
