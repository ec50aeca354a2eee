import { PassThrough } from 'node:stream'
import type { Duplex } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { lunToWire } from '@iscsi/scsi'
import { settle } from '../src/options.ts'
import type { ConnectOptions, Settings } from '../src/options.ts'
import { thrown } from './support.ts'

const CHAP = { username: 'alice', secret: 'WONDERLAND' }
const RABBIT = { username: 'rabbit', secret: 'LATE LATE LATE' }

/** Values as a JavaScript caller may give them, whatever the types say. */
function settleAnything(options: object): Settings {
  return settle({ host: 'storage', ...options })
}

/** Each option with values that it takes and values that it refuses. */
const TABLE: Readonly<Record<keyof ConnectOptions, readonly [readonly unknown[], readonly unknown[]]>> = {
  host: [
    ['storage', '::1'],
    ['', 7, null, {}],
  ],
  port: [
    [1, 3260, 65535],
    [0, 65536, 3260.5, '3260', Number.NaN, null],
  ],
  createConnection: [[(): Duplex => new PassThrough()], ['tls', {}, null]],
  portals: [
    [[], [{ host: 'storage' }], [{ host: '::1', port: 860, portalGroupTag: 1 }]],
    ['storage', {}, ['storage'], [{}], [{ host: '' }], [{ host: 'a', port: 0 }], [null], null],
  ],
  busyRetries: [
    [0, 1000],
    [-1, 1001, 0.5, true, null],
  ],
  portalStagger: [
    [0, 250],
    [-1, 0.5, 2 ** 31, '1', null],
  ],
  reconnect: [
    [
      false,
      {},
      { timeout: 0, delay: 1, maxDelay: 2, jitter: 0.5, replay: 'all' },
      { replay: 'none', delay: undefined },
      { replay: 'safe', jitter: 0 },
    ],
    [
      true,
      null,
      'yes',
      { retries: 3 },
      { timeout: -1 },
      { timeout: 2 ** 31 },
      { delay: '1' },
      { jitter: 1.1 },
      { replay: 'writes' },
    ],
  ],
  target: [['iqn.2026-11.example:disk'], ['', 1, null]],
  latency: [
    [true, false],
    ['yes', 1, null],
  ],
  logger: [
    [console, { debug: () => undefined, info: console.info, warn: console.warn, error: console.error }],
    [true, 'console', {}, { debug: () => undefined }, null],
  ],
  capture: [
    ['a.pcapng', process.stdout, { write: () => undefined }],
    ['', 1, true, {}, { write: 'a' }, null],
  ],
  lun: [
    [0, 1, 16383, 0xffffff, 0n, 2n ** 64n - 1n],
    [-1, 0.5, 0x1000000, -1n, 2n ** 64n, '0', null],
  ],
  initiatorName: [['iqn.2026-11.example:me'], ['', 5, null]],
  initiatorAlias: [['me'], ['', 5, null]],
  isid: [
    [0, 1, 2 ** 48 - 1],
    [-1, 2 ** 48, 0.1, 1n, null],
  ],
  chap: [
    [
      CHAP,
      { ...CHAP, target: RABBIT },
      { ...CHAP, target: undefined, algorithms: undefined },
      { ...CHAP, algorithms: ['md5', 'sha1', 'sha256', 'sha3-256'] },
    ],
    [
      null,
      'alice',
      {},
      { username: 'alice' },
      { secret: 'WONDERLAND' },
      { username: '', secret: 'WONDERLAND' },
      { username: 'alice', secret: '' },
      { username: 'alice', secret: 7 },
      { ...CHAP, target: {} },
      { ...CHAP, target: { username: 'rabbit' } },
      { ...CHAP, target: null },
      { ...CHAP, algorithms: 'md5' },
      { ...CHAP, algorithms: ['md4'] },
      { ...CHAP, algorithms: ['SHA256'] },
    ],
  ],
  headerDigest: [
    ['none', 'crc32c', ['crc32c', 'none']],
    ['CRC32C', [], ['md5'], true, null],
  ],
  dataDigest: [
    ['none', 'crc32c', ['none']],
    ['', [], ['none', 7], 0, null],
  ],
  maxRecvDataSegmentLength: [
    [512, 2 ** 24 - 1],
    [511, 2 ** 24, 512.5, '512', null],
  ],
  maxBurstLength: [
    [512, 2 ** 24 - 1],
    [511, 2 ** 24, null],
  ],
  firstBurstLength: [
    [512, 1 << 20],
    [511, 2 ** 24, null],
  ],
  initialR2T: [
    [true, false],
    ['Yes', 1, null],
  ],
  immediateData: [
    [true, false],
    ['No', 0, null],
  ],
  maxOutstandingR2T: [
    [1, 65535],
    [0, 65536, null],
  ],
  maxConnections: [
    [1, 65535],
    [0, 65536, null],
  ],
  errorRecoveryLevel: [
    [0, 1],
    [2, -1, '0', null],
  ],
  dataPDUInOrder: [
    [true, false],
    [1, null],
  ],
  dataSequenceInOrder: [
    [true, false],
    [0, null],
  ],
  defaultTime2Wait: [
    [0, 3600],
    [-1, 3601, null],
  ],
  defaultTime2Retain: [
    [0, 3600],
    [-1, 3601, null],
  ],
  connectTimeout: [
    [0, 0.5, 1e9],
    [-1, Infinity, Number.NaN, '1', null],
  ],
  loginTimeout: [[0], [-1, null]],
  commandTimeout: [[0], [-1, null]],
  taskManagementTimeout: [[0], [-1, null]],
  logoutTimeout: [[0], [-1, null]],
  pingInterval: [[0], [-1, null]],
  pingTimeout: [[0], [-1, null]],
  allowLogicalUnitReset: [
    [true, false],
    ['yes', null],
  ],
  placement: [
    ['auto', 'direct', 'staged'],
    ['fast', null],
  ],
  taskReporting: [
    ['RFC3720', 'ResponseFence', 'FastAbort'],
    ['fastabort', '', [], null],
  ],
  privateKeys: [
    [{}, { 'X-com.example.key': 'value' }, { 'X-a': '' }],
    [
      null,
      [],
      'X-a',
      { key: 'value' },
      { 'X-a': 1 },
      { 'X-': 'a' },
      { 'X-a=b': 'c' },
      { 'X-a': 'x'.repeat(256) },
    ],
  ],
  batching: [
    [true, false],
    [0, 'yes', null],
  ],
  localAddress: [['127.0.0.1'], ['', 0, null]],
  keepAlive: [
    [false, 0, 60_000],
    [true, -1, Infinity, null],
  ],
  signal: [[new AbortController().signal], [new AbortController(), true, null]],
}

