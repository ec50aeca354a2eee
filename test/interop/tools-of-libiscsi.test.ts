/** The command `iscsi` beside libiscsi's tools, on the same LUNs of tgt: the same values. */
import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { run } from './support/daemon.ts'
import type { RealTarget } from './support/real-target.ts'
import { startTgt, TGT_TOOLS } from './support/tgt.ts'
import { describeWithTools } from './support/tools.ts'
import type { Tool } from './support/tools.ts'

type Values = Readonly<Record<string, unknown>>

const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/iscsi.js', import.meta.url))

/** What `iscsi … --json` says, a value a line. */
async function ours(...args: readonly string[]): Promise<Values[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...args, '--json'])
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Values)
}

/** Every `name:value` that a tool of libiscsi says, numbers as numbers. */
async function theirs(tool: Tool, ...args: readonly string[]): Promise<Values> {
  const { stdout } = await run(tool, args)
  const pairs = [...stdout.matchAll(/([A-Za-z_0-9 ]+):(\S*)/g)]
  return Object.fromEntries(
    pairs.map(([, name = '', text = '']) => [
      name.trim(),
      /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : text,
    ]),
  )
}

/** Which of our fields says what one of theirs says. A flag of ours is their 0 or 1. */
function expectSame(mine: Values | undefined, other: Values, names: Readonly<Record<string, string>>): void {
  const asTheirs = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value)
  const pick = (value: (ours: string, theirs: string) => unknown): Values =>
    Object.fromEntries(Object.entries(names).map(([name, field]) => [name, value(name, field)]))
  expect(pick((name) => asTheirs(mine?.[name]))).toEqual(pick((_, field) => other[field]))
}

