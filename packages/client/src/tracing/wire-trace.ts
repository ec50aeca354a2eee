import { debuglog } from 'node:util'
import { describePdu, describeText } from '@iscsi/protocol'
import type { Pdu, PduTrace } from '@iscsi/protocol'
import { describeCdb, lunFromWire, statusName } from '@iscsi/scsi'
import { portalText } from '../failure.ts'
import { pduChannel } from './channels.ts'
import type { PduMessage } from './channels.ts'

/** Lines on stderr with `NODE_DEBUG=iscsi` in the environment. */
export const debug: ReturnType<typeof debuglog> = debuglog('iscsi')

/** The environment is asked once: Node does not look again either. */
const isDebugging = debug.enabled

const NO_DATA: readonly Uint8Array[] = []
const SCSI = {
  cdb: (cdb: Uint8Array) => `{${describeCdb(cdb)}}`,
  lun: (lun: bigint) => String(lunFromWire(lun)),
  status: statusName,
}

/** Tells of the PDUs of one connection: on the channel `iscsi:pdu`, and in a line each with `NODE_DEBUG=iscsi`. */
export class WireTrace implements PduTrace {
  readonly #portal: { readonly host: string; readonly port: number }

  constructor(portal: { readonly host: string; readonly port: number }) {
    this.#portal = portal
  }

  get isOn(): boolean {
    return isDebugging || pduChannel.hasSubscribers
  }

  sent(pdu: Pdu, data: readonly Uint8Array[]): void {
    this.#tell('sent', pdu, data)
  }

  received(pdu: Pdu, data: Uint8Array): void {
    this.#tell('received', pdu, data.length === 0 ? NO_DATA : [data])
  }

  #tell(direction: 'sent' | 'received', pdu: Pdu, data: readonly Uint8Array[]): void {
    const text = hasText(pdu) ? describeText(Buffer.concat(data)) : undefined
    if (pduChannel.hasSubscribers) {
      const { host, port } = this.#portal
      const shown = text === undefined ? data : NO_DATA
      const message: PduMessage = { direction, pdu, data: shown, text, host, port }
      pduChannel.publish(message)
    }
    if (!isDebugging) return
    const arrow = direction === 'sent' ? '>' : '<'
    debug('%s %s %s', arrow, portalText(this.#portal), describeWirePdu(pdu, text))
  }
}

/** A PDU in a line, SCSI and text included. */
function describeWirePdu(pdu: Pdu, text: string | undefined): string {
  const header = describePdu(pdu, SCSI)
  return text === undefined || text === '' ? header : `${header} ${text}`
}

function hasText({ kind }: Pdu): boolean {
  return (
    kind === 'login-request' ||
    kind === 'login-response' ||
    kind === 'text-request' ||
    kind === 'text-response'
  )
}
