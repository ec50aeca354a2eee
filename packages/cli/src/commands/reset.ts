import type { Session } from '@iscsi/client'
import { Option } from 'commander'
import type { Subcommand } from '../command.ts'
import { onUnit, placeOf, sessionCommand } from '../connection.ts'
import { consent, withConsent } from '../consent.ts'

interface Reset {
  readonly name: string
  readonly what: string
  readonly run: (session: Session, signal: AbortSignal) => Promise<void>
}

/** THE list of resets (RFC 7143 §11.5.1). */
const RESETS: Readonly<Record<string, Reset>> = {
  unit: {
    name: 'LOGICAL UNIT RESET',
    what: "end every initiator's commands on the unit",
    run: (session, signal) => session.logicalUnitReset({ signal }),
  },
  target: {
    name: 'TARGET WARM RESET',
    what: "end every initiator's commands on all units of the target",
    run: (session, signal) => session.targetWarmReset({ signal }),
  },
  'target-cold': {
    name: 'TARGET COLD RESET',
    what: "end every initiator's commands and connections to the target",
    run: (session, signal) => session.targetColdReset({ signal }),
  },
}

/** `iscsi reset`: task management. */
export const reset: Subcommand = (program) => {
  const list = Object.entries(RESETS).map(
    ([level, { name, what }]) => `  ${level.padEnd(11)}  ${name}: ${what}`,
  )
  const command = withConsent(sessionCommand(program, 'reset'))
    .addOption(new Option('--level <what>', 'what to reset').choices(Object.keys(RESETS)).default('unit'))
    .addHelpText('after', `\nLevels:\n${list.join('\n')}`)
  onUnit(command, async (io, session) => {
    const { level } = command.opts<{ readonly level: string }>()
    const chosen = RESETS[level]
    if (chosen === undefined) throw new Error(`there is no level ${level}`)
    await consent(io, command, `${chosen.what} (${placeOf(command.args[0] ?? '')})`)
    await chosen.run(session, io.signal)
    io.report(`${chosen.name}: function complete`, { level, function: chosen.name })
  })
}
