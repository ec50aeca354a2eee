import { connect, isIPv4 } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from '@jest/globals'
import { Portals, wantedPortals } from '../src/portals.ts'
import type { PortalOptions } from '../src/options.ts'

describe('portals', () => {
  let portals = new Portals()
  afterEach(async () => {
    await portals.close()
    portals = new Portals()
  })
  const open = async (...wanted: readonly PortalOptions[]): Promise<void> => {
    await portals.open(wantedPortals(wanted), (socket) => socket.destroy())
  }
  const ports = (): string[] => portals.list.map(({ port }) => String(port))

  test('on one address: that, wherever one came to', async () => {
    await open({}, { host: '::1', portalGroupTag: 2 })
    const [first = '', second = ''] = ports()
    for (const local of ['127.0.0.1', '::1', '::ffff:192.0.2.1'])
      expect(portals.addresses(local)).toEqual([`127.0.0.1:${first},1`, `[::1]:${second},2`])
  })

  test('on all addresses: the one that one came to', async () => {
    await open({ host: '0.0.0.0' })
    expect(portals.addresses('192.0.2.1')).toEqual([`192.0.2.1:${String(ports()[0])},1`])
  })

  test('on all addresses of both families at once', async () => {
    await open({ host: '::' })
    const [port = ''] = ports()
    expect(portals.addresses('2001:db8::1')).toEqual([`[2001:db8::1]:${port},1`])
    expect(portals.addresses('::ffff:192.0.2.1')).toEqual([`192.0.2.1:${port},1`])
    const socket = connect(Number(port), '127.0.0.1')
    await once(socket, 'close')
  })

  test('on all addresses of each family, on the same port: of the other family, those of the machine', async () => {
    await open({ host: '0.0.0.0' })
    const [port = ''] = ports()
    await portals.close()
    portals = new Portals()
    await open({ host: '0.0.0.0', port: Number(port) }, { host: '::', port: Number(port), portalGroupTag: 2 })
    const addresses = portals.addresses('2001:db8::1')
    expect(addresses.filter((address) => address.endsWith(',2'))).toEqual([`[2001:db8::1]:${port},2`])
    const others = addresses.filter((address) => address.endsWith(',1'))
    expect(others).not.toEqual([])
    for (const address of others) expect(isIPv4(address.replace(/:\d+,1$/, ''))).toBe(true)
  })

  test('one that can not be had', async () => {
    await open({})
    const port = Number(ports()[0])
    const others = new Portals()
    await expect(others.open(wantedPortals([{}, { port }]), () => undefined)).rejects.toThrow('EADDRINUSE')
    expect(others.list).toHaveLength(1)
    await others.close()
  })
})
