/** SECURITY PROTOCOL IN and OUT (SPC-5). */
import type { CdbInput, CdbInputWith } from '../cdb.ts'
import { receiveCommand, sendCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { uint } from '../bytes.ts'

/** SECURITY PROTOCOL IN. */
export const SECURITY_PROTOCOL_IN = {
  name: 'SECURITY PROTOCOL IN',
  standard: 'SPC-5',
  opcode: 0xa2,
  length: 12,
  query: true,
  fields: { protocol: [1, 7, 8], specific: [2, 7, 16], inc512: [4, 7, 1], allocationLength: [6, 7, 32] },
} as const

/** SECURITY PROTOCOL OUT. */
export const SECURITY_PROTOCOL_OUT = {
  name: 'SECURITY PROTOCOL OUT',
  standard: 'SPC-5',
  opcode: 0xb5,
  length: 12,
  fields: { protocol: [1, 7, 8], specific: [2, 7, 16], inc512: [4, 7, 1], transferLength: [6, 7, 32] },
} as const

/** Security protocols that a device supports. */
export interface SecurityProtocols {
  readonly protocols: readonly number[]
  readonly fullLength: number | undefined
}

type InOptions = Omit<CdbInputWith<typeof SECURITY_PROTOCOL_IN, 'protocol' | 'allocationLength'>, 'inc512'>

/** Fetches the answer of a security protocol, as bytes. The allocation length is in bytes. */
export function securityProtocolIn(options: InOptions): ScsiCommand<Uint8Array> {
  const values: CdbInput<typeof SECURITY_PROTOCOL_IN> = options
  return receiveCommand(SECURITY_PROTOCOL_IN, values, options.allocationLength, (data) => data)
}

/** Asks which security protocols the device supports (protocol 00h, SPC-5, Security protocol information). */
export function readSecurityProtocols(): ScsiCommand<SecurityProtocols> {
  const values = { protocol: 0, specific: 0, allocationLength: 264 }
  return receiveCommand(SECURITY_PROTOCOL_IN, values, 264, parseSecurityProtocols)
}

/** Sends data to a security protocol. */
export function securityProtocolOut(
  data: Uint8Array,
  options: Omit<CdbInputWith<typeof SECURITY_PROTOCOL_OUT, 'protocol'>, 'inc512' | 'transferLength'>,
): ScsiCommand<void> {
  const values: CdbInput<typeof SECURITY_PROTOCOL_OUT> = { ...options, transferLength: data.length }
  return sendCommand(SECURITY_PROTOCOL_OUT, values, data)
}

/** Reads the list of supported security protocols. */
export function parseSecurityProtocols(data: Uint8Array): SecurityProtocols {
  const length = uint(data, 6, 2)
  const fullLength = length === undefined ? undefined : length + 8
  return { protocols: Array.from(data.subarray(8, fullLength)), fullLength }
}
