import type { Command } from '../command.ts'
import { BIDIRECTIONAL_COMMANDS } from './bidirectional.ts'
import { CACHE_COMMANDS } from './cache.ts'
import { CAPACITY_COMMANDS } from './capacity.ts'
import { INQUIRY_COMMANDS } from './inquiry.ts'
import { MODE_COMMANDS } from './mode.ts'
import { PRIMARY_COMMANDS } from './primary.ts'
import { READ_COMMANDS } from './read.ts'
import { VERIFY_COMMANDS } from './verify.ts'
import { WRITE_COMMANDS } from './write.ts'

/** Every command that a logical unit serves. */
const COMMANDS: readonly Command[] = [
  ...PRIMARY_COMMANDS,
  ...INQUIRY_COMMANDS,
  ...MODE_COMMANDS,
  ...CAPACITY_COMMANDS,
  ...READ_COMMANDS,
  ...WRITE_COMMANDS,
  ...VERIFY_COMMANDS,
  ...CACHE_COMMANDS,
  ...BIDIRECTIONAL_COMMANDS,
]

const keyOf = (opcode: number, serviceAction: number): number => (opcode << 8) | serviceAction
const byOpcode = new Map(
  COMMANDS.filter((command) => command.serviceAction === undefined).map((command) => [
    command.opcode,
    command,
  ]),
)
const byServiceAction = new Map(
  COMMANDS.filter((command) => command.serviceAction !== undefined).map((command) => [
    keyOf(command.opcode, command.serviceAction ?? 0),
    command,
  ]),
)

/** The command that a CDB names, if this target has it. */
export function findCommand(cdb: Uint8Array): Command | undefined {
  const opcode = cdb[0] ?? 0
  return byOpcode.get(opcode) ?? byServiceAction.get(keyOf(opcode, (cdb[1] ?? 0) & 0x1f))
}
