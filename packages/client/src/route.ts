import type { LoginOptions, SessionOptions, SessionType } from '@iscsi/protocol'
import { Capture, openCapture } from './capture/capture.ts'
import { AbortError, LoginError } from './errors.ts'
import { firstOf } from './first-of.ts'
import { Nexus } from './nexus.ts'
import type { LoggedIn } from './nexus-listener.ts'
import { allocate, defaultInitiatorName, fastCrc32c, hash, randomBytes, randomIsid } from './node-provider.ts'
import type { Settings } from './options.ts'
import { isWorthAnother, startsOf } from './reconnect-policy.ts'
import type { Start } from './reconnect-policy.ts'
import { portalText } from './failure.ts'
import { loginChannel } from './tracing/channels.ts'
import { Journal } from './tracing/journal.ts'
import { WireTrace } from './tracing/wire-trace.ts'
import { SignalWatch } from './signal-watch.ts'

/** Where a login goes to. */
export interface Place {
  readonly host: string
  readonly port: number
  /** The iSCSI name of the target; a redirection may change it. */
  readonly target: string | undefined
}

/** A nexus that is logged in, and where. */
export interface Opened {
  readonly nexus: Nexus
  readonly loggedIn: LoggedIn
  readonly place: Place
}

/** A chain of redirections longer than this leads nowhere. */
const MAX_REDIRECTIONS = 8

/**
 * The way to a target: its portals, with what redirections have taught about them, and who logs in there. Every login of a
 * session goes by the same route, and so with the same settings and the same ISID: a later one takes the place of the session
 * before it (RFC 7143 §6.3.5).
 */
export class Route {
  readonly settings: Settings
  /** Watches the signals of commands, on whatever nexus they are. */
  readonly signals: SignalWatch = new SignalWatch()
  readonly #sessionType: SessionType
  readonly #isid: number
  /** Records every connection. */
  readonly capture: Capture | undefined
  readonly journal: Journal
  #places: readonly Place[]

  constructor(settings: Settings, sessionType: SessionType, capture?: Capture) {
    const { target, isid = randomIsid() } = settings
    this.settings = settings
    this.#sessionType = sessionType
    this.#isid = isid
    this.capture = capture
    this.journal = new Journal(settings.logger)
    this.#places = settings.portals.map(({ host, port }) => ({ host, port, target }))
  }

  /** @throws CaptureError when the file of the capture can't be opened */
  static async prepare(settings: Settings, sessionType: SessionType): Promise<Route> {
    const { capture } = settings
    if (capture === undefined || capture instanceof Capture) return new Route(settings, sessionType, capture)
    return new Route(settings, sessionType, await openCapture(capture))
  }

  /** Nothing goes by this route any more: ends the capture, unless somebody else opened it. */
  async close(): Promise<void> {
    if (this.capture !== this.settings.capture) await this.capture?.close()
  }

  /** Where the target can be reached, in the order in which it is tried. */
  get places(): readonly Place[] {
    return this.#places
  }

  /** Logs in at the first of the places that lets us. @throws as connect() */
  open(starts: readonly Start<Place>[], signal: AbortSignal | undefined): Promise<Opened> {
    return this.#open(starts, signal, 0)
  }

  #open(starts: readonly Start<Place>[], signal: AbortSignal | undefined, hops: number): Promise<Opened> {
    return firstOf({
      starts,
      run: (place, over) => this.#follow(place, over, hops),
      discard: ({ nexus }) => {
        nexus.destroy()
      },
      // One that may go better the next time says more about what to do than one that never will.
      tell: (failures) =>
        failures.reduce((told, each) => (isWorthAnother(told) ? told : isWorthAnother(each) ? each : told)),
      signal,
    })
  }

  /** Logs in, and where the target sends us elsewhere, there (RFC 7143 §11.13.5). */
  async #follow(place: Place, signal: AbortSignal, hops: number): Promise<Opened> {
    try {
      return await this.#logIn(place, signal)
    } catch (error) {
      const redirect = error instanceof LoginError ? error.redirect : undefined
      if (redirect === undefined || redirect.addresses.length === 0 || hops === MAX_REDIRECTIONS) throw error
      const target = redirect.targetName ?? place.target
      const there = redirect.addresses.map(({ host, port }) => ({ host, port, target }))
      const opened = await this.#open(startsOf(there, this.settings.portalStagger), signal, hops + 1)
      // Only what is meant to last is remembered, and only when it has proved true.
      if (redirect.permanent)
        this.#places = this.#places.flatMap((known) => (known === place ? there : [known]))
      return opened
    }
  }

  async #logIn(place: Place, signal: AbortSignal): Promise<Opened> {
    const { settings } = this
    const isNormal = this.#sessionType === 'Normal'
    const what = isNormal ? `connect to ${place.target ?? ''}` : 'discovery'
    const abortError = (): AbortError => new AbortError(what, 'not-sent', { cause: signal.reason })
    if (signal.aborted) throw abortError()
    const crc32c = usesDigests(settings) ? await fastCrc32c() : undefined
    if (isAborted(signal)) throw abortError()
    const { localAddress, keepAlive, createConnection } = settings
    const { commandTimeout, pingTimeout, loginTimeout, busyRetries, batching } = settings
    const nexus = new Nexus(
      { ...this.#machineOptions(place), crc32c, allocate, trace: new WireTrace(place) },
      {
        host: place.host,
        port: place.port,
        localAddress,
        keepAlive,
        createConnection,
        tap: this.capture?.tap(),
      },
      { command: commandTimeout, ping: pingTimeout, text: loginTimeout, busyRetries, batching },
      this.signals,
    )
    const abort = (): void => {
      nexus.destroy()
    }
    signal.addEventListener('abort', abort, { once: true })
    try {
      const message = { ...place, sessionType: this.#sessionType }
      const loggedIn = await loginChannel.tracePromise(() => nexus.open(), message)
      const where = isNormal ? `to ${place.target ?? ''}` : 'for discovery'
      this.journal.write('info', `logged in ${where} at ${portalText(place)}`)
      return { nexus, loggedIn, place }
    } catch (error) {
      if (isAborted(signal)) throw abortError()
      if (error instanceof Error) this.journal.write('warn', error.message)
      throw error
    } finally {
      signal.removeEventListener('abort', abort)
    }
  }

  #machineOptions({ target }: Place): SessionOptions {
    const { settings } = this
    const isNormal = this.#sessionType === 'Normal'
    const { chap, offers } = settings
    const login: LoginOptions = {
      initiatorName: settings.initiatorName ?? defaultInitiatorName(),
      initiatorAlias: settings.initiatorAlias,
      targetName: isNormal ? target : undefined,
      sessionType: this.#sessionType,
      // A discovery session carries a few lines of text: digests there are known to upset targets and protect nothing.
      offers: isNormal ? offers : { maxRecvDataSegmentLength: offers.maxRecvDataSegmentLength },
      privateKeys: isNormal ? settings.privateKeys : undefined,
      chap,
      hash,
      randomBytes,
    }
    return {
      login,
      isid: this.#isid,
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
}

function usesDigests({ offers }: Settings): boolean {
  return [offers.headerDigest, offers.dataDigest].some((list) => list?.includes('CRC32C'))
}

/** Asked anew each time: a signal may be aborted between two looks. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted
}
