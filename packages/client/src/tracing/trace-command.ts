import { AsyncResource } from 'node:async_hooks'
import { lengthOf } from '@iscsi/protocol'
import { lunFromWire } from '@iscsi/scsi'
import type { Order } from '../operation.ts'
import type { Place } from '../route.ts'
import type { Task } from '../task.ts'
import { commandChannel } from './channels.ts'
import type { CommandMessage } from './channels.ts'

/** Orders a command, and tells its life on the channel `iscsi:command`. */
export function traceCommand<Result>(
  order: Order<Result>,
  { host, port, target }: Place,
  run: (order: Order<Result>) => Task<Result>,
): Task<Result> {
  const { name, cdb, lun, lba, blocks, dataIn = [], dataOut = [], watch } = order
  const message: CommandMessage = {
    name,
    opcode: cdb[0] ?? 0,
    cdb,
    lun: lunFromWire(lun),
    lba,
    blocks,
    readLength: lengthOf(dataIn),
    writeLength: lengthOf(dataOut),
    host,
    port,
    target,
  }
  const { start, end, asyncStart, asyncEnd, error } = commandChannel
  return start.runStores(message, () => {
    // The end comes out of the socket's context; whoever follows contexts expects that of the order, as with any promise.
    const conclude = AsyncResource.bind(() => {
      if ('error' in message) error.publish(message)
      asyncStart.publish(message)
      asyncEnd.publish(message)
    })
    const task = run({
      ...order,
      watch: {
        succeeded: (result) => {
          watch?.succeeded(result)
          message.result = result
          conclude()
        },
        failed: (cause) => {
          watch?.failed(cause)
          message.error = cause
          conclude()
        },
      },
    })
    end.publish(message)
    return task
  })
}
