/** The built command at a terminal: a pseudoterminal, made by `script` of util-linux, with what it shows and what is typed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { COMMAND } from './run.ts'
import type { Environment } from './run.ts'

export const CTRL_C = '\x03'
export const CTRL_D = '\x04'

export interface AtTerminal extends AsyncDisposable {
  /** All that was shown, as the terminal got it: with the echo of what was typed, and \r\n for a line's end. */
  readonly screen: () => string
  /** Waits until it is shown. @throws Error when the command ends before */
  until(pattern: RegExp | string): Promise<void>
  type(text: string): void
  /** Its exit code. */
  readonly ended: Promise<number | null>
}

/** What of the command does not go to the terminal. */
export interface Redirections {
  readonly stdin?: string
  readonly stdout?: string
  readonly stderr?: string
}

/** Starts the command at a terminal of its own. Without NO_COLOR, unless the environment has it. */
export function atTerminal(
  args: readonly string[],
  env: Environment = {},
  { stdin, stdout, stderr }: Redirections = {},
): AtTerminal {
  const line = [process.execPath, COMMAND, ...args].map(quoted)
  if (stdin !== undefined) line.push('<', quoted(stdin))
  if (stdout !== undefined) line.push('>', quoted(stdout))
  if (stderr !== undefined) line.push('2>', quoted(stderr))
  const child = spawn('script', ['-qec', `stty cols 200 rows 30; exec ${line.join(' ')}`, '/dev/null'], {
    env: { PATH: process.env['PATH'], TERM: 'xterm', SHELL: '/bin/sh', ...env },
  })
  let screen = ''
  const watchers = new Set<() => void>()
  const told = (text: string): void => {
    screen += text
    for (const watcher of watchers) watcher()
  }
  child.stdout.setEncoding('utf8').on('data', told)
  child.stderr.setEncoding('utf8').on('data', told)
  // One that has ended reads no more.
  child.stdin.on('error', () => undefined)
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  return {
    screen: () => screen,
    ended,
    type: (text) => child.stdin.write(text),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (typeof pattern === 'string' ? !screen.includes(pattern) : !pattern.test(screen)) return
          watchers.delete(look)
          resolve()
        }
        watchers.add(look)
        look()
        const early = (): void => {
          reject(new Error(`it ended before it showed ${String(pattern)}: ${screen}`))
        }
        ended.then(early, early)
      }),
    [Symbol.asyncDispose]: async () => {
      // The end of script hangs up the terminal, which ends the command.
      child.kill()
      await ended
    },
  }
}

/** An argument as the shell takes it. */
function quoted(argument: string): string {
  return `'${argument.replaceAll("'", String.raw`'\''`)}'`
}
