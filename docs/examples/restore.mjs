/**
 * Writes a backup back to a logical unit, and reads it again to see that it is there. All that the unit holds is lost.
 *
 *     node docs/examples/restore.mjs disk.img iscsi://host/target-name/lun
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { connect } from '@iscsi/client'

const [file = '', url = ''] = process.argv.slice(2)

/** @param {AsyncIterable<Uint8Array>} chunks */
async function sha256(chunks) {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

const session = await connect(url)
try {
  const { blocks, blockLength } = await session.readCapacity()
  const { size } = await stat(file)
  if (size % blockLength !== 0)
    throw new Error(`${file} is not a whole number of blocks of ${blockLength} bytes`)
  if (size > blocks * blockLength)
    throw new Error(`${file} has ${size} bytes, the unit only ${blocks * blockLength}`)

  // The file is read as fast as the unit takes it; several writes are under way.
  await session.writeStream(0, createReadStream(file, { highWaterMark: 2 ** 20 }))
  // A write may have ended in a cache that a power cut empties. After this it is on the medium.
  await session.synchronizeCache()

  const [wanted, found] = await Promise.all([
    sha256(createReadStream(file)),
    sha256(session.readStream(0, size / blockLength, { reuse: true })),
  ])
  if (found !== wanted) throw new Error(`what was read back differs: SHA-256 ${found} instead of ${wanted}`)
  console.log(`${size} bytes written and read back, SHA-256 ${found}`)
} finally {
  await session.close()
}