const rows = Object.entries(TABLE)

describe('every option', () => {
  const taken = rows.flatMap(([name, [good]]) => good.map((value) => [name, value] as const))
  const refused = rows.flatMap(([name, [, bad]]) => bad.map((value) => [name, value] as const))

  test.each(taken)('%s takes %p', (name, value) => {
    expect(() => settleAnything({ [name]: value })).not.toThrow()
  })

  test.each(refused)('%s refuses %p', (name, value) => {
    const error = thrown(() => settleAnything({ [name]: value }))
    expect(error).toMatchObject({
      name: 'TypeError',
      message: expect.stringContaining(`the option ${name} must be`),
    })
    expect(String(error)).not.toMatch(/WONDERLAND|LATE/)
  })

  test.each(rows.filter(([name]) => name !== 'host').map(([name]) => [name]))(
    '%s may be undefined',
    (name) => {
      expect(settleAnything({ [name]: undefined })).toEqual(settleAnything({}))
    },
  )

  test('every LUN that is taken has a form for the wire', () => {
    for (const lun of [0, 255, 256, 16383, 16384, 0xffffff]) {
      expect(settle({ host: 'storage', lun }).lun).toBe(lun)
      expect(lunToWire(lun)).toBeLessThan(2n ** 64n)
    }
  })
})

describe('names that are no option', () => {
  test.each([
    ['hedaerDigest', 'headerDigest'],
    ['HeaderDigest', 'headerDigest'],
    ['commandTimeOut', 'commandTimeout'],
    ['initialr2t', 'initialR2T'],
    ['lunn', 'lun'],
  ])('%s is told the nearest, %s', (name, nearest) => {
    expect(thrown(() => settleAnything({ [name]: 'WONDERLAND' }))).toMatchObject({
      name: 'TypeError',
      message: `"${name}" is not an option; did you mean "${nearest}"?`,
    })
  })

  test.each(['password', 'toString', 'constructor', '__proto__', ''])('"%s"', (name) => {
    const given = Object.fromEntries([
      ['host', 'storage'],
      [name, 'WONDERLAND'],
    ])
    const error = thrown(() => settle({ ...given }))
    expect(error).toMatchObject({ message: expect.stringContaining(`"${name}" is not an option`) })
    expect(String(error)).not.toContain('WONDERLAND')
  })

  test('beside a URL, too', () => {
    const more = { lun: 1, lum: 1 }
    expect(thrown(() => settle('iscsi://storage', more))).toMatchObject({
      message: '"lum" is not an option; did you mean "lun"?',
    })
  })
})

