/**
 * `npm run bench:tracing`: what tracing costs where nobody looks, against the same build with its looks taken out.
 *
 *     npm run bench:tracing [-- --processes N] [--rounds N] [--depth N]
 *
 * Two processes minutes apart differ by more than what is looked for, so all builds are loaded into one process and take turns of
 * 60 ms on the null target, each on a session of its own. What the compiler makes of one and the same code differs from process to
 * process: there are several, and each has a second copy of the build as it is, which shows what the method itself can't tell apart.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildPrograms, startNullTarget } from './servers.mjs'

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '50' },
    depth: { type: 'string', default: '128' },
    url: { type: 'string' },
  },
})
const TURN_MS = 60
/** Rounds that are not counted: the compiler is at work. */
const WARM_UP = 40
const packages = fileURLToPath(new URL('../../packages/', import.meta.url))

/** Every look at whether anybody traces, in the built files of a package, and what is left when there is no tracing. */
const LOOKS = [
  [
    'protocol/dist/framing/pdu-writer.js',
    /if \(this\.#trace\?\.isOn === true\)\s+this\.#trace\.sent\(pdu, payload\);/,
    '',
  ],
  [
    'protocol/dist/framing/pdu-reader.js',
    /if \(this\.#isTraced\)\s+this\.#trace\?\.received\(pdu, data\);/,
    '',
  ],
  ['protocol/dist/framing/pdu-reader.js', 'this.#isTraced = this.#trace?.isOn === true;', ''],
  ['client/dist/operation.js', 'this.order.watch?.succeeded(result);', ''],
  ['client/dist/operation.js', 'this.order.watch?.failed(error);', ''],
  [
    'client/dist/initiator-port.js',
    'if (this.#latencies === undefined && !commandChannel.hasSubscribers)\n            return',
    'return',
  ],
  ['transport/dist/socket-driver.js', 'this.#tap?.received(buffer.subarray(0, byteCount));', ''],
  ['transport/dist/socket-driver.js', 'this.#tap?.sent(segments);', ''],
]

/** Copies the built packages to a place of their own, so that they are modules of their own. */
function copyBuild(place) {
  const modules = join(place, 'node_modules')
  for (const name of ['protocol', 'scsi', 'transport', 'client']) {
    const to = join(modules, '@iscsi', name)
    mkdirSync(to, { recursive: true })
    cpSync(join(packages, name, 'dist'), join(to, 'dist'), { recursive: true })
    cpSync(join(packages, name, 'package.json'), join(to, 'package.json'))
  }
  const require = createRequire(join(packages, 'client', 'package.json'))
  for (const name of ['eventemitter3', 'fastest-levenshtein', 'p-queue']) {
    // p-queue brings its own dependencies along, beside where it really lies.
    let at = dirname(require.resolve(name))
    while (!at.endsWith(join('node_modules', name))) at = dirname(at)
    symlinkSync(at, join(modules, name))
  }
  return place
}

function removeLooks(place) {
  for (const [file, look, rest] of LOOKS) {
    const path = join(place, 'node_modules/@iscsi', file)
    const before = readFileSync(path, 'utf8')
    const after = before.replace(look, rest)
    if (after === before) throw new Error(`${file} has no ${look} any more: bring LOOKS up to date`)
    writeFileSync(path, after)
  }
}

async function sessionOf(place, url) {
  const { connect } = await import(
    pathToFileURL(join(place, 'node_modules/@iscsi/client/dist/index.js')).href
  )
  const session = await connect(url, { headerDigest: 'none', dataDigest: 'none' })
  const { blocks } = await session.readCapacity()
  const memory = Array.from({ length: Number(values.depth) }, () => new Uint8Array(4096))
  return { session, places: Math.floor(blocks / 8), memory }
}

/** CPU microseconds for each read of 4 KiB, over one turn. */
async function turn({ session, places, memory }) {
  let done = 0
  const begin = process.cpuUsage()
  const end = performance.now() + TURN_MS
  let isOver = false
  await Promise.all(
    memory.map(async (buffer, slot) => {
      while (!isOver) {
        await session.read16(((slot * 7919 + done) % places) * 8, 8, buffer)
        if ((++done & 15) === 0) isOver = performance.now() >= end
      }
    }),
  )
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / done
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

/** In a process of its own: the medians of the turns' ratios to the build without looks. */
async function child(url, places, first) {
  const builds = []
  // What is loaded first is compiled first: each build is that as often as the others.
  for (let at = 0; at < places.length; at++) {
    const which = (first + at) % places.length
    builds[which] = await sessionOf(places[which], url)
  }
  const rounds = []
  for (let round = 0; round < WARM_UP + Number(values.rounds); round++) {
    const cost = []
    // Each begins as often as the others.
    for (let at = 0; at < builds.length; at++) {
      const which = (round + at) % builds.length
      cost[which] = await turn(builds[which])
    }
    if (round >= WARM_UP) rounds.push(cost)
  }
  for (const { session } of builds) await session.close()
  const [asItIs, copy, without] = places.map((_, which) => rounds.map((cost) => cost[which]))
  const ratio = (one, other) => median(one.map((cost, round) => cost / other[round]))
  process.stdout.write(
    JSON.stringify({ off: ratio(asItIs, without), control: ratio(asItIs, copy), µs: median(without) }),
  )
}

async function parent() {
  const { nullTarget } = buildPrograms()
  const target = await startNullTarget(nullTarget, [])
  const root = mkdtempSync(join(tmpdir(), 'iscsi-tracing-'))
  try {
    const places = ['as-it-is', 'copy', 'without'].map((name) => copyBuild(join(root, name)))
    removeLooks(places[2])
    const results = []
    for (let index = 0; index < Number(values.processes); index++) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [fileURLToPath(import.meta.url), ...process.argv.slice(2), '--url', target.url],
        { encoding: 'utf8', env: { ...process.env, PLACES: JSON.stringify(places), FIRST: String(index) } },
      )
      if (status !== 0) throw new Error(stderr)
      results.push(JSON.parse(stdout))
    }
    const say = (what, field) => {
      const ratios = results.map((result) => result[field]).sort((a, b) => a - b)
      const [low, middle, high] = [ratios[0], median(ratios), ratios.at(-1)].map((ratio) => ratio.toFixed(3))
      console.log(`${what}: ${middle} [${low} – ${high}]`)
    }
    console.log(
      `reads of 4 KiB at depth ${values.depth}, ${median(results.map((result) => result.µs)).toFixed(2)} µs of CPU each, ${results.length} processes`,
    )
    say('tracing that is off, to none', 'off')
    say('the same code twice', 'control')
  } finally {
    target.stop()
    rmSync(root, { recursive: true })
  }
}

if (values.url === undefined) await parent()
else await child(values.url, JSON.parse(process.env.PLACES ?? '[]'), Number(process.env.FIRST))
