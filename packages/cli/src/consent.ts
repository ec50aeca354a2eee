import type { Command } from 'commander'
import { UsageError } from './failure.ts'
import type { Io } from './io.ts'
import { ask, canAsk } from './prompt.ts'

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
  if (!canAsk()) throw new UsageError(`this will ${intent}: give --yes if that is wanted`)
  const answer = await ask(`This will ${intent}. Go on? [y/N] `, io.signal, true)
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new Error('nothing was done')
}
