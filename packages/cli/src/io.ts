import pc from 'picocolors'

/** How a command speaks to its user: results on stdout, everything else on stderr. */
export interface Io {
  /** Whether results are JSON, one value a line. */
  readonly json: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C, SIGTERM and SIGHUP. A second one kills. */
  readonly signal: AbortSignal
  /** A result: its text, or with `--json` its value. */
  report(text: string, value: object): void
  /** Something that the user should know, in one line. */
  warn(text: string): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs a command with the process's own streams and signals. */
export async function withIo(json: boolean, run: (io: Io) => Promise<void>): Promise<void> {
  const interrupt = new AbortController()
  const stop = (name: NodeJS.Signals): void => {
    interrupt.abort(new Error(`interrupted by ${name}`))
    forget()
  }
  const forget = (): void => {
    for (const name of SIGNALS) process.off(name, stop)
  }
  for (const name of SIGNALS) process.on(name, stop)
  // Who has read enough (`| head -1`) closes the pipe: nothing more can be told, and that is no error.
  process.stdout.on('error', ignoreClosedPipe)
  try {
    await run({
      json,
      env: process.env,
      signal: interrupt.signal,
      report: (text, value) => {
        process.stdout.write(`${json ? JSON.stringify(value) : text}\n`)
      },
      warn: (text) => {
        process.stderr.write(`${pc.yellow('warning:')} ${text}\n`)
      },
    })
  } finally {
    forget()
    process.stdout.off('error', ignoreClosedPipe)
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Text from elsewhere without what a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '�')
}
