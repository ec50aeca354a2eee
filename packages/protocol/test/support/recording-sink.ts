import type { Placement, PduSink } from '../../src/framing/index.ts'
import type { Pdu } from '../../src/pdu/index.ts'
import type { Violation } from '../../src/violation.ts'

/** One line of the log for a whole PDU; long data by its length and a checksum, so that a difference can be read. */
export function accepted(pdu: Pdu, data: Uint8Array): string {
  return `accept ${name(pdu)} ${data.length} ${checksum(data)}`
}

export function placed(pdu: Pdu): string {
  return `place ${name(pdu)}`
}

/** Writes down what a reader tells, and asks `where` for places. `onAccept` runs after a PDU was written down. */
export class RecordingSink implements PduSink {
  readonly log: string[] = []
  readonly #where: (pdu: Pdu) => Placement
  readonly #onAccept: (pdu: Pdu, data: Uint8Array) => void

  constructor(
    where: (pdu: Pdu) => Placement,
    onAccept: (pdu: Pdu, data: Uint8Array) => void = () => undefined,
  ) {
    this.#where = where
    this.#onAccept = onAccept
  }

  place(pdu: Pdu): Placement {
    this.log.push(placed(pdu))
    return this.#where(pdu)
  }

  accept(pdu: Pdu, data: Uint8Array): void {
    this.log.push(accepted(pdu, data))
    this.#onAccept(pdu, data)
  }

  violated(violation: Violation, pdu: Pdu | undefined): void {
    this.log.push(`violated ${violation.rule} ${pdu === undefined ? '-' : name(pdu)}`)
  }
}

function name(pdu: Pdu): string {
  return `${pdu.kind}#${pdu.initiatorTaskTag}`
}

function checksum(data: Uint8Array): number {
  return data.reduce((sum, byte) => (sum * 31 + byte) % 1_000_000_007, 7)
}
