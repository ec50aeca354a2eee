import type { CdbInput } from '../cdb.ts'
import { plainCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'

/** START STOP UNIT (SBC-4). */
export const START_STOP_UNIT = {
  name: 'START STOP UNIT',
  standard: 'SBC-4',
  opcode: 0x1b,
  length: 6,
  fields: {
    immed: [1, 0, 1],
    powerConditionModifier: [3, 3, 4],
    powerCondition: [4, 7, 4],
    noFlush: [4, 2, 1],
    loej: [4, 1, 1],
    start: [4, 0, 1],
  },
} as const

/** POWER CONDITION field of START STOP UNIT (SBC-4). */
export const PowerCondition = {
  /** `start` and `loej` say what to do. */
  START_VALID: 0x0,
  ACTIVE: 0x1,
  IDLE: 0x2,
  STANDBY: 0x3,
  LU_CONTROL: 0x7,
  FORCE_IDLE_0: 0xa,
  FORCE_STANDBY_0: 0xb,
} as const

/** Starts or stops a logical unit, loads or ejects its medium (`loej`), or sets a power condition. */
export function startStopUnit(options: CdbInput<typeof START_STOP_UNIT>): ScsiCommand<void> {
  return plainCommand(START_STOP_UNIT, options)
}
