import { isRefusal } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { mode, ModePageControl, rawMode } from '@iscsi/scsi'
import type { ModeSenseReply, RawModePage } from '@iscsi/scsi'
import { Option } from 'commander'
import type { Subcommand } from '../command.ts'
import { onUnit, sessionCommand } from '../connection.ts'
import { modeSense } from '../mode-pages.ts'
import { SIX_BITS, describePages, parsePage } from '../pages.ts'
import { codeText, titled } from '../show.ts'

/** Of MODE SENSE (SPC-5): every page, and every subpage of them. */
const ALL = { code: 0x3f, subpage: 0xff } as const

const CONTROLS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(ModePageControl).map(([name, code]) => [name.toLowerCase(), code]),
)

/** `iscsi modes`: the mode pages of a unit. */
export const modes: Subcommand = (program) => {
  const command = sessionCommand(program, 'modes')
    .option('-p, --page <page>', 'one page; default all')
    .addOption(
      new Option('--values <which>', 'which values').choices(Object.keys(CONTROLS)).default('current'),
    )
    .addHelpText('after', describePages(mode))
  onUnit(command, async (io, unit) => {
    const { page: asking, values } = command.opts<{ readonly page?: string; readonly values: string }>()
    const pageControl = CONTROLS[values] ?? ModePageControl.CURRENT
    const asked = asking === undefined ? ALL : parsePage(asking, mode, SIX_BITS)
    const {
      pages,
      fullLength: _length,
      page: _page,
      blockDescriptors,
      ...header
    } = await sensed(unit, asked, pageControl, io.signal)
    const parameters = { ...header, blockDescriptors }
    io.report(titled(io, 'Mode parameters', parameters), { page: 'header', ...parameters })
    for (const each of pages) {
      const { name, fields } = decoded(each)
      const title = `${name} (${codeText(each.code)}${each.subpage === 0 ? '' : `/${codeText(each.subpage)}`})`
      io.report(titled(io, title, fields), { page: each.code, subpage: each.subpage, name, ...fields })
    }
  })
}

/** All pages without subpages, where a unit knows no subpages. */
async function sensed(
  unit: Session,
  { code, subpage }: { readonly code: number; readonly subpage: number },
  pageControl: number,
  signal: AbortSignal,
): Promise<ModeSenseReply<Uint8Array>> {
  try {
    return await modeSense(unit, rawMode(code, subpage), { pageControl, signal })
  } catch (error) {
    if (code !== ALL.code || !isRefusal(error)) throw error
    return modeSense(unit, rawMode(code), { pageControl, signal })
  }
}

function decoded(page: RawModePage): { readonly name: string; readonly fields: object } {
  const { code, subpage, data, parametersSaveable } = page
  const codec = Object.values(mode).find((each) => each.code === code && (each.subpage ?? 0) === subpage)
  if (codec !== undefined) return { name: codec.name, fields: codec.parse(data) }
  return { name: 'Mode page', fields: { parametersSaveable, data } }
}
