/** A relay between initiator and target that counts PDUs and can act before any of them: an event index on the wire. */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'

export interface Gate extends AsyncDisposable {
  readonly port: number
  /** PDUs that have passed since the last {@link watch}, in both directions, in their order. */
  readonly passed: readonly Passed[]
  /**
   * Counts from 0 again, and calls `act` just before PDU number `index` passes. If that returns a promise, the sender of that
   * PDU is not read from until it is done.
   */
  watch(index: number, act: () => Promise<void> | void): void
}

/** A PDU that has passed. */
export interface Passed {
  readonly from: 'initiator' | 'target'
  /** All of it: header, AHS, data and padding. */
  readonly bytes: Buffer
  readonly opcode: number
}

/** Cuts a stream into PDUs without digests (RFC 7143 §11.2): header, AHS, data and padding. */
class Cutter {
  #rest: Buffer = Buffer.alloc(0)

  push(bytes: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, bytes])
    const pdus: Buffer[] = []
    while (this.#rest.length >= 48) {
      const dataLength = this.#rest.readUIntBE(5, 3)
      const length = 48 + (this.#rest[4] ?? 0) * 4 + Math.ceil(dataLength / 4) * 4
      if (this.#rest.length < length) break
      pdus.push(this.#rest.subarray(0, length))
      this.#rest = this.#rest.subarray(length)
    }
    return pdus
  }
}

/** Opens a gate to a target on loopback. */
export async function gateTo(targetPort: number): Promise<Gate> {
  const passed: Passed[] = []
  const sockets = new Set<Socket>()
  let at = -1
  let act: () => Promise<void> | void = () => undefined
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1')
    for (const [side, from, to] of [
      ['initiator', near, far],
      ['target', far, near],
    ] as const) {
      const cutter = new Cutter()
      sockets.add(from)
      from.setNoDelay(true)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      from.on('data', (bytes: Buffer) => {
        for (const pdu of cutter.push(bytes)) {
          if (passed.length === at) {
            const done = act()
            if (done !== undefined) {
              from.pause()
              void done.then(() => from.resume())
            }
          }
          passed.push({ from: side, bytes: pdu, opcode: (pdu[0] ?? 0) & 0x3f })
          to.write(pdu)
        }
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    get passed() {
      return passed
    },
    watch: (index, action) => {
      passed.length = 0
      at = index
      act = action
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
