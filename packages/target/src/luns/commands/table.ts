import type { Command } from '../command.ts'
import { SENSE, invalidCdbField } from '../sense.ts'
import type { Sense } from '../sense.ts'
import { CACHE_COMMANDS } from './cache.ts'
import { CAPACITY_COMMANDS } from './capacity.ts'
import { DEFECT_COMMANDS } from './defects.ts'
import { EXTENDED_COPY_COMMANDS } from './extended-copy.ts'
import { INQUIRY_COMMANDS } from './inquiry.ts'
import { LOG_SENSE_COMMANDS } from './log-sense.ts'
import { MODE_SELECT_COMMANDS } from './mode-select.ts'
import { MODE_SENSE_COMMANDS } from './mode-sense.ts'
import { MODIFY_COMMANDS } from './modify.ts'
import { PERSISTENT_RESERVE_COMMANDS } from './persistent-reserve.ts'
import { POWER_COMMANDS } from './power.ts'
import { PRIMARY_COMMANDS } from './primary.ts'
import { PROVISIONING_COMMANDS } from './provisioning.ts'
import { READ_COMMANDS } from './read.ts'
import { reportingCommands, serviceActionOf } from './reporting.ts'
import { RESERVE_COMMANDS } from './reserve.ts'
import { SANITIZE_COMMANDS } from './sanitize.ts'
import { VERIFY_COMMANDS } from './verify.ts'
import { WRITE_SAME_COMMANDS } from './write-same.ts'
import { WRITE_COMMANDS } from './write.ts'

/** Every command that a logical unit serves; REPORT SUPPORTED OPERATION CODES reads it too. */
const COMMANDS: readonly Command[] = [
  ...PRIMARY_COMMANDS,
  ...INQUIRY_COMMANDS,
  ...MODE_SENSE_COMMANDS,
  ...MODE_SELECT_COMMANDS,
  ...LOG_SENSE_COMMANDS,
  ...CAPACITY_COMMANDS,
  ...READ_COMMANDS,
  ...WRITE_COMMANDS,
  ...WRITE_SAME_COMMANDS,
  ...VERIFY_COMMANDS,
  ...CACHE_COMMANDS,
  ...MODIFY_COMMANDS,
  ...PROVISIONING_COMMANDS,
  ...RESERVE_COMMANDS,
  ...PERSISTENT_RESERVE_COMMANDS,
  ...POWER_COMMANDS,
  ...SANITIZE_COMMANDS,
  ...DEFECT_COMMANDS,
  ...EXTENDED_COPY_COMMANDS,
  ...reportingCommands(() => COMMANDS),
]

/** Rows by operation code: one without service action, or several by theirs. */
const byOpcode = new Map<number, Command[]>()
for (const command of COMMANDS) {
  const { opcode } = command.definition
  byOpcode.set(opcode, [...(byOpcode.get(opcode) ?? []), command])
}

/** The command that a CDB names, if this target has it. */
export function findCommand(cdb: Uint8Array): Command | undefined {
  const group = byOpcode.get(cdb[0] ?? 0)
  const first = group?.[0]
  if (first === undefined || serviceActionOf(first) === undefined) return first
  const asked = (cdb[1] ?? 0) & 0x1f
  return group?.find((command) => serviceActionOf(command) === asked)
}

/** What is wrong with a CDB that names no command: its operation code, or its service action. */
export function unknownCommand(cdb: Uint8Array): Sense {
  return byOpcode.has(cdb[0] ?? 0) ? invalidCdbField(1, 4) : SENSE.INVALID_OPERATION_CODE
}
