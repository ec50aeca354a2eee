import type { Session } from '@iscsi/client'
import { log, rawLog } from '@iscsi/scsi'
import type { LogHeader } from '@iscsi/scsi'
import type { Subcommand } from '../command.ts'
import { onUnit, sessionCommand } from '../connection.ts'
import { describePages, parsePage } from '../pages.ts'
import type { PageChoice } from '../pages.ts'
import { isRefusal } from '../refusal.ts'
import { codeText, titled } from '../show.ts'

/** `iscsi logs`: the log pages of a unit. */
export const logs: Subcommand = (program) => {
  const command = sessionCommand(program, 'logs', 'LOG SENSE: every log page that the unit lists, decoded')
    .option('-p, --page <page>', 'one page')
    .addHelpText('after', describePages(log))
  onUnit(command, async (io, unit) => {
    const { page } = command.opts<{ readonly page?: string }>()
    const choices = page === undefined ? await listed(unit, io.signal) : [parsePage(page, log)]
    for (const { code, subpage } of choices) {
      const codec =
        Object.values(log).find((each) => each.code === code && (each.subpage ?? 0) === subpage) ??
        rawLog(code, subpage)
      const value = await unit.logSense<LogHeader>(codec, { allocationLength: 0xffff, signal: io.signal })
      const title = `${codec.name} (${codeText(code)}${subpage === 0 ? '' : `/${codeText(subpage)}`})`
      io.report(titled(io, title, value), { page: code, name: codec.name, ...value })
    }
  })
}

/** Pages with their subpages, or where a unit knows none of these, pages. */
async function listed(unit: Session, signal: AbortSignal): Promise<readonly PageChoice[]> {
  try {
    return (await unit.logSense(log.supportedSubpages, { allocationLength: 0xffff, signal })).pages
  } catch (error) {
    if (!isRefusal(error)) throw error
    return (await unit.logSense(log.supportedPages, { allocationLength: 0xffff, signal })).pages
  }
}
