/**
 * First steps with a disk: log in, ask what it is and how large, read a block into two buffers, end a command that is under way.
 *
 *     node docs/examples/first-steps.mjs iscsi://host/target-name/lun
 */
import { setImmediate } from 'node:timers/promises'
import { connect } from '@iscsi/client'
import { deviceTypeName } from '@iscsi/scsi'

const [url = ''] = process.argv.slice(2)

// Logs in; however this block is left, the session is logged out and closed at its end.
const session = await connect(url)
try {
  const { vendor, product, peripheralDeviceType } = await session.inquiry()
  console.log(`${vendor} ${product}, a ${deviceTypeName(peripheralDeviceType ?? 0)}`)

  const { blocks, blockLength } = await session.readCapacity()
  console.log(`${blocks} blocks of ${blockLength} bytes`)

  // One command, two places: the bytes go from the socket straight into these, which need not be adjacent.
  const header = Buffer.alloc(16)
  const rest = Buffer.alloc(blockLength - header.length)
  const { transferred } = await session.read10(0, 1, [header, rest])
  console.log(`read ${transferred} bytes: ${header.toString('hex')} …`)

  // A command is a promise and a handle. What is under way is ended by ABORT TASK; only then are its buffers ours again.
  const large = Buffer.alloc(Math.min(blocks, 2048) * blockLength)
  const task = session.read16(0, large.length / blockLength, large)
  while (task.state === 'queued') await setImmediate()
  const { outcome } = await session.abortTask(task)
  console.log(`a read of ${large.length} bytes was ended: ${outcome}`)
} finally {
  await session.close()
}
