import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { parseSense } from '../sense.ts'
import type { Sense } from '../sense.ts'

/** REQUEST SENSE (SPC-5). */
export const REQUEST_SENSE = {
  name: 'REQUEST SENSE',
  standard: 'SPC-5',
  opcode: 0x03,
  length: 6,
  query: true,
  fields: { desc: [1, 0, 1], allocationLength: [4, 7, 8] },
} as const

/** Fetches sense data; `desc` asks for descriptor format. The allocation length is 252 unless told. */
export function requestSense(options: CdbInput<typeof REQUEST_SENSE> = {}): ScsiCommand<Sense> {
  const allocationLength = options.allocationLength ?? 252
  return receiveCommand(REQUEST_SENSE, { ...options, allocationLength }, allocationLength, parseSense)
}
