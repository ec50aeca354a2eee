/** Other people's tools against the target: libiscsi's and QEMU's. open-iscsi's is in open-iscsi.test.ts. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { run } from '../interop/support/daemon.ts'
import { describeWithTools } from '../interop/support/tools.ts'
import type { Tool } from '../interop/support/tools.ts'

const MEGABYTE = 1 << 20
const CHAP = { username: 'alice', secret: 'twelve-bytes-or-more' } as const

let target: Target | undefined

function url(lun = 0): string {
  if (target === undefined) throw new Error('the target is not started yet')
  return target.url(lun)
}

const stdoutOf = async (tool: Tool, ...args: readonly string[]): Promise<string> =>
  (await run(tool, args)).stdout

beforeAll(async () => {
  target = await createTarget({
    luns: [
      { size: 16 * MEGABYTE, serial: 'SERIAL-1', vendor: 'ACME', product: 'ROCKET' },
      { size: 8 * MEGABYTE, blockSize: 4096 },
    ],
    targets: [{ name: 'iqn.2026-11.example.iscsi:second', chap: CHAP, luns: [{ size: '1M' }] }],
  })
})
afterAll(async () => {
  await target?.close()
})

describeWithTools(
  'libiscsi',
  ['iscsi-inq', 'iscsi-ls', 'iscsi-perf', 'iscsi-readcapacity16', 'iscsi-swp'],
  () => {
    test('iscsi-ls lists the targets', async () => {
      const { host, port } = target?.portal ?? {}
      const portal = `iscsi://${String(host)}:${String(port)}/`
      const listed = await stdoutOf('iscsi-ls', portal)
      expect(listed.match(/^Target:\S+/gm)?.sort()).toEqual([
        'Target:iqn.2026-11.example.iscsi:second',
        'Target:iqn.2026-11.example.iscsi:target',
      ])
    })

    test('iscsi-ls -s reads the capacity of each unit', async () => {
      await using alone = await createTarget({ luns: [{ size: '64M' }, { size: '32M', blockSize: 4096 }] })
      const { host, port } = alone.portal
      const listed = await stdoutOf('iscsi-ls', '-s', `iscsi://${host}:${port}/`)
      // libiscsi counts from the last LBA, so a size is a block short and rounded down.
      expect(listed.match(/^Lun:\d+ +Type:\S+ \(Size:\S+\)/gm)).toEqual([
        'Lun:0    Type:DIRECT_ACCESS (Size:63M)',
        'Lun:1    Type:DIRECT_ACCESS (Size:31M)',
      ])
    })

    test('iscsi-inq: standard data', async () => {
      const data = await stdoutOf('iscsi-inq', url())
      expect(data).toContain('Vendor:ACME')
      expect(data).toContain('Product:ROCKET')
    })

    test('iscsi-inq: every page that page 00h lists, as far as the tool knows it', async () => {
      const supported = await stdoutOf('iscsi-inq', '-e', '1', '-c', '0', url())
      const pages = [...supported.matchAll(/Page:0x([0-9a-f]+)/gi)].map(([, code]) =>
        Number.parseInt(code ?? '', 16),
      )
      expect(pages).toEqual([0x00, 0x80, 0x83, 0x86, 0x87, 0x88, 0x8f, 0xb0, 0xb1, 0xb2])
      expect(await stdoutOf('iscsi-inq', '-e', '1', '-c', String(0x80), url())).toContain('SERIAL-1')
      expect(await stdoutOf('iscsi-inq', '-e', '1', '-c', String(0x83), url())).toContain(
        'iqn.2026-11.example.iscsi:target',
      )
      expect(await stdoutOf('iscsi-inq', '-e', '1', '-c', String(0xb0), url())).toContain('65536')
      expect(await stdoutOf('iscsi-inq', '-e', '1', '-c', String(0xb1), url())).not.toBe('')
      expect(await stdoutOf('iscsi-inq', '-e', '1', '-c', String(0xb2), url())).not.toBe('')
    })

    test('iscsi-readcapacity16', async () => {
      const data = await stdoutOf('iscsi-readcapacity16', url(1))
      expect(data).toMatch(/RETURNED LOGICAL BLOCK ADDRESS:2047/)
      expect(data).toMatch(/LOGICAL BLOCK LENGTH IN BYTES:4096/)
      expect(data).toMatch(/LBPME:1 LBPRZ:1/)
    })

    test('iscsi-swp sets and clears the write protection', async () => {
      await using alone = await createTarget()
      expect(await stdoutOf('iscsi-swp', alone.url())).toMatch(/SWP:0/)
      await run('iscsi-swp', ['--swp=on', alone.url()])
      expect(await stdoutOf('iscsi-swp', alone.url())).toMatch(/SWP:1/)
      await run('iscsi-swp', ['--swp=off', alone.url()])
      expect(await stdoutOf('iscsi-swp', alone.url())).toMatch(/SWP:0/)
    })

    test('iscsi-perf reads for two seconds', async () => {
      const said = await stdoutOf('iscsi-perf', '-m', '32', '-b', '8', '-t', '2', '-r', url())
      expect(said).toMatch(/iops average \d+/)
    })

    test('CHAP', async () => {
      const { host, port } = target?.portal ?? {}
      const place = `${String(host)}:${String(port)}/iqn.2026-11.example.iscsi:second/0`
      const account = `${CHAP.username}%${CHAP.secret}@`
      expect(await stdoutOf('iscsi-readcapacity16', `iscsi://${account}${place}`)).toMatch(
        /BLOCK ADDRESS:2047/,
      )
      await expect(run('iscsi-readcapacity16', [`iscsi://${place}`])).rejects.toThrow()
    })
  },
)

describeWithTools('qemu-img', ['qemu-img'], () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iscsi-qemu-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  test.each([
    [0, 16 * MEGABYTE],
    [1, 8 * MEGABYTE],
  ])('converts to LUN %i and back without a byte lost', async (lun, size) => {
    const [original, copy] = [join(folder, `original${lun}`), join(folder, `copy${lun}`)]
    const data = Buffer.alloc(size)
    // Some of it zeros: QEMU unmaps and skips those.
    for (let at = 0; at < size / 2; at++) data[at] = (at * 31 + (at >> 11)) & 0xff
    await writeFile(original, data)
    await run('qemu-img', ['convert', '-n', '-f', 'raw', '-O', 'raw', original, url(lun)])
    await run('qemu-img', ['convert', '-f', 'raw', '-O', 'raw', url(lun), copy])
    expect((await readFile(copy)).equals(data)).toBe(true)
    expect(
      (await run('qemu-img', ['compare', '-f', 'raw', '-F', 'raw', original, url(lun)])).stdout,
    ).toContain('identical')
    expect(target?.breaches).toEqual([])
  })

  test('sees what is mapped', async () => {
    await using alone = await createTarget({ luns: [{ size: '8M' }] })
    const file = join(folder, 'small')
    await writeFile(file, Buffer.alloc(MEGABYTE, 7))
    await run('qemu-img', ['convert', '-n', '-f', 'raw', '-O', 'raw', file, alone.url()])
    const map = await stdoutOf('qemu-img', 'map', '--output=json', '-f', 'raw', alone.url())
    const runs = JSON.parse(map) as {
      readonly start: number
      readonly length: number
      readonly data: boolean
    }[]
    expect(runs.map(({ start, length, data }) => [start, length, data])).toEqual([
      [0, MEGABYTE, true],
      [MEGABYTE, 7 * MEGABYTE, false],
    ])
  })
})
