/** MODE SENSE in the form that a unit has. */
import { isRefusal } from '@iscsi/client'
import type { LogicalUnit } from '@iscsi/client'
import type { ModeSenseReply, PageCodec } from '@iscsi/scsi'

type Asked<Page> = Pick<PageCodec<Page>, 'code' | 'subpage' | 'parse'>

/** MODE SENSE (10), or (6) where a unit does not have that. */
export async function modeSense<Page>(
  unit: LogicalUnit,
  page: Asked<Page>,
  options: { readonly pageControl?: number; readonly signal: AbortSignal },
): Promise<ModeSenseReply<Page>> {
  try {
    return await unit.modeSense10(page, { ...options, allocationLength: 0xffff })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return unit.modeSense6(page, options)
  }
}

/** A page as it is now. @throws Error when the unit leaves it out */
export async function pageOf<Page>(
  unit: LogicalUnit,
  asked: Asked<Page>,
  signal: AbortSignal,
): Promise<Page> {
  const { page } = await modeSense(unit, asked, { signal })
  if (page === undefined) throw new Error('the unit left out the mode page that it was asked for')
  return page
}
