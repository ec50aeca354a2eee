import { fstatSync, writeFileSync } from 'node:fs'
import type { Capture } from '@iscsi/client'
import pc from 'picocolors'
import { InterruptedError, UsageError, isAbort, systemCode } from './failure.ts'
import { printable, printableLines } from './printable.ts'
import { canAsk, secretsAsker } from './prompt.ts'

/** How a command speaks to its user: results on stdout, everything else on stderr. */
export interface Io {
  /** Whether results are JSON, one value a line. */
  readonly json: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C, SIGTERM and SIGHUP, of which a second one kills, and when stdout takes nothing any more. */
  readonly signal: AbortSignal
  /** Asks for a secret at the terminal, once for each question; undefined where nobody can be asked. */
  readonly askSecret: ((question: string) => Promise<string>) | undefined
  /** Records every session of the command. */
  readonly capture: Capture | undefined
  /** Colours of stdout: none unless it is a terminal. */
  readonly paint: ReturnType<typeof pc.createColors>
  /** A result: its text, or with `--json` its value. */
  report(text: string, value: object): void
  /** Writes bytes to stdout and waits until they are taken, so that a slow reader slows the command. */
  send(bytes: Uint8Array | string): Promise<void>
  /** Something that the user should know, in one line. */
  warn(text: string): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What a command is told about its streams. */
export interface IoFlags {
  readonly json?: boolean
  /** The file that its sessions are recorded in. */
  readonly capture?: string
}

/** What a command is for. */
export interface Purpose {
  /** It does what it is for though nobody reads its output any more. Default false: then it ends. */
  readonly outlivesReader?: boolean
}

/** Runs a command with the process's own streams and signals. */
export async function withIo(
  { json = false, capture: path }: IoFlags,
  run: (io: Io) => Promise<void>,
  { outlivesReader = false }: Purpose = {},
): Promise<void> {
  if (path === '-') throw new UsageError('--capture -: on stdout it would mix with results, give it a file')
  const capture = path === undefined ? undefined : await (await import('@iscsi/client')).openCapture(path)
  // The SDK comes with it, which what needs no target does without.
  const toJson = json ? (await import('./json.ts')).toJson : undefined
  const interrupt = new AbortController()
  const stop = (name: NodeJS.Signals): void => {
    interrupt.abort(new InterruptedError(`interrupted by ${name}`, name))
    forget()
  }
  const forget = (): void => {
    for (const name of SIGNALS) process.off(name, stop)
  }
  const leave = (error: unknown): void => {
    if (!outlivesReader) interrupt.abort(endOf(error))
  }
  for (const name of SIGNALS) process.on(name, stop)
  process.stdout.on('error', leave)
  try {
    await run({
      json,
      env: process.env,
      signal: interrupt.signal,
      askSecret: canAsk() ? secretsAsker(interrupt.signal) : undefined,
      capture,
      paint: pc.createColors(isColourful(process.stdout)),
      report: (text, value) => {
        try {
          put(`${toJson === undefined ? printableLines(text) : toJson(value)}\n`)
        } catch (error) {
          leave(error)
        }
      },
      send,
      warn,
    })
    if (interrupt.signal.reason instanceof OutputError) throw interrupt.signal.reason
  } catch (error) {
    // Who reads our output has left: there is nobody to work for any more.
    if (error instanceof ClosedPipeError) return
    if (interrupt.signal.reason instanceof ClosedPipeError && isAbort(error)) return
    if (interrupt.signal.reason instanceof OutputError && isAbort(error)) throw interrupt.signal.reason
    throw interrupt.signal.aborted ? InterruptedError.from(error, interrupt.signal.reason) : error
  } finally {
    forget()
    process.stdout.off('error', leave)
    await closeCapture(capture)
  }
}

async function closeCapture(capture: Capture | undefined): Promise<void> {
  if (capture === undefined) return
  await capture.close()
  const { dropped } = capture.statistics
  if (dropped > 0) warn(`the capture lacks ${dropped} packets`)
}

/** Nobody reads our output any more. */
class ClosedPipeError extends Error {}

/** Our output is lost, and somebody wanted it: a full disk. */
class OutputError extends Error {}

function endOf(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error)
  if (systemCode(error) === 'EPIPE') return new ClosedPipeError(reason)
  return new OutputError(`stdout: ${reason}`, { cause: error })
}

const STDOUT = 1
let isStream: boolean | undefined

/**
 * Writes to stdout. Node's stdout takes what a file or device took of it for all of it, and what a disk that becomes full had no
 * room for would be missing without a word: to these it is written here, to its end.
 * @param taken called when a pipe or a terminal has taken it; a file has when this returns
 * @throws Error of the system, for a file
 */
export function put(bytes: Uint8Array | string, taken?: (error?: Error | null) => void): void {
  if (isStream === undefined) {
    const stats = fstatSync(STDOUT)
    isStream = process.stdout.isTTY || stats.isFIFO() || stats.isSocket()
  }
  if (isStream) {
    process.stdout.write(bytes, taken)
    return
  }
  writeFileSync(STDOUT, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  taken?.()
}

function warn(text: string): void {
  process.stderr.write(
    `${pc.createColors(isColourful(process.stderr)).yellow('warning:')} ${printable(text)}\n`,
  )
}

async function send(bytes: Uint8Array | string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      put(bytes, (error) => {
        if (error === null || error === undefined) resolve()
        else reject(error)
      })
    })
  } catch (error) {
    throw endOf(error)
  }
}

/** https://no-color.org: what the variable holds does not matter, unless it is empty. */
function isColourful(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR = '', TERM } = process.env
  return stream.isTTY && NO_COLOR === '' && TERM !== 'dumb'
}

/**
 * Who has read enough (`| head -1`) closes the pipe: nothing more can be told, and that is no error, though it ends a command
 * ({@link withIo}, which also tells of all that is one). For the rest of the process, because it may be heard of after the command
 * is over, and of help as well as of results.
 */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
