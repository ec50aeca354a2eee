/**
 * Every command that reads only, against the embedded target, tgt and istgt: each gives values that can be, or a typed error that
 * says that the target does not have it. Some values are compared with what libiscsi's tools read from the same unit.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect, ScsiError } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { BufferMode, CDB, log, mode, rawVpd, SelectReport, SenseKey, vpd } from '@iscsi/scsi'
import type { VpdHeader } from '@iscsi/scsi'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { run } from './support/daemon.ts'
import { describeWithTarget } from './support/suite.ts'
import { describeWithTools } from './support/tools.ts'

const SIZE = 16 << 20
const BLOCKS = SIZE / 512
const LIBISCSI = ['iscsi-inq', 'iscsi-readcapacity16'] as const

/** What one target has, and how it refuses the rest. */
interface Expectations {
  /** It refuses some fields of a CDB with CHECK CONDITION and no sense data. Default false. */
  readonly withoutSense?: boolean
}

type Query = readonly [name: string, ask: (session: Session) => PromiseLike<unknown>, plausible: unknown]

const number: unknown = expect.any(Number)
const list: unknown = expect.any(Array)
const flag: unknown = expect.any(Boolean)
const bytes = (transferred: number): object => ({ transferred, residual: null })

/** What each of the targets has. */
const COMMON: readonly Query[] = [
  ['TEST UNIT READY', (session) => session.testUnitReady(), undefined],
  [
    'INQUIRY',
    (session) => session.inquiry(),
    {
      peripheralQualifier: 0,
      peripheralDeviceType: 0,
      responseDataFormat: 2,
      vendor: expect.stringMatching(/\S/),
    },
  ],
  [
    'VPD 00h',
    (session) => session.vpd(vpd.supportedPages),
    { pageCode: 0, pages: expect.arrayContaining([0, 0x80, 0x83]) },
  ],
  [
    'VPD 80h',
    (session) => session.vpd(vpd.unitSerialNumber),
    { pageCode: 0x80, serialNumber: expect.stringMatching(/\S/) },
  ],
  [
    'VPD 83h',
    (session) => session.vpd(vpd.deviceIdentification),
    { designators: expect.arrayContaining([expect.objectContaining({ association: 0 })]) },
  ],
  ['VPD B0h', (session) => session.vpd(vpd.blockLimits), { pageCode: 0xb0, maximumTransferLength: number }],
  [
    'VPD B1h',
    (session) => session.vpd(vpd.blockDeviceCharacteristics),
    { pageCode: 0xb1, mediumRotationRate: number },
  ],
  ['REQUEST SENSE', (session) => session.requestSense(), { key: 0, asc: 0, ascq: 0 }],
  ['REPORT LUNS', (session) => session.reportLuns(), expect.arrayContaining([expect.any(Number)])],
  ['READ CAPACITY (10)', (session) => session.readCapacity10(), { blocks: BLOCKS, blockLength: 512 }],
  ['READ CAPACITY (16)', (session) => session.readCapacity16(), { blocks: BigInt(BLOCKS), blockLength: 512 }],
  [
    'MODE SENSE (6), caching',
    (session) => session.modeSense6(mode.caching),
    { page: { writeCacheEnable: flag } },
  ],
  [
    'MODE SENSE (10), caching',
    (session) => session.modeSense10(mode.caching),
    { page: { writeCacheEnable: flag } },
  ],
  [
    'MODE SENSE (10), control',
    (session) => session.modeSense10(mode.control),
    { page: { taskSetType: number } },
  ],
  [
    'MODE SENSE (10), disconnect-reconnect',
    (session) => session.modeSense10(mode.disconnectReconnect),
    { page: { maximumBurstSize: number } },
  ],
  ['READ KEYS', (session) => session.persistentReserveReadKeys(), { generation: number, keys: [] }],
  ['READ RESERVATION', (session) => session.persistentReserveReadReservation(), { held: undefined }],
  ['REPORT CAPABILITIES', (session) => session.persistentReserveReportCapabilities(), { length: 8 }],
  ['READ (6)', (session) => session.read6(0, 2), bytes(1024)],
  ['READ (10)', (session) => session.read10(0, 2), bytes(1024)],
  ['READ (12)', (session) => session.read12(0, 2), bytes(1024)],
  ['READ (16)', (session) => session.read16(0n, 2), bytes(1024)],
  ['reads of any length', (session) => session.read(0, BLOCKS), bytes(SIZE)],
  ['VERIFY (10)', (session) => session.verify10(0, 2), bytes(0)],
  ['VERIFY (12)', (session) => session.verify12(0, 2), bytes(0)],
  ['VERIFY (16)', (session) => session.verify16(0, 2), bytes(0)],
  [
    'limits',
    (session) => session.limits(),
    { capacity: { blocks: BLOCKS }, transferBlocks: number, unmapRanges: number },
  ],
]

