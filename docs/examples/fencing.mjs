/**
 * Fencing by persistent reservations (SPC-4, 5.13): two nodes of a cluster share a disk, one of them goes mad, and the other
 * makes sure that it can't write any more. Both are sessions of this program here; in a cluster each is a machine of its own.
 * The reservation and the registrations are taken away in the end, the first block is overwritten with zeros.
 *
 *     node docs/examples/fencing.mjs iscsi://host/target-name/lun
 */
import { connect, isRefusal, ScsiError } from '@iscsi/client'
import { ReservationType } from '@iscsi/scsi'

const [url = ''] = process.argv.slice(2)

// Who is registered may write, all others may only read. It does not end with the one who made it.
const type = ReservationType.WRITE_EXCLUSIVE_REGISTRANTS_ONLY

// A registration belongs to the initiator's name and ISID: give both, and a node that restarts finds its own again.
const one = {
  session: await connect(url, { initiatorName: 'iqn.2026-11.example:node-1', isid: 1 }),
  key: 0x1n,
}
const two = {
  session: await connect(url, { initiatorName: 'iqn.2026-11.example:node-2', isid: 2 }),
  key: 0x2n,
}

// What the target must have for the next step: not every one has all of it.
let needed = ''

try {
  const { blockLength } = await one.session.readCapacity()
  const block = Buffer.alloc(blockLength)

  // Each node registers a key of its own, and one of them makes the reservation for all who are registered.
  needed = 'REGISTER AND IGNORE EXISTING KEY'
  for (const { session, key } of [one, two]) await session.persistentReserveRegisterAndIgnore({ newKey: key })
  needed = 'RESERVE'
  await one.session.persistentReserveReserve({ key: one.key, type })
  for (const { session } of [one, two]) await session.write(0, 1, block)
  console.log('both nodes may write')

  // Node 1 does not answer any more. Node 2 throws it out: its registration is gone and its commands are aborted, in one
  // step at the device. When this has resolved, no write of node 1 can come any more, however late.
  needed = 'PREEMPT AND ABORT'
  await two.session.persistentReservePreemptAndAbort({ key: two.key, preemptedKey: one.key, type })
  const { held } = await two.session.persistentReserveReadReservation()
  console.log(`node 2 has thrown node 1 out; the reservation is held with key ${held?.key}`)

  // Node 1 wakes up. The device tells it once what has happened, and refuses every write from then on.
  for (const when of ['wakes up', 'tries again']) {
    const refusal = await one.session.write(0, 1, block).then(
      () => undefined,
      (error) => error,
    )
    if (!(refusal instanceof ScsiError)) throw new Error('node 1 was not refused', { cause: refusal })
    console.log(`node 1 ${when}: ${refusal.message}`)
  }

  await two.session.write(0, 1, block)
  console.log('node 2 goes on')
} catch (error) {
  // Refused as something that the target does not have; Debian's tgt has no PREEMPT AND ABORT, for example.
  if (needed === '' || !(error instanceof ScsiError && isRefusal(error))) throw error
  console.log(`the target does not do ${needed}, which fencing needs: ${error.message}`)
  process.exitCode = 1
} finally {
  // CLEAR takes the reservation and all registrations away, if we have one.
  await two.session.persistentReserveClear({ key: two.key }).catch(() => undefined)
  await Promise.all([one.session.close(), two.session.close()])
}
