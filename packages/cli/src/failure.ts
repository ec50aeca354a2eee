import { constants } from 'node:os'
import { CommanderError } from 'commander'

/** What every command ends with. */
export const ExitCode = { Done: 0, Failed: 1, Misused: 2 } as const

/** The command line is wrong: exit code 2. The message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What the SDK says of an argument is said to the user. */
export function usageOf(error: unknown): unknown {
  if (!(error instanceof TypeError || error instanceof RangeError)) return error
  return new UsageError(error.message, { cause: error })
}

/** A signal ended the command: exit code 128 and the signal's number, as shells have it (130 for Ctrl-C). */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
  readonly signal: NodeJS.Signals

  constructor(message: string, signal: NodeJS.Signals, options?: ErrorOptions) {
    super(message, options)
    this.signal = signal
  }

  /** What an abort means when a signal has caused it. It says what became of the command that was under way. */
  static from(error: unknown, reason: unknown): unknown {
    if (!(reason instanceof InterruptedError) || !isAbort(error)) return error
    return new InterruptedError(`${reason.message}: ${error.message}`, reason.signal, { cause: error })
  }
}

/** Whether an error says no more than that a signal has ended something. */
export function isAbort(error: unknown): error is Error {
  return error instanceof Error && error.name === 'AbortError'
}

interface Verdict {
  readonly exitCode: number
  /** One line for the user; undefined when everything has been said. */
  readonly complaint: string | undefined
}

/** What an error that ended a command means: its exit code, and one line of text. */
export function judge(error: unknown): Verdict {
  if (error instanceof CommanderError) {
    // Help and version that were asked for are no errors; help for want of a command is.
    if (error.exitCode === 0) return { exitCode: ExitCode.Done, complaint: undefined }
    const shown = error.code === 'commander.help'
    return { exitCode: ExitCode.Misused, complaint: shown ? undefined : oneLine(error.message) }
  }
  const text = error instanceof Error ? error.message : String(error)
  return { exitCode: exitCodeOf(error), complaint: oneLine(text) }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return ExitCode.Misused
  return error instanceof InterruptedError ? 128 + constants.signals[error.signal] : ExitCode.Failed
}

function oneLine(text: string): string {
  return text.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
}

/** The code of an error of the system (`ENOENT`, …), if it is one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
