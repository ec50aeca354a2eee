/** What the built SDK holds in memory, in a process of its own: while it streams, and with many commands under way. */
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { report } from '../trust/trust.ts'

const KIB = 1024
const MIB = 1024 * KIB
const GIB = 1024 * MIB
const READ_10 = 0x28
/** Of the process as the kernel sees it: Node and its heap among it. */
const STREAMING_LIMIT = 150 * MIB
const TASK_LIMIT = 4 * KIB
const TASKS = 1000
/** What the sockets of a loopback connection may hold, and Node for them. */
const SWAMP_LIMIT = 64 * MIB

/**
 * Streams a whole unit and prints the number of bytes and the most memory that the process had. As the kernel counts it for
 * this program: what getrusage() says begins with the memory of the process that it was forked from.
 */
const STREAMER = `
  import { readFileSync } from 'node:fs'
  import { connect } from '@iscsi/client'
  const session = await connect(process.argv[1])
  const { blocks } = await session.readCapacity()
  let bytes = 0
  for await (const chunk of session.readStream(0, blocks, JSON.parse(process.argv[2]))) bytes += chunk.length
  await session.close()
  const [, peak] = /^VmHWM:\\s*(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  console.log(bytes, peak * 1024)
`

/** Orders reads that the target holds, all into one buffer, and prints the bytes that each costs. */
const HOARDER = `
  import { connect } from '@iscsi/client'
  const session = await connect(process.argv[1])
  const used = () => {
    for (let round = 0; round < 4; round++) gc()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const buffer = new Uint8Array(512)
  // Those that are over have made the room that is kept: what is counted are the commands.
  await Promise.all(Array.from({ length: ${TASKS} }, () => session.testUnitReady()))
  const before = used()
  const tasks = Array.from({ length: ${TASKS} }, (_, lba) => session.read10(lba, 1, buffer))
  while (session.statistics.outstanding < ${TASKS}) await new Promise((resolve) => setTimeout(resolve, 5))
  const each = (used() - before) / ${TASKS}
  console.log(each)
  session.destroy()
  await Promise.allSettled(tasks)
`

/**
 * Orders a gigabyte of writes of a target that stops reading, all from one buffer. Prints how many bytes of it were handed to the
 * socket, and by how many more the process grew, as the kernel counts it.
 */
const SWAMPER = `
  import { readFileSync } from 'node:fs'
  import { createServer, connect as dial } from 'node:net'
  import { connect } from '@iscsi/client'
  const [, port, target] = process.argv
  let stop
  const relay = createServer((near) => {
    const far = dial(Number(port), '127.0.0.1')
    far.pipe(near).pipe(far)
    for (const socket of [near, far]) socket.on('error', () => undefined)
    stop = () => near.unpipe(far).pause()
  })
  await new Promise((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const options = { commandTimeout: 0, pingInterval: 0, reconnect: false }
  const session = await connect({ host: '127.0.0.1', port: relay.address().port, target, ...options })
  const data = new Uint8Array(${MIB}).fill(1)
  await session.write10(0, ${MIB / 512}, data)
  stop()
  const resident = () => 1024 * /^VmRSS:\\s*(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  const [before, { bytesWritten }] = [resident(), session.statistics]
  const tasks = Array.from({ length: ${GIB / MIB} }, () => session.write10(0, ${MIB / 512}, data))
  // Until the sockets are full: nothing goes any more.
  for (let last = -1; last < session.statistics.bytesWritten;) {
    last = session.statistics.bytesWritten
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  console.log(session.statistics.bytesWritten - bytesWritten, resident() - before)
  session.destroy()
  await Promise.allSettled(tasks)
  process.exit()
`

/** Runs a program that prints numbers. */
async function run(program: string, ...parameters: readonly string[]): Promise<number[]> {
  const flags = ['--expose-gc', '--input-type=module', '--eval']
  const child = spawn(process.execPath, [...flags, program, ...parameters], {
    cwd: import.meta.dirname, // where @iscsi/client is found
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return (await text(child.stdout)).trim().split(' ').map(Number)
}

describe('memory', () => {
  let target: Target | undefined
  beforeAll(async () => {
    target = await createTarget({ luns: [{ size: 4 * GIB }], maxCommands: TASKS + 100 })
  })
  afterAll(async () => {
    await target?.close()
  })

  test.each([{}, { reuse: true }])(
    'a stream of 4 GiB, options %j',
    async (options) => {
      const [bytes, resident] = await run(STREAMER, target?.url(0) ?? '', JSON.stringify(options))
      report({ bytes, resident, limit: STREAMING_LIMIT })
      expect(bytes).toBe(4 * GIB)
      expect(resident).toBeGreaterThan(20 * MIB)
      expect(resident).toBeLessThan(STREAMING_LIMIT)
    },
    120_000,
  )

  test('1,000 commands under way', async () => {
    const hold = target?.faults.add({ kind: 'hold', opcode: READ_10, times: TASKS })
    const [each] = await run(HOARDER, target?.url(0) ?? '')
    report({ tasks: TASKS, each, limit: TASK_LIMIT })
    expect(each).toBeGreaterThan(0)
    expect(each).toBeLessThan(TASK_LIMIT)
    hold?.remove()
  })

  test('a target that stops reading is not given what nobody takes', async () => {
    const [handedOn, grown] = await run(SWAMPER, String(target?.portal.port), target?.name ?? '')
    expect(handedOn).toBeGreaterThan(0)
    expect(handedOn).toBeLessThan(SWAMP_LIMIT)
    expect(grown).toBeLessThan(SWAMP_LIMIT)
  })

  test('a consumer that stops, stops the reading', async () => {
    await using session = await connect(target?.url(0) ?? '')
    const chunkBlocks = 512
    const before = session.statistics.bytesRead
    let chunks = 0
    let ahead = 0
    for await (const chunk of session.readStream(0, 16384, { chunkBlocks, concurrency: 3 })) {
      expect(chunk).toHaveLength(chunkBlocks * 512)
      // Whatever was ordered has come when a ping is answered that was sent after it, many times over.
      for (let round = 0; round < 50; round++) await session.ping()
      const { bytesRead, outstanding, waiting } = session.statistics
      expect({ outstanding, waiting }).toEqual({ outstanding: 0, waiting: 0 })
      ahead = Math.max(ahead, bytesRead - before - chunks * chunkBlocks * 512)
      expect(bytesRead - before).toBeLessThan((chunks + 4) * chunkBlocks * 512 + 16 * KIB)
      if (++chunks === 3) break
    }
    report({ chunks, ahead })
  })
})