describe('a URL and options', () => {
  const url = 'iscsi://alice%WONDERLAND@storage:3261/iqn.2026-11.example:disk/1?header_digest=crc32c'

  test('a URL alone', () => {
    expect(settle(url)).toMatchObject({
      portals: [{ host: 'storage', port: 3261 }],
      target: 'iqn.2026-11.example:disk',
      lun: 1,
      chap: CHAP,
      offers: { headerDigest: ['CRC32C'], dataDigest: ['None'] },
    })
  })

  test('options win over the URL', () => {
    const chap = { ...RABBIT, algorithms: ['sha256'] as const }
    const settings = settle(url, { host: 'other', port: 860, lun: 2, chap, headerDigest: 'none' })
    expect(settings).toMatchObject({
      portals: [{ host: 'other', port: 860 }],
      lun: 2,
      chap,
      offers: { headerDigest: ['None'] },
    })
    expect(settings.target).toBe('iqn.2026-11.example:disk')
  })

  test('undefined hides nothing', () => {
    const nothing = { host: undefined, port: undefined, lun: undefined, chap: undefined, target: undefined }
    expect(settle(url, nothing)).toEqual(settle(url))
    expect(settle({ host: 'storage', port: 1 }, { port: undefined }).portals[0]?.port).toBe(1)
  })

  test('the second object wins over the first', () => {
    expect(settle({ host: 'storage', port: 1 }, { port: 2 }).portals[0]?.port).toBe(2)
  })

  test('no host', () => {
    expect(thrown(() => settle({ target: 'iqn.2026-11.example:disk' }))).toMatchObject({
      name: 'TypeError',
      message: expect.stringContaining('no host'),
    })
  })
})

describe('what was not given', () => {
  test('has the documented defaults', () => {
    expect(settle({ host: 'storage' })).toEqual({
      portals: [{ host: 'storage', port: 3260 }],
      portalStagger: 1000,
      capture: undefined,
      latency: false,
      logger: undefined,
      busyRetries: 8,
      reconnect: { timeout: 120_000, delay: 500, maxDelay: 30_000, jitter: 0.5, replay: 'safe' },
      target: undefined,
      lun: undefined,
      initiatorName: undefined,
      initiatorAlias: undefined,
      isid: undefined,
      chap: undefined,
      offers: {
        headerDigest: ['None'],
        dataDigest: ['None'],
        maxRecvDataSegmentLength: 262144,
        maxBurstLength: 1048576,
        firstBurstLength: 262144,
        initialR2T: false,
        immediateData: true,
        maxOutstandingR2T: 16,
        maxConnections: 1,
        errorRecoveryLevel: 0,
        dataPDUInOrder: true,
        dataSequenceInOrder: true,
        taskReporting: undefined,
        defaultTime2Wait: 2,
        defaultTime2Retain: 0,
      },
      privateKeys: undefined,
      connectTimeout: 10_000,
      loginTimeout: 15_000,
      commandTimeout: 60_000,
      taskManagementTimeout: 10_000,
      logoutTimeout: 5000,
      pingInterval: 15_000,
      pingTimeout: 5000,
      allowLogicalUnitReset: false,
      batching: true,
      placement: 'auto',
      localAddress: undefined,
      keepAlive: 30_000,
      createConnection: undefined,
      signal: undefined,
    })
  })

  test.each([
    ['RFC3720', ['RFC3720', 'ResponseFence']],
    ['ResponseFence', ['ResponseFence', 'RFC3720']],
    ['FastAbort', ['FastAbort', 'ResponseFence', 'RFC3720']],
  ] as const)(
    'TaskReporting %s is offered with what must be offered beside it (§13.23)',
    (wanted, offered) => {
      expect(settle({ host: 'storage', taskReporting: wanted }).offers.taskReporting).toEqual(offered)
    },
  )

  test('FirstBurstLength follows a smaller MaxBurstLength (§13.14)', () => {
    expect(settle({ host: 'storage', maxBurstLength: 8192 }).offers).toMatchObject({ firstBurstLength: 8192 })
  })

  test('FirstBurstLength above MaxBurstLength is refused (§13.14)', () => {
    const error = thrown(() => settle({ host: 'storage', maxBurstLength: 8192, firstBurstLength: 8193 }))
    expect(error).toMatchObject({ name: 'TypeError', message: expect.stringContaining('8193 exceeds') })
    expect(thrown(() => settle({ host: 'storage', firstBurstLength: 2 ** 21 }))).toMatchObject({
      message: expect.stringContaining('exceeds maxBurstLength 1048576'),
    })
  })
})
