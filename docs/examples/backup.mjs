/**
 * Backs a logical unit up to a file. When it is ended (Ctrl-C, a crash, a lost network) the same command goes on where it was.
 *
 *     node docs/examples/backup.mjs iscsi://host/target-name/lun disk.img
 */
import { constants } from 'node:fs'
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { connect } from '@iscsi/client'
import { vpd } from '@iscsi/scsi'

const CHECKPOINT = 64 * 2 ** 20

const [url = '', file = ''] = process.argv.slice(2)
const stateFile = `${file}.state`
const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())
const { signal } = interrupt

const session = await connect(url, { signal })
try {
  const { blocks, blockLength } = await session.readCapacity()
  const { serialNumber } = await session.vpd(vpd.unitSerialNumber)
  const source = JSON.stringify({ serialNumber, blocks, blockLength })

  // To go on with another disk's backup would mix two disks in one file.
  const state = JSON.parse(await readFile(stateFile, 'utf8').catch(() => 'null'))
  if (state !== null && state.source !== source)
    throw new Error(`${stateFile} is of another disk: ${state.source}`)
  let done = state === null ? 0 : Number(state.done)
  if (done > 0) console.log(`going on at block ${done} of ${blocks}`)

  // What an earlier run has copied is not made anew: without it the file would begin with a hole.
  const image = await open(file, done > 0 ? 'r+' : constants.O_RDWR | constants.O_CREAT)
  // A file that is no backup under way is not touched. An empty one is, of a run that was killed before its first note.
  const there = await image.stat()
  if (state === null && !(there.isFile() && there.size === 0)) {
    await image.close()
    throw new Error(`EEXIST: ${file} is there, and no backup under way: name another file, or remove it`)
  }
  let sinceCheckpoint = 0
  // First the data is safe, then the note that says so; rename() replaces the note in one step.
  const checkpoint = async () => {
    await image.datasync()
    await writeFile(`${stateFile}.new`, JSON.stringify({ source, done }), { flush: true })
    await rename(`${stateFile}.new`, stateFile)
    sinceCheckpoint = 0
  }
  try {
    await checkpoint()
    // The chunks are written in order, so one number says what is done. Four are read ahead.
    for await (const chunk of session.readStream(done, blocks - done, { signal, reuse: true })) {
      // A disk that becomes full takes a part of a write, and only the next write is an error.
      for (let at = 0; at < chunk.length;)
        at += (await image.write(chunk, at, chunk.length - at, done * blockLength + at)).bytesWritten
      done += chunk.length / blockLength
      sinceCheckpoint += chunk.length
      if (sinceCheckpoint >= CHECKPOINT) await checkpoint()
    }
  } finally {
    await checkpoint()
    await image.close()
  }
  await rm(stateFile)
  console.log(`${blocks} blocks of ${blockLength} bytes are in ${file}`)
} catch (error) {
  if (!signal.aborted) throw error
  console.log('interrupted: the same command goes on from here')
  process.exitCode = 130
} finally {
  await session.close()
}
