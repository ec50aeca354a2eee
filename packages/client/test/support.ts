/** A nexus that is never opened, for what needs one to be made. */
import { Nexus } from '../src/nexus.ts'
import { hash, randomBytes } from '../src/node-provider.ts'

/** What a call throws; undefined if nothing. */
export function thrown(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    return error
  }
  return undefined
}

/** What a promise rejects with, or resolves to. */
export async function settled(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await promise
  } catch (error) {
    return error
  }
}

export function idleNexus(): Nexus {
  const login = {
    initiatorName: 'iqn.2026-11.example:me',
    targetName: 'iqn.2026-11.example:disk',
    sessionType: 'Normal',
    offers: {},
    hash,
    randomBytes,
  } as const
  return new Nexus(
    { login, isid: 0x800000000001 },
    { host: '127.0.0.1', port: 3260 },
    { command: 0, ping: 0, text: 0, busyRetries: 0, batching: true },
  )
}
