import { isRefusal } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { decodeVpd, rawVpd, vpd } from '@iscsi/scsi'
import type { VpdHeader } from '@iscsi/scsi'
import type { Subcommand } from '../command.ts'
import { onUnit, sessionCommand } from '../connection.ts'
import type { Io } from '../io.ts'
import { describePages, parsePage } from '../pages.ts'
import { reportPages } from '../refused-pages.ts'
import { codeText, titled } from '../show.ts'

/** `iscsi inq`: who a logical unit is. */
export const inq: Subcommand = (program) => {
  const command = sessionCommand(program, 'inq')
    .option('-p, --page <page>', '"standard", or one VPD page, see below')
    .addHelpText('after', describePages(vpd))
  onUnit(command, async (io, unit) => {
    const { page } = command.opts<{ readonly page?: string }>()
    const asked = page === undefined || page === 'standard' ? undefined : parsePage(page, vpd).code
    if (asked === undefined) await reportStandard(io, unit)
    if (page === 'standard') return
    if (asked !== undefined) return reportPage(io, unit, asked)
    const codes = await listedPages(io, unit)
    await reportPages(
      io,
      codes.map((code) => {
        const { name } = rawVpd(code)
        return { title: name, page: { page: code, name }, report: () => reportPage(io, unit, code) }
      }),
    )
  })
}

async function reportStandard(io: Io, unit: Session): Promise<void> {
  const data = await unit.inquiry({ allocationLength: 255, signal: io.signal })
  io.report(titled(io, 'Standard INQUIRY data', data), { page: 'standard', ...data })
}

/** The pages that page 00h lists; none when the unit has no such page. */
async function listedPages({ signal }: Io, unit: Session): Promise<readonly number[]> {
  try {
    return (await unit.vpd(vpd.supportedPages, { signal })).pages
  } catch (error) {
    if (isRefusal(error)) return []
    throw error
  }
}

/** A page with its name: what a code means depends on the kind of device, which the page itself tells. */
function parseNamed(data: Uint8Array): VpdHeader & { readonly name: string } {
  const { name, page } = decodeVpd(data)
  return { ...page, name }
}

async function reportPage(io: Io, unit: Session, code: number): Promise<void> {
  const { name, ...page } = await unit.vpd({ code, parse: parseNamed }, { signal: io.signal })
  const { peripheralQualifier: _qualifier, peripheralDeviceType: _type, ...shown } = page
  io.report(titled(io, `${name} (${codeText(code)})`, shown), { page: code, name, ...page })
}
