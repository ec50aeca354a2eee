import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Session } from '@iscsi/client'
import type { Subcommand } from '../command.ts'
import { onSession, sessionCommand } from '../connection.ts'
import { usageOf } from '../failure.ts'
import { readCount, readFor, readNumber } from '../spec.ts'

interface PingFlags {
  readonly count: number
  readonly interval: number
  readonly size: number
}

/** `iscsi ping`: whether a target answers, and how soon. */
export const ping: Subcommand = (program) => {
  const command = sessionCommand(program, 'ping')
    .option('-c, --count <n>', 'how many, 0 for no end', readCount('--count'), 4)
    .option('--interval <ms>', 'between two', readFor('--interval', readInterval), 1000)
    .option('--size <bytes>', 'of ping data', readCount('--size'), 32)
  onSession(command, async (io, session) => {
    const { count, interval, size } = command.opts<PingFlags>()
    const data = pingData(size)
    // Sums, and no list: one without an end may go on for weeks.
    let [answers, least, most, sum] = [0, Infinity, 0, 0]
    for (let sequence = 1; count === 0 || sequence <= count; sequence++) {
      if (sequence > 1) await sleep(interval, undefined, { signal: io.signal }).catch(() => undefined)
      if (io.signal.aborted) break
      const start = performance.now()
      const answer = await answerTo(session, data, io.signal)
      if (answer === undefined) break
      const milliseconds = performance.now() - start
      // A target may cut ping data to what it can receive (RFC 7143 §11.19), but it may not change it.
      if (Buffer.compare(answer, data.subarray(0, answer.length)) !== 0)
        throw new Error(`the answer to ping ${sequence} is not what was sent`)
      answers++
      least = Math.min(least, milliseconds)
      most = Math.max(most, milliseconds)
      sum += milliseconds
      const text = `${answer.length} bytes from ${session.target ?? ''}: ${sequence}, ${milliseconds.toFixed(3)} ms`
      io.report(text, { sequence, bytes: answer.length, milliseconds })
    }
    // Before the first answer only Ctrl-C ends it: then nothing is known of the target, whatever was meant.
    if (answers === 0) {
      io.signal.throwIfAborted()
      return
    }
    const mean = sum / answers
    const summary = `${answers} answers, min/avg/max ${[least, mean, most].map((each) => each.toFixed(3)).join('/')} ms`
    io.report(summary, { answers, min: least, mean, max: most })
    // Without an end of its own Ctrl-C is the end that was meant.
    if (count !== 0) io.signal.throwIfAborted()
  })
}

/** Node waits 1 ms in place of more than this (setTimeout). */
const MAX_INTERVAL = 2 ** 31 - 1

/** @throws Error for more than a timer takes */
function readInterval(text: string): number {
  const interval = readNumber(text)
  if (interval > MAX_INTERVAL) throw new Error(`must be at most ${MAX_INTERVAL} ms`)
  return interval
}

/** @throws UsageError for more than there is memory for */
function pingData(size: number): Uint8Array {
  try {
    return new Uint8Array(size).map((_, index) => index)
  } catch (error) {
    throw usageOf(error)
  }
}

/** What comes back; undefined when the wait for it was interrupted. @throws UsageError for more data than the target takes */
async function answerTo(
  session: Session,
  data: Uint8Array,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  try {
    return await session.ping(data, { signal })
  } catch (error) {
    if (signal.aborted) return undefined
    throw usageOf(error)
  }
}
