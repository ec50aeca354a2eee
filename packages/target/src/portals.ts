import { once } from 'node:events'
import { createServer, isIPv6 } from 'node:net'
import type { Server, Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { createServer as createTlsServer } from 'node:tls'
import type { PortalOptions } from './options.ts'
import { checkWhole } from './ranges.ts'
import type { Portal } from './session/arrival.ts'

const LOOPBACK = '127.0.0.1'
const MAX_TAG = 0xffff
/** Milliseconds for a TLS handshake, unless told. */
const HANDSHAKE_TIMEOUT = 15_000

/** A portal as it was asked for, without its port if any will do. */
export type WantedPortal = Required<Omit<PortalOptions, 'tls'>> & Pick<PortalOptions, 'tls'>

/** A portal that is open. */
interface OpenPortal extends Portal {
  readonly portalGroupTag: number
  readonly server: Server
  /** What the host was resolved to. */
  readonly address: string
  /** On all addresses, of IPv6 and IPv4. */
  readonly takesAll: boolean
}

/**
 * Fills in what is not given.
 * @throws RangeError for a tag that is none, or without any portal
 */
export function wantedPortals(options: readonly PortalOptions[]): readonly WantedPortal[] {
  if (options.length === 0) throw new RangeError('portals is empty: name at least one place to listen')
  return options.map(({ host = LOOPBACK, port = 0, portalGroupTag = 1, tls }) => {
    checkWhole('portalGroupTag', portalGroupTag, 0, MAX_TAG)
    return { host, port, portalGroupTag, ...(tls === undefined ? {} : { tls }) }
  })
}

/** A host as URLs and TargetAddress have it: IPv6 in brackets. */
export function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** Told of a socket that begins a TLS handshake. @returns what is called when that is over, well or not: maybe twice */
type Greet = (socket: Socket) => () => void

/** The places where a target listens. */
export class Portals {
  readonly #open: OpenPortal[] = []
  /** What TLS runs on. */
  readonly #encrypted = new Set<Socket>()
  /** What ends a handshake, by both ends of its connection: nothing else tells which socket a TLSSocket runs on. */
  readonly #handshakes = new Map<string, () => void>()

  /** @throws the system's error when a place can't be had; what was opened until then must be closed */
  async open(
    wanted: readonly WantedPortal[],
    arrived: (socket: Socket, portal: Portal, portalGroupTag: number) => void,
    greet: Greet = () => () => undefined,
  ): Promise<void> {
    // On an IPv6 wildcard Node.js listens for IPv4 too, which another portal may want to do itself.
    const ipv6Only = wanted.some(({ host }) => host === '0.0.0.0')
    for (const { host, port, portalGroupTag, tls } of wanted) {
      const server =
        tls === undefined
          ? createServer({ noDelay: true })
          : createTlsServer({ noDelay: true, handshakeTimeout: HANDSHAKE_TIMEOUT, ...tls })
      server.listen({ host, port, ipv6Only })
      await once(server, 'listening')
      const bound = server.address()
      if (typeof bound !== 'object' || bound === null) throw new TypeError('the server has no port')
      const portal = { host, port: bound.port }
      const takesAll = bound.address === '::' && !ipv6Only
      this.#open.push({ ...portal, portalGroupTag, server, address: bound.address, takesAll })
      if (tls !== undefined) {
        server.on('connection', (socket: Socket) => {
          this.#shakeHands(socket, greet)
        })
      }
      server.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
        this.#handshakes.get(endsOf(socket))?.()
        arrived(socket, portal, portalGroupTag)
      })
    }
  }

  get list(): readonly Portal[] {
    return this.#open.map(({ host, port }) => ({ host, port }))
  }

  /**
   * All of them as TargetAddress values (§13.8), as one sees them who came to this local address: that is where a portal on
   * all addresses of its family is for him.
   */
  addresses(localAddress: string): readonly string[] {
    const local = localAddress.replace(/^::ffff:(?=\d+\.)/, '')
    return this.#open.flatMap(({ address, port, portalGroupTag, takesAll }) =>
      (takesAll ? [local] : reachable(address, local)).map(
        (host) => `${bracketed(host)}:${port},${portalGroupTag}`,
      ),
    )
  }

  /** Stops listening; done when the last connection is closed. */
  async close(): Promise<void> {
    const closed = this.#open.map(({ server }) => once(server, 'close'))
    for (const { server } of this.#open) server.close()
    // Nobody else knows of those that have not shaken hands.
    for (const socket of this.#encrypted) socket.destroy()
    await Promise.all(closed)
  }

  #shakeHands(socket: Socket, greet: Greet): void {
    this.#encrypted.add(socket)
    const ends = endsOf(socket)
    const dismiss = greet(socket)
    const over = (): void => {
      if (this.#handshakes.get(ends) === over) this.#handshakes.delete(ends)
      dismiss()
    }
    this.#handshakes.set(ends, over)
    socket.once('close', () => {
      this.#encrypted.delete(socket)
      over()
    })
  }
}

function endsOf({ localAddress, localPort, remoteAddress, remotePort }: Socket): string {
  return [localAddress, localPort, remoteAddress, remotePort].join()
}

function reachable(address: string, local: string): readonly string[] {
  if (address !== '0.0.0.0' && address !== '::') return [address]
  const wantsIPv6 = address === '::'
  if (isIPv6(local) === wantsIPv6) return [local]
  const all = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses)
  const family = all.filter(
    (each) => (each.family === 'IPv6') === wantsIPv6 && !each.address.startsWith('fe80:'),
  )
  const outside = family.filter(({ internal }) => !internal)
  return (outside.length > 0 ? outside : family).map((each) => each.address)
}
