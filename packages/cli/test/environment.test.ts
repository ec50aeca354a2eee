/** libiscsi's variables beside those of CHAP: what they do to a session, and that docs/cli.md has each of them. */
import { networkInterfaces } from 'node:os'
import { Command } from 'commander'
import { describe, expect, test } from '@jest/globals'
import type { ConnectOptions } from '@iscsi/client'
import pc from 'picocolors'
import { readText } from '../../../test/architecture/sources.ts'
import { withOptions } from '../src/connection.ts'
import { addressOn } from '../src/environment.ts'
import { UsageError } from '../src/failure.ts'
import { iscsi } from './run.ts'
import { twoUnits } from './tools.ts'

const URL_OF_NOBODY = 'iscsi://127.0.0.1/iqn.2026-11.example:disk/0'

/** What a command would connect with. */
async function optionsOf(env: Readonly<Record<string, string>>): Promise<ConnectOptions> {
  const io = {
    json: false,
    env,
    signal: new AbortController().signal,
    askSecret: undefined,
    capture: undefined,
    paint: pc.createColors(false),
    report: () => undefined,
    send: () => Promise.resolve(),
    warn: () => undefined,
  }
  return withOptions(io, new Command(), URL_OF_NOBODY, (options) => Promise.resolve(options))
}

describe('LIBISCSI_TCP_KEEPIDLE', () => {
  test('seconds', async () => {
    expect(await optionsOf({ LIBISCSI_TCP_KEEPIDLE: '45' })).toMatchObject({ keepAlive: 45_000 })
    expect((await optionsOf({ LIBISCSI_TCP_KEEPIDLE: '' })).keepAlive).toBeUndefined()
    expect((await optionsOf({})).keepAlive).toBeUndefined()
  })

  test.each(['0', 'soon', '32768', '-1'])('%s is refused', async (value) => {
    expect(await iscsi(['capacity', URL_OF_NOBODY], { LIBISCSI_TCP_KEEPIDLE: value })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^iscsi capacity: LIBISCSI_TCP_KEEPIDLE .*must be .*\n$/),
    })
  })
})

describe('LIBISCSI_BIND_INTERFACES', () => {
  const address = (of: string): { address: string; family: 'IPv4' | 'IPv6' } & typeof REST =>
    of.includes(':') ? { ...REST, address: of, family: 'IPv6' } : { ...REST, address: of, family: 'IPv4' }
  const REST = { netmask: '', mac: '', internal: false, cidr: null, scopeid: 0 }
  const interfaces = {
    lo: [address('127.0.0.1'), address('::1')],
    san0: [address('fe80::1'), address('10.0.0.7')],
    san1: [address('10.1.0.7'), address('2001:db8::7')],
  }

  test.each([
    ['san0', '10.9.9.9', '10.0.0.7'],
    ['san1, san0', '10.9.9.9', '10.1.0.7'],
    ['san0,san1', '2001:db8::9', '2001:db8::7'],
    ['san1,san0', 'fe80::9%san0', 'fe80::1%san0'],
    ['san0', undefined, undefined],
  ])('of %s towards %s: %s', (names, portal, from) => {
    expect(addressOn(names, portal, interfaces)).toBe(from)
  })

  test.each([
    ['san2', '10.9.9.9', 'there are lo, san0, san1'],
    ['san0,san2', '10.9.9.9', 'no interface "san2"'],
    ['san0', '2001:db8::9', 'no address from which IPv6 goes to 2001:db8::9'],
  ])('of %s towards %s there is none', (names, portal, complaint) => {
    expect(() => addressOn(names, portal, interfaces)).toThrow(UsageError)
    expect(() => addressOn(names, portal, interfaces)).toThrow(complaint)
  })

  test('those of this machine', async () => {
    const [loopback = ''] =
      Object.entries(networkInterfaces()).find(([, each]) =>
        each?.some((info) => info.address === '127.0.0.1'),
      ) ?? []
    expect(await optionsOf({ LIBISCSI_BIND_INTERFACES: loopback })).toMatchObject({
      localAddress: '127.0.0.1',
    })
    expect((await optionsOf({ LIBISCSI_BIND_INTERFACES: '' })).localAddress).toBeUndefined()
    expect(await iscsi(['capacity', URL_OF_NOBODY], { LIBISCSI_BIND_INTERFACES: 'none0' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no interface "none0"'),
    })
  })
})

describe('LIBISCSI_DEBUG', () => {
  const told = /^iscsi: logged in [^\n]*\n(?:iscsi: [^\n]*\n)*$/
  const nothing = /^$/

  test.each([
    ['3', told],
    ['10', told],
    ['2', nothing],
    ['0', nothing],
    ['', nothing],
  ])('%j: a login is told of as %s', async (level, lines) => {
    await using target = await twoUnits()
    const { code, stdout, stderr } = await iscsi(['capacity', '-s', target.url()], { LIBISCSI_DEBUG: level })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '8388608\n' })
    expect(stderr).toMatch(lines)
  })

  test.each([
    ['1', false],
    ['2', true],
  ])('%s: a login that failed is told of: %s', async (level, isTold) => {
    await using target = await twoUnits({ chap: { username: 'alice', secret: 'twelve bytes and more' } })
    const { code, stderr } = await iscsi(['capacity', target.url()], { LIBISCSI_DEBUG: level })
    expect(code).toBe(1)
    expect(stderr.startsWith('iscsi: ')).toBe(isTold)
  })

  test('what is no number is refused', async () => {
    expect(await iscsi(['capacity', URL_OF_NOBODY], { LIBISCSI_DEBUG: 'all' })).toMatchObject({
      code: 2,
      stderr: 'iscsi capacity: LIBISCSI_DEBUG all: must be a whole number\n',
    })
  })
})

/** All that libiscsi looks for in the environment. */
test.each([
  'CHAP_USERNAME',
  'CHAP_PASSWORD',
  'CHAP_TARGET_USERNAME',
  'CHAP_TARGET_PASSWORD',
  'DEBUG',
  'TCP_KEEPIDLE',
  'TCP_KEEPCNT',
  'TCP_KEEPINTVL',
  'TCP_USER_TIMEOUT',
  'TCP_SYNCNT',
  'BIND_INTERFACES',
  'RDMA_ACK_TIMEOUT',
  'CACHE_ALLOCATIONS',
  'IGNORE_NOP_OUT_ON_STUCK_WAITPDU_QUEUE',
  'DROP_CONN_ON_ASYNC_EVENT1',
  'ALLOW_TARGETNAME_REDIRECT',
])('docs/cli.md says what becomes of LIBISCSI_%s', (name) => {
  expect(readText('docs/cli.md')).toContain(`\`LIBISCSI_${name}\``)
})
