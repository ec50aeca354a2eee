/**
 * open-iscsi's discovery, as iscsiadm does it: in user space. It only wants to see that the kernel has a transport named tcp,
 * and an initiator name. Where there is no such kernel (a container, a CI machine) it gets both in a mount namespace of its
 * own, which ends with it: nothing of this machine is touched. Logging in is the kernel's matter, and not here.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { run } from '../interop/support/daemon.ts'
import { describeWithTools } from '../interop/support/tools.ts'

const CHAP = { username: 'alice', secret: 'twelve-bytes-or-more' } as const
const SECOND = 'iqn.2026-11.example.iscsi:second'

/** $1: the record of a discovery, which iscsiadm keeps by address and port; $2: that; $3: the portal. */
const SCRIPT = `
  set -e
  mount -t tmpfs none /sys/class
  mkdir -p /sys/class/iscsi_transport/tcp
  echo 1 > /sys/class/iscsi_transport/tcp/handle
  echo 0x39 > /sys/class/iscsi_transport/tcp/caps # those of the kernel's iscsi_tcp
  mount -t tmpfs none /etc/iscsi
  mkdir -p /etc/iscsi/ifaces "/etc/iscsi/send_targets/$2"
  printf '%s\\n' "$1" > "/etc/iscsi/send_targets/$2/st_config"
  printf '%s\\n' 'iface.iscsi_ifacename = here' 'iface.transport_name = tcp' \\
    'iface.initiatorname = iqn.2026-11.example:open-iscsi' > /etc/iscsi/ifaces/here
  exec iscsiadm -m discoverydb --discover -t sendtargets -p "$3" -I here -o nonpersistent
`

interface Account {
  readonly username: string
  readonly secret: string
}

/** The lines that iscsiadm prints: `address:port,group name`. */
async function discovery(host: string, port: number, account?: Account): Promise<string[]> {
  const auth =
    account === undefined
      ? { 'auth.authmethod': 'None' }
      : { 'auth.authmethod': 'CHAP', 'auth.username': account.username, 'auth.password': account.secret }
  const sendtargets = Object.entries({ address: host, port, ...auth })
  const record = [
    'discovery.startup = manual',
    'discovery.type = sendtargets',
    ...sendtargets.map(([name, value]) => `discovery.sendtargets.${name} = ${value}`),
  ]
  const portal = `${host.includes(':') ? `[${host}]` : host}:${String(port)}`
  const shell = ['--mount', 'sh', '-c', SCRIPT, 'sh', record.join('\n'), `${host},${String(port)}`, portal]
  return (await run('unshare', shell)).stdout.trim().split('\n')
}

describeWithTools('open-iscsi: iscsiadm -m discovery', ['iscsiadm', 'unshare'], () => {
  let target: Target | undefined
  beforeAll(async () => {
    target = await createTarget({
      portals: [{}, { host: '::1', portalGroupTag: 2 }],
      luns: [{ size: '1M' }],
      targets: [{ name: SECOND, luns: [{ size: '1M' }] }],
    })
  })
  afterAll(async () => {
    await target?.close()
  })

  test('finds every target at every portal, by IPv4 and IPv6', async () => {
    if (target === undefined) throw new Error('the target is not started yet')
    const [first, second] = target.portals.map(({ port }) => String(port))
    const expected = target.names.flatMap((name) => [
      `127.0.0.1:${String(first)},1 ${name}`,
      `[::1]:${String(second)},2 ${name}`,
    ])
    expect(await discovery('::1', Number(second))).toEqual(expected)
    expect(target.breaches).toEqual([])
  })

  test('by CHAP', async () => {
    await using guarded = await createTarget({ chap: CHAP, luns: [{ size: '1M' }] })
    const discover = (secret: string): Promise<string[]> =>
      discovery('127.0.0.1', guarded.portal.port, { ...CHAP, secret })
    expect(await discover(CHAP.secret)).toEqual([
      `127.0.0.1:${String(guarded.portal.port)},1 ${guarded.name}`,
    ])
    await expect(discover('another-secret-of-hers')).rejects.toThrow('authorization failure')
    expect(guarded.counters.failedLogins).toBeGreaterThan(0)
  })
})
