/** Names of additional sense codes (SPC-5, annex of additional sense codes; T10's list ASC-NUM). */
import { ASC_00 } from './asc-table-00.ts'
import { ASC_20 } from './asc-table-20.ts'
import { ASC_40 } from './asc-table-40.ts'

/** T10's whole table: `asc * 256 + ascq` to its name. */
export const ADDITIONAL_SENSE_CODES: ReadonlyMap<number, string> = new Map(
  [ASC_00, ASC_20, ASC_40].flatMap((part) =>
    Object.entries(part).map(([code, name]) => [Number(code), name] as const),
  ),
)

/** The codes whose qualifier is a number, by ASC: what stands for it in the name. */
const numbered: Readonly<Record<number, (ascq: number) => string>> = {
  0x40: (ascq) => `DIAGNOSTIC FAILURE ON COMPONENT ${hexByte(ascq)}`,
  0x4d: (ascq) => `TAGGED OVERLAPPED COMMANDS (TASK TAG ${hexByte(ascq)})`,
  0x70: (ascq) => `DECOMPRESSION EXCEPTION SHORT ALGORITHM ID OF ${hexByte(ascq)}`,
}

/** The name of an additional sense code, vendor specific and unknown ones included. */
export function ascName(asc: number, ascq: number): string {
  const name = ADDITIONAL_SENSE_CODES.get(asc * 256 + ascq)
  if (name !== undefined) return name
  const byNumber = numbered[asc]
  if (byNumber !== undefined && (asc !== 0x40 || ascq >= 0x80)) return byNumber(ascq)
  const general = ADDITIONAL_SENSE_CODES.get(asc * 256)
  if (asc >= 0x80 || ascq >= 0x80)
    return general === undefined ? 'VENDOR SPECIFIC' : `${general}, VENDOR SPECIFIC`
  return general === undefined ? 'UNKNOWN' : `${general}, UNKNOWN QUALIFIER`
}

function hexByte(value: number): string {
  return `${value.toString(16).toUpperCase().padStart(2, '0')}h`
}
