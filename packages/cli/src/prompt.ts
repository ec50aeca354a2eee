/** Questions to whoever sits at the terminal. They go to stderr: stdout is for results. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Whether there is somebody to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY
}

/**
 * Asks for a line. Without `echo` nothing of it is shown, not even its length.
 * @returns the line; empty at the end of the input (Ctrl-D)
 * @throws AbortError when the signal is aborted, as Ctrl-C does
 */
export async function ask(question: string, signal: AbortSignal, echo: boolean): Promise<string> {
  signal.throwIfAborted()
  // readline shows a line by writing it, so one that writes nowhere is blind, and can be edited all the same.
  const output = echo ? process.stderr : new Writable({ write: (_bytes, _encoding, done) => done() })
  const asking = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 })
  // The terminal is readline's meanwhile: it sees Ctrl-C in place of the process.
  asking.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  // Not before readline has told the terminal to be silent.
  if (!echo) process.stderr.write(question)
  // readline ends the line with an answer or an abort, but not with the input.
  let isLineEnded = echo
  try {
    return await new Promise<string>((resolve, reject) => {
      asking.once('close', () => {
        isLineEnded = false
        resolve('')
      })
      asking.question(echo ? question : '', { signal }).then(resolve, reject)
    })
  } finally {
    if (!isLineEnded) process.stderr.write('\n')
    asking.close()
  }
}

/** {@link ask} for secrets, each question once: a command may log in several times. */
export function secretsAsker(signal: AbortSignal): (question: string) => Promise<string> {
  const answers = new Map<string, Promise<string>>()
  return (question) => {
    const answer = answers.get(question) ?? ask(question, signal, false)
    answers.set(question, answer)
    return answer
  }
}
