import { parseSendTargets } from '@iscsi/protocol'
import { lunToWire } from '@iscsi/scsi'
import { ProtocolError, ScsiError } from './errors.ts'
import { InitiatorPort } from './initiator-port.ts'
import { settle } from './options.ts'
import type { ConnectOptions, Settings } from './options.ts'
import { startsOf } from './reconnect-policy.ts'
import { Route } from './route.ts'
import type { Opened } from './route.ts'
import { Session } from './session.ts'

/** A target that a portal knows. */
export interface DiscoveredTarget {
  /** Its iSCSI name. */
  readonly name: string
  /** Where it can be reached; the portal that was asked, if the target named none. */
  readonly portals: readonly DiscoveredPortal[]
}

export interface DiscoveredPortal {
  /** A name or address; an IPv6 address without brackets. */
  readonly host: string
  readonly port: number
  /** Portals of one group can share a session (RFC 7143 §4.4.1); undefined if the target did not say. */
  readonly portalGroupTag: number | undefined
}

/**
 * Connects to a target, logs in, and resolves when commands can be sent.
 *
 *     await using session = await connect('iscsi://alice%secret@storage/iqn.2026-11.example:disk/1')
 *
 * If a LUN is named, its unit attentions are cleared and its capacity is asked, so that reads know their block length.
 * @param from a URL (see parseUrl), or options
 * @param options win over the URL
 * @throws TypeError for a wrong URL or option, LoginError, ConnectionError, TimeoutError, ProtocolError, AbortError
 */
export async function connect(from: string | ConnectOptions, options?: ConnectOptions): Promise<Session> {
  const settings = settle(from, options)
  if (settings.target === undefined) {
    throw new TypeError(
      'no target: give iscsi://host/target/lun or the option target; discover() lists the targets of a host',
    )
  }
  const route = new Route(settings, 'Normal')
  const port = new InitiatorPort(route, await open(route))
  const session = new Session(port, settings)
  try {
    await port.meet(lunToWire(settings.lun ?? 0), settings.signal)
    await greet(session, settings)
  } catch (error) {
    session.destroy()
    throw error
  }
  return session
}

/**
 * Asks a portal for its targets (RFC 7143 Appendix C).
 * @param from a URL of the form `iscsi://[user%secret@]host[:port]`, or options
 */
export async function discover(
  from: string | ConnectOptions,
  options?: ConnectOptions,
): Promise<DiscoveredTarget[]> {
  const settings = settle(from, options)
  const { nexus, place } = await open(new Route(settings, 'Discovery'))
  try {
    const targets = parseSendTargets(await nexus.text([{ key: 'SendTargets', value: 'All' }]))
    if ('kind' in targets) throw new ProtocolError('discovery', targets)
    const here = { host: place.host, port: place.port, portalGroupTag: undefined }
    return targets.map(({ name, addresses }) => ({
      name,
      portals:
        addresses.length === 0
          ? [here]
          : addresses.map(({ host, port, portalGroupTag }) => ({ host, port, portalGroupTag })),
    }))
  } finally {
    await nexus.close()
  }
}

/** Logs in at the first portal that lets us. */
function open(route: Route): Promise<Opened> {
  const { settings } = route
  return route.open(startsOf(route.places, settings.portalStagger), settings.signal)
}

/** Learns the block length, as far as the unit has one: a tape has none, and an absent medium is the caller's to meet. */
async function greet(session: Session, { signal, lun }: Settings): Promise<void> {
  if (lun === undefined) return
  try {
    await session.readCapacity({ signal })
  } catch (error) {
    if (!(error instanceof ScsiError)) throw error
  }
}
