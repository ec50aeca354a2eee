import type { Sense } from '@iscsi/scsi'

/**
 * The unit attentions by which a device tells a new nexus of the time before it: nothing that is ordered there can depend on
 * what they tell, so that any command may be sent again after them.
 */
export class Greetings {
  /** Logical units with the ASC that they have told. */
  readonly #told = new Set<bigint>()

  /** Whether a unit attention is of the past, and the first of its kind. */
  isFirst(lun: bigint, sense: Sense): boolean {
    if (!isOfThePast(sense)) return false
    const key = (lun << 8n) | BigInt(sense.asc ?? 0)
    if (this.#told.has(key)) return false
    this.#told.add(key)
    return true
  }
}

/**
 * SPC-5, ASC and ASCQ assignments: 29h, POWER ON, RESET, OR BUS DEVICE RESET OCCURRED and its kin; 47h/7Fh, SOME COMMANDS
 * CLEARED BY ISCSI PROTOCOL EVENT.
 */
function isOfThePast({ asc, ascq }: Sense): boolean {
  return asc === 0x29 || (asc === 0x47 && ascq === 0x7f)
}