/** What some of them have. */
const SOME: readonly Query[] = [
  ['VPD 85h', (session) => session.vpd(vpd.managementNetworkAddresses), { addresses: list }],
  ['VPD 86h', (session) => session.vpd(vpd.extendedInquiry), { pageCode: 0x86, headOfQueue: flag }],
  ['VPD 87h', (session) => session.vpd(vpd.modePagePolicy), { policies: list }],
  ['VPD 88h', (session) => session.vpd(vpd.scsiPorts), { ports: list }],
  ['VPD 8Fh', (session) => session.vpd(vpd.thirdPartyCopy), { descriptors: list }],
  ['VPD B2h', (session) => session.vpd(vpd.logicalBlockProvisioning), { provisioningType: number }],
  ['VPD B3h', (session) => session.vpd(vpd.referrals), { userDataSegmentSize: number }],
  ['VPD B6h', (session) => session.vpd(vpd.zonedBlockDeviceCharacteristics), { pageCode: 0xb6 }],
  ...Object.values(vpd).map((page): Query => [
    `VPD, ${page.name}`,
    (session) => session.vpd<VpdHeader>(page),
    { pageCode: page.code },
  ]),
  ['VPD C0h', (session) => session.vpd(rawVpd(0xc0)), { pageCode: 0xc0 }],
  ...[SelectReport.ALL, SelectReport.WELL_KNOWN, SelectReport.ADMINISTRATIVE].map((selectReport): Query => [
    `REPORT LUNS ${selectReport}`,
    (session) => session.reportLuns({ selectReport }),
    list,
  ]),
  [
    'REPORT SUPPORTED OPERATION CODES',
    (session) => session.reportSupportedOperationCodes(),
    { commands: list },
  ],
  [
    'REPORT SUPPORTED OPERATION CODES for READ (10)',
    (session) => session.reportOperationCode(CDB.READ_10),
    { support: 'yes', usage: expect.objectContaining({ length: 10 }) },
  ],
  [
    'REPORT SUPPORTED TASK MANAGEMENT FUNCTIONS',
    (session) => session.reportSupportedTaskManagementFunctions(),
    { abortTask: flag },
  ],
  ...Object.values(mode).map((page): Query => [
    `MODE SENSE (10), ${page.name}`,
    (session) => session.modeSense10<unknown>(page),
    { fullLength: number },
  ]),
  ...Object.values(log).map((page): Query => [
    `LOG SENSE, ${page.name}`,
    (session) => session.logSense<unknown>(page),
    { pageCode: page.code },
  ]),
  ['REPORT TARGET PORT GROUPS', (session) => session.reportTargetPortGroups(), { groups: list }],
  ['REPORT TIMESTAMP', (session) => session.reportTimestamp(), { timestamp: number }],
  [
    'RECEIVE DIAGNOSTIC RESULTS',
    (session) => session.receiveDiagnosticResults({ pageCode: 0 }),
    { pageCode: 0 },
  ],
  [
    'READ BUFFER',
    (session) => session.readBuffer10({ mode: BufferMode.ECHO, allocationLength: 4 }),
    { length: number },
  ],
  ['READ BUFFER, descriptor', (session) => session.readBufferDescriptor(), { capacity: number }],
  ['SECURITY PROTOCOL IN', (session) => session.readSecurityProtocols(), { protocols: list }],
  ['READ FULL STATUS', (session) => session.persistentReserveReadFullStatus(), { registrations: [] }],
  [
    'RECEIVE COPY OPERATING PARAMETERS',
    (session) => session.receiveCopyOperatingParameters(),
    { descriptorTypes: list },
  ],
  ['RECEIVE COPY STATUS', (session) => session.receiveCopyStatus({ listId: 1 }), { status: number }],
  ['RECEIVE COPY DATA', (session) => session.receiveCopyData({ listId: 1 }), { length: number }],
  [
    'RECEIVE COPY FAILURE DETAILS',
    (session) => session.receiveCopyFailureDetails({ listId: 1 }),
    { status: number },
  ],
  [
    'RECEIVE ROD TOKEN INFORMATION',
    (session) => session.receiveRodTokenInformation({ listId: 1 }),
    { tokens: list },
  ],
  ['READ (32)', (session) => session.read32(0, 2), bytes(1024)],
  [
    'GET LBA STATUS',
    (session) => session.getLbaStatus16(0),
    { descriptors: expect.arrayContaining([expect.objectContaining({ lba: 0n })]) },
  ],
  [
    'READ DEFECT DATA (10)',
    (session) => session.readDefectData10({ grown: true, format: 0 }),
    { defects: [] },
  ],
  [
    'READ DEFECT DATA (12)',
    (session) => session.readDefectData12({ grown: true, format: 0 }),
    { defects: [] },
  ],
  ['REPORT ZONES', (session) => session.reportZones(), { zones: list }],
  // istgt takes no data, and says so.
  ['VERIFY (16) with data', (session) => session.verify16(0, 2, new Uint8Array(1024)), { status: 0 }],
  ['PRE-FETCH (10)', (session) => session.preFetch10(0, 8), undefined],
  ['PRE-FETCH (16)', (session) => session.preFetch16(0, 8), undefined],
  ['READ TOC', (session) => session.readToc(), { tracks: list }],
  ['READ TOC, sessions', (session) => session.readTocSessions(), { firstSession: number }],
  ['READ TOC, full', (session) => session.readFullToc(), { points: list }],
  ['GET CONFIGURATION', (session) => session.getConfiguration(), { features: list }],
]

