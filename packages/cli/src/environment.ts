/** What libiscsi's variables say of a session. Those of CHAP are in connection.ts; docs/cli.md has those that nobody heeds here. */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { NetworkInterfaceInfo } from 'node:os'
import type { ConnectOptions, Logger } from '@iscsi/client'
import { UsageError } from './failure.ts'
import type { Io } from './io.ts'
import { printable } from './show.ts'
import { readCount } from './spec.ts'

/** The largest that Linux takes (tcp(7), TCP_KEEPIDLE). */
const MAX_IDLE_SECONDS = 32767

/**
 * The options of a session that the environment gives.
 * @param host the portal, which decides between the addresses of an interface
 * @throws UsageError for a variable that makes no sense
 */
export async function fromEnvironment(env: Io['env'], host: string): Promise<ConnectOptions> {
  const { LIBISCSI_TCP_KEEPIDLE: idle, LIBISCSI_BIND_INTERFACES: names, LIBISCSI_DEBUG: level } = env
  return {
    keepAlive: isGiven(idle) ? idleMilliseconds(idle) : undefined,
    localAddress: isGiven(names) ? addressOn(names, await addressOf(host), networkInterfaces()) : undefined,
    logger: isGiven(level) ? loggerOf(readCount('LIBISCSI_DEBUG')(level)) : undefined,
  }
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

function idleMilliseconds(text: string): number {
  const seconds = readCount('LIBISCSI_TCP_KEEPIDLE')(text)
  if (seconds < 1 || seconds > MAX_IDLE_SECONDS)
    throw new UsageError(`LIBISCSI_TCP_KEEPIDLE ${text}: must be 1 to ${MAX_IDLE_SECONDS} seconds`)
  return seconds * 1000
}

/** Connecting tells what is wrong with a name that has no address. */
async function addressOf(host: string): Promise<string | undefined> {
  if (isIP(host) !== 0) return host
  return lookup(host).then(
    ({ address }) => address,
    () => undefined,
  )
}

/**
 * An address to connect from: of the first of these interfaces that has one of the portal's kind. (Node can't bind a socket to an
 * interface itself.)
 * @param names separated by commas
 * @param portal its address; undefined: then there is none to choose
 * @throws UsageError when there is no such interface, or none has such an address
 */
export function addressOn(
  names: string,
  portal: string | undefined,
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): string | undefined {
  const known = names.split(',').map((name) => {
    const addresses = interfaces[name.trim()]
    if (addresses === undefined)
      throw new UsageError(
        `LIBISCSI_BIND_INTERFACES: there is no interface "${name.trim()}" with an address; there are ${Object.keys(interfaces).join(', ')}`,
      )
    return { name: name.trim(), addresses }
  })
  if (portal === undefined) return undefined
  for (const { name, addresses } of known) {
    const found = addresses.find(({ address }) => kindOf(address) === kindOf(portal))
    if (found !== undefined) return isLinkLocal(found.address) ? `${found.address}%${name}` : found.address
  }
  throw new UsageError(
    `LIBISCSI_BIND_INTERFACES: ${names} has no address from which IPv${kindOf(portal)} goes to ${portal}`,
  )
}

/** Addresses of the same kind reach each other: link-local ones (RFC 4291 §2.5.6) are a kind of their own. */
function kindOf(address: string): string {
  return `${isIP(address)}${isLinkLocal(address) ? ' (link-local)' : ''}`
}

function isLinkLocal(address: string): boolean {
  return /^fe[89ab]/i.test(address)
}

/** The levels go up to 10; here there is nothing more to tell from 4 on. */
function loggerOf(level: number): Logger | undefined {
  if (level === 0) return undefined
  const from =
    (least: number): ((message: string) => void) =>
    (message) => {
      if (level >= least) process.stderr.write(`${printable(message)}\n`)
    }
  return { error: from(1), warn: from(2), info: from(3), debug: from(4) }
}
