import { mode } from '@iscsi/scsi'
import type { Subcommand } from '../command.ts'
import { onUnit, placeOf, sessionCommand } from '../connection.ts'
import { consent, withConsent } from '../consent.ts'
import { pageOf } from '../mode-pages.ts'
import { readFor, readSwitch } from '../spec.ts'

/** `iscsi swp`: software write protect. */
export const swp: Subcommand = (program) => {
  const command = withConsent(sessionCommand(program, 'swp').argument('[on|off]'))
  onUnit(command, async (io, unit) => {
    const [url = '', text] = command.args
    if (text !== undefined) {
      const softwareWriteProtect = readFor('swp', readSwitch)(text)
      await consent(io, command, `turn write protection of ${placeOf(url)} ${text}, for all initiators`)
      await unit.changeModePage(mode.control, (page) => ({ ...page, softwareWriteProtect }), {
        signal: io.signal,
      })
    }
    const { softwareWriteProtect = false } = await pageOf(unit, mode.control, io.signal)
    io.report(`software write protect: ${softwareWriteProtect ? 'on' : 'off'}`, { softwareWriteProtect })
  })
}
