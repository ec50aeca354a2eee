import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { UsageError } from './failure.ts'
import type { Io } from './io.ts'

/** Gives a command that destroys something the option that says so beforehand. */
export function withConsent(command: Command): Command {
  return command.option('-y, --yes', 'do it without asking; needed where there is no terminal to ask at')
}

/**
 * Says what is about to be changed. Goes on with `--yes`, or when the user at the terminal agrees.
 * @throws UsageError when nobody can be asked, Error when the user does not agree
 */
export async function consent(io: Io, command: Command, intent: string): Promise<void> {
  if (command.opts<{ readonly yes?: true }>().yes === true) return
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UsageError(`this will ${intent}: give --yes if that is wanted`)
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  // The terminal is readline's meanwhile: it sees Ctrl-C in place of the process.
  asking.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  // Ctrl-D closes it, and a question that is closed may never be settled: whoever leaves has not agreed.
  const left = new AbortController()
  asking.once('close', () => {
    left.abort()
  })
  const signal = AbortSignal.any([io.signal, left.signal])
  try {
    const answer = await asking.question(`This will ${intent}. Go on? [y/N] `, { signal })
    if (!/^y(?:es)?$/i.test(answer.trim())) throw new Error(NOTHING_DONE)
  } catch (error) {
    throw left.signal.aborted && !io.signal.aborted ? new Error(NOTHING_DONE) : error
  } finally {
    asking.close()
  }
}

const NOTHING_DONE = 'nothing was done'
