/**
 * A short way to the CDBs that are made once for every I/O: READ and WRITE (10) and (16) whose LBA is a number and whose
 * only options are DPO and FUA. The bytes are those of {@link encodeCdb}, which walks the table at ten times the cost; whatever
 * is not that plain, or does not fit, is left to it.
 */

/** What the four commands have in common. */
interface Transfer {
  readonly lba: number | bigint
  readonly blocks: number
  readonly dpo?: boolean | undefined
  readonly fua?: boolean | undefined
  readonly group?: number | undefined
  readonly control?: number | undefined
}

/** The CDB of 10 bytes; undefined when {@link encodeCdb} is to make it. */
export function plainTransfer10(opcode: number, transfer: Transfer): Uint8Array | undefined {
  const { lba, blocks, dpo = false, fua = false, group, control } = transfer
  if (typeof lba !== 'number' || lba >>> 0 !== lba || (blocks & 0xffff) !== blocks) return undefined
  if (group !== undefined || control !== undefined || !isFlag(dpo) || !isFlag(fua)) return undefined
  const cdb = new Uint8Array(10)
  cdb[0] = opcode
  cdb[1] = (dpo ? 0x10 : 0) | (fua ? 0x08 : 0)
  writeUint32(cdb, 2, lba)
  cdb[7] = blocks >>> 8
  cdb[8] = blocks
  return cdb
}

/** The CDB of 16 bytes; undefined when {@link encodeCdb} is to make it. */
export function plainTransfer16(opcode: number, transfer: Transfer): Uint8Array | undefined {
  const { lba, blocks, dpo = false, fua = false, group, control } = transfer
  if (typeof lba !== 'number' || !Number.isSafeInteger(lba) || lba < 0 || blocks >>> 0 !== blocks)
    return undefined
  if (group !== undefined || control !== undefined || !isFlag(dpo) || !isFlag(fua)) return undefined
  const cdb = new Uint8Array(16)
  cdb[0] = opcode
  cdb[1] = (dpo ? 0x10 : 0) | (fua ? 0x08 : 0)
  writeUint32(cdb, 2, Math.floor(lba / 0x1_0000_0000))
  writeUint32(cdb, 6, lba >>> 0)
  writeUint32(cdb, 10, blocks)
  return cdb
}

/** A caller without types may give anything. */
function isFlag(value: unknown): boolean {
  return value === true || value === false
}

function writeUint32(cdb: Uint8Array, at: number, value: number): void {
  cdb[at] = value >>> 24
  cdb[at + 1] = value >>> 16
  cdb[at + 2] = value >>> 8
  cdb[at + 3] = value
}
