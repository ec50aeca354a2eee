/** `iscsi target` as it is built, and initiators that use it. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, describe, test } from '@jest/globals'
import { LoginError, connect, discover } from '@iscsi/client'
import { iscsi, iscsiTarget } from './run.ts'

const SECRET = 'a secret of alice'
const MUTUAL = 'a secret of the target'

describe('iscsi target', () => {
  test('serves the units that were asked for, and tells of sessions', async () => {
    await using target = await iscsiTarget([
      '--lun',
      '64M',
      '--lun',
      '8M,block=4096,ro,lun=5',
      '--port',
      '0',
      '--verbose',
    ])
    const [served] = target.ready.targets
    expect(target.ready.portals).toEqual([{ host: '127.0.0.1', port: expect.any(Number) }])
    expect(served?.units).toEqual([
      expect.objectContaining({
        lun: 0,
        blocks: 131_072,
        blockLength: 512,
        readOnly: false,
        urls: [target.url],
      }),
      expect.objectContaining({ lun: 5, blocks: 2048, blockLength: 4096, readOnly: true }),
    ])
    const session = await connect(target.url, { initiatorName: 'iqn.2026-11.example:cli-test' })
    expect(await target.nextEvent()).toMatchObject({
      event: 'sessionBegan',
      initiatorName: 'iqn.2026-11.example:cli-test',
      remoteAddress: '127.0.0.1',
    })
    await session.write16(0, 1, Buffer.alloc(512, 7))
    expect((await session.read16(0, 1)).data).toEqual(Buffer.alloc(512, 7))
    expect(await session.logicalUnit(5).readCapacity()).toMatchObject({ blocks: 2048, blockLength: 4096 })
    await session.close()
    expect(await target.nextEvent()).toMatchObject({
      event: 'sessionEnded',
      initiatorName: 'iqn.2026-11.example:cli-test',
    })
    expect(target.stderr()).toBe('')
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it in good order', async (signal) => {
    const target = await iscsiTarget(['--port', '0'])
    const session = await connect(target.url, { reconnect: false })
    const closed = new Promise<void>((resolve) => session.once('close', resolve))
    expect(await target.end(signal)).toEqual({ code: 0, signal: null })
    await closed
  })

  test('several targets and portals, CHAP both ways, and no secret in anything that it says', async () => {
    const second = 'iqn.2026-11.example:second'
    const args = [
      '--lun',
      '1M',
      '--chap',
      'alice:env=ALICE',
      '--mutual-chap',
      'array',
      '--chap-algorithms',
      'sha256',
    ]
    const more = [
      '--target',
      second,
      '--lun',
      '2M',
      '--keys',
      'InitialR2T=on,MaxBurstLength=64K',
      '--verbose',
    ]
    await using target = await iscsiTarget(
      [...args, ...more, '--portal', '127.0.0.1:0', '--portal', '[::1]:0,3'],
      {
        ALICE: SECRET,
        ISCSI_MUTUAL_CHAP_SECRET: MUTUAL,
      },
    )
    const [portal, other] = target.ready.portals
    const chap = {
      username: 'alice',
      secret: SECRET,
      algorithms: ['sha256' as const],
      target: { username: 'array', secret: MUTUAL },
    }
    expect(target.ready.targets.map(({ name }) => name)).toEqual(['iqn.2026-11.example.iscsi:target', second])
    const found = await discover({ host: '127.0.0.1', port: portal?.port, chap })
    expect(found.map(({ name, portals }) => [name, portals.map(({ host, port }) => [host, port])])).toEqual(
      [target.ready.targets[0]?.name, second].map((name) => [
        name,
        [
          ['127.0.0.1', portal?.port],
          ['::1', other?.port],
        ],
      ]),
    )
    await using session = await connect(target.url, { chap })
    expect((await session.readCapacity()).blocks).toBe(2048)
    const url = target.ready.targets[1]?.units[0]?.urls[1] ?? ''
    expect(url).toBe(`iscsi://[::1]:${String(other?.port)}/${second}/0`)
    await using plain = await connect(url)
    expect(plain.negotiated).toMatchObject({ initialR2T: true, maxBurstLength: 65536 })
    await expect(connect(target.url, { chap: { ...chap, secret: 'a secret of mallory' } })).rejects.toThrow(
      LoginError,
    )
    let events = ''
    for (let event = ''; event !== 'loginFailed';) {
      const next = await target.nextEvent()
      event = String(next['event'])
      events += JSON.stringify(next)
    }
    const said = events + JSON.stringify(target.ready) + target.stderr()
    expect(said).not.toContain(SECRET)
    expect(said).not.toContain(MUTUAL)
  })

  test('faults on order', async () => {
    await using target = await iscsiTarget([
      '--port',
      '0',
      '--fault',
      'status,status=2,sense=3/0x11/0,opcode=0x28',
    ])
    await using session = await connect(target.url)
    await expect(session.read10(0, 1)).rejects.toMatchObject({ status: 2, sense: { key: 3, asc: 0x11 } })
    expect((await session.read10(0, 1)).transferred).toBe(512)
  })

  test('says loudly when other machines can connect', async () => {
    await using target = await iscsiTarget(['--host', '0.0.0.0', '--port', '0'])
    expect(target.stderr()).toContain('OTHER MACHINES CAN CONNECT')
  })

  test('--help', async () => {
    const { code, stdout } = await iscsi(['target', '--help'])
    expect([code, stdout.includes('--lun <spec>')]).toEqual([0, true])
    const bare = await iscsi([])
    expect([bare.code, bare.stdout, bare.stderr.startsWith('Usage: iscsi')]).toEqual([2, '', true])
  })

  test.each([
    [['target', '--lnu', '1G'], 2, /unknown option '--lnu' .*--lun/],
    [['target', '--lun', '1G,blok=1'], 2, /did you mean "block"/],
    [['target', '--target', 'disk'], 2, /is no iSCSI name/],
    [['target', '--lun', '1M,lun=3', '--lun', '1M,lun=3'], 2, /LUN 3 is given twice/],
    [['target', '--port', '99999'], 2, /port/],
    [['target', '--port', 'x'], 2, /must be a whole number/],
    [['target', '--portal', '1:2:3'], 2, /write host:port/],
    [['target', '--portal', '127.0.0.1:0', '--port', '0'], 2, /leave --host and --port away/],
    [['target', '--mutual-chap', 'array'], 2, /need --chap/],
    [['target', '--chap', 'alice'], 2, /set it to the secret/],
    [['target', '--chap', 'alice:geheim'], 2, /takes a name, name:env=VARIABLE/],
    [['target', '--chap-algorithms', 'md6'], 2, /must be one of md5, sha1, sha256, sha3-256/],
    [['target', '--lun', '/nonexistent/disk.img', '--port', '0'], 1, /ENOENT.*size=1G/],
    [['tagret'], 2, /Did you mean target/],
  ])('%j is refused', async (args, code, words) => {
    const ending = await iscsi(args)
    expect(ending.code).toBe(code)
    expect(ending.stdout).toBe('')
    expect(ending.stderr).not.toContain('geheim')
    expect(ending.stderr).toMatch(words)
    expect(ending.stderr).toMatch(/^iscsi[^\n]*\n$/) // one line
  })

  test('the same secret both ways is refused, and not repeated', async () => {
    const args = ['target', '--chap', 'alice', '--mutual-chap', 'array']
    const { code, stderr } = await iscsi(args, {
      ISCSI_CHAP_SECRET: SECRET,
      ISCSI_MUTUAL_CHAP_SECRET: SECRET,
    })
    expect([code, stderr.includes('must differ'), stderr.includes(SECRET)]).toEqual([2, true, false])
  })

  test('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const { code, stderr } = await iscsi(['target', '--port', String(port)])
    expect([code, stderr.includes('give another --port')]).toEqual([1, true])
    server.close()
  })
})
