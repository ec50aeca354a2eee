import type { Subcommand } from '../command.ts'
import { onUnit, placeOf, sessionCommand } from '../connection.ts'
import { consent, withConsent } from '../consent.ts'
import { UsageError } from '../failure.ts'
import { rangeOf, withRange } from '../range.ts'
import { sizeText } from '../show.ts'

/** `iscsi discard`: gives blocks back to a thin unit. */
export const discard: Subcommand = (program) => {
  const command = withConsent(
    withRange(sessionCommand(program, 'discard'), 'all to the end, with --all'),
  ).option('--all', 'from --lba to the end of the unit')
  onUnit(command, async (io, unit) => {
    const { all = false, blocks: asked } = command.opts<{ readonly all?: true; readonly blocks?: number }>()
    if (all === (asked !== undefined)) throw new UsageError('give either --blocks or --all')
    const { lba, blocks, blockLength } = await rangeOf(command, unit, io.signal)
    const what = `${sizeText(blocks * blockLength)} from LBA ${lba} on`
    await consent(io, command, `discard ${what} of ${placeOf(command.args[0] ?? '')}`)
    await unit.unmap([{ lba, blocks }], { signal: io.signal })
    io.report(`discarded ${what}`, { lba, blocks, bytes: blocks * blockLength })
  })
}
