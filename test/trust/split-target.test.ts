/** Recorded initiators, their bytes cut anywhere: the embedded target says and does the same. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { TargetConnection } from '../../packages/target/src/session/target-connection.ts'
import { bytesOf } from './frames.ts'
import { recordings } from './log.ts'
import { Dice } from './random.ts'
import { connectionOf, freshWorld, initiatorOf } from './recorded-initiator.ts'
import type { Initiator } from './recorded-initiator.ts'
import { amount, lineOf, PATIENCE, report, SEED } from './trust.ts'

/** A cut is tried at one byte in so many. */
const EVERY = amount(96, 1)
const RANDOM_CUTS = amount(4, 1000)
/** PDUs that come in one go, with cuts across their borders. */
const TOGETHER = 3
/** Bytes from the beginning of the medium, among which are all that recordings write. */
const MEDIUM = 40 * 512

/** Cuts what comes from this byte on of all that is said into pieces. */
type Cut = (bytes: Uint8Array, from: number) => readonly Uint8Array[]

const WHOLE: Cut = (bytes) => [bytes]

/** In two pieces, cut at this byte of all that the initiator said. */
function cutAt(place: number): Cut {
  return (bytes, from) => {
    const cut = Math.min(Math.max(place - from, 0), bytes.length)
    return [bytes.subarray(0, cut), bytes.subarray(cut)]
  }
}

/** In pieces of random lengths. */
function cutAtRandom(dice: Dice, longest: number): Cut {
  return (bytes) => {
    const pieces: Uint8Array[] = []
    for (let at = 0; at < bytes.length;) {
      const length = 1 + dice.below(longest)
      pieces.push(bytes.subarray(at, at + length))
      at += length
    }
    return pieces
  }
}

/** What an initiator sends, so many PDUs at a time. */
function lumpsOf({ steps }: Initiator, together: number): readonly Uint8Array[] {
  const pdus = steps.flatMap((step) => (step.kind === 'pdu' ? [bytesOf(step.frame)] : []))
  return Array.from({ length: Math.ceil(pdus.length / together) }, (_, index) =>
    Buffer.concat(pdus.slice(index * together, (index + 1) * together)),
  )
}

/** How a target is fed. */
interface Feeding {
  readonly lumps: readonly Uint8Array[]
  readonly cut?: Cut
  /** Draws which pieces are handed over, and which come as from a kernel: into the memory that the machine names. */
  readonly dice?: Dice
}

/** All that the target says, each time that a lump has come, and what has become of it and of its medium. */
async function play(initiator: Initiator, { lumps, cut = WHOLE, dice }: Feeding): Promise<string> {
  const world = freshWorld(initiator)
  const wire = connectionOf(world, initiator)
  const sum = createHash('sha256')
  let length = 0
  let from = 0
  for (const lump of lumps) {
    for (const piece of cut(lump, from)) {
      if (dice?.oneIn(2) === true) fill(wire.connection, piece)
      else wire.connection.receive(piece)
    }
    from += lump.length
    const said = wire.takeBytes()
    length += said.length
    sum.update(said)
  }
  const { fate } = wire.connection
  wire.disconnect()
  const medium = new Uint8Array(MEDIUM)
  await world.store.read(0, medium)
  const { breaches, counters } = world.node
  const { logins, commands, bytesOut } = counters
  return lineOf({ length, sum: sum.update(medium).digest('hex'), fate, breaches, logins, commands, bytesOut })
}

function fill(connection: TargetConnection, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    const room = connection.receiveBuffer()
    const part = bytes.subarray(at, at + room.length)
    room.set(part)
    connection.handleReceived(part.length)
    at += part.length
  }
}

describe.each(recordings().map((log) => ({ name: log.name, initiator: initiatorOf(log) })))(
  'what the target hears from $name, cut',
  ({ name, initiator }) => {
    // What comes together is answered in one go: the numbers of the answers are then those of its end.
    const feedings = [1, TOGETHER].map((together) => lumpsOf(initiator, together))

    test('is answered to the end', async () => {
      for (const lumps of feedings)
        expect(await play(initiator, { lumps })).toMatch(/"fate":"end",.*"logins":1,"commands":[12]\d,/)
      // Other targets gave other tags to their R2Ts.
      const [lumps = []] = feedings
      const isRight = (await play(initiator, { lumps })).includes('"breaches":[]')
      expect(isRight || !name.startsWith('embedded')).toBe(true)
    })

    test('byte by byte', async () => {
      for (const lumps of feedings) {
        const whole = await play(initiator, { lumps })
        const dice = new Dice(SEED)
        expect(await play(initiator, { lumps, cut: cutAtRandom(dice, 1), dice })).toBe(whole)
      }
    })

    test(
      'in two',
      async () => {
        const [lumps = []] = feedings
        const whole = await play(initiator, { lumps })
        const total = lumps.reduce((sum, lump) => sum + lump.length, 0)
        let cuts = 0
        for (let place = 1; place < total; place += EVERY, cuts++) {
          if ((await play(initiator, { lumps, cut: cutAt(place) })) !== whole)
            throw new Error(`cut at byte ${place}`)
        }
        expect(cuts).toBeGreaterThan(40)
        report({ bytes: total, cuts })
      },
      PATIENCE,
    )

    test(
      'at random',
      async () => {
        for (const lumps of feedings) {
          const whole = await play(initiator, { lumps })
          for (let seed = SEED; seed < SEED + RANDOM_CUTS; seed++) {
            const dice = new Dice(seed)
            const cut = cutAtRandom(dice, dice.pick([3, 60, 600]))
            expect([seed, await play(initiator, { lumps, cut, dice })]).toEqual([seed, whole])
          }
        }
        report({ runs: feedings.length * RANDOM_CUTS })
      },
      PATIENCE,
    )
  },
)
