/** A SCSI target port: what a portal group of the target is to SCSI (RFC 7143 §4.4.2). */
export interface TargetPort {
  readonly portalGroupTag: number
  /** The relative target port identifier: 1 for the first portal group, and so on. */
  readonly relativePort: number
}

/** Who asks, and by which target port: an I_T nexus. `key` is the same in its next session too. */
export interface Nexus {
  /** Both ports, the target's without its name: `name,i,0xISID,t,0xTAG`. */
  readonly key: string
  /** InitiatorName and ISID as iSCSI writes an initiator port: `name,i,0xISID` (RFC 7143 §4.4.2, SPC-4 §7.6.4.6). */
  readonly initiatorPort: string
  readonly initiatorName: string
  /** 12 hexadecimal digits. */
  readonly isid: string
  readonly port: TargetPort
}

export const FIRST_PORT: TargetPort = { portalGroupTag: 1, relativePort: 1 }

/** A portal group tag as a part of names: `0x0001`. */
export function tagText(portalGroupTag: number): string {
  return `0x${portalGroupTag.toString(16).padStart(4, '0')}`
}

/** The nexus of an initiator port with a target port. */
export function nexusOf(initiatorName: string, isid: number | string, port: TargetPort = FIRST_PORT): Nexus {
  const digits = (typeof isid === 'number' ? isid.toString(16) : isid.toLowerCase()).padStart(12, '0')
  const initiatorPort = `${initiatorName},i,0x${digits}`
  const key = `${initiatorPort},t,${tagText(port.portalGroupTag)}`
  return { key, initiatorPort, initiatorName, isid: digits, port }
}

/** The same initiator port with another target port. */
export function nexusAt(nexus: Nexus, port: TargetPort): Nexus {
  return nexusOf(nexus.initiatorName, nexus.isid, port)
}