async function settled(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await promise
  } catch (error) {
    return error
  }
}

/** @param plausible values of some members, or a matcher of the whole; undefined when there is no reply */
function expectPlausible(reply: unknown, plausible: unknown): void {
  if (isPlain(plausible)) expect(reply).toMatchObject(plausible)
  else expect(reply).toEqual(plausible)
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

const INVALID_OPERATION_CODE = 0x20
const INVALID_FIELD_IN_CDB = 0x24

function expectRefusal(error: ScsiError, { withoutSense = false }: Expectations): void {
  expect(error).toMatchObject({ status: 0x02, outcome: 'executed', retryable: false })
  if (withoutSense && error.sense === undefined) return
  expect(error.sense?.key).toBe(SenseKey.ILLEGAL_REQUEST)
  expect([INVALID_OPERATION_CODE, INVALID_FIELD_IN_CDB]).toContain(error.sense?.asc)
}

function commandsSuite(url: () => string, expectations: Expectations = {}): void {
  let opened: Session | undefined
  const session = (): Session => {
    if (opened === undefined) throw new Error('the session is not open yet')
    return opened
  }
  beforeAll(async () => {
    opened = await connect(url())
  })
  afterAll(async () => {
    await opened?.close()
  })

  test.each(COMMON)('%s', async (_, ask, plausible) => {
    expectPlausible(await ask(session()), plausible)
  })

  test.each(SOME)('%s, if it has it', async (_, ask, plausible) => {
    const end = await settled(ask(session()))
    if (end instanceof ScsiError) expectRefusal(end, expectations)
    else expectPlausible(end, plausible)
  })

  test('it says which commands it has, or that it cannot', async () => {
    expect([true, undefined]).toContain(await session().supports(CDB.READ_10))
    expect([false, undefined]).toContain(await session().supports(CDB.REPORT_ZONES))
  })

  describeWithTools('and libiscsi read the same', LIBISCSI, () => {
    const inquire = async (page: number): Promise<string> =>
      (await run('iscsi-inq', ['-e', '1', '-c', String(page), url()])).stdout

    test('capacity', async () => {
      const { stdout } = await run('iscsi-readcapacity16', [url()])
      const capacity = await session().readCapacity16()
      expect(stdout).toContain(`RETURNED LOGICAL BLOCK ADDRESS:${String(capacity.lastLba)}\n`)
      expect(stdout).toContain(`LOGICAL BLOCK LENGTH IN BYTES:${String(capacity.blockLength)}\n`)
      const exponent = String(capacity.logicalBlocksPerPhysicalBlockExponent)
      expect(stdout).toContain(`LOGICAL BLOCKS PER PHYSICAL BLOCK EXPONENT:${exponent}\n`)
      const { provisioningManagement, provisioningReadsZeros } = capacity
      expect(stdout).toContain(
        `LBPME:${Number(provisioningManagement)} LBPRZ:${Number(provisioningReadsZeros)}\n`,
      )
    })

    test('standard INQUIRY data', async () => {
      const { stdout } = await run('iscsi-inq', [url()])
      const { vendor = '', product = '', revision = '', version, commandQueuing } = await session().inquiry()
      expect(stdout).toContain(
        `Vendor:${vendor.padEnd(8)}\nProduct:${product.padEnd(16)}\nRevision:${revision.padEnd(4)}\n`,
      )
      expect(stdout).toContain(`Version:${String(version)} `)
      expect(stdout).toContain(`CmdQue:${Number(commandQueuing)}\n`)
    })

    test('the pages that there are', async () => {
      const { pages } = await session().vpd(vpd.supportedPages)
      const theirs = [...(await inquire(0)).matchAll(/^Page:0x(\w\w)/gm)].map(([, code = '']) =>
        parseInt(code, 16),
      )
      expect(theirs).toEqual(pages)
    })

    test('serial number', async () => {
      const { serialNumber } = await session().vpd(vpd.unitSerialNumber)
      expect((await inquire(0x80)).replace(/\[\s+/, '[')).toContain(`Unit Serial Number:[${serialNumber}]`)
    })

    test('designators', async () => {
      const text = await inquire(0x83)
      const { designators } = await session().vpd(vpd.deviceIdentification)
      const theirs = [...text.matchAll(/Association:\((\d)\).*\nDesignator Type:\((\d)\)/g)]
      const ours = designators.map(({ association, type }) => `${String(association)} ${String(type)}`)
      expect(theirs.map(([, association, type]) => `${association ?? ''} ${type ?? ''}`).sort()).toEqual(
        ours.sort(),
      )
      const names = designators.flatMap(({ value }) =>
        value.kind === 'scsi-name'
          ? [value.name]
          : value.kind === 't10-vendor'
            ? [value.vendor.padEnd(8) + value.identifier]
            : [],
      )
      expect(names).not.toEqual([])
      expect(names.filter((name) => !text.includes(`Designator:[${name}`))).toEqual([])
    })

    test('block limits', async () => {
      const text = await inquire(0xb0)
      const page = await session().vpd(vpd.blockLimits)
      expect(text).toContain(`wsnz:${Number(page.writeSameNonZero)}\n`)
      expect(text).toContain(
        `maximum compare and write length:${String(page.maximumCompareAndWriteLength)}\n`,
      )
      expect(text).toContain(`maximum transfer length:${String(page.maximumTransferLength)}\n`)
      expect(text).toContain(`maximum unmap lba count:${String(page.maximumUnmapLbaCount)}\n`)
      expect(text).toContain(
        `maximum unmap block descriptor count:${String(page.maximumUnmapDescriptorCount)}\n`,
      )
      expect(text).toContain(`maximum write same length:${String(page.maximumWriteSameLength)}\n`)
    })
  })
}

describe('commands that read, against the embedded target', () => {
  let target: Target | undefined
  beforeAll(async () => {
    target = await createTarget({ luns: [{ lun: 0, size: SIZE }] })
  })
  afterAll(async () => {
    await target?.close()
  })
  commandsSuite(() => target?.url(0) ?? '')
})

describeWithTarget('tgt', 'commands that read, against tgt', { luns: [{ size: SIZE }] }, (target) => {
  commandsSuite(() => target().url())
})

describeWithTarget('istgt', 'commands that read, against istgt', { luns: [{ size: SIZE }] }, (target) => {
  commandsSuite(() => target().url(), { withoutSense: true })
})
