/** An input that failed is the same when it is read again from where it was kept. */
import { rmSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { bytesOf } from './frames.ts'
import { recordings } from './log.ts'
import { mutate, sampleOf } from './mutator.ts'
import type { Step } from './mutator.ts'
import { Dice } from './random.ts'
import { SEED } from './trust.ts'
import { keep, vectorOf } from './vectors.ts'

const played = (steps: readonly Step[]): unknown[] =>
  steps.map((step) => (step.kind === 'order' ? step.order : Buffer.from(bytesOf(step.frame))))

test.each([
  ['initiator', 'received', true],
  ['target', 'sent', false],
] as const)('an input of the %s becomes a vector', (fed, side, withOrders) => {
  const samples = recordings().map((log) => sampleOf(log, side, withOrders))
  for (const [index, sample] of samples.entries()) {
    const seed = SEED + index
    const steps = mutate(sample, samples, new Dice(seed))
    const [, path = ''] = /is in (\S+);/.exec(keep(fed, { seed, connect: sample.connect, steps })) ?? []
    const vector = vectorOf(path)
    expect(vector).toMatchObject({ seed, connect: sample.connect })
    expect(played(vector.steps)).toEqual(played(steps))
    rmSync(path)
  }
})
