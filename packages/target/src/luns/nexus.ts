/** Who asks: an I_T nexus. `key` names the initiator port, the same in its next session too. */
export interface Nexus {
  /** InitiatorName and ISID as iSCSI writes an initiator port: `name,i,0xISID` (RFC 7143 §4.4.2, SPC-4 §7.6.4.6). */
  readonly key: string
  readonly initiatorName: string
  /** 12 hexadecimal digits. */
  readonly isid: string
}

/** The nexus of an initiator port with the one target port that each target has here. */
export function nexusOf(initiatorName: string, isid: number | string): Nexus {
  const digits = (typeof isid === 'number' ? isid.toString(16) : isid.toLowerCase()).padStart(12, '0')
  return { key: `${initiatorName},i,0x${digits}`, initiatorName, isid: digits }
}
