/** Suites against a real target: started before the first test, stopped after the last. */
import { afterAll, beforeAll } from '@jest/globals'
import { ISTGT_TOOLS, startIstgt } from './istgt.ts'
import type { RealTarget, TargetOptions } from './real-target.ts'
import { startTgt, TGT_TOOLS } from './tgt.ts'
import { describeWithTools, type Tool } from './tools.ts'

interface Kind {
  readonly tools: readonly Tool[]
  start(options: TargetOptions): Promise<RealTarget>
}

/** The real targets by name: the tools that each needs, and how to start one. */
export const REAL_TARGETS = {
  tgt: { tools: TGT_TOOLS, start: startTgt },
  istgt: { tools: ISTGT_TOOLS, start: startIstgt },
} as const satisfies Readonly<Record<string, Kind>>

/** The real targets that suites run against. */
export type RealTargetKind = keyof typeof REAL_TARGETS

/** What a suite may ask for beside the target. */
export interface SuiteOptions extends TargetOptions {
  /** Tools that the tests use beside those of the target. */
  readonly tools?: readonly Tool[]
}

/**
 * A suite against one real target, in the place of `describe`:
 *
 *     describeWithTarget('tgt', 'reads and writes against tgt', { luns: [{ size: 1 << 24 }] }, (target) => {
 *       test('one block', async () => {
 *         await using session = await connect(target().url())
 *         …
 *       })
 *     })
 *
 * Where the target is not installed, one entry stands in for the tests: it fails in CI, elsewhere it is a `todo` with a
 * warning (`tools.ts`). `target()` may be called in tests and hooks, not while tests are being registered.
 */
export function describeWithTarget(
  kind: RealTargetKind,
  title: string,
  options: SuiteOptions,
  body: (target: () => RealTarget) => void,
): void {
  const { tools, start } = REAL_TARGETS[kind]
  describeWithTools(title, [...tools, ...(options.tools ?? [])], () => {
    let running: RealTarget | undefined
    beforeAll(async () => {
      running = await start(options)
    }, 30_000)
    afterAll(async () => {
      await running?.stop()
    })
    body(() => {
      if (running === undefined)
        throw new Error('target() is for tests and hooks: the target is not started yet')
      return running
    })
  })
}
