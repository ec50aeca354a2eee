import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isIPv6 as nodeIsIPv6 } from 'node:net'
import { formatTargetAddress, parseTargetAddress } from '../../src/text/target-address.ts'

describe('TargetAddress', () => {
  // The first four are the examples of §13.8.
  test.each([
    ['10.0.0.1:5003,1', '10.0.0.1', 'ipv4', 5003, 1],
    ['[1080:0:0:0:8:800:200C:417A],65', '1080:0:0:0:8:800:200C:417A', 'ipv6', 3260, 65],
    ['[1080::8:800:200C:417A]:5003,1', '1080::8:800:200C:417A', 'ipv6', 5003, 1],
    ['computingcenter.example.com,23', 'computingcenter.example.com', 'name', 3260, 23],
    ['10.0.0.1', '10.0.0.1', 'ipv4', 3260, undefined],
    ['10.0.0.1:3261', '10.0.0.1', 'ipv4', 3261, undefined],
    ['[fe80::1%eth0]:3260,1', 'fe80::1%eth0', 'ipv6', 3260, 1],
    ['[::],0', '::', 'ipv6', 3260, 0],
    ['[::ffff:192.0.2.1],0xffff', '::ffff:192.0.2.1', 'ipv6', 3260, 65535],
    ['nas_1,1', 'nas_1', 'name', 3260, 1],
    ['10.0.0.256,1', '10.0.0.256', 'name', 3260, 1],
    ['host.:0x1,0bAQ==', 'host.', 'name', 1, 1],
  ])('%s', (text, host, family, port, portalGroupTag) => {
    expect(parseTargetAddress(text)).toEqual({ host, family, port, portalGroupTag })
  })

  test.each([
    '',
    ',1',
    ':3260,1',
    '10.0.0.1:,1',
    '10.0.0.1:0,1',
    '10.0.0.1:65536,1',
    '10.0.0.1:port,1',
    '10.0.0.1,',
    '10.0.0.1,65536',
    '10.0.0.1,-1',
    '10.0.0.1,1,2',
    '10.0.0.1 ,1',
    'fe80::1:3260,1',
    '[10.0.0.1]:3260,1',
    '[],1',
    '[fe80::1',
    'fe80::1]',
    '[fe80::1]x,1',
    '[fe80::1%],1',
    '[fe80::1%a%b],1',
    '[fe80::1%a b],1',
    '[1:2:3:4:5:6:7],1',
    '[1:2:3:4:5:6:7:8:9],1',
    '[1::2::3],1',
    '[:::],1',
    '[12345::],1',
    '[1.2.3.4::],1',
    '[::1.2.3],1',
    '-host,1',
    'ho st,1',
    'host\nname,1',
  ])('%j is a violation', (text) => {
    expect(parseTargetAddress(text)).toMatchObject({ kind: 'violation', rule: 'text-format' })
  })

  test.each([
    [{ host: '10.0.0.1', family: 'ipv4', port: 3260, portalGroupTag: 1 }, '10.0.0.1:3260,1'],
    [{ host: 'fe80::1%eth0', family: 'ipv6', port: 3261, portalGroupTag: undefined }, '[fe80::1%eth0]:3261'],
    [{ host: 'nas', family: 'name', port: 3260, portalGroupTag: 0 }, 'nas:3260,0'],
  ] as const)('%j is written', (address, text) => {
    expect(formatTargetAddress(address)).toBe(text)
  })

  test('the IPv6 addresses are those of Node', () => {
    const group = fc.stringMatching(/^[0-9a-f]{1,4}$/)
    const text = fc.oneof(
      fc.ipV6(),
      fc
        .array(fc.oneof(group, fc.constantFrom('', '1.2.3.4')), { maxLength: 10 })
        .map((groups) => groups.join(':')),
    )
    fc.assert(
      fc.property(text, (host) => {
        const address = parseTargetAddress(`[${host}]`)
        expect('family' in address).toBe(nodeIsIPv6(host))
      }),
      { numRuns: 1000 },
    )
  })

  test('what is written is read again', () => {
    const host = fc.oneof(
      fc.ipV4().map((text) => ({ host: text, family: 'ipv4' as const })),
      fc.ipV6().map((text) => ({ host: text, family: 'ipv6' as const })),
      fc.domain().map((text) => ({ host: text, family: 'name' as const })),
    )
    const rest = fc.record({
      port: fc.integer({ min: 1, max: 65535 }),
      portalGroupTag: fc.option(fc.integer({ min: 0, max: 65535 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(host, rest, (where, numbers) => {
        const address = { ...where, ...numbers }
        expect(parseTargetAddress(formatTargetAddress(address))).toEqual(address)
      }),
    )
  })

  test('any text gives an address or a violation', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseTargetAddress(text)
        expect('kind' in result ? result.rule : 'address').toMatch(/^(address|text-format)$/)
      }),
    )
  })
})
