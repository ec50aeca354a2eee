import type { Socket } from 'node:net'
import { accept } from '@iscsi/transport'
import type { SocketDriver } from '@iscsi/transport'
import type { TargetConnection } from './session/target-connection.ts'

/** One connection and the socket that it lives on. */
export class Link {
  readonly connection: TargetConnection
  readonly #driver: SocketDriver
  readonly #afterPump: () => void
  #scheduled = false

  constructor(socket: Socket, connect: (wake: () => void) => TargetConnection, afterPump: () => void) {
    this.#afterPump = afterPump
    this.connection = connect(() => {
      this.#schedule()
    })
    this.#driver = accept(socket, this.connection, this)
  }

  pump(): void {
    this.#driver.flush()
    if (this.connection.fate === 'end') this.#driver.end()
    else if (this.connection.fate === 'destroy') this.#driver.destroy()
    this.#afterPump()
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    queueMicrotask(() => {
      this.#scheduled = false
      this.pump()
    })
  }
}
