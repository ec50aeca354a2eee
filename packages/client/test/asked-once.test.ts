import { expect, test } from '@jest/globals'
import { AskedOnce } from '../src/asked-once.ts'
import { fakeUnit, turns } from './fake-nexus.ts'
import type { LogicalUnit } from '../src/logical-unit.ts'
import { settled } from './support.ts'

/** Questions in their order: each is answered by the test, or ends a while after its signal. */
function asked(): {
  readonly once: AskedOnce<string>
  readonly answers: ((answer: string) => void)[]
  readonly signals: AbortSignal[]
  readonly ended: AbortSignal[]
} {
  const [answers, signals, ended]: [((answer: string) => void)[], AbortSignal[], AbortSignal[]] = [[], [], []]
  const once = new AskedOnce(
    (signal) =>
      new Promise<string>((resolve, reject) => {
        answers.push(resolve)
        signals.push(signal)
        signal.addEventListener('abort', () => {
          void turns().then(() => {
            ended.push(signal)
            reject(new Error('aborted'))
          })
        })
      }),
  )
  return { once, answers, signals, ended }
}

test('one question for all, until it is forgotten', async () => {
  const { once, answers } = asked()
  const all = [once.answer('one', undefined), once.answer('two', new AbortController().signal)]
  expect([answers.length, once.known]).toEqual([1, undefined])
  answers[0]?.('an answer')
  expect(await Promise.all(all)).toEqual(['an answer', 'an answer'])
  expect([await once.answer('three', undefined), once.known]).toEqual(['an answer', 'an answer'])
  once.forget()
  expect(once.known).toBeUndefined()
  const again = once.answer('four', undefined)
  answers[1]?.('another')
  expect([await again, answers.length]).toEqual(['another', 2])
})

test('who leaves ends no more than the own waiting as long as others wait', async () => {
  const { once, answers, signals } = asked()
  const controller = new AbortController()
  const left = settled(once.answer('left', controller.signal))
  const stays = once.answer('stays', undefined)
  controller.abort('enough')
  expect(await left).toMatchObject({ name: 'AbortError', cause: 'enough' })
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  answers[0]?.('an answer')
  expect(await stays).toBe('an answer')
})

test('the last who leaves aborts it, and waits for its end; who comes meanwhile asks anew', async () => {
  const { once, answers, signals, ended } = asked()
  const controllers = [new AbortController(), new AbortController()]
  const all = controllers.map(({ signal }) => settled(once.answer('left', signal)))
  const atEnd = Promise.all(all).then(() => ended.length)
  controllers[0]?.abort('first')
  await turns()
  expect(signals[0]?.aborted).toBe(false)
  controllers[1]?.abort('second')
  await turns(1)
  expect(signals[0]).toMatchObject({ aborted: true, reason: 'second' })
  const next = once.answer('next', undefined)
  expect(await atEnd).toBe(1)
  answers[1]?.('an answer')
  expect([await next, once.known]).toEqual(['an answer', 'an answer'])
})

test('with a signal that is aborted already nothing is asked, and what fails is asked again', async () => {
  const { once, answers, signals } = asked()
  expect(await settled(once.answer('late', AbortSignal.abort('enough')))).toMatchObject({
    outcome: 'not-sent',
    cause: 'enough',
  })
  expect(signals).toEqual([])
  let times = 0
  const failing = new AskedOnce(() => {
    times++
    return Promise.reject(new Error('no'))
  })
  expect(await settled(failing.answer('one', undefined))).toMatchObject({ message: 'no' })
  expect(await settled(failing.answer('two', undefined))).toMatchObject({ message: 'no' })
  expect([times, answers.length]).toEqual([2, 0])
})

test.each([
  ['read', (unit: LogicalUnit, signal: AbortSignal) => unit.read(0, 1, undefined, { signal })],
  ['unmap', (unit: LogicalUnit, signal: AbortSignal) => unit.unmap([{ lba: 0, blocks: 1 }], { signal })],
  ['write stream', (unit: LogicalUnit, signal: AbortSignal) => unit.writeStream(0, [], { signal })],
  ['disk', (unit: LogicalUnit, signal: AbortSignal) => unit.disk({ signal })],
])('of a unit that does not say what it can do: %s, aborted, leaves nothing behind', async (what, run) => {
  const { unit, nexus } = fakeUnit()
  nexus.held = true
  const controller = new AbortController()
  const end = settled(run(unit, controller.signal))
  await turns()
  controller.abort('enough')
  expect(await end).toMatchObject({
    name: 'AbortError',
    outcome: 'not-sent',
    cause: 'enough',
    message: expect.stringContaining(what),
  })
  expect([nexus.pending, nexus.log]).toEqual([
    [],
    [expect.stringMatching(/^READ CAP/), expect.stringMatching(/^abort READ CAP/)],
  ])
})
