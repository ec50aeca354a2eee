/** SANITIZE (SBC-3 §5.30): the operation itself is in sanitization.ts. */
import { CDB, SanitizeAction } from '@iscsi/scsi'
import { uint16At } from '../bytes.ts'
import { GOOD, checkCondition, execution } from '../command.ts'
import type { Command, CommandRequest, CommandResult, Execution, Prepared } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import type { SanitizePlan } from '../sanitization.ts'
import { SENSE, invalidCdbField, invalidParameter } from '../sense.ts'
import type { Sense } from '../sense.ts'

const IMMED = 0x80
const ALLOW_UNRESTRICTED_EXIT = 0x20
const OVERWRITE_HEADER_LENGTH = 4

/** Reserved bits and bytes, and the write protection: the same for every service action that erases. */
function refusal(unit: LogicalUnit, cdb: Uint8Array): Sense | undefined {
  if (((cdb[1] ?? 0) & 0x40) !== 0) return invalidCdbField(1, 6)
  const reserved = cdb.subarray(2, 7).findIndex((byte) => byte !== 0)
  if (reserved >= 0) return invalidCdbField(2 + reserved)
  return unit.writeProtection
}

/** IMMED: GOOD as soon as it has begun. */
function begin(
  unit: LogicalUnit,
  cdb: Uint8Array,
  passes: readonly Uint8Array[],
): CommandResult | Promise<CommandResult> {
  // Another one may have begun while this one's data was on its way.
  const { obstacle, isRunning } = unit.sanitization
  if (isRunning && obstacle !== undefined) return checkCondition(obstacle)
  const flags = cdb[1] ?? 0
  const plan: SanitizePlan = { passes, unrestrictedExit: (flags & ALLOW_UNRESTRICTED_EXIT) !== 0 }
  const done = unit.sanitization.run(plan).then(
    () => GOOD,
    () => checkCondition(SENSE.SANITIZE_FAILED),
  )
  return (flags & IMMED) !== 0 ? GOOD : done
}

const erasing = (needs: { dataOut?: number }, run: Execution['run']): Execution =>
  execution({ ...needs, outlivesTask: true }, run)

/** The blocks that the passes write: the pattern repeated, inverted in every other pass (SBC-3 table 85). */
function passesOf(list: Uint8Array, blockLength: number): readonly Uint8Array[] | Sense {
  const flags = list[0] ?? 0
  const count = flags & 0x1f
  const patternLength = uint16At(list, 2)
  if (count === 0) return invalidParameter(0, 4)
  const isWhole = patternLength > 0 && patternLength <= blockLength
  if (!isWhole || OVERWRITE_HEADER_LENGTH + patternLength > list.length) return invalidParameter(2)
  const pattern = list.subarray(OVERWRITE_HEADER_LENGTH, OVERWRITE_HEADER_LENGTH + patternLength)
  const block = Buffer.alloc(blockLength, pattern)
  const inverted = block.map((byte) => ~byte)
  const inverts = (flags & 0x80) !== 0
  return Array.from({ length: count }, (_, pass) => (inverts && pass % 2 === 1 ? inverted : block))
}

function overwrite(unit: LogicalUnit, { cdb }: CommandRequest): Prepared {
  const refused = refusal(unit, cdb)
  if (refused !== undefined) return checkCondition(refused)
  const length = uint16At(cdb, 7)
  if (length <= OVERWRITE_HEADER_LENGTH || length > OVERWRITE_HEADER_LENGTH + unit.blockLength) {
    return checkCondition(invalidCdbField(7))
  }
  return erasing({ dataOut: length }, (list) => {
    const passes = passesOf(list, unit.blockLength)
    return 'key' in passes ? checkCondition(passes) : begin(unit, cdb, passes)
  })
}

/** Neither of these has a parameter list. Both unmap the medium, which only a thinly provisioned unit can. */
function erase(unit: LogicalUnit, { cdb }: CommandRequest): Prepared {
  const refused = refusal(unit, cdb)
  if (refused !== undefined) return checkCondition(refused)
  if (uint16At(cdb, 7) !== 0) return checkCondition(invalidCdbField(7))
  return erasing({}, () => begin(unit, cdb, []))
}

function exitFailureMode(unit: LogicalUnit, { cdb }: CommandRequest): Prepared {
  if (uint16At(cdb, 7) !== 0) return checkCondition(invalidCdbField(7))
  return unit.sanitization.exitFailureMode() ? GOOD : checkCondition(invalidCdbField(1, 4))
}

const common = { definition: CDB.SANITIZE, access: 'write', needsMedium: true, endsFailure: true } as const

export const SANITIZE_COMMANDS: readonly Command[] = [
  { ...common, serviceAction: SanitizeAction.OVERWRITE, prepare: overwrite },
  { ...common, serviceAction: SanitizeAction.BLOCK_ERASE, isOn: (unit) => unit.thin, prepare: erase },
  { ...common, serviceAction: SanitizeAction.CRYPTOGRAPHIC_ERASE, isOn: (unit) => unit.thin, prepare: erase },
  { ...common, serviceAction: SanitizeAction.EXIT_FAILURE_MODE, prepare: exitFailureMode },
]