describeWithTools(
  'beside libiscsi',
  [...TGT_TOOLS, 'iscsi-inq', 'iscsi-ls', 'iscsi-readcapacity16', 'iscsi-swp'],
  () => {
    let tgt: RealTarget

    beforeAll(async () => {
      tgt = await startTgt({ luns: [{ size: 64 << 20 }, { size: 32 << 20, blockSize: 4096 }] })
    })
    afterAll(async () => {
      await tgt.stop()
    })

    test('ls: targets, portals and units', async () => {
      const { stdout } = await run('iscsi-ls', ['-s', `iscsi://${tgt.portal}`])
      const [listed] = await ours('ls', '-s', `iscsi://${tgt.portal}`)
      const { target, portals, luns } = listed as {
        target: string
        portals: { host: string; port: number; portalGroupTag: number }[]
        luns: { lun: number; type: string; blocks?: number; blockLength?: number }[]
      }
      const lines = [
        ...portals.map(
          ({ host, port, portalGroupTag }) => `Target:${target} Portal:${host}:${port},${portalGroupTag}`,
        ),
        ...luns.map(({ lun, type, blocks, blockLength }) => {
          // libiscsi takes the last LBA for the number of blocks, and rounds down.
          const size =
            blocks === undefined || blockLength === undefined
              ? ''
              : ` (Size:${Math.floor(((blocks - 1) * blockLength) / 2 ** 20)}M)`
          const name =
            { 'direct access block': 'DIRECT_ACCESS' }[type] ?? type.toUpperCase().replaceAll(' ', '_')
          return `Lun:${lun}    Type:${name}${size}`
        }),
      ]
      expect(lines).toEqual(stdout.trim().split('\n'))
      expect(luns).toHaveLength(3)
    })

    test('inq: standard data', async () => {
      const [mine] = await ours('inq', '-p', 'standard', tgt.url())
      expectSame(mine, await theirs('iscsi-inq', tgt.url()), {
        removable: 'Removable',
        version: 'Version',
        hierarchical: 'HiSup',
        responseDataFormat: 'ReponseDataFormat',
        tpgs: 'TPGS',
        thirdPartyCopy: '3PC',
        protect: 'Protect',
        enclosureServices: 'EncServ',
        multiPort: 'MultiP',
        commandQueuing: 'CmdQue',
        vendor: 'Vendor',
        product: 'Product',
        revision: 'Revision',
      })
    })

    test('inq: the list of pages, and the numbers of those about blocks', async () => {
      const url = tgt.url()
      const page = (code: number): Promise<Values> => theirs('iscsi-inq', '-e', '1', '-c', String(code), url)
      const mine = await ours('inq', url)
      const listed = [
        ...(await run('iscsi-inq', ['-e', '1', '-c', '0', url])).stdout.matchAll(/Page:0x(..)/g),
      ]
      expect(mine.slice(1).map((each) => each['page'])).toEqual(listed.map(([, code]) => Number(`0x${code}`)))
      const find = (code: number): Values | undefined => mine.find((each) => each['page'] === code)
      expectSame(find(0xb0), await page(0xb0), {
        writeSameNonZero: 'wsnz',
        maximumCompareAndWriteLength: 'maximum compare and write length',
        optimalTransferLengthGranularity: 'optimal transfer length granularity',
        maximumTransferLength: 'maximum transfer length',
        optimalTransferLength: 'optimal transfer length',
        maximumUnmapLbaCount: 'maximum unmap lba count',
        maximumUnmapDescriptorCount: 'maximum unmap block descriptor count',
        optimalUnmapGranularity: 'optimal unmap granularity',
        unmapGranularityAlignmentValid: 'ugavalid',
        maximumWriteSameLength: 'maximum write same length',
      })
      expectSame(find(0xb2), await page(0xb2), {
        thresholdExponent: 'Threshold Exponent',
        unmap: 'lbpu',
        writeSame16: 'lbpws',
        writeSame10: 'lbpws10',
        readsZeros: 'lbprz',
        anchor: 'anc_sup',
        provisioningType: 'provisioning type',
      })
      const serial = (await run('iscsi-inq', ['-e', '1', '-c', '128', url])).stdout
      expect(serial).toContain(`${String(find(0x80)?.['serialNumber'])}]`)
    })

    test('inq: designators, and how the medium turns', async () => {
      const { stdout } = await run('iscsi-inq', ['-e', '1', '-c', String(0x83), tgt.url()])
      const [page] = await ours('inq', '-p', '83', tgt.url())
      const designators = (page?.['designators'] ?? []) as Values[]
      const names = { codeSet: 'Code Set', association: 'Association', type: 'Designator Type' }
      for (const [mine, other] of Object.entries(names)) {
        const found = [...stdout.matchAll(new RegExp(`${other}:\\((\\d+)\\)`, 'g'))].map(([, code]) =>
          Number(code),
        )
        // libiscsi lists the last one first.
        expect(designators.map((each) => each[mine])).toEqual(found.reverse())
      }
      expect(designators).toHaveLength(3)
      const [characteristics] = await ours('inq', '-p', 'b1', tgt.url())
      const rate = String(characteristics?.['mediumRotationRate'])
      expect((await run('iscsi-inq', ['-e', '1', '-c', String(0xb1), tgt.url()])).stdout).toContain(
        `:${rate}RPM`,
      )
    })

    test.each([1, 2])('capacity of LUN %d', async (lun) => {
      const [mine] = await ours('capacity', tgt.url(lun))
      expectSame(mine, await theirs('iscsi-readcapacity16', tgt.url(lun)), {
        lastLba: 'RETURNED LOGICAL BLOCK ADDRESS',
        blockLength: 'LOGICAL BLOCK LENGTH IN BYTES',
        protectionType: 'P_TYPE',
        protectionEnabled: 'PROT_EN',
        protectionIntervalsExponent: 'P_I_EXPONENT',
        logicalBlocksPerPhysicalBlockExponent: 'LOGICAL BLOCKS PER PHYSICAL BLOCK EXPONENT',
        provisioningManagement: 'LBPME',
        provisioningReadsZeros: 'LBPRZ',
        lowestAlignedLba: 'LOWEST ALIGNED LOGICAL BLOCK ADDRESS',
        bytes: 'Total size',
      })
    })

    test('swp: what one sets, the other sees', async () => {
      const both = async (): Promise<unknown[]> => [
        Number((await ours('swp', tgt.url()))[0]?.['softwareWriteProtect']),
        (await theirs('iscsi-swp', tgt.url()))['SWP'],
      ]
      expect(await both()).toEqual([0, 0])
      await ours('swp', tgt.url(), 'on', '--yes')
      expect(await both()).toEqual([1, 1])
      await run('iscsi-swp', ['--swp=off', tgt.url()])
      expect(await both()).toEqual([0, 0])
    })

    test('md5sum, after dd: of the file that the unit is', async () => {
      const { path = '' } = tgt.luns[1] ?? {}
      await ours('dd', COMMAND, tgt.url(2), '--pad', '--yes', '--verify')
      const md5 = createHash('md5')
        .update(await readFile(path))
        .digest('hex')
      expect((await ours('md5sum', tgt.url(2)))[0]).toMatchObject({ md5 })
    })
  },
)
