/**
 * `npm run test:conformance`: all of iscsi-test-cu against the built target in every configuration, and against tgt for
 * comparison; prints the table and writes docs/conformance.md. Not a part of `npm test`: it takes some minutes.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { run } from '../interop/support/daemon.ts'
import { startTgt, TGT_TOOLS } from '../interop/support/tgt.ts'
import { describeWithTools } from '../interop/support/tools.ts'
import { CONFIGURATIONS } from './support/configurations.ts'
import type { Configuration } from './support/configurations.ts'
import { count, merge, summarize, table } from './support/report.ts'
import { startTargetProcess } from './support/target-process.ts'
import { runTestCu } from './support/test-cu.ts'
import type { TestResult } from './support/test-cu.ts'

const RUN_TIMEOUT = 400_000
const DOCUMENT = join(import.meta.dirname, '../../docs/conformance.md')
const MARK = '<!-- Written by npm run test:conformance: all below is replaced by the next run. -->'

type Runs = ReadonlyMap<string, readonly TestResult[]>

async function runOn(
  { tests, twoPaths = false }: Pick<Configuration, 'tests' | 'twoPaths'>,
  url: string,
): Promise<readonly TestResult[]> {
  const results: TestResult[] = []
  for (const each of tests) {
    const second = twoPaths ? { secondUrl: url } : {}
    results.push(...(await runTestCu({ tests: each, url, ...second, timeout: RUN_TIMEOUT })))
  }
  return results
}

async function runOurs(): Promise<Runs> {
  const runs = new Map<string, readonly TestResult[]>()
  for (const configuration of CONFIGURATIONS) {
    const folder = await mkdtemp(join(tmpdir(), 'iscsi-conformance-'))
    const file = configuration.inFile === true ? { file: join(folder, 'disk') } : {}
    await using target = await startTargetProcess({ luns: [{ ...configuration.lun, ...file }] })
    runs.set(configuration.name, await runOn(configuration, target.url()))
    await rm(folder, { recursive: true })
  }
  return runs
}

/** tgt gets what it knows how to be: thin, removable, by two paths. */
async function runTgt(): Promise<Runs> {
  const runs = new Map<string, readonly TestResult[]>()
  const configurations = [
    { name: 'thin', params: 'thin_provisioning=1', tests: ['ALL'] },
    {
      name: 'removable',
      params: 'removable=1',
      tests: ['SCSI.NoMedia', 'SCSI.PreventAllow', 'SCSI.StartStopUnit'],
    },
    { name: 'read-only', params: 'readonly=1', tests: ['SCSI.ReadOnly'] },
    { name: 'two paths', params: undefined, tests: ['SCSI.MultipathIO'], twoPaths: true },
  ]
  for (const { name, params, ...what } of configurations) {
    await using target = await startTgt({ luns: [{ size: 128 << 20 }] })
    const [unit] = target.luns
    if (unit === undefined) throw new Error('tgt has no unit')
    if (params !== undefined) {
      const place = ['--lld', 'iscsi', '--mode', 'logicalunit', '--op', 'update', '--tid', '1', '--lun', '1']
      await run('tgtadm', [...place, '--params', params], { TGT_IPC_SOCKET: join(dirname(unit.path), 'ipc') })
    }
    runs.set(name, await runOn(what, target.url()))
  }
  return runs
}

/** The version of an installed Debian package. */
async function versionOf(debianPackage: string): Promise<string> {
  const installed = await readFile('/var/lib/dpkg/status', 'utf8')
  const entry = installed.split('\n\n').find((each) => each.startsWith(`Package: ${debianPackage}\n`))
  return /^Version: (.*)$/m.exec(entry ?? '')?.[1] ?? 'unknown'
}

/** Reasons and the tests that gave them, most frequent first. */
function reasons(results: readonly TestResult[]): string {
  const byReason = new Map<string, string[]>()
  for (const { suite, test: name, reason } of results) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), `${suite}.${name}`])
  }
  const list = [...byReason].sort(([, a], [, b]) => b.length - a.length)
  return list.map(([reason, tests]) => `- ${reason} — ${tests.join(', ')}`).join('\n') || 'None.'
}

function byConfiguration(runs: Runs): string {
  const rows = [...runs].map(([name, results]) => {
    const { tests, passed, skipped, failed } = count(results)
    return [name, tests, passed, skipped, failed]
  })
  return table(['configuration', 'tests', 'passed', 'skipped', 'failed'], rows)
}

async function describeRuns(ours: Runs, theirs: Runs): Promise<string> {
  const merged = merge([...ours.values()])
  const mergedTgt = merge([...theirs.values()])
  const tgtSuites = new Map(summarize(mergedTgt).map((each) => [each.suite, each]))
  const row = (name: string, own: ReturnType<typeof count>, tgt: ReturnType<typeof count> | undefined) => [
    name,
    own.tests,
    own.passed,
    own.skipped,
    own.failed,
    tgt?.skipped ?? '-',
    tgt?.failed ?? '-',
  ]
  const rows = summarize(merged).map((each) => row(each.suite, each, tgtSuites.get(each.suite)))
  const header = ['suite', 'tests', 'passed', 'skipped', 'failed', 'tgt skipped', 'tgt failed']
  return [
    `Run on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.version}, ` +
      `libiscsi-bin ${await versionOf('libiscsi-bin')}; for comparison tgt ${await versionOf('tgt')}.`,
    '## Suites',
    table(header, [...rows, row('**all**', count(merged), count(mergedTgt))]),
    '## Skipped in every configuration',
    reasons(merged.filter(({ outcome }) => outcome === 'skipped')),
    '## Failed',
    reasons(merged.filter(({ outcome }) => outcome === 'failed')),
    '## By configuration',
    byConfiguration(ours),
    'tgt:',
    byConfiguration(theirs),
  ].join('\n\n')
}

describeWithTools('iscsi-test-cu', ['iscsi-test-cu', ...TGT_TOOLS], () => {
  test(
    'no test fails',
    async () => {
      const ours = await runOurs()
      const report = await describeRuns(ours, await runTgt())
      process.stdout.write(`${report}\n`)
      const document = await readFile(DOCUMENT, 'utf8')
      const end = document.indexOf(MARK)
      expect(end).toBeGreaterThan(0)
      await writeFile(DOCUMENT, `${document.slice(0, end)}${MARK}\n\n${report}\n`)
      const failed = merge([...ours.values()]).filter(({ outcome }) => outcome === 'failed')
      expect(failed).toEqual([])
    },
    10 * RUN_TIMEOUT,
  )
})
