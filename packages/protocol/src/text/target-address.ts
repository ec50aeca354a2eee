import { violation, type Violation } from '../violation.ts'
import { parseBinaryNumber, quote } from './values.ts'

/** The port of a TargetAddress that names none (RFC 7143 §13.8, §14). */
export const DEFAULT_PORT = 3260

/** Where a target can be reached: the value of TargetAddress (§13.8). */
export interface TargetAddress {
  /** A domain name, an IPv4 address, or an IPv6 address without its brackets, with a scope id as in `fe80::1%eth0`. */
  readonly host: string
  /** How `host` is written. */
  readonly family: 'name' | 'ipv4' | 'ipv6'
  /** TCP port, 1 to 65535. */
  readonly port: number
  /** 0 to 65535; `undefined` where it is not given, as in a redirection. */
  readonly portalGroupTag: number | undefined
}

const SHAPE = /^(?:\[(?<ipv6>[^\]]*)\]|(?<host>[^:,[\]]*))(?::(?<port>[^,]*))?(?:,(?<tag>.*))?$/s
const SCOPE_ID = /^[A-Za-z0-9._~-]+$/
const DOMAIN_NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,253}[A-Za-z0-9_.])?$/
const HEX_GROUP = /^[0-9a-fA-F]{1,4}$/
const DECIMAL_BYTE = /^(?:0|[1-9][0-9]{0,2})$/

/** Reads `domainname[:port][,portal-group-tag]`; an IPv6 address is in brackets. */
export function parseTargetAddress(text: string): TargetAddress | Violation {
  const groups = SHAPE.exec(text)?.groups ?? {}
  const host = groups['ipv6'] ?? groups['host'] ?? ''
  const family = groups['ipv6'] === undefined ? familyOf(host) : bracketedFamilyOf(host)
  if (family === undefined) return malformed(text, 'names no host')
  const port = groups['port'] === undefined ? DEFAULT_PORT : parseUint16(groups['port'])
  if (port === undefined || port === 0) return malformed(text, 'has no port from 1 to 65535')
  const portalGroupTag = groups['tag'] === undefined ? undefined : parseUint16(groups['tag'])
  if (groups['tag'] !== undefined && portalGroupTag === undefined) {
    return malformed(text, 'has no portal group tag from 0 to 65535')
  }
  return { host, family, port, portalGroupTag }
}

/** Writes an address, always with its port; the portal group tag if there is one. */
export function formatTargetAddress(address: TargetAddress): string {
  const host = address.family === 'ipv6' ? `[${address.host}]` : address.host
  const tag = address.portalGroupTag === undefined ? '' : `,${address.portalGroupTag}`
  return `${host}:${address.port}${tag}`
}

function familyOf(host: string): TargetAddress['family'] | undefined {
  if (isIPv4(host)) return 'ipv4'
  return DOMAIN_NAME.test(host) ? 'name' : undefined
}

function bracketedFamilyOf(host: string): TargetAddress['family'] | undefined {
  const [address = '', scope, ...more] = host.split('%')
  const scoped = more.length === 0 && (scope === undefined || SCOPE_ID.test(scope))
  return scoped && isIPv6(address) ? 'ipv6' : undefined
}

function isIPv4(text: string): boolean {
  const bytes = text.split('.')
  return bytes.length === 4 && bytes.every((byte) => DECIMAL_BYTE.test(byte) && Number(byte) <= 255)
}

/** The text forms of RFC 4291 §2.2: eight groups, or fewer around one `::`, the last two possibly as IPv4. */
function isIPv6(text: string): boolean {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')))
  const groups = halves.flat()
  const embedsIPv4 = text.includes('.') && !text.endsWith(':')
  if (embedsIPv4 && !isIPv4(groups.pop() ?? '')) return false
  if (!groups.every((group) => HEX_GROUP.test(group))) return false
  const count = groups.length + (embedsIPv4 ? 2 : 0)
  return halves.length === 1 ? count === 8 : halves.length === 2 && count < 8
}

function parseUint16(text: string): number | undefined {
  const value = parseBinaryNumber(text)
  return value === undefined || value > 0xffffn ? undefined : Number(value)
}

function malformed(text: string, what: string): Violation {
  return violation('text-format', `TargetAddress=${quote(text)} ${what}`)
}
