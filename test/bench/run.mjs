/**
 * `npm run bench`: what our SDK costs, in the same run and against the same target as libiscsi.
 *
 *     npm run bench [-- --quick] [--json] [--syscalls] [--target iscsi://…] [--only TEXT] [--libiscsi PREFIX] [--docs]
 *     npm run bench -- --against CHECKOUT [--pairs N] [--only TEXT]
 *
 * Pairs are alternated (A B, B A, …), and every figure is the median of the pairs' ratios with its spread: these machines are
 * shared, so a figure of one run alone means little. `--docs` writes the table and the chart of docs/performance.md. `--against`
 * compares with another checkout of ours (built), in place of libiscsi: what a change costs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chart } from './chart.mjs'
import { OWN_ROWS, RAW_ROWS, ROWS } from './rows.mjs'
import { buildPrograms, startNullTarget, startRawPeer, startTgt } from './servers.mjs'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    syscalls: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
    target: { type: 'string' },
    only: { type: 'string' },
    libiscsi: { type: 'string' },
    against: { type: 'string' },
    pairs: { type: 'string' },
  },
})
const PAIRS = Number(options.pairs ?? (options.quick ? 2 : 5))
const SECONDS = options.quick ? 1 : 2
const worker = fileURLToPath(new URL('worker.mjs', import.meta.url))
const raw = fileURLToPath(new URL('raw.mjs', import.meta.url))
const programs = buildPrograms(options.libiscsi)

function run(command, args, env = {}, limit = 60) {
  const { status, stdout, stderr } = spawnSync('timeout', [String(limit), command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr || `exit ${status}`}`)
  return JSON.parse(stdout)
}

function loadOf(url, { kind = 'read', blocks, depth, order, digests = [0, 0] }, mode) {
  const words = [url, kind, blocks, depth, order, SECONDS, ...digests].map(String)
  return mode === undefined ? words : [...words, mode]
}
// A slow target needs a longer warm-up before the compiler has seen enough.
const warmUp = (url) => ({ WARM_UP_MS: options.quick ? '800' : url === urls.tgt ? '3000' : '1500' })
const ours = (url, row, mode) => run(process.execPath, [worker, ...loadOf(url, row, mode)], warmUp(url))
const theirs = (url, row) => {
  if (options.against !== undefined) {
    const other = join(options.against, 'test', 'bench', 'worker.mjs')
    return run(process.execPath, [other, ...loadOf(url, row)], warmUp(url))
  }
  // With data digests libiscsi stalls after two logins of three, for ever (its master of 2026-06 polls on and reads nothing):
  // such a run is taken anew.
  for (let retries = row.digests?.[1] === 1 ? 60 : 0; ; retries--) {
    try {
      return run(programs.lperf, loadOf(url, row), {}, retries > 0 ? SECONDS + 2 : 60)
    } catch (error) {
      if (retries === 0) throw error
    }
  }
}

/** What Linux sends by: one that paces (bbr) has a timer for each segment that goes out, on loopback too. */
function congestionControl() {
  const file = '/proc/sys/net/ipv4/tcp_congestion_control'
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown'
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function pairs(a, b) {
  const results = []
  for (let i = 0; i < PAIRS; i++) {
    if (i % 2 === 0) {
      const one = a()
      results.push([one, b()])
    } else {
      const other = b()
      results.push([a(), other])
    }
  }
  return results
}

function summary(name, results, goals) {
  const ratios = (field) => results.map(([a, b]) => a[field] / b[field])
  const cpu = ratios('cpuUs')
  const iops = ratios('iops')
  return {
    name,
    cpu: { median: median(cpu), min: Math.min(...cpu), max: Math.max(...cpu), goal: goals.cpu },
    iops: { median: median(iops), min: Math.min(...iops), max: Math.max(...iops), goal: goals.iops },
    ours: { cpuUs: median(results.map(([a]) => a.cpuUs)), iops: median(results.map(([a]) => a.iops)) },
    theirs: { cpuUs: median(results.map(([, b]) => b.cpuUs)), iops: median(results.map(([, b]) => b.iops)) },
  }
}

function measure(row) {
  const url = urls[row.target]
  if (url === undefined) return undefined
  if (row.digests?.[1] === 1 && !programs.hasDataDigest && options.against === undefined) {
    const results = Array.from({ length: PAIRS }, () => ours(url, row))
    const own = { cpuUs: median(results.map((r) => r.cpuUs)), iops: median(results.map((r) => r.iops)) }
    return { name: row.name, ours: own, note: 'this libiscsi has no data digest' }
  }
  return summary(
    row.name,
    pairs(
      () => ours(url, row),
      () => theirs(url, row),
    ),
    options.against === undefined ? row : {},
  )
}

function syscalls(row) {
  const file = join(tmpdir(), `iscsi-syscalls-${process.pid}`)
  // By env(1), so that nothing else is counted: whatever ends last writes the file.
  const counting = [`SYSCOUNT=${file}`, `LD_PRELOAD=${programs.syscount}`, process.execPath, worker]
  const result = run('env', [...counting, ...loadOf(urls.null, row)], warmUp(urls.null))
  const counts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
  rmSync(file)
  const total = counts.reduce((sum, [, calls]) => sum + Number(calls), 0)
  return {
    name: row.name,
    perIo: total / result.total,
    detail: counts.map(([name, calls]) => `${name} ${(calls / result.total).toFixed(3)}`),
  }
}

const number = (value, digits = 2) => (value === undefined ? '' : value.toFixed(digits))
function line(result) {
  if (result.cpu === undefined) {
    return `| ${result.name} | | | ${number(result.ours.cpuUs)} | | ${Math.round(result.ours.iops)} | ${result.note} |`
  }
  const verdict =
    result.cpu.goal === undefined
      ? ''
      : `≤ ${result.cpu.goal} ${result.cpu.median <= result.cpu.goal ? '✓' : '✗'}`
  const wanted =
    result.iops.goal === undefined
      ? ''
      : `, ≥ ${result.iops.goal}× ${result.iops.median >= result.iops.goal ? '✓' : '✗'}`
  return (
    `| ${result.name} | **${number(result.cpu.median)}** [${number(result.cpu.min)} – ${number(result.cpu.max)}] ` +
    `| ${number(result.iops.median, 1)}× | ${number(result.ours.cpuUs)} | ${number(result.theirs.cpuUs)} ` +
    `| ${Math.round(result.ours.iops)} | ${verdict}${wanted} |`
  )
}
const HEAD = [
  '| load | CPU per I/O, ratio [spread] | IOPS, ratio | ours, µs | other, µs | our IOPS | goal |',
  '| --- | --- | --- | --- | --- | --- | --- |',
]

const started = []
const urls = {}
let rawPeer
async function start(name, server) {
  if (server === undefined) return
  started.push(server)
  urls[name] = server.url
}

const report = []
function say(text) {
  report.push(text)
  if (!options.json) process.stdout.write(`${text}\n`)
}

try {
  if (options.target === undefined) {
    await start('null', await startNullTarget(programs.nullTarget, []))
    await start('single', await startNullTarget(programs.nullTarget, ['-1']))
    await start('tgt', await startTgt())
    rawPeer = await startRawPeer(programs.rawPeer)
    started.push(rawPeer)
  } else urls.null = options.target
  const wanted = (row) => options.only === undefined || row.name.includes(options.only)
  const results = []
  say(
    `${cpus()[0]?.model ?? 'unknown CPU'}, ${cpus().length} cores, Linux ${release()} (TCP ${congestionControl()}), Node ${process.version}, ${PAIRS} pairs of ${SECONDS} s`,
  )
  say('')
  HEAD.forEach(say)
  for (const row of ROWS.filter(wanted)) {
    const result = measure(row)
    if (result === undefined) continue
    results.push(result)
    say(line(result))
  }
  for (const row of options.against === undefined ? OWN_ROWS.filter(wanted) : []) {
    const [a, b] = row.modes
    const result = summary(
      row.name,
      pairs(
        () => ours(urls.null, row, a),
        () => ours(urls.null, row, b),
      ),
      row,
    )
    results.push(result)
    say(line(result))
  }
  for (const row of rawPeer === undefined || options.against !== undefined ? [] : RAW_ROWS.filter(wanted)) {
    const words = [String(rawPeer.port), row.load, String(SECONDS), String(row.length)]
    const result = summary(
      row.name,
      pairs(
        () => run(process.execPath, [raw, ...words], warmUp(undefined)),
        () => run(programs.rawPeer, ['client', ...words]),
      ),
      row,
    )
    results.push(result)
    say(line(result))
  }
  if (options.syscalls) {
    say('')
    for (const row of ROWS.filter((each) => each.target === 'null' && wanted(each))) {
      const { name, perIo, detail } = syscalls(row)
      say(`- system calls per I/O, ${name}: ${number(perIo)} (${detail.join(', ')})`)
    }
  }
  if (options.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
  if (options.docs) writeDocs(results)
} finally {
  for (const server of started) server.stop()
}

/** Puts the table between the marks of docs/performance.md, and the chart beside it. */
function writeDocs(results) {
  const docs = fileURLToPath(new URL('../../docs/', import.meta.url))
  const page = join(docs, 'performance.md')
  const [before, , after] = readFileSync(page, 'utf8').split(/<!-- bench:(?:begin|end) -->/)
  const date = new Date().toISOString().slice(0, 10)
  writeFileSync(
    page,
    `${before}<!-- bench:begin -->\n\n${date}. ${report.join('\n')}\n\n<!-- bench:end -->${after}`,
  )
  writeFileSync(join(docs, 'performance.svg'), chart(results.filter(({ cpu }) => cpu !== undefined)))
}
