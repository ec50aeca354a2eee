/** Programs as children of the tests: run to their end, or kept until they are killed. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { requireTool, type Tool } from './tools.ts'

/** What a program that ran to its end has left. */
export interface Output {
  readonly stdout: string
  readonly stderr: string
}

const RUN_TIMEOUT_MS = 20_000
const POLL_MS = 20

/**
 * Runs a tool to its end.
 *
 * @throws Error with its stderr, when it exits with another status than 0 or is not done in 20 s.
 */
export function run(
  tool: Tool,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Output> {
  const options = { timeout: RUN_TIMEOUT_MS, maxBuffer: 1 << 28, env: { ...process.env, ...env } }
  return new Promise((resolve, reject) => {
    execFile(requireTool(tool), args, options, (error, stdout, stderr) => {
      if (error === null) resolve({ stdout, stderr })
      else reject(new Error(`${tool} ${args.join(' ')} failed: ${error.message}\n${stderr}`))
    })
  })
}

/** Waits until `poll` gives something other than undefined; throws what `complaint` says after 10 s without. */
export async function waitFor<T>(
  poll: () => Promise<T | undefined>,
  complaint: () => Promise<string>,
): Promise<T> {
  for (let rounds = 0; rounds < 10_000 / POLL_MS; rounds += 1) {
    const found = await poll()
    if (found !== undefined) return found
    await sleep(POLL_MS)
  }
  throw new Error(await complaint())
}

/** A program that runs in the foreground until it is killed, its output going to a file. */
export class Daemon {
  readonly pid: number
  readonly #tool: Tool
  readonly #child: ChildProcess
  readonly #exit: Promise<unknown>
  readonly #logPath: string

  private constructor(pid: number, tool: Tool, child: ChildProcess, logPath: string) {
    this.pid = pid
    this.#tool = tool
    this.#child = child
    this.#exit = once(child, 'exit')
    this.#logPath = logPath
  }

  /**
   * Starts a tool. It dies with the process of the tests, however that ends (`setpriv --pdeathsig`), and does not keep
   * that process alive.
   */
  static async start(
    tool: Tool,
    args: readonly string[],
    logPath: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Daemon> {
    const log = openSync(logPath, 'a')
    const child = spawn(requireTool('setpriv'), ['--pdeathsig', 'KILL', requireTool(tool), ...args], {
      stdio: ['ignore', log, log],
      env: { ...process.env, ...env },
    })
    closeSync(log)
    child.unref()
    await once(child, 'spawn')
    if (child.pid === undefined) throw new Error(`${tool} has no process`)
    return new Daemon(child.pid, tool, child, logPath)
  }

  /** Has it not exited yet? */
  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** What it has written to stdout and stderr. */
  log(): Promise<string> {
    return readFile(this.#logPath, 'utf8')
  }

  /** A sentence with its output, for an error. */
  async complaint(what: string): Promise<string> {
    return `${this.#tool} ${what}; it wrote:\n${await this.log()}`
  }

  /** Sends a signal. */
  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }

  /** Sends a signal that ends it, and waits until it is gone. */
  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.alive) return
    this.#child.ref()
    this.signal(signal)
    await this.#exit
  }
}

/**
 * A TCP port of 127.0.0.1 on which nothing listens, below the range that the kernel takes ephemeral ports from
 * (32768 …): so it stays free while its daemon is being restarted.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    const server = createServer()
    const bound = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!bound) continue
    server.close()
    await once(server, 'close')
    return port
  }
}
