/** A random walk of orders, answers, silence and broken sockets: after every step, the session is what the model says. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Model } from './model.ts'
import type { TaskKind } from './model.ts'
import { amount, lineOf, PATIENCE, report, SEED } from './trust.ts'

const RUNS = amount(150, 4000)
/** Moves that were made, in all. */
const STEPS = amount(RUNS * 25, 100_000)
const MOST_MOVES = 100
const MOST_R2TS = 4
const KINDS: readonly TaskKind[] = ['none', 'read', 'write']

/** Does a move if it can be done now; `which` and `size` are whatever numbers it needs. */
type Move = (model: Model, which: number, size: number) => boolean

/** Does something with the n-th of a list, if there is any. */
function withOne<T>(list: Iterable<T>, which: number, act: (one: T) => void): boolean {
  const all = [...list]
  const one = all[which % Math.max(all.length, 1)]
  if (one !== undefined) act(one)
  return one !== undefined
}

const MOVES: Readonly<Record<string, Move>> = {
  submit: (model, which, size) => {
    model.submit(KINDS[which % KINDS.length] ?? 'none', size % 2, which % 4 === 3 ? 50 + size : undefined)
    return true
  },
  'send data': (model, which) =>
    withOne(
      model.sent.filter(([, { kind, done }]) => kind === 'read' && done < 700),
      which,
      ([tag, task]) => {
        model.sendData(tag, task)
      },
    ),
  'ask for data': (model, which, size) =>
    withOne(
      model.sent.filter(([, task]) => model.mayAsk(task)),
      which,
      ([tag, task]) => {
        model.askData(tag, task, which, size)
      },
    ),
  complete: (model, which) =>
    withOne(
      model.sent.filter(([, { owed }]) => owed.size === 0),
      which,
      ([tag, task]) => {
        model.complete(tag, task)
      },
    ),
  abort: (model, which) =>
    withOne(model.tasks, which, ([tag, task]) => {
      model.abort(tag, task)
    }),
  'answer an abort': (model, which, size) =>
    withOne(model.aborts, which, ([tag, abort]) => {
      model.answerAbort(tag, abort, size % 8 === 7 ? 5 : size % 2)
    }),
  reset: (model, _, size) => {
    if (size > 20) return false
    model.reset(size % 2)
    return true
  },
  ping: (model) => {
    model.ping()
    return true
  },
  'answer a ping': (model, which) =>
    withOne(model.pings, which, (tag) => {
      model.answerPing(tag)
    }),
  'open the window': (model, _, size) => {
    model.openWindow(size % 6)
    return true
  },
  'a full socket': (model) => {
    model.target.holdsTransmits = !model.target.holdsTransmits
    return true
  },
  'a socket that takes nothing': (model) => {
    model.target.takesTransmits = !model.target.takesTransmits
    return true
  },
  flush: (model, which) => {
    model.target.flush(which % 3)
    return true
  },
  wait: (model, which, size) => {
    model.target.advance(which * size)
    return true
  },
  disconnect: (model, _, size) => {
    if (size > 10) return false
    model.disconnect()
    return true
  },
}

/** What there has to be more of, for the others to find anything to do. */
const OFTEN = [
  ...['submit', 'submit', 'submit', 'send data', 'ask for data', 'ask for data', 'complete'],
  'answer an abort',
]

/** All that may be negotiated about the data of writes. */
const KEYS = fc.record({
  initialR2T: fc.boolean(),
  immediateData: fc.boolean(),
  dataSequenceInOrder: fc.boolean(),
  maxOutstandingR2T: fc.integer({ min: 1, max: MOST_R2TS }),
  firstBurstLength: fc.constantFrom(512, 5000, 20_000),
  segmentLength: fc.constantFrom(4096, 65_536),
})

const tally: Record<string, number> = {}

class Step implements fc.Command<Model, object> {
  readonly #name: string
  readonly #which: number
  readonly #size: number

  constructor(name: string, which: number, size: number) {
    this.#name = name
    this.#which = which
    this.#size = size
  }

  check(): boolean {
    return true
  }

  run(model: Model): void {
    if (MOVES[this.#name]?.(model, this.#which, this.#size) !== true) return
    tally[this.#name] = (tally[this.#name] ?? 0) + 1
    model.observe()
    if (!model.target.session.isOpen) model.renew()
  }

  toString(): string {
    return `${this.#name}(${this.#which}, ${this.#size})`
  }
}

test(
  'random walks',
  () => {
    let settled = 0
    const steps = [...Object.keys(MOVES), ...OFTEN].map((name) =>
      fc.tuple(fc.nat(12), fc.nat(60)).map(([which, size]) => new Step(name, which, size)),
    )
    const met = { unsolicited: 0, outOfOrder: 0, together: 0 }
    const choices = new Set<string>()
    const walks = fc.commands(steps, { maxCommands: MOST_MOVES, size: 'max' })
    fc.assert(
      fc.property(KEYS, walks, (keys, walk) => {
        const model = new Model(keys)
        fc.modelRun(() => ({ model, real: model.target }), walk)
        model.disconnect()
        model.observe()
        model.renew()
        settled += model.settled
        met.unsolicited += model.met.unsolicited
        met.outOfOrder += model.met.outOfOrder
        met.together = Math.max(met.together, model.met.together)
        choices.add(lineOf([keys.initialR2T, keys.immediateData, keys.dataSequenceInOrder]))
      }),
      { numRuns: RUNS, seed: SEED },
    )
    const total = Object.values(tally).reduce((sum, count) => sum + count, 0)
    expect(total).toBeGreaterThanOrEqual(STEPS)
    expect(Object.keys(tally)).toHaveLength(Object.keys(MOVES).length)
    expect(settled).toBeGreaterThan(RUNS * 3)
    // The keys are not all in vain: each choice of them was made, and what it allows was done.
    expect(choices.size).toBe(8)
    expect(met.unsolicited).toBeGreaterThan(RUNS * 1000)
    expect(met.outOfOrder).toBeGreaterThan(RUNS / 10)
    expect(met.together).toBe(MOST_R2TS)
    report({ walks: RUNS, seed: SEED, steps: total, settled, ...met, tally })
  },
  PATIENCE,
)
