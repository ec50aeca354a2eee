/** What each option may be. */
import { closest } from 'fastest-levenshtein'
import { Capture } from './capture/capture.ts'
import type { ChapAlgorithmName, ConnectOptions } from './options.ts'
import type { ReconnectOptions } from './reconnect-policy.ts'

interface Check {
  readonly what: string
  readonly test: (value: unknown) => boolean
}

const text: Check = { what: 'a non-empty string', test: (value) => typeof value === 'string' && value !== '' }
const flag: Check = { what: 'true or false', test: (value) => typeof value === 'boolean' }
const range = (from: number, to: number): Check => ({
  what: `an integer from ${from} to ${to}`,
  test: (value) => typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to,
})
const milliseconds: Check = {
  what: 'milliseconds, 0 for no limit',
  test: (value) => typeof value === 'number' && value >= 0 && Number.isFinite(value),
}
/** What a timer takes. */
const delay = range(0, 2 ** 31 - 1)
const oneOf = (...words: readonly string[]): Check => ({
  what: words.join(' or '),
  test: (value) => typeof value === 'string' && words.includes(value),
})
const digests: Check = {
  what: `'none', 'crc32c' or a list of them`,
  test: (value) => {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    return list.length > 0 && list.every((word) => word === 'none' || word === 'crc32c')
  },
}
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const ALGORITHMS: readonly unknown[] = ['md5', 'sha1', 'sha256', 'sha3-256'] satisfies ChapAlgorithmName[]
const isAlgorithms = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((word) => ALGORITHMS.includes(word)))
const isCredentials = (value: unknown): boolean =>
  isObject(value) && text.test(value['username']) && text.test(value['secret'])

const RECONNECT: ReadonlyMap<string, Check> = new Map(
  Object.entries({
    timeout: delay,
    delay,
    maxDelay: delay,
    jitter: { what: '0 to 1', test: (value) => typeof value === 'number' && value >= 0 && value <= 1 },
    replay: oneOf('none', 'safe', 'all'),
  } satisfies Record<keyof ReconnectOptions, Check>),
)

/** Every option with what it may be: the one list that unknown names are compared with. */
const CHECKS: Readonly<Record<keyof ConnectOptions, Check>> = {
  host: text,
  port: range(1, 65535),
  portals: {
    what: 'a list of { host, port? }',
    test: (value) =>
      Array.isArray(value) &&
      value.every(
        (portal: unknown) =>
          isObject(portal) &&
          text.test(portal['host']) &&
          (portal['port'] === undefined || range(1, 65535).test(portal['port'])),
      ),
  },
  portalStagger: delay,
  target: text,
  lun: {
    what: 'a LUN (0 to 16777215), or a bigint of 64 bits',
    test: (value) =>
      range(0, 0xffffff).test(value) || (typeof value === 'bigint' && BigInt.asUintN(64, value) === value),
  },
  initiatorName: text,
  initiatorAlias: text,
  isid: range(0, 2 ** 48 - 1),
  chap: {
    what: '{ username, secret, algorithms?, target?: { username, secret } }; algorithms are md5, sha1, sha256, sha3-256',
    test: (value) =>
      isObject(value) &&
      isCredentials(value) &&
      isAlgorithms(value['algorithms']) &&
      (value['target'] === undefined || isCredentials(value['target'])),
  },
  headerDigest: digests,
  dataDigest: digests,
  maxRecvDataSegmentLength: range(512, 0xffffff),
  maxBurstLength: range(512, 0xffffff),
  firstBurstLength: range(512, 0xffffff),
  initialR2T: flag,
  immediateData: flag,
  maxOutstandingR2T: range(1, 65535),
  maxConnections: range(1, 65535),
  errorRecoveryLevel: {
    what: '0 or 1: reassigning tasks to another connection, which 2 would promise, is not supported',
    test: (value) => value === 0 || value === 1,
  },
  dataPDUInOrder: flag,
  dataSequenceInOrder: flag,
  taskReporting: oneOf('RFC3720', 'ResponseFence', 'FastAbort'),
  privateKeys: {
    what: 'an object of strings, their names beginning with X-',
    test: (value) =>
      isObject(value) &&
      !Array.isArray(value) &&
      Object.entries(value).every(
        ([name, each]) =>
          /^X-[A-Za-z0-9.+@_-]{1,61}$/.test(name) && typeof each === 'string' && each.length <= 255,
      ),
  },
  defaultTime2Wait: range(0, 3600),
  defaultTime2Retain: range(0, 3600),
  connectTimeout: milliseconds,
  loginTimeout: milliseconds,
  commandTimeout: milliseconds,
  taskManagementTimeout: milliseconds,
  logoutTimeout: milliseconds,
  pingInterval: milliseconds,
  pingTimeout: milliseconds,
  busyRetries: range(0, 1000),
  allowLogicalUnitReset: flag,
  placement: oneOf('auto', 'direct', 'staged'),
  batching: flag,
  reconnect: {
    what: `false, or { timeout?, delay?, maxDelay?, jitter?, replay? }: milliseconds, jitter from 0 to 1, replay 'none', 'safe' or 'all'`,
    test: (value) =>
      value === false ||
      (isObject(value) &&
        Object.entries(value).every(
          ([name, each]) => each === undefined || RECONNECT.get(name)?.test(each) === true,
        )),
  },
  latency: flag,
  logger: {
    what: 'console, or a logger with debug, info, warn and error',
    test: (value) =>
      isObject(value) &&
      ['debug', 'info', 'warn', 'error'].every((level) => typeof value[level] === 'function'),
  },
  capture: {
    what: 'a path, a stream, or what openCapture() gave',
    test: (value) =>
      text.test(value) ||
      value instanceof Capture ||
      (isObject(value) && typeof value['write'] === 'function'),
  },
  localAddress: text,
  keepAlive: { what: 'milliseconds, or false', test: (value) => value === false || milliseconds.test(value) },
  createConnection: { what: 'a function', test: (value) => typeof value === 'function' },
  signal: { what: 'an AbortSignal', test: (value) => isObject(value) && 'aborted' in value },
}

/** @throws TypeError for an option that does not exist (naming the nearest that does) or has an impossible value */
export function checkOptions(options: ConnectOptions): void {
  const checks: Readonly<Record<string, Check | undefined>> = CHECKS
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(checks, name) ? checks[name] : undefined
    if (rule === undefined) {
      const nearest = closest(name, Object.keys(CHECKS))
      throw new TypeError(`"${name}" is not an option; did you mean "${nearest}"?`)
    }
    if (value !== undefined && !rule.test(value))
      throw new TypeError(`the option ${name} must be ${rule.what}`)
  }
}
