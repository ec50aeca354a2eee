import type { CdbInput } from '../cdb.ts'
import { plainCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'

/** TEST UNIT READY (SPC-5). */
export const TEST_UNIT_READY = {
  name: 'TEST UNIT READY',
  standard: 'SPC-5',
  opcode: 0x00,
  length: 6,
  query: true,
  fields: {},
} as const

/** Asks whether the logical unit is ready: GOOD, or CHECK CONDITION with the reason. */
export function testUnitReady(options: CdbInput<typeof TEST_UNIT_READY> = {}): ScsiCommand<void> {
  return plainCommand(TEST_UNIT_READY, options)
}
