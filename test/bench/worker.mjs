/**
 * The load of native/lperf.c through the public API: reads or writes at a queue depth, and one line of JSON with what they
 * cost this process.
 *
 *     node worker.mjs URL read|write BLOCKS DEPTH rand|seq SECONDS [headerDigest dataDigest as 0/1] [mode]
 *
 * mode: `buffers` (default) lends a buffer for each slot, `alloc` lets every read allocate, `stream` reads by `for await`
 * with chunks of BLOCKS and DEPTH of them at a time.
 */
import { connect } from '@iscsi/client'

const [url, kind, blocksText, depthText, order, secondsText, header = '0', data = '0', mode = 'buffers'] =
  process.argv.slice(2)
const blocks = Number(blocksText)
const depth = Number(depthText)
const seconds = Number(secondsText)
const WARM_UP_MS = Number(process.env.WARM_UP_MS ?? 1500)
const WARM_UP_DEPTH = 16

const session = await connect(url, {
  headerDigest: header === '1' ? 'crc32c' : 'none',
  dataDigest: data === '1' ? 'crc32c' : 'none',
})
const capacity = await session.readCapacity()
const places = Math.floor(capacity.blocks / blocks)
let seed = 88172645
let next = 0
function place() {
  if (order === 'seq') {
    const lba = next * blocks
    next = (next + 1) % places
    return lba
  }
  // xorshift32: fast, and good enough to spread the places
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return ((seed >>> 0) % places) * blocks
}

let done = 0
let counting
let result
/** Begins to count when there is a `length` of time to count for, and takes the result when it is over. */
function tick() {
  const now = performance.now()
  if (counting === undefined) {
    counting = { at: now, done, usage: process.resourceUsage(), end: now + seconds * 1000 }
  } else if (result === undefined && now >= counting.end) {
    result = { at: now, done, usage: process.resourceUsage() }
  }
}

/** The memory of each slot: that of the warm-up, because how fast the kernel fills it hangs on where it lies. */
const memory = []

async function slot(index, isOver, each) {
  const buffer = (memory[index] ??= new Uint8Array(blocks * capacity.blockLength).fill(0x5a))
  while (!isOver()) {
    if (kind === 'write') await session.write16(place(), blocks, buffer)
    else if (mode === 'alloc') await session.read16(place(), blocks)
    else await session.read16(place(), blocks, buffer)
    done++
    if ((done & 3) === 0) each()
  }
}

const slots = (count, isOver, each) =>
  Promise.all(Array.from({ length: count }, (_, index) => slot(index, isOver, each)))

async function stream(isOver, each) {
  const all = places * blocks
  while (!isOver()) {
    for await (const chunk of session.readStream(0, all, {
      chunkBlocks: blocks,
      concurrency: depth,
      reuse: true,
    })) {
      if (chunk.length === 0) throw new Error('an empty chunk')
      done++
      if ((done & 3) === 0) each()
      if (isOver()) break
    }
  }
}

const load = (count, isOver, each) => (mode === 'stream' ? stream(isOver, each) : slots(count, isOver, each))

/**
 * What is measured is what a long-running process costs: compiled code. One command at a time would take the compiler's
 * attention for half a minute, so its warm-up has more of them under way at first; what the compiler then finds changed it
 * has as much time again to compile anew.
 */
async function warmUp() {
  for (const count of [Math.max(depth, WARM_UP_DEPTH), depth]) {
    const end = performance.now() + WARM_UP_MS
    let isOver = false
    await load(
      count,
      () => isOver,
      () => {
        isOver = performance.now() >= end
      },
    )
  }
}

await warmUp()
tick()
await load(depth, () => result !== undefined, tick)
await session.close()
const ios = result.done - counting.done
const elapsed = (result.at - counting.at) / 1000
const user = result.usage.userCPUTime - counting.usage.userCPUTime
const system = result.usage.systemCPUTime - counting.usage.systemCPUTime
process.stdout.write(
  `${JSON.stringify({
    who: '@iscsi/client',
    ios,
    secs: elapsed,
    iops: ios / elapsed,
    cpuUs: (user + system) / ios,
    userUs: user / ios,
    sysUs: system / ios,
    total: done,
    rssMiB: result.usage.maxRSS / 1024,
  })}\n`,
)
