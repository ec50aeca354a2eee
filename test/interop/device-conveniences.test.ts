/** The conveniences that know the device, and what the standards ask of it in detail, against the embedded target. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import type { ConnectOptions, Session } from '@iscsi/client'
import { ByteCheck, CDB, mode, ReservationType, SenseKey } from '@iscsi/scsi'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { BLOCK, MIB, blocksOf, failure } from './changes-suite.ts'

let target: Target | undefined
const sessions: Session[] = []

async function open(lun = 0, options: ConnectOptions = {}): Promise<Session> {
  const session = await connect(target?.url(lun) ?? '', options)
  sessions.push(session)
  return session
}

beforeAll(async () => {
  target = await createTarget({
    luns: [
      { lun: 0, size: 48 * MIB },
      { lun: 1, size: MIB, sanitizeTime: 300 },
      { lun: 2, size: MIB, removable: true },
    ],
  })
})
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()))
})
afterAll(async () => {
  await target?.close()
})

describe('blocks', () => {
  test.each(['10', '12', '16'] as const)('what VERIFY (%s) compares', async (form) => {
    const session = await open()
    const data = blocksOf(2)
    await session[`writeAndVerify${form}`](20, 2, data, { bytchk: ByteCheck.DATA })
    const other = data.slice()
    other[BLOCK] = (other[BLOCK] ?? 0) ^ 1
    expect(await failure(session[`verify${form}`](20, 2, other))).toMatchObject({
      sense: { key: SenseKey.MISCOMPARE, information: BigInt(BLOCK) },
    })
    const one = data.subarray(0, BLOCK)
    const { sense } = await failure(session[`verify${form}`](20, 2, one, { bytchk: ByteCheck.ONE_BLOCK }))
    expect(sense?.key).toBe(SenseKey.MISCOMPARE)
  })

  test('more than the device takes at once', async () => {
    const session = await open()
    const { transferBlocks } = await session.limits()
    const blocks = transferBlocks + 10
    expect(blocks * BLOCK).toBeLessThan(48 * MIB)
    const data = blocksOf(blocks)
    expect(await failure(session.write16(0, blocks, data))).toMatchObject({
      sense: { key: SenseKey.ILLEGAL_REQUEST },
    })
    expect(await session.write(0, blocks, data)).toEqual({
      status: 0,
      transferred: data.length,
      residual: null,
    })
    const { data: read } = await session.read(0, blocks)
    expect(Buffer.compare(read, data)).toBe(0)
  })
})

describe('provisioning', () => {
  test('WRITE SAME fills, UNMAP frees, GET LBA STATUS tells', async () => {
    const session = await open()
    const { unmapBlocks, writeSameBlocks } = await session.limits()
    expect(unmapBlocks).toBeLessThan(Infinity)
    const all = (await session.readCapacity()).blocks
    expect(all).toBeGreaterThan(writeSameBlocks)
    const pattern = blocksOf(1)
    await session.writeSame(0, all, pattern)
    expect((await session.read10(all - 1, 1)).data).toEqual(pattern)
    const ranges = [
      { lba: 8, blocks: 1000 },
      { lba: 4096n, blocks: all - 4096 },
    ]
    await session.unmap(ranges)
    expect((await session.read10(4096, 2)).data).toEqual(new Uint8Array(2 * BLOCK))
    const { descriptors } = await session.getLbaStatus16(0)
    expect(descriptors.map(({ lba, provisioningStatus }) => [lba, provisioningStatus])).toEqual([
      [0n, 0],
      [8n, 1],
      [1008n, 0],
      [4096n, 1],
    ])
    await session.writeSame16(0, 8)
    expect((await session.read10(0, 8)).data).toEqual(new Uint8Array(8 * BLOCK))
  })

  test('a command that is not there is said so', async () => {
    const session = await open()
    expect(await session.supports(CDB.UNMAP)).toBe(true)
    expect(await session.supports(CDB.REPORT_ZONES)).toBe(false)
    const { commands } = await session.reportSupportedOperationCodes()
    expect(commands).toContainEqual(expect.objectContaining({ opcode: CDB.UNMAP.opcode, cdbLength: 10 }))
    expect(await failure(session.reportZones())).toMatchObject({
      message: expect.stringContaining(
        'REPORT ZONES: CHECK CONDITION: ILLEGAL REQUEST: INVALID COMMAND OPERATION CODE',
      ),
    })
  })

  test('SANITIZE is watched to its end', async () => {
    const session = await open(1)
    await session.write10(0, 1, blocksOf(1))
    await session.sanitizeBlockErase({ immed: true })
    expect(await failure(session.read10(0, 1, new Uint8Array(BLOCK)))).toMatchObject({
      sense: { key: SenseKey.NOT_READY, asc: 0x04, ascq: 0x1b },
    })
    const seen: number[] = []
    for await (const done of session.progress({ interval: 20 })) seen.push(done)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect((await session.read10(0, 1)).data).toEqual(new Uint8Array(BLOCK))
    await session.sanitizeOverwrite({ pattern: Uint8Array.of(0xa5), count: 1 })
    expect((await session.read10(5, 1)).data).toEqual(new Uint8Array(BLOCK).fill(0xa5))
  })
})

describe('reservations', () => {
  const exclusive = ReservationType.EXCLUSIVE_ACCESS

  test('persistent: register, reserve, conflict, preempt, clear', async () => {
    const ours = await open(0, { isid: 0x800000000001 })
    const theirs = await open(0, { isid: 0x800000000002 })
    await ours.persistentReserveRegister({ newKey: 0xaaaan })
    await theirs.persistentReserveRegisterAndIgnore({ newKey: 0xbbbbn })
    expect((await ours.persistentReserveReadKeys()).keys).toEqual([0xaaaan, 0xbbbbn])
    await ours.persistentReserveReserve({ key: 0xaaaan, type: exclusive })
    const { held } = await theirs.persistentReserveReadReservation()
    expect(held).toEqual({ key: 0xaaaan, scope: 0, type: exclusive })
    expect(await failure(theirs.read10(0, 1, new Uint8Array(BLOCK)))).toMatchObject({
      status: 0x18,
      sense: undefined,
      message: 'READ (10): RESERVATION CONFLICT',
    })
    const { registrations } = await theirs.persistentReserveReadFullStatus()
    expect(registrations.map(({ key, holder, initiator }) => [key, holder, initiator.protocol])).toEqual([
      [0xaaaan, true, 'iscsi'],
      [0xbbbbn, false, 'iscsi'],
    ])
    await theirs.persistentReservePreempt({ key: 0xbbbbn, preemptedKey: 0xaaaan, type: exclusive })
    expect((await theirs.persistentReserveReadReservation()).held).toMatchObject({ key: 0xbbbbn })
    // What has happened to us is told first (RESERVATIONS or REGISTRATIONS PREEMPTED), and what changes something is not repeated.
    expect((await failure(ours.persistentReserveReserve({ key: 0xaaaan, type: exclusive }))).sense?.asc).toBe(
      0x2a,
    )
    expect(await failure(ours.persistentReserveReserve({ key: 0xaaaan, type: exclusive }))).toMatchObject({
      status: 0x18,
    })
    await theirs.persistentReserveRelease({ key: 0xbbbbn, type: exclusive })
    await theirs.persistentReserveClear({ key: 0xbbbbn })
    expect((await ours.persistentReserveReadKeys()).keys).toEqual([])
    expect(await ours.persistentReserveReportCapabilities()).toMatchObject({ exclusiveAccess: true })
  })
})

describe('the rest', () => {
  test('a mode page is changed, and the caches are forgotten', async () => {
    const session = await open()
    const cached = async (): Promise<boolean | undefined> =>
      (await session.modeSense6(mode.caching)).page?.writeCacheEnable
    expect(await cached()).toBe(true)
    await session.changeModePage(mode.caching, (page) => ({ ...page, writeCacheEnable: false }))
    expect(await cached()).toBe(false)
    await session.modeSelect6({ pages: [mode.caching.encode({ writeCacheEnable: true })] })
    expect(await cached()).toBe(true)
    await session.synchronizeCache()
    await session.synchronizeCache16({ lba: 0, blocks: 8 })
  })

  test('a unit attention has the limits asked anew', async () => {
    const session = await open()
    const first = await session.limits()
    expect(await session.limits()).toBe(first)
    await session.logicalUnitReset()
    await session.testUnitReady()
    const second = await session.limits()
    expect(second).not.toBe(first)
    expect(second).toEqual(first)
  })

  test('a medium is kept in, and let go', async () => {
    const session = await open(2)
    await session.preventAllowMediumRemoval({ prevent: 1 })
    expect(await failure(session.startStopUnit({ loej: true, start: false }))).toMatchObject({
      sense: { asc: 0x53, ascq: 0x02 },
    })
    await session.preventAllowMediumRemoval({ prevent: 0 })
    await session.startStopUnit({ loej: true, start: false })
    expect(await failure(session.read10(0, 1, new Uint8Array(BLOCK)))).toMatchObject({ sense: { asc: 0x3a } })
    await session.startStopUnit({ loej: true, start: true })
    expect((await session.reportTargetPortGroups()).groups).toHaveLength(1)
    expect((await session.receiveCopyOperatingParameters()).descriptorTypes).toContain(0xe4)
  })
})
