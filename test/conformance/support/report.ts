/** Puts the results of several runs together, and prints them as tables. */
import type { TestResult } from './test-cu.ts'

/** What has become of the tests of one suite. */
export interface SuiteSummary {
  readonly suite: string
  readonly tests: number
  readonly passed: number
  readonly skipped: number
  readonly failed: number
}

/** One result for each test: failed if it failed in any run, else passed if it passed in any. */
export function merge(runs: readonly (readonly TestResult[])[]): readonly TestResult[] {
  const rank = { failed: 2, passed: 1, skipped: 0 } as const
  const merged = new Map<string, TestResult>()
  for (const result of runs.flat()) {
    const name = `${result.suite}.${result.test}`
    const known = merged.get(name)
    if (known === undefined || rank[result.outcome] > rank[known.outcome]) merged.set(name, result)
  }
  return [...merged.values()]
}

/** Counts the results of each suite. */
export function summarize(results: readonly TestResult[]): readonly SuiteSummary[] {
  const suites = new Map<string, TestResult[]>()
  for (const result of results) suites.set(result.suite, [...(suites.get(result.suite) ?? []), result])
  return [...suites].map(([suite, tests]) => ({ suite, ...count(tests) }))
}

/** Counts results. */
export function count(results: readonly TestResult[]): Omit<SuiteSummary, 'suite'> {
  const of = (outcome: TestResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length
  return { tests: results.length, passed: of('passed'), skipped: of('skipped'), failed: of('failed') }
}

/** A Markdown table with aligned columns; all but the first are numbers. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [header, ...rows].map((row) => row.map(String))
  const widths = header.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const [head = [], ...body] = cells
  return [line(head), line(rule), ...body.map(line)].join('\n')
}
