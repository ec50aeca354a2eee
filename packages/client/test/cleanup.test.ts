/** The cleanup of a lost connection goes along every arrow of its table, and along no other. */
import { afterEach, describe, expect, test } from '@jest/globals'
import { DEFAULT_PARAMETERS } from '@iscsi/protocol'
import { ConnectionError } from '../src/errors.ts'
import { InitiatorPort } from '../src/initiator-port.ts'
import type { NexusListener } from '../src/nexus-listener.ts'
import { settle } from '../src/options.ts'
import { Route } from '../src/route.ts'
import type { Start } from '../src/reconnect-policy.ts'
import type { Opened, Place } from '../src/route.ts'
import { CLEANUP_STATES } from '../src/session-states.ts'
import type { CleanupState } from '../src/session-states.ts'
import { ScriptedNexus } from './scripted-nexus.ts'

class LosableNexus extends ScriptedNexus {
  #listener: NexusListener | undefined

  override get isOpen(): boolean {
    return true
  }

  override listen(listener: NexusListener): void {
    this.#listener = listener
  }

  lose(): void {
    this.#listener?.closed({ kind: 'disconnected', cause: undefined })
  }
}

const PLACE = { host: '192.0.2.1', port: 3260, target: 'iqn.2026-11.example:disk' }

function opened(nexus: LosableNexus): Opened {
  const loggedIn: Opened['loggedIn'] = {
    kind: 'logged-in',
    parameters: DEFAULT_PARAMETERS,
    tsih: 1,
    targetAlias: undefined,
    targetPortalGroupTag: 1,
    privateKeys: {},
  }
  return { nexus, loggedIn, place: PLACE }
}

/** A route whose logins end as the test says. */
class ScriptedRoute extends Route {
  #attempt: Attempt | undefined

  override open(_: readonly Start<Place>[], signal: AbortSignal | undefined): Promise<Opened> {
    return new Promise((resolve, reject) => {
      this.#attempt = { resolve, reject }
      signal?.addEventListener('abort', () => {
        reject(new ConnectionError('given up', 'not-sent'))
      })
    })
  }

  /** Resolves when a login is under way. */
  async underWay(): Promise<void> {
    while (this.#attempt === undefined) await turn()
  }

  async succeed(): Promise<void> {
    this.#attempt?.resolve(opened(new LosableNexus()))
    await this.#over()
  }

  async fail(): Promise<void> {
    this.#attempt?.reject(new ConnectionError('refused', 'not-sent'))
    await this.#over()
  }

  async #over(): Promise<void> {
    this.#attempt = undefined
    await turn()
  }
}

interface Attempt {
  resolve(opened: Opened): void
  reject(error: Error): void
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

interface Scene {
  readonly route: ScriptedRoute
  readonly nexus: LosableNexus
  readonly port: InitiatorPort
}

const ports: InitiatorPort[] = []

afterEach(() => {
  for (const port of ports.splice(0)) port.destroy()
})

function scene(delay: number, reconnect = true): Scene {
  const policy = reconnect ? { delay, jitter: 0 } : false
  const route = new ScriptedRoute(settle({ ...PLACE, reconnect: policy }), 'Normal')
  const nexus = new LosableNexus()
  const port = new InitiatorPort(route, opened(nexus))
  ports.push(port)
  return { route, nexus, port }
}

/** How a cleanup goes along each arrow, from where it begins. */
const WAYS: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'cleanup-wait → in-cleanup': ({ route }) => route.underWay(),
  'cleanup-wait → free': async ({ port }) => {
    await port.close()
  },
  'in-cleanup → cleanup-wait': ({ route }) => route.fail(),
  'in-cleanup → free': ({ route }) => route.succeed(),
}

const arrows = Object.entries(CLEANUP_STATES).flatMap(([from, { next }]) =>
  Object.keys(next).map((to) => `${from} → ${to}`),
)

/** Loses the connection, and waits until the cleanup is there. */
async function reach(state: CleanupState, { nexus, route, port }: Scene): Promise<void> {
  if (state === 'free') return
  nexus.lose()
  expect(port.cleanup).toBe('cleanup-wait')
  if (state === 'in-cleanup') await route.underWay()
}

describe('the cleanup of a lost connection (RFC 7143 §8.2)', () => {
  test('has a way along every arrow', () => {
    expect(Object.keys(WAYS).sort()).toEqual([...arrows].sort())
  })

  test.each(arrows)('goes %s', async (arrow) => {
    const [from, to] = arrow.split(' → ')
    // The first login is tried at once, the next one so late that the wait for it is seen however slow the machine is.
    const stage = scene(60_000)
    await reach(from === 'in-cleanup' ? 'in-cleanup' : 'cleanup-wait', stage)
    expect(stage.port.cleanup).toBe(from)
    await WAYS[arrow]?.(stage)
    expect(stage.port.cleanup).toBe(to)
  })

  test('is over when the session is closed while a login is under way, whatever becomes of that', async () => {
    const stage = scene(0)
    await reach('in-cleanup', stage)
    const closed = stage.port.close()
    expect(stage.port.state).toBe('closed')
    await stage.route.fail()
    await closed
    expect(stage.port.cleanup).toBe('free')
  })

  test('waits again after each failed login', async () => {
    const stage = scene(60_000)
    await reach('in-cleanup', stage)
    await stage.route.fail()
    expect(stage.port).toMatchObject({ cleanup: 'cleanup-wait', state: 'reconnecting' })
  })

  test('is not begun where nothing is to be restored', () => {
    const stage = scene(0, false)
    expect(stage.port.cleanup).toBe('free')
    stage.nexus.lose()
    expect(stage.port).toMatchObject({ cleanup: 'free', state: 'closed' })
  })
})
