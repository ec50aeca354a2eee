import { FIRST_PORT } from '../luns/nexus.ts'
import type { TargetPort } from '../luns/nexus.ts'

/** Where a target listens: a network portal (RFC 7143 §4.4.1). */
export interface Portal {
  /** An address or a host name. */
  readonly host: string
  readonly port: number
}

/** How a connection came in. */
export interface Arrival {
  readonly portal: Portal
  /** The SCSI target port that the portal's group is. */
  readonly port: TargetPort
  /** The address of the initiator; empty where there is no socket. */
  readonly remoteAddress: string
}

export const NOWHERE: Arrival = {
  portal: { host: '', port: 0 },
  port: FIRST_PORT,
  remoteAddress: '',
}
