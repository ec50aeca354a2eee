/** The built command in a process of its own. */
import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What `npx iscsi` runs. */
export const COMMAND = fileURLToPath(new URL('../bin/iscsi.js', import.meta.url))

export type Environment = Readonly<Record<string, string>>

/** Starts it, and leaves the rest to the caller. */
export function start(args: readonly string[], env: Environment = {}): ChildProcessWithoutNullStreams {
  // Where CI is set, colours are on without a terminal.
  return spawn(process.execPath, [COMMAND, ...args], {
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ...env },
  })
}

export interface Ending {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs it to its end. @param input what it finds on stdin */
export function iscsi(
  args: readonly string[],
  env: Environment = {},
  input: Uint8Array | string = '',
): Promise<Ending> {
  const child = start(args, env)
  // One that doesn't read its input may be gone before it has come.
  child.stdin.on('error', () => undefined).end(input)
  return ending(child)
}

/** Runs it with an output that is closed before it says anything. */
export async function unheard(args: readonly string[]): Promise<Pick<Ending, 'code' | 'stderr'>> {
  const child = start(args, {})
  child.stdout.destroy()
  const { code, stderr } = await ending(child)
  return { code, stderr }
}

/** Runs it until something has happened, sends it a signal, and waits for its end. */
export async function interrupt(
  args: readonly string[],
  when: Promise<unknown>,
  signal: NodeJS.Signals = 'SIGINT',
): Promise<Ending> {
  const child = start(args, {})
  const end = ending(child)
  const early = end.then(({ stderr }) => {
    throw new Error(`it ended before it was interrupted: ${stderr}`)
  })
  await Promise.race([when, early])
  early.catch(() => undefined)
  child.kill(signal)
  return end
}

/** Runs it to its end, for what it writes to stdout as it is. */
export function iscsiBytes(
  args: readonly string[],
  input: Uint8Array = new Uint8Array(0),
): Promise<BinaryEnding> {
  const child = start(args, {})
  child.stdin.on('error', () => undefined).end(input)
  return binaryEnding(child)
}

export interface BinaryEnding extends Omit<Ending, 'stdout'> {
  readonly stdout: Buffer
}

/** What it ends with. */
export async function ending(child: ChildProcessWithoutNullStreams): Promise<Ending> {
  const { stdout, ...others } = await binaryEnding(child)
  return { ...others, stdout: stdout.toString() }
}

async function binaryEnding(child: ChildProcessWithoutNullStreams): Promise<BinaryEnding> {
  const stdout: Buffer[] = []
  let stderr = ''
  child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout: Buffer.concat(stdout), stderr }
}

/** What `iscsi target --json` says first. */
export interface Ready {
  readonly event: 'ready'
  readonly portals: readonly {
    readonly host: string
    readonly port: number
  }[]
  readonly targets: readonly {
    readonly name: string
    readonly units: readonly { readonly lun: number; readonly urls: readonly string[] }[]
  }[]
}

/** A running `iscsi target --json`. */
export interface RunningTarget extends AsyncDisposable {
  readonly ready: Ready
  /** The first URL of the first target's unit. */
  readonly url: string
  /** The next line of its stdout. */
  nextEvent(): Promise<Readonly<Record<string, unknown>>>
  /** What it has written to stderr. */
  readonly stderr: () => string
  /** Sends a signal; the result is what it ended with. */
  end(
    signal: NodeJS.Signals,
  ): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
}

export async function iscsiTarget(args: readonly string[], env: Environment = {}): Promise<RunningTarget> {
  const child = start(['target', '--json', ...args], env)
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const nextLine = async (): Promise<string> => {
    const line: IteratorResult<string, undefined> = await lines.next()
    if (line.done === true) throw new Error(`iscsi target has ended: ${stderr}`)
    return line.value
  }
  const ready = JSON.parse(await nextLine()) as Ready
  const end: RunningTarget['end'] = async (name) => {
    child.kill(name)
    const [code, signal] = await exit
    return { code, signal }
  }
  return {
    ready,
    url: ready.targets[0]?.units[0]?.urls[0] ?? '',
    nextEvent: async () => JSON.parse(await nextLine()) as Readonly<Record<string, unknown>>,
    stderr: () => stderr,
    end,
    [Symbol.asyncDispose]: async () => {
      await end('SIGKILL')
    },
  }
}
