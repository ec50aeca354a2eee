import type { LoginOptions, SessionOptions, SessionType } from '@iscsi/protocol'
import { parseSendTargets } from '@iscsi/protocol'
import { endedBy } from './ended-by.ts'
import { LoginError, ProtocolError, ScsiError } from './errors.ts'
import { Nexus } from './nexus.ts'
import type { LoggedIn } from './nexus.ts'
import { defaultInitiatorName, fastCrc32c, hash, randomBytes, randomIsid } from './node-provider.ts'
import { settle } from './options.ts'
import type { ConnectOptions, Settings } from './options.ts'
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
  const { nexus, loggedIn } = await open(settings, 'Normal')
  const session = new Session(nexus, settings, loggedIn.parameters, loggedIn.targetAlias)
  try {
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
  const { nexus } = await open(settings, 'Discovery')
  const destroy = (): void => {
    nexus.destroy()
  }
  const ending = { what: 'discovery', signal: settings.signal, outcome: 'not-sent' } as const
  return endedBy(ending, destroy, () => sendTargets(nexus, settings))
}

async function sendTargets(nexus: Nexus, settings: Settings): Promise<DiscoveredTarget[]> {
  try {
    const targets = parseSendTargets(await nexus.text([{ key: 'SendTargets', value: 'All' }]))
    if ('kind' in targets) throw new ProtocolError('discovery', targets)
    const here = { host: settings.host, port: settings.port, portalGroupTag: undefined }
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

interface Opened {
  readonly nexus: Nexus
  readonly loggedIn: LoggedIn
}

/** A chain of redirections longer than this leads nowhere. */
const MAX_REDIRECTIONS = 8

/** Logs in, and where the target sends us elsewhere, there (RFC 7143 §11.13.5). */
async function open(settings: Settings, sessionType: SessionType): Promise<Opened> {
  let there = settings
  for (let hops = 0; ; hops++) {
    try {
      return await openOnce(there, sessionType)
    } catch (error) {
      const address = error instanceof LoginError ? error.redirect?.addresses[0] : undefined
      if (!(error instanceof LoginError) || address === undefined || hops === MAX_REDIRECTIONS) throw error
      const { host, port } = address
      there = { ...there, host, port, target: error.redirect?.targetName ?? there.target }
    }
  }
}

async function openOnce(settings: Settings, sessionType: SessionType): Promise<Opened> {
  const what = sessionType === 'Normal' ? `connect to ${settings.target ?? ''}` : 'discovery'
  const { signal, host, port, localAddress, keepAlive } = settings
  const crc32c = usesDigests(settings) ? await fastCrc32c() : undefined
  const nexus = new Nexus(
    { ...machineOptions(settings, sessionType), crc32c },
    { host, port, localAddress, keepAlive },
    { command: settings.commandTimeout, ping: settings.pingTimeout, text: settings.loginTimeout },
    settings.batching,
  )
  const destroy = (): void => {
    nexus.destroy()
  }
  return endedBy({ what, signal, outcome: 'not-sent' }, destroy, async () => ({
    nexus,
    loggedIn: await nexus.open(),
  }))
}

function usesDigests({ offers }: Settings): boolean {
  return [offers.headerDigest, offers.dataDigest].some((list) => list?.includes('CRC32C'))
}

function machineOptions(settings: Settings, sessionType: SessionType): SessionOptions {
  const discovery = sessionType === 'Discovery'
  const { chap, offers } = settings
  const login: LoginOptions = {
    initiatorName: settings.initiatorName ?? defaultInitiatorName(),
    initiatorAlias: settings.initiatorAlias,
    targetName: discovery ? undefined : settings.target,
    sessionType,
    // A discovery session carries a few lines of text: digests there are known to upset targets and protect nothing.
    offers: discovery ? { maxRecvDataSegmentLength: offers.maxRecvDataSegmentLength } : offers,
    chap,
    hash,
    randomBytes,
  }
  return {
    login,
    isid: settings.isid ?? randomIsid(),
    placement: settings.placement,
    connectTimeout: settings.connectTimeout,
    loginTimeout: settings.loginTimeout,
    taskManagementTimeout: settings.taskManagementTimeout,
    logoutTimeout: settings.logoutTimeout,
    pingInterval: settings.pingInterval,
    pingTimeout: settings.pingTimeout,
    allowLogicalUnitReset: settings.allowLogicalUnitReset,
  }
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
