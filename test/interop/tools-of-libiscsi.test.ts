/** The command `iscsi` beside libiscsi's tools, on the same LUNs of tgt: the same values. */
import { createHash, randomBytes } from 'node:crypto'
import { execFile } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { ReservationType } from '@iscsi/scsi'
import { run, waitFor } from './support/daemon.ts'
import type { RealTarget } from './support/real-target.ts'
import { startTgt, tgtCounters, TGT_TOOLS } from './support/tgt.ts'
import type { TgtCounters } from './support/tgt.ts'
import { describeWithTools, requireTool } from './support/tools.ts'
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

/** The exit code and the complaint of an `iscsi …` that has to fail. */
function refused(...args: readonly string[]): Promise<{ readonly code: unknown; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [COMMAND, ...args], (error, _stdout, stderr) => {
      if (error === null) reject(new Error(`iscsi ${args.join(' ')} did not fail`))
      else resolve({ code: error.code, stderr })
    })
  })
}

/** A measurement without an end of its own, what it said, and what tgt counted of LUN 1 while it was at it. */
async function measured(
  tgt: RealTarget,
  program: string,
  args: readonly string[],
): Promise<{ readonly stdout: string; readonly counted: TgtCounters }> {
  const running = promisify(execFile)(program, args)
  // Reported where it is awaited, which it is not when tgt has seen nothing of it.
  running.catch(() => undefined)
  const atLeast = (commands: number): Promise<TgtCounters> =>
    waitFor(
      async () => {
        const counters = await tgtCounters(tgt, 1)
        return counters.readCommands >= commands ? counters : undefined
      },
      () => Promise.resolve(`${program} ${args.join(' ')} does not read`),
    )
  // What it asks at first are no READs.
  const before = await atLeast(100)
  const after = await atLeast(before.readCommands + 100)
  running.child.kill('SIGINT')
  const { stdout } = await running
  return {
    stdout,
    counted: {
      readBytes: after.readBytes - before.readBytes,
      readCommands: after.readCommands - before.readCommands,
      errors: after.errors - before.errors,
    },
  }
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
  [...TGT_TOOLS, 'iscsi-inq', 'iscsi-ls', 'iscsi-perf', 'iscsi-readcapacity16', 'iscsi-swp'],
  () => {
    let tgt: RealTarget

    beforeAll(async () => {
      tgt = await startTgt({
        luns: [{ size: 64 << 20 }, { size: 32 << 20, blockSize: 4096 }, { size: 16 << 20, thin: true }],
      })
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
      expect(luns).toHaveLength(4)
    })

    test('ls: of each unit what uiscsi-ls lists', async () => {
      const [listed] = await ours('ls', '-s', `iscsi://${tgt.portal}`)
      for (const unit of (listed?.['luns'] ?? []) as readonly Values[]) {
        const url = tgt.url(Number(unit['lun']))
        expectSame(unit, await theirs('iscsi-inq', url), {
          vendor: 'Vendor',
          product: 'Product',
          revision: 'Revision',
        })
        if (unit['type'] !== 'direct access block') continue
        expectSame(unit, await theirs('iscsi-readcapacity16', url), {
          blockLength: 'LOGICAL BLOCK LENGTH IN BYTES',
          bytes: 'Total size',
        })
      }
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

    test.each([1, 3])(
      'inq: the list of pages of LUN %d, and the numbers of those about blocks',
      async (lun) => {
        const url = tgt.url(lun)
        const page = (code: number): Promise<Values> =>
          theirs('iscsi-inq', '-e', '1', '-c', String(code), url)
        const mine = await ours('inq', url)
        const listed = [
          ...(await run('iscsi-inq', ['-e', '1', '-c', '0', url])).stdout.matchAll(/Page:0x(..)/g),
        ]
        expect(mine.slice(1).map((each) => each['page'])).toEqual(
          listed.map(([, code]) => Number(`0x${code}`)),
        )
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
      },
    )

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

    test.each([1, 2, 3])('capacity of LUN %d', async (lun) => {
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

    test('perf: commands of the same size, as many as tgt counts, and no errors', async () => {
      const args = ['-m', '4', '-b', '16']
      const mine = await measured(tgt, process.execPath, [
        ...[COMMAND, 'perf', ...args, '-t', '0', '--json'],
        tgt.url(),
      ])
      const other = await measured(tgt, requireTool('iscsi-perf'), [...args, tgt.url()])
      for (const { counted } of [mine, other]) {
        expect(counted.readBytes / counted.readCommands).toBe(16 * 512)
        expect(counted.errors).toBe(0)
      }
      expect(other.stdout).toContain('performing SEQUENTIAL READ with 4 parallel requests')
      const { bytes = '', blocks = '' } =
        /capacity is (?<blocks>\d+) blocks[^]*transfer size of 16 blocks \((?<bytes>\d+) byte\)/.exec(
          other.stdout,
        )?.groups ?? {}
      expect((await ours('capacity', tgt.url()))[0]).toMatchObject({ blocks: Number(blocks) })
      const said = JSON.parse(mine.stdout.trim().split('\n').at(-1) ?? '') as Readonly<Record<string, number>>
      const { commands = 0, iops = 0, bytesPerSecond = 0 } = said
      expect(commands).toBeGreaterThanOrEqual(mine.counted.readCommands)
      expect(bytesPerSecond / iops).toBeCloseTo(Number(bytes))
    })

    test('discard: of a thin unit, the file holds zeros there and nowhere else', async () => {
      const data = randomBytes(1 << 20)
      await using file = await open(tgt.luns[2]?.path ?? '', 'r+')
      await file.write(data, 0, data.length, 0)
      const range = { lba: 9, blocks: 1500 }
      expect(await ours('discard', tgt.url(3), '--lba', '9', '--blocks', '1500', '--yes')).toEqual([
        { ...range, bytes: range.blocks * 512 },
      ])
      const left = await file.read(Buffer.alloc(data.length), 0, data.length, 0)
      expect(left.buffer.equals(data.fill(0, 9 * 512, 1509 * 512))).toBe(true)
    })

    test('discard: where a unit is not thin, it is refused, and the file stays', async () => {
      const { path = '' } = tgt.luns[0] ?? {}
      const before = await readFile(path)
      expect(await refused('discard', tgt.url(), '--all', '--yes')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('INVALID COMMAND OPERATION CODE'),
      })
      expect(before.equals(await readFile(path))).toBe(true)
    })

    test('pr: tgt keeps the registration of one command, and lets no other use it', async () => {
      const pr = (...args: readonly string[]): Promise<Values[]> => ours('pr', tgt.url(), ...args)
      expect(await pr()).toEqual([
        { generation: 0, keys: [] },
        { generation: 0, reservation: null },
      ])
      await pr('register', '--new-key', '0xabc', '--yes')
      expect(await pr('keys')).toEqual([{ generation: 1, keys: ['0x0000000000000abc'] }])
      const reserve = ['reserve', '--key', '0xabc', '--type', 'exclusive-access', '--yes']
      expect(await refused('pr', tgt.url(), ...reserve)).toEqual({
        code: 1,
        stderr: 'iscsi pr: PERSISTENT RESERVE OUT: RESERVATION CONFLICT\n',
      })

      await using holder = await connect(tgt.url())
      await holder.persistentReserveRegister({ newKey: 0xdefn })
      await holder.persistentReserveReserve({ key: 0xdefn, type: ReservationType.EXCLUSIVE_ACCESS })
      expect(await pr()).toMatchObject([
        { generation: 2, keys: ['0x0000000000000abc', '0x0000000000000def'] },
        { reservation: { key: '0x0000000000000def', typeName: 'exclusive-access' } },
      ])
      // What the reservation means, libiscsi is told as we are.
      await expect(run('iscsi-swp', [tgt.url()])).rejects.toThrow()
      expect(await refused('swp', tgt.url())).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('RESERVATION CONFLICT'),
      })
      await holder.persistentReserveClear({ key: 0xdefn })
      expect(await pr('keys')).toMatchObject([{ keys: [] }])
      await run('iscsi-swp', [tgt.url()])
    })

    test('rtpg: tgt says that it has no port groups, to both, and refuses', async () => {
      expect((await ours('inq', '-p', 'standard', tgt.url()))[0]).toMatchObject({ tpgs: 0 })
      expect(await theirs('iscsi-inq', tgt.url())).toMatchObject({ TPGS: 0 })
      expect(await refused('rtpg', tgt.url())).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('REPORT TARGET PORT GROUPS'),
      })
    })
  },
)
