import { describe, expect, test } from '@jest/globals'
import type { PairOptions } from './pair.ts'
import { Pair, patternOf, transferCdb } from './pair.ts'

const ALICE = { username: 'alice', secret: 'WONDERLANDWONDER' }
const RABBIT = { username: 'rabbit', secret: 'LATELATELATELATE' }
const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha3-256'] as const

/** Whether what was logged in to does what it should. */
async function works(pair: Pair): Promise<boolean> {
  const data = patternOf(4096, 3)
  const into = new Uint8Array(4096)
  const written = await pair.command({ cdb: transferCdb('write', 8, 8), dataOut: [data] })
  const read = await pair.command({ cdb: transferCdb('read', 8, 8), dataIn: [into] })
  return written?.kind === 'completed' && read?.kind === 'completed' && Buffer.compare(into, data) === 0
}

describe('a login', () => {
  const cuts = [1, 7, 48, Infinity]

  test.each(cuts.flatMap((cut) => (['one', 'two'] as const).map((stages) => [stages, cut] as const)))(
    'in %s stage(s), the stream cut to at most %p bytes',
    async (stages, cut) => {
      const pair = new Pair({ seed: 7, cut, login: { stages } })
      await pair.login()
      expect(pair.events[0]).toMatchObject({ kind: 'logged-in' })
      expect(await works(pair)).toBe(true)
      expect(pair.node.breaches).toEqual([])
    },
  )

  test.each(ALGORITHMS)('with CHAP by %s, one way and both', async (algorithm) => {
    for (const target of [undefined, RABBIT]) {
      const pair = new Pair({
        cut: 33,
        target: { chap: { ...ALICE, algorithms: [algorithm], mutual: RABBIT } },
        login: { chap: { ...ALICE, algorithms: [algorithm], target } },
      })
      await pair.login()
      expect(pair.events[0]).toMatchObject({ kind: 'logged-in' })
      expect(await works(pair)).toBe(true)
    }
  })

  test.each<[string, NonNullable<PairOptions['login']>['chap'], object]>([
    ['no CHAP', undefined, { kind: 'login-refused', statusClass: 2, statusDetail: 1 }],
    [
      'a wrong secret',
      { ...ALICE, secret: 'WRONGWRONGWRONG!' },
      { kind: 'login-refused', statusClass: 2, statusDetail: 1 },
    ],
    [
      'a target with another secret',
      { ...ALICE, target: { ...RABBIT, secret: 'EARLYEARLYEARLY!' } },
      { kind: 'authentication-failed' },
    ],
    [
      'a target with another name',
      { ...ALICE, target: { ...RABBIT, username: 'hare' } },
      { kind: 'authentication-failed' },
    ],
  ])('with %s fails', async (_, chap, reason) => {
    const pair = new Pair({ target: { chap: { ...ALICE, mutual: RABBIT } }, login: { chap } })
    await pair.login()
    expect(pair.events).toEqual([{ kind: 'closed', reason: expect.objectContaining(reason) }])
    expect(JSON.stringify(pair.events)).not.toMatch(/WONDER|LATELATE|WRONG|EARLY/)
  })

  test('with CHAP wanted of a target that has none fails', async () => {
    const pair = new Pair({ login: { chap: { ...ALICE, target: RABBIT } } })
    await pair.login()
    expect(pair.events).toEqual([
      { kind: 'closed', reason: { kind: 'login-refused', statusClass: 2, statusDetail: 1 } },
    ])
  })

  test.each([1, 2, 10])('T held back for %i rounds, in either form of login', async (rounds) => {
    for (const stages of ['one', 'two'] as const) {
      const pair = new Pair({ cut: 60, login: { stages } })
      pair.plan.add({ kind: 'login-rounds', rounds })
      await pair.login()
      expect(pair.events[0]).toMatchObject({ kind: 'logged-in' })
      expect(await works(pair)).toBe(true)
    }
  })

  test('settles the keys on both sides alike', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const draw = new Pair({ seed })
      const length = (): number => 512 + draw.draw(100_000)
      const flag = (): boolean => draw.random() < 0.5
      const offers = {
        initialR2T: flag(),
        immediateData: flag(),
        maxBurstLength: 100_512 + length(),
        firstBurstLength: length(),
        maxRecvDataSegmentLength: length(),
        maxOutstandingR2T: 1 + draw.draw(9),
        dataPDUInOrder: flag(),
        dataSequenceInOrder: flag(),
        headerDigest: flag() ? (['CRC32C', 'None'] as const) : (['None'] as const),
        dataDigest: flag() ? (['CRC32C'] as const) : (['None', 'CRC32C'] as const),
      }
      const target = {
        initialR2T: flag(),
        immediateData: flag(),
        maxBurstLength: 100_512 + length(),
        firstBurstLength: length(),
        maxRecvDataSegmentLength: length(),
        maxOutstandingR2T: 1 + draw.draw(9),
        dataPDUInOrder: flag(),
        dataSequenceInOrder: flag(),
      }
      const pair = new Pair({ seed, cut: 100, target, login: { offers } })
      await pair.login()
      expect(pair.events[0]).toMatchObject({ kind: 'logged-in' })
      expect(pair.session.parameters).toEqual(pair.target.parameters)
      expect(pair.session.parameters).toMatchObject({
        // §13.10, §13.18, §13.19: OR; §13.11: AND; §13.13, §13.14, §13.17: the lesser.
        initialR2T: offers.initialR2T || target.initialR2T,
        immediateData: offers.immediateData && target.immediateData,
        maxBurstLength: Math.min(offers.maxBurstLength, target.maxBurstLength),
        maxOutstandingR2T: Math.min(offers.maxOutstandingR2T, target.maxOutstandingR2T),
        dataPDUInOrder: offers.dataPDUInOrder || target.dataPDUInOrder,
        dataSequenceInOrder: offers.dataSequenceInOrder || target.dataSequenceInOrder,
        initiatorMaxRecvDataSegmentLength: offers.maxRecvDataSegmentLength,
        targetMaxRecvDataSegmentLength: target.maxRecvDataSegmentLength,
        headerDigest: offers.headerDigest[0],
        dataDigest: offers.dataDigest[0],
      })
      expect(await works(pair)).toBe(true)
      expect(pair.node.breaches).toEqual([])
    }
  })
})
