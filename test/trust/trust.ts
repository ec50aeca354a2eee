/**
 * What the tests of this folder have two forms of: a short one for CI, which `ISCSI_TRUST=short npm run test:trust` runs alone,
 * and a long one by `npm run test:trust`.
 */
import { appendFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from '@jest/globals'

const LONG = process.env['ISCSI_TRUST'] === 'long'

/** What all is drawn from; ISCSI_TRUST_SEED makes another run of it. */
export const SEED: number = Number(process.env['ISCSI_TRUST_SEED'] ?? 20261122)

/** What may lie in memory after a run that did not before it. */
export const FLAT: number = 8 * 2 ** 20

/** Milliseconds that a test may take: a machine that does much else beside is slow. */
export const PATIENCE: number = LONG ? 7_200_000 : 300_000

/** How much of something is done. */
export function amount(short: number, long: number): number {
  return LONG ? long : short
}

/** Tells figures, in either form: one line, by way of the reporter, which tells the file too. */
export function report(figures: object): void {
  const { currentTestName = '', testPath = '' } = expect.getState()
  const file = process.env['ISCSI_FIGURES']
  const line = `${basename(testPath, '.test.ts')}: ${currentTestName}: ${JSON.stringify(figures)}\n`
  if (file === undefined) process.stdout.write(line)
  else appendFileSync(file, line)
}

/** Bytes in use, when all that is not has been collected: what was freed is swept beside the program, so more than once. */
export async function memoryInUse(): Promise<number> {
  setFlagsFromString('--expose-gc')
  for (let round = 0; round < 3; round++) {
    runInNewContext('gc()')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/**
 * Bytes in use beyond those of `before`, as soon as they are fewer than `bound`, or after ten seconds. The process does other
 * suites too, and what it frees is freed beside the program: such memory goes away, and what leaks does not.
 */
export async function memoryAbove(before: number, bound: number): Promise<number> {
  for (let look = 0; ; look++) {
    const above = (await memoryInUse()) - before
    if (above < bound) return above
    if (look === 40) {
      report({ before, above, ...process.memoryUsage(), resources: process.getActiveResourcesInfo().sort() })
      return above
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** Values as one line, the same for the same values: for comparing what two runs told. */
export function lineOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return `${part}n`
    return part instanceof Uint8Array ? Buffer.from(part).toString('hex') : part
  })
}
