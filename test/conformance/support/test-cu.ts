/** Runs libiscsi's iscsi-test-cu and reads what it prints. */
import { execFile } from 'node:child_process'
import { requireTool } from '../../interop/support/tools.ts'

/** How one test of the tool has ended. */
export interface TestResult {
  readonly suite: string
  readonly test: string
  readonly outcome: 'passed' | 'skipped' | 'failed'
  /** What was skipped for, or what failed: the tool's own words. */
  readonly reason: string
}

const SUITE = /^Suite: (\S+)/
const TEST = /^ {2}Test: (\S+) \.\.\.(.*)$/
/** The verdict begins a line, or follows the title; the log of the next test may follow it. */
const VERDICT = /^(passed|FAILED)(?:\s|$)/
const SKIPPED = /\[SKIPPED\]\s*(.*)$/
const FAILURE = /^\s+\d+\. (.*)$/

/**
 * Reads the verbose output. The tool counts a skipped test as passed; here a test with any `[SKIPPED]` line is skipped,
 * even when a part of it ran, and a test without a verdict has failed: the tool ended before it.
 */
export function parseTestCu(output: string): readonly TestResult[] {
  const results: { suite: string; test: string; verdict: string; skips: string[]; failures: string[] }[] = []
  let suite = ''
  for (const line of output.split('\n')) {
    suite = SUITE.exec(line)?.[1] ?? suite
    const title = TEST.exec(line)
    if (title !== null) {
      const [, test = '', rest = ''] = title
      results.push({ suite, test, verdict: VERDICT.exec(rest)?.[1] ?? '', skips: [], failures: [] })
    }
    const current = results.at(-1)
    if (current === undefined) continue
    const skip = SKIPPED.exec(line)?.[1]
    // What comes after the verdict is the clean-up between two tests.
    if (skip !== undefined && (current.verdict === '' || title !== null)) current.skips.push(skip)
    const failure = FAILURE.exec(line)?.[1]
    if (failure !== undefined && current.verdict === 'FAILED') current.failures.push(failure)
    if (current.verdict === '') current.verdict = VERDICT.exec(line)?.[1] ?? ''
  }
  return results.map(({ suite, test, verdict, skips, failures }) => {
    if (verdict === 'FAILED') return { suite, test, outcome: 'failed', reason: failures.join('; ') }
    if (verdict === '')
      return { suite, test, outcome: 'failed', reason: 'the tool ended or hung in this test' }
    return { suite, test, outcome: skips.length > 0 ? 'skipped' : 'passed', reason: skips[0] ?? '' }
  })
}

export interface RunOptions {
  /** `FAMILY[.SUITE[.TEST]]`. */
  readonly tests: string
  readonly url: string
  /** The same unit by a second path. */
  readonly secondUrl?: string
  /** Milliseconds after which the tool is killed; the test that it was in has failed then. */
  readonly timeout: number
}

/** Runs some tests, destructive ones and SANITIZE included. */
export function runTestCu({ tests, url, secondUrl, timeout }: RunOptions): Promise<readonly TestResult[]> {
  const urls = secondUrl === undefined ? [url] : [url, secondUrl]
  const args = ['--dataloss', '--allow-sanitize', '--Verbose-scsi', '--test', tests, ...urls]
  const options = { timeout, killSignal: 'SIGKILL', maxBuffer: 1 << 28, encoding: 'latin1' } as const
  return new Promise((resolve, reject) => {
    execFile(requireTool('iscsi-test-cu'), args, options, (error, stdout, stderr) => {
      const results = parseTestCu(stdout)
      if (results.length > 0) resolve(results)
      else reject(new Error(`iscsi-test-cu ran nothing: ${error?.message ?? ''}\n${stdout}${stderr}`))
    })
  })
}
