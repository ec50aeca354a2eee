import { lunToWire } from '@iscsi/scsi'
import { targetsOf } from './discovery.ts'
import type { DiscoveredTarget } from './discovery.ts'
import { endedBy } from './ended-by.ts'
import { ScsiError } from './errors.ts'
import { InitiatorPort } from './initiator-port.ts'
import type { Nexus } from './nexus.ts'
import { settle } from './options.ts'
import type { ChapOptions, ConnectOptions, Settings } from './options.ts'
import { startsOf } from './reconnect-policy.ts'
import { Route } from './route.ts'
import type { Opened, Place } from './route.ts'
import { Session } from './session.ts'
import { connectChannel } from './tracing/channels.ts'
import type { ConnectMessage } from './tracing/channels.ts'

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
  return connectChannel.tracePromise(() => begin(settings), messageOf('connect', settings))
}

async function begin(settings: Settings): Promise<Session> {
  if (settings.target === undefined) {
    throw new TypeError(
      'no target: give iscsi://host/target/lun or the option target; discover() lists the targets of a host',
    )
  }
  const route = await Route.prepare(settings, 'Normal')
  const port = new InitiatorPort(route, await logIn(route))
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
  return connectChannel.tracePromise(() => ask(settings), messageOf('discover', settings))
}

function messageOf(call: ConnectMessage['call'], { portals, target, lun }: Settings): ConnectMessage {
  return { call, portals, target, lun }
}

async function ask(settings: Settings): Promise<DiscoveredTarget[]> {
  const route = await Route.prepare(settings, 'Discovery')
  const { nexus, place } = await logIn(route)
  const destroy = (): void => {
    nexus.destroy()
  }
  const ending = { what: 'discovery', signal: settings.signal, outcome: 'not-sent' } as const
  try {
    return await endedBy(ending, destroy, () => sendTargets(nexus, place))
  } finally {
    await route.close()
  }
}

async function sendTargets(nexus: Nexus, place: Place): Promise<DiscoveredTarget[]> {
  try {
    return targetsOf(await nexus.text([{ key: 'SendTargets', value: 'All' }]), place)
  } finally {
    await nexus.close()
  }
}

/** Logs in at the first portal that lets us. */
async function logIn(route: Route): Promise<Opened> {
  const { settings } = route
  warnOfShortSecrets(settings.chap)
  try {
    return await route.open(startsOf(route.places, settings.portalStagger), settings.signal)
  } catch (error) {
    await route.close()
    throw error
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

/** RFC 7143 §9.2.1: CHAP with a secret of less than 96 bits is open to whoever has heard one login. */
const SAFE_SECRET_LENGTH = 12

function warnOfShortSecrets(chap: ChapOptions | undefined): void {
  for (const [whose, credentials] of [
    ['our', chap],
    ["the target's", chap?.target],
  ] as const) {
    if (credentials === undefined || Buffer.byteLength(credentials.secret) >= SAFE_SECRET_LENGTH) continue
    process.emitWarning(
      `${whose} CHAP secret has less than ${SAFE_SECRET_LENGTH} bytes: it can be found by trying (RFC 7143 §9.2.1)`,
      { type: 'SecurityWarning', code: 'ISCSI_SHORT_SECRET' },
    )
  }
}
