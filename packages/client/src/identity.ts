import { vpd } from '@iscsi/scsi'
import type { Designator } from '@iscsi/scsi'
import type { CommandOptions } from './command-options.ts'
import { ConnectionError, IdentityError, ScsiError } from './errors.ts'
import type { PrimaryCommands } from './primary-commands.ts'

/**
 * Who a logical unit is, as text that is the same as long as it is the same unit: its names of VPD page 83h (SPC-5, Device
 * Identification), else its serial number of page 80h; {@link NAMELESS} when it has neither, {@link ABSENT} when there is no
 * unit at this LUN.
 */
export type Identity = string

export const ABSENT: Identity = 'absent'
const NAMELESS: Identity = 'nameless'

/** Association of a designator: the logical unit, not the port or the device that it is reached by. */
const LOGICAL_UNIT = 0

/** SPC-5, peripheral qualifier: 0 is a unit that is there. */
const CONNECTED = 0

/** Asks a logical unit who it is. @throws what a command throws, but for pages that the unit does not have */
export async function identify(unit: PrimaryCommands, options: CommandOptions): Promise<Identity> {
  const names = await pageOf(unit.vpd(vpd.deviceIdentification, options))
  if (names !== undefined) {
    if (names.peripheralQualifier !== CONNECTED) return ABSENT
    const own = names.designators.filter(({ association }) => association === LOGICAL_UNIT).map(nameOf)
    if (own.length > 0) return `83h ${own.sort().join(' ')}`
  }
  const serial = await pageOf(unit.vpd(vpd.unitSerialNumber, options))
  if (serial !== undefined) {
    if (serial.peripheralQualifier !== CONNECTED) return ABSENT
    if (serial.serialNumber !== '') return `80h ${serial.serialNumber}`
  }
  const standard = await pageOf(unit.inquiry(options))
  return standard?.peripheralQualifier === CONNECTED ? NAMELESS : ABSENT
}

/** A page, or undefined when the unit answers that it has none. */
async function pageOf<Page>(asked: PromiseLike<Page>): Promise<Page | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ScsiError && !error.retryable) return undefined
    throw error
  }
}

function nameOf({ type, identifier }: Designator): string {
  return `${type}:${Buffer.from(identifier).toString('hex')}`
}

/**
 * Makes sure that a logical unit is the one that it was: nothing may be done again on another. One that has come to where there was
 * none is nobody else.
 * @returns who it is from now on
 */
export async function recognize(unit: PrimaryCommands, known: Identity): Promise<Identity> {
  const found = await identify(unit, {})
  if (found === known || known === ABSENT) return found
  // A target that has just started may not have all its units yet.
  if (found === ABSENT)
    throw new ConnectionError(`session: the logical unit ${unit.lun} is not there yet`, 'not-sent')
  throw new IdentityError('session', unit.lun, 'not-sent')
}
