/**
 * READ and WRITE (10) and (16) for the hot path: plain numbers, no options object, no bigint.
 * The bytes are those of {@link encodeCdb}, which also words the errors.
 */
import { encodeCdb } from '../cdb.ts'
import { READ_10, READ_16 } from './read.ts'
import { WRITE_10, WRITE_16 } from './write.ts'

/** Bits of byte 1 of READ and WRITE (10), (12) and (16), to be combined with `|`. */
export const TransferFlag = {
  /** Disable page out: the blocks will not be needed soon again. */
  DPO: 0x10,
  /** Force unit access: from the medium, to the medium. */
  FUA: 0x08,
  /** READ only, rebuild assist recovery control. */
  RARC: 0x04,
} as const

/** The READ (10) CDB. @throws RangeError outside LBA 0..2^32-1 or blocks 0..65535 */
export function fastRead10(lba: number, blocks: number, flags = 0): Uint8Array {
  return transfer10(READ_10, lba, blocks, flags)
}

/** The WRITE (10) CDB. @throws RangeError outside LBA 0..2^32-1 or blocks 0..65535 */
export function fastWrite10(lba: number, blocks: number, flags = 0): Uint8Array {
  return transfer10(WRITE_10, lba, blocks, flags)
}

/** The READ (16) CDB. @throws RangeError outside LBA 0..2^53-1 or blocks 0..2^32-1 */
export function fastRead16(lba: number, blocks: number, flags = 0): Uint8Array {
  return transfer16(READ_16, lba, blocks, flags)
}

/** The WRITE (16) CDB. @throws RangeError outside LBA 0..2^53-1 or blocks 0..2^32-1 */
export function fastWrite16(lba: number, blocks: number, flags = 0): Uint8Array {
  return transfer16(WRITE_16, lba, blocks, flags)
}

function transfer10(
  definition: typeof READ_10 | typeof WRITE_10,
  lba: number,
  blocks: number,
  flags: number,
): Uint8Array {
  if (lba >>> 0 !== lba || (blocks & 0xffff) !== blocks) return encodeCdb(definition, { lba, blocks })
  const cdb = new Uint8Array(10)
  cdb[0] = definition.opcode
  cdb[1] = flags
  writeUint32(cdb, 2, lba)
  cdb[7] = blocks >>> 8
  cdb[8] = blocks
  return cdb
}

function transfer16(
  definition: typeof READ_16 | typeof WRITE_16,
  lba: number,
  blocks: number,
  flags: number,
): Uint8Array {
  if (!Number.isSafeInteger(lba) || lba < 0 || blocks >>> 0 !== blocks)
    return encodeCdb(definition, { lba, blocks })
  const cdb = new Uint8Array(16)
  cdb[0] = definition.opcode
  cdb[1] = flags
  writeUint32(cdb, 2, Math.floor(lba / 0x1_0000_0000))
  writeUint32(cdb, 6, lba >>> 0)
  writeUint32(cdb, 10, blocks)
  return cdb
}

function writeUint32(cdb: Uint8Array, at: number, value: number): void {
  cdb[at] = value >>> 24
  cdb[at + 1] = value >>> 16
  cdb[at + 2] = value >>> 8
  cdb[at + 3] = value
}
