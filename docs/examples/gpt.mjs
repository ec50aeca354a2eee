/**
 * Shows the GUID partition table of a disk (UEFI specification, chapter 5), after checking both of its checksums.
 *
 *     node docs/examples/gpt.mjs iscsi://host/target-name/lun
 */
import { crc32 } from 'node:zlib'
import { connect } from '@iscsi/client'

const [url = ''] = process.argv.slice(2)

/** The first three fields of a GUID are little-endian, the rest is as it is written. @param {Buffer} bytes */
function guid(bytes) {
  const part = (/** @type {number} */ from, /** @type {number} */ to) => bytes.subarray(from, to)
  const fields = [part(0, 4).reverse(), part(4, 6).reverse(), part(6, 8).reverse(), part(8, 10), part(10, 16)]
  return fields.map((field) => field.toString('hex').toUpperCase()).join('-')
}

/**
 * Reads a table whose header is at an LBA: there is one behind the first block of the disk, and one in its last.
 * @param {import('@iscsi/client').Session} session
 * @param {number} lba
 */
async function readTable(session, lba) {
  const header = Buffer.from((await session.read16(lba, 1)).data)
  if (header.toString('latin1', 0, 8) !== 'EFI PART') throw new Error(`there is no header at LBA ${lba}`)
  const length = header.readUInt32LE(12)
  if (length < 92 || length > header.length) throw new Error(`a header of ${length} bytes at LBA ${lba}`)
  const expected = header.readUInt32LE(16)
  header.writeUInt32LE(0, 16) // The checksum is computed as if it were zero itself.
  if (crc32(header.subarray(0, length)) !== expected) throw new Error(`the header at LBA ${lba} is damaged`)

  const count = header.readUInt32LE(80)
  const entryLength = header.readUInt32LE(84)
  const tableLength = count * entryLength
  // What a disk says is not to be trusted with our memory.
  if (entryLength < 128 || tableLength > 2 ** 20) throw new Error(`${count} entries of ${entryLength} bytes`)
  const blocks = Math.ceil(tableLength / header.length)
  const table = Buffer.from((await session.read16(header.readBigUInt64LE(72), blocks)).data).subarray(
    0,
    tableLength,
  )
  if (crc32(table) !== header.readUInt32LE(88))
    throw new Error(`the table of the header at LBA ${lba} is damaged`)

  const entries = Array.from({ length: count }, (_, index) =>
    table.subarray(index * entryLength, (index + 1) * entryLength),
  )
  return { disk: guid(header.subarray(56, 72)), entries }
}

const session = await connect(url)
try {
  const { blocks, blockLength } = await session.readCapacity()
  const { disk, entries } = await readTable(session, 1).catch((error) => {
    console.error(`${error.message}: trying the other one`)
    return readTable(session, blocks - 1)
  })
  console.log(`disk ${disk}`)
  for (const [index, entry] of entries.entries()) {
    const type = entry.subarray(0, 16)
    if (type.every((byte) => byte === 0)) continue // unused
    const [first, last] = [entry.readBigUInt64LE(32), entry.readBigUInt64LE(40)]
    const name = entry.toString('utf16le', 56, 128).replace(/\0.*$/s, '')
    const bytes = (last - first + 1n) * BigInt(blockLength)
    console.log(
      `${index + 1}: LBA ${first} to ${last}, ${bytes} bytes, type ${guid(type)}, ${JSON.stringify(name)}`,
    )
  }
} finally {
  await session.close()
}
