import { CommanderError } from 'commander'

/** What every command ends with. */
export const ExitCode = { Done: 0, Failed: 1, Misused: 2 } as const

/** The command line is wrong: exit code 2. The message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
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
  return {
    exitCode: error instanceof UsageError ? ExitCode.Misused : ExitCode.Failed,
    complaint: oneLine(text),
  }
}

function oneLine(text: string): string {
  return text.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
}

/** The code of an error of the system (`ENOENT`, …), if it is one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
