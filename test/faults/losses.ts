/** Sessions whose connection is taken away. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import type { ConnectOptions, Session, SessionEvents } from '@iscsi/client'
import { stage } from './support.ts'
import type { Stage } from './support.ts'

/** Comes back at once, and gives up soon. */
export const QUICK = { reconnect: { delay: 5, maxDelay: 20, timeout: 20_000 }, defaultTime2Wait: 0 } as const

export async function event(session: Session, name: 'disconnect' | 'reconnect' | 'close'): Promise<void> {
  await new Promise<void>((resolve) => {
    session.once(name satisfies keyof SessionEvents, () => {
      resolve()
    })
  })
}

/** Takes the connection away, and is done when there is another. */
export async function lose(scene: Stage, session: Session): Promise<void> {
  const back = event(session, 'reconnect')
  scene.target.faults.dropConnections()
  await back
}

/** A host that accepts connections and says nothing. */
export async function silence(port = 0): Promise<{ readonly port: number } & AsyncDisposable> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined)))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** A target that is gone, and comes back at the same portal when it is told to. */
export async function mortal(
  options: ConnectOptions = {},
): Promise<{ readonly scene: Stage; readonly session: Session; readonly port: number }> {
  const scene = await stage()
  const session = await scene.open({ ...QUICK, ...options })
  return { scene, session, port: scene.target.portal.port }
}
