/** A relay between initiator and target that can stop reading from either: what they send then waits in their own sockets. */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

type Side = 'initiator' | 'target'

export interface Dam extends AsyncDisposable {
  readonly port: number
  /** Reads no more of what this side sends, on all connections. */
  stop(side: Side): void
  /** Reads again, and lets through what has waited. */
  go(): void
  /** Done when no connection is left. */
  over(): Promise<void>
}

interface Pipe {
  readonly side: Side
  readonly from: Socket
  readonly to: Socket
}

/** Opens a dam to a target on loopback. */
export async function damTo(targetPort: number): Promise<Dam> {
  const pipes = new Set<Pipe>()
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1')
    for (const pipe of [
      { side: 'initiator', from: near, to: far },
      { side: 'target', from: far, to: near },
    ] as const) {
      const { from, to } = pipe
      pipes.add(pipe)
      from.setNoDelay(true)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        pipes.delete(pipe)
        to.destroy()
      })
      from.pipe(to)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    stop: (side) => {
      for (const { from, to } of [...pipes].filter((pipe) => pipe.side === side)) {
        from.unpipe(to)
        from.pause()
      }
    },
    go: () => {
      for (const { from, to } of pipes) from.unpipe(to).pipe(to)
    },
    over: async () => {
      while (pipes.size > 0) await sleep(5)
    },
    [Symbol.asyncDispose]: async () => {
      for (const { from } of pipes) from.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
