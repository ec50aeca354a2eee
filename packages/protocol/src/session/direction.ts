import type { Pdu, TargetPdu } from '../pdu/index.ts'

/** Whether it is a PDU that targets send: all of them, and no others, have a StatSN (RFC 7143 §11). */
export function isTargetPdu(pdu: Pdu): pdu is TargetPdu {
  return 'statSN' in pdu
}
