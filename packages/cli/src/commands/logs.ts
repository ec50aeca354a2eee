import { isRefusal } from '@iscsi/client'
import { log, rawLog } from '@iscsi/scsi'
import type { LogHeader, LogPageCodec } from '@iscsi/scsi'
import type { Subcommand } from '../command.ts'
import { onUnit, sessionCommand } from '../connection.ts'
import type { Io } from '../io.ts'
import { SIX_BITS, describePages, parsePage } from '../pages.ts'
import type { PageChoice } from '../pages.ts'
import { reportPages } from '../refused-pages.ts'
import type { PageReport } from '../refused-pages.ts'
import { codeText, titled } from '../show.ts'

/** `iscsi logs`: the log pages of a unit. */
export const logs: Subcommand = (program) => {
  const command = sessionCommand(program, 'logs')
    .option('-p, --page <page>', 'one page')
    .addHelpText('after', describePages(log))
  onUnit(command, (io, unit) => reportLogs(io, unit, command.opts<{ readonly page?: string }>().page))
}

/** What this needs of a unit. */
interface LogReader {
  logSense<Page>(
    page: LogPageCodec<Page>,
    options: { readonly allocationLength: number; readonly signal: AbortSignal },
  ): PromiseLike<Page>
}

/** Reports one page, or all. @throws UsageError when there is no such page */
export async function reportLogs(io: Io, unit: LogReader, page: string | undefined): Promise<void> {
  const options = { allocationLength: 0xffff, signal: io.signal }
  const reportOf = ({ code, subpage }: PageChoice): PageReport => {
    const known = Object.values(log).find((each) => each.code === code && (each.subpage ?? 0) === subpage)
    const codec: LogPageCodec<LogHeader> = known ?? rawLog(code, subpage)
    const title = `${codec.name} (${codeText(code)}${subpage === 0 ? '' : `/${codeText(subpage)}`})`
    const report = async (): Promise<void> => {
      const value = await unit.logSense(codec, options)
      io.report(titled(io, title, value), { page: code, name: codec.name, ...value })
    }
    return { title, page: { page: code, subpage, name: codec.name }, report }
  }
  if (page !== undefined) return reportOf(parsePage(page, log, SIX_BITS)).report()
  await reportPages(io, (await listed(unit, options)).map(reportOf))
}

/** Pages with their subpages, or where a unit knows none of these, pages. */
async function listed(
  unit: LogReader,
  options: Parameters<LogReader['logSense']>[1],
): Promise<readonly PageChoice[]> {
  try {
    return (await unit.logSense(log.supportedSubpages, options)).pages
  } catch (error) {
    if (!isRefusal(error)) throw error
    return (await unit.logSense(log.supportedPages, options)).pages
  }
}
