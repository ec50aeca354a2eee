/** Command descriptor blocks from their layouts, and back (SPC-5, the CDB clause; SAM-5 for the control byte). */
import { decodeFields, encodeFields } from './fields.ts'
import type { Decoded, Encodable, EncodableWith, Fields } from './fields.ts'

/** The kinds of device whose command sets share operation codes. */
export type DeviceKind = 'block' | 'tape' | 'multimedia'

/** A row of the table of commands: everything that is fixed about one CDB. */
export interface CdbDefinition {
  /** As the standard writes it, for example `READ (10)`. */
  readonly name: string
  /** Where the standards define it; the clause has the command's name. */
  readonly standard: 'SPC-2' | 'SPC-4' | 'SPC-5' | 'SBC-2' | 'SBC-3' | 'SBC-4' | 'ZBC' | 'MMC-6' | 'SSC-5'
  readonly opcode: number
  /** In byte 1, or in bytes 8 and 9 of a 32-byte CDB. */
  readonly serviceAction?: number
  readonly length: 6 | 10 | 12 | 16 | 32
  /** The only kind of device that reads the operation code in this way; absent: all do. */
  readonly device?: DeviceKind
  /** The command changes neither the medium nor a setting, so that it may be sent twice. Absent: it may. */
  readonly query?: true
  /** What to call when an address or a count does not fit this CDB. */
  readonly instead?: string
  /** Fields in which 0 on the wire stands for a number that has no room there: READ (6) has 256 blocks as 0. */
  readonly zeroMeans?: Readonly<Record<string, number>>
  /** The fields between operation code and control byte. */
  readonly fields: Fields
}

/** The control byte, which every CDB has: bit 2 is NACA. */
interface Control {
  readonly control?: number | undefined
}

/** The fields that a CDB's builder takes; those left out are 0. */
export type CdbInput<D extends CdbDefinition> = Encodable<D['fields']> & Control

/** {@link CdbInput} with the fields named in `R` required. */
export type CdbInputWith<D extends CdbDefinition, R extends keyof D['fields']> = EncodableWith<
  D['fields'],
  R
> &
  Control

const variableLength = 0x7f

/**
 * Builds a CDB.
 *
 * @throws RangeError or TypeError when a value does not fit its field
 */
export function encodeCdb<D extends CdbDefinition>(definition: D, values: CdbInput<D>): Uint8Array {
  const { opcode, serviceAction, length } = definition
  const cdb = new Uint8Array(length)
  cdb[0] = opcode
  if (opcode === variableLength) {
    cdb[7] = length - 8
    cdb[8] = (serviceAction ?? 0) >> 8
    cdb[9] = (serviceAction ?? 0) & 0xff
  } else if (serviceAction !== undefined) cdb[1] = serviceAction
  encodeFields<Fields>(
    definition.fields,
    withZeros(definition, values),
    cdb,
    definition.name,
    definition.instead,
  )
  if (values.control !== undefined) {
    encodeFields(controlField(definition), { control: values.control }, cdb, definition.name)
  }
  return cdb
}

/** The values with those that {@link CdbDefinition.zeroMeans} names made 0. */
function withZeros(definition: CdbDefinition, values: Encodable<Fields>): Encodable<Fields> {
  if (definition.zeroMeans === undefined) return values
  const written: Record<string, Encodable<Fields>[string]> = { ...values }
  for (const [name, meaning] of Object.entries(definition.zeroMeans)) {
    if (values[name] === 0)
      throw new RangeError(
        `${definition.name}: ${name} 0 is not in 1..${meaning}; use ${definition.instead ?? 'more'}`,
      )
    if (values[name] === meaning) written[name] = 0
  }
  return written
}

/** Reads the fields of a CDB that is known to be of this definition. Never throws: what is cut off is undefined. */
export function decodeCdbFields<D extends CdbDefinition>(
  definition: D,
  cdb: Uint8Array,
): Decoded<D['fields']> {
  const values = decodeFields<D['fields']>(definition.fields, cdb)
  if (definition.zeroMeans === undefined) return values
  const meant = Object.entries(definition.zeroMeans).filter(([name]) => values[name] === 0)
  return { ...values, ...Object.fromEntries(meant) }
}

/** Where a CDB has its control byte: last, but byte 1 when its length is variable. */
export function controlField(definition: CdbDefinition): {
  readonly control: readonly [number, 7, 8]
} {
  return { control: [definition.opcode === variableLength ? 1 : definition.length - 1, 7, 8] }
}

/** The service action of a CDB: bytes 8 and 9 of a variable-length one, else the low five bits of byte 1. */
export function serviceActionOf(cdb: Uint8Array): number {
  return cdb[0] === variableLength ? (cdb[8] ?? 0) * 256 + (cdb[9] ?? 0) : (cdb[1] ?? 0) & 0x1f
}
