/** MODE SENSE (6) and (10) (SPC-5). */
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { parseModeParameters10, parseModeParameters6 } from '../mode/mode-parameters.ts'
import type { ModeParameters } from '../mode/mode-parameters.ts'
import type { PageCodec } from '../page.ts'

/** MODE SENSE (6). */
export const MODE_SENSE_6 = {
  name: 'MODE SENSE (6)',
  standard: 'SPC-5',
  opcode: 0x1a,
  length: 6,
  query: true,
  instead: 'modeSense10',
  fields: {
    dbd: [1, 3, 1],
    pageControl: [2, 7, 2],
    pageCode: [2, 5, 6],
    subpage: [3, 7, 8],
    allocationLength: [4, 7, 8],
  },
} as const

/** MODE SENSE (10). */
export const MODE_SENSE_10 = {
  name: 'MODE SENSE (10)',
  standard: 'SPC-5',
  opcode: 0x5a,
  length: 10,
  query: true,
  fields: {
    llbaa: [1, 4, 1],
    dbd: [1, 3, 1],
    pageControl: [2, 7, 2],
    pageCode: [2, 5, 6],
    subpage: [3, 7, 8],
    allocationLength: [7, 7, 16],
  },
} as const

/** PAGE CONTROL field of MODE SENSE (SPC-5). */
export const ModePageControl = { CURRENT: 0, CHANGEABLE: 1, DEFAULT: 2, SAVED: 3 } as const

/** The reply to MODE SENSE for one page. */
export interface ModeSenseReply<Page> extends ModeParameters {
  /** The page asked for; undefined when it did not come. */
  readonly page: Page | undefined
}

/** A mode page as MODE SENSE needs it. */
type Asked<Page> = Pick<PageCodec<Page>, 'code' | 'subpage' | 'parse'>

/** Fetches a mode page: `modeSense6(mode.caching)`. `dbd` leaves block descriptors out. At most 255 bytes come. */
export function modeSense6<Page>(
  page: Asked<Page>,
  options: Omit<CdbInput<typeof MODE_SENSE_6>, 'pageCode' | 'subpage'> = {},
): ScsiCommand<ModeSenseReply<Page>> {
  const allocationLength = options.allocationLength ?? 255
  const values = { ...options, pageCode: page.code, subpage: page.subpage ?? 0, allocationLength }
  const parse = (data: Uint8Array): ModeSenseReply<Page> => withPage(page, parseModeParameters6(data))
  return receiveCommand(MODE_SENSE_6, values, allocationLength, parse)
}

/** {@link modeSense6} for up to 65535 bytes (4096 unless told); `llbaa` allows long block descriptors. */
export function modeSense10<Page>(
  page: Asked<Page>,
  options: Omit<CdbInput<typeof MODE_SENSE_10>, 'pageCode' | 'subpage'> = {},
): ScsiCommand<ModeSenseReply<Page>> {
  const allocationLength = options.allocationLength ?? 4096
  const values = { ...options, pageCode: page.code, subpage: page.subpage ?? 0, allocationLength }
  const parse = (data: Uint8Array): ModeSenseReply<Page> => withPage(page, parseModeParameters10(data))
  return receiveCommand(MODE_SENSE_10, values, allocationLength, parse)
}

const ALL_PAGES = 0x3f

function withPage<Page>(asked: Asked<Page>, parameters: ModeParameters): ModeSenseReply<Page> {
  const { code, subpage = 0 } = asked
  const found = parameters.pages.find(
    (page) => code === ALL_PAGES || (page.code === code && (page.subpage === subpage || subpage === 0xff)),
  )
  return { ...parameters, page: found === undefined ? undefined : asked.parse(found.data) }
}
