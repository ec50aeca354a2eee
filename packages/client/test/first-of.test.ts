import { describe, expect, test } from '@jest/globals'
import { firstOf } from '../src/first-of.ts'
import type { Race } from '../src/first-of.ts'
import { settled } from './support.ts'

/** Attempts that end when the test says so. */
class Attempts {
  readonly begun: string[] = []
  readonly discarded: string[] = []
  readonly #ends = new Map<string, { win: (name: string) => void; lose: (error: Error) => void }>()

  race(afters: Readonly<Record<string, number>>, signal?: AbortSignal): Promise<string> {
    const race: Race<string, string> = {
      starts: Object.entries(afters).map(([portal, after]) => ({ portal, after })),
      run: (portal, over) => {
        this.begun.push(portal)
        return new Promise((win, lose) => {
          this.#ends.set(portal, { win, lose })
          over.addEventListener('abort', () => {
            lose(new Error(`${portal} was aborted`))
          })
          if (over.aborted) lose(new Error(`${portal} was aborted`))
        })
      },
      discard: (late) => this.discarded.push(late),
      tell: (failures) => new AggregateError(failures),
      signal,
    }
    return firstOf(race)
  }

  win(portal: string): void {
    this.#ends.get(portal)?.win(portal)
  }

  lose(portal: string): void {
    this.#ends.get(portal)?.lose(new Error(portal))
  }
}

const FAR = 1_000_000
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('attempts', () => {
  test('the first wins, and nobody else begins', async () => {
    const attempts = new Attempts()
    const end = attempts.race({ a: 0, b: FAR })
    attempts.win('a')
    expect(await end).toBe('a')
    expect(attempts.begun).toEqual(['a'])
  })

  test('the next begins at once when one fails, and only it', async () => {
    const attempts = new Attempts()
    const end = attempts.race({ a: 0, b: FAR, c: 2 * FAR })
    attempts.lose('a')
    await turn()
    expect(attempts.begun).toEqual(['a', 'b'])
    attempts.lose('b')
    await turn()
    attempts.win('c')
    expect(await end).toBe('c')
  })

  test('the next begins at its time beside one that hangs; the loser is aborted', async () => {
    const attempts = new Attempts()
    const end = attempts.race({ a: 0, b: 5 })
    while (attempts.begun.length < 2) await turn()
    attempts.win('b')
    expect(await end).toBe('b')
    expect(attempts.discarded).toEqual([])
  })

  test('one that succeeds too late is got rid of', async () => {
    const attempts = new Attempts()
    const end = attempts.race({ a: 0, b: 0 })
    while (attempts.begun.length < 2) await turn()
    attempts.win('b')
    attempts.win('a')
    expect(await end).toBe('b')
    await turn()
    expect(attempts.discarded).toEqual(['a'])
  })

  test('all fail: all failures are told', async () => {
    const attempts = new Attempts()
    const end = settled(attempts.race({ a: 0, b: FAR }))
    attempts.lose('a')
    await turn()
    attempts.lose('b')
    expect(await end).toMatchObject({ errors: [{ message: 'a' }, { message: 'b' }] })
  })

  test('a signal aborts those that run, and no other begins', async () => {
    const attempts = new Attempts()
    const controller = new AbortController()
    const end = settled(attempts.race({ a: 0, b: FAR }, controller.signal))
    controller.abort()
    expect(await end).toMatchObject({ errors: [{ message: 'a was aborted' }] })
    expect(attempts.begun).toEqual(['a'])
    expect(await settled(new Attempts().race({ a: 0 }, controller.signal))).toMatchObject({ errors: [{}] })
  })
})
