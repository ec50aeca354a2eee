/**
 * Commands that change something, against the embedded target, tgt and istgt: each does what it says, seen from outside, or is
 * refused with a typed error where the target lacks it. Then the conveniences that know the device, against the embedded target.
 */
import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { connect, ScsiError } from '@iscsi/client'
import type { ConnectOptions, LogicalUnit, Session } from '@iscsi/client'
import {
  AccessState,
  BufferMode,
  ByteCheck,
  CDB,
  mode,
  ReservationType,
  SenseKey,
  SpaceCode,
  vpd,
} from '@iscsi/scsi'
import type { IdentificationCscd } from '@iscsi/scsi'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { describeWithTarget } from './support/suite.ts'

const BLOCK = 512
const MIB = 1 << 20

const SIZE = 16 * MIB

const blocksOf = (count: number): Uint8Array => new Uint8Array(randomBytes(count * BLOCK))
const filled = (value: number, count = 1): Uint8Array => new Uint8Array(count * BLOCK).fill(value)

async function failure(promise: PromiseLike<unknown>): Promise<ScsiError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof ScsiError) return error
    throw error
  }
  throw new Error('it succeeded')
}

/** Two I_T nexuses to one unit of a target, and another unit of it. */
interface Site {
  readonly ours: Session
  readonly theirs: Session
  readonly other: LogicalUnit
}

/** Sends one kind of command and looks at what has become of the unit. */
type Change = (site: Site) => Promise<void>

const LBA = 64

async function expectBlocks(unit: LogicalUnit, data: Uint8Array, lba = LBA): Promise<void> {
  const { data: found } = await unit.read10(lba, data.length / BLOCK, new Uint8Array(data.length))
  expect(Buffer.compare(found, data)).toBe(0)
}

/** Writes three blocks by one form of WRITE, and reads them by the same form. */
function writing(
  write: (unit: Session, data: Uint8Array) => PromiseLike<object>,
  read: (unit: Session, buffers: readonly Uint8Array[]) => PromiseLike<object>,
): Change {
  return async ({ ours }) => {
    const data = blocksOf(3)
    expect(await write(ours, data)).toMatchObject({ transferred: 3 * BLOCK, residual: null })
    await expectBlocks(ours, data)
    const buffers = [new Uint8Array(100), new Uint8Array(3 * BLOCK - 100)]
    await read(ours, buffers)
    expect(Buffer.concat(buffers).equals(data)).toBe(true)
  }
}

function writingAndVerifying(form: '10' | '12' | '16'): Change {
  return async ({ ours }) => {
    const data = blocksOf(2)
    await ours[`writeAndVerify${form}`](LBA, 2, data)
    await expectBlocks(ours, data)
  }
}

function verifying(form: '10' | '12' | '16'): Change {
  return async ({ ours }) => {
    const data = blocksOf(2)
    await ours.write10(LBA, 2, data)
    await ours[`verify${form}`](LBA, 2, data)
    const other = data.slice()
    other[BLOCK] = (other[BLOCK] ?? 0) ^ 1
    const { sense } = await failure(ours[`verify${form}`](LBA, 2, other))
    expect(sense?.key).toBe(SenseKey.MISCOMPARE)
  }
}

/** Blocks that are not touched, one on either side of six that are. */
function filling(fill: (unit: Session) => PromiseLike<unknown>, block: Uint8Array): Change {
  return async ({ ours }) => {
    const before = blocksOf(8)
    await ours.write10(LBA, 8, before)
    await fill(ours)
    const middle = Array.from({ length: 6 }, () => block)
    await expectBlocks(
      ours,
      Buffer.concat([before.subarray(0, BLOCK), ...middle, before.subarray(7 * BLOCK)]),
    )
  }
}

/** A command that leaves the blocks as they are. */
function keeping(keep: (unit: Session) => PromiseLike<unknown>): Change {
  return async ({ ours }) => {
    const data = blocksOf(8)
    await ours.write10(LBA, 8, data)
    await keep(ours)
    await expectBlocks(ours, data)
  }
}

/** A command that leaves zeros, or what it is told to, on the whole unit. */
function erasing(erase: (unit: LogicalUnit) => PromiseLike<unknown>, left: Uint8Array): Change {
  return async ({ other }) => {
    await other.write10(LBA, 1, blocksOf(1))
    await erase(other)
    await expectBlocks(other, left)
  }
}

const { EXCLUSIVE_ACCESS: EXCLUSIVE, WRITE_EXCLUSIVE } = ReservationType
const [OURS, THEIRS] = [0xaaaan, 0xbbbbn]
const THEIR_NAME = 'iqn.2026-11.example:theirs'
const THEIR_ISID = 0x800000000002

async function keys(unit: LogicalUnit): Promise<readonly bigint[]> {
  return (await unit.persistentReserveReadKeys()).keys
}

/** Both register, we reserve; then `change`, and all is taken away again. */
function reserving(change: Change): Change {
  return async (site) => {
    const { ours, theirs } = site
    await ours.persistentReserveRegister({ newKey: OURS })
    await theirs.persistentReserveRegisterAndIgnore({ newKey: THEIRS })
    expect(await keys(ours)).toEqual([OURS, THEIRS])
    await ours.persistentReserveReserve({ key: OURS, type: EXCLUSIVE })
    expect((await theirs.persistentReserveReadReservation()).held).toMatchObject({
      key: OURS,
      type: EXCLUSIVE,
    })
    expect(await failure(theirs.write10(LBA, 1, blocksOf(1)))).toMatchObject({
      status: 0x18,
      sense: undefined,
    })
    try {
      await change(site)
    } finally {
      await ready(site)
      await theirs.persistentReserveRegisterAndIgnore({ newKey: THEIRS })
      await theirs.persistentReserveClear({ key: THEIRS })
      expect(await keys(theirs)).toEqual([])
      await ready(site)
    }
  }
}

/** Takes the unit attentions away, so that what changes something is carried out at once. */
async function ready({ ours, theirs, other }: Site): Promise<void> {
  for (const unit of [ours, theirs, other]) await unit.testUnitReady()
}

function preempting(command: 'persistentReservePreempt' | 'persistentReservePreemptAndAbort'): Change {
  return reserving(async ({ ours, theirs }) => {
    await theirs[command]({ key: THEIRS, preemptedKey: OURS, type: WRITE_EXCLUSIVE })
    expect(await keys(theirs)).toEqual([THEIRS])
    const { held } = await theirs.persistentReserveReadReservation()
    expect(held).toMatchObject({ key: THEIRS, type: WRITE_EXCLUSIVE })
    await ours.testUnitReady()
    expect(await failure(ours.write10(LBA, 1, blocksOf(1)))).toMatchObject({ status: 0x18 })
  })
}

/** RESERVE and RELEASE of old. */
function holding(
  reserve: (unit: Session) => PromiseLike<void>,
  release: (unit: Session) => PromiseLike<void>,
): Change {
  return async ({ ours, theirs }) => {
    await reserve(ours)
    expect(await failure(theirs.write10(LBA, 1, blocksOf(1)))).toMatchObject({ status: 0x18 })
    await release(ours)
    await theirs.write10(LBA, 1, blocksOf(1))
  }
}

async function cachingPage(unit: LogicalUnit): Promise<Uint8Array> {
  const raw = (await unit.modeSense6(mode.caching, { dbd: true })).pages[0]
  if (raw === undefined) throw new Error('it has no caching page')
  return raw.data.slice()
}

/** The page with WCE flipped (SBC-4, Caching mode page). */
const flipped = (page: Uint8Array): Uint8Array => page.map((byte, at) => (at === 2 ? byte ^ 0x04 : byte))

function selecting(form: '6' | '10'): Change {
  return async ({ ours, theirs }) => {
    const page = await cachingPage(ours)
    for (const next of [flipped(page), page]) {
      await ours[`modeSelect${form}`]({ pages: [next] })
      expect(await cachingPage(ours)).toEqual(next)
    }
    await theirs.testUnitReady()
  }
}

/** MODE SELECT of a target that takes a page and keeps its own. */
function ignoring(form: '6' | '10'): Change {
  return async ({ ours }) => {
    const page = await cachingPage(ours)
    await ours[`modeSelect${form}`]({ pages: [flipped(page)] })
    expect(await cachingPage(ours)).toEqual(page)
  }
}

async function copying({ ours, other }: Site): Promise<void> {
  const data = blocksOf(16)
  await ours.write10(LBA, 16, data)
  const cscd = async (unit: LogicalUnit): Promise<IdentificationCscd> => {
    const { designators } = await unit.vpd(vpd.deviceIdentification)
    const designator = designators.find(({ association, type }) => association === 0 && type === 3)
    if (designator === undefined) throw new Error('the unit has no NAA name')
    return { designator, blockLength: BLOCK }
  }
  await ours.extendedCopy({
    listIdUsage: 3,
    cscds: [await cscd(ours), await cscd(other)],
    segments: [
      { kind: 'block-to-block', source: 0, destination: 1, blocks: 16, sourceLba: LBA, destinationLba: 200 },
    ],
  })
  await expectBlocks(other, data, 200)
}

const [PATTERN, EXPECTED, WANTED] = [blocksOf(1), blocksOf(1), blocksOf(1)]
const ZEROS = filled(0)

/** Every command that changes something; before a comma is its name. */
const CHANGES = {
  'WRITE (6)': writing(
    (unit, data) => unit.write6(LBA, 3, data),
    (unit, buffers) => unit.read6(LBA, 3, buffers),
  ),
  'WRITE (10)': writing(
    (unit, data) => unit.write10(LBA, 3, data, { fua: true }),
    (unit, buffers) => unit.read10(LBA, 3, buffers, { fua: true }),
  ),
  'WRITE (12)': writing(
    (unit, data) => unit.write12(LBA, 3, data),
    (unit, buffers) => unit.read12(LBA, 3, buffers),
  ),
  'WRITE (16)': writing(
    (unit, data) => unit.write16(BigInt(LBA), 3, data),
    (unit, buffers) => unit.read16(BigInt(LBA), 3, buffers),
  ),
  'WRITE (32)': writing(
    (unit, data) => unit.write32(LBA, 3, data),
    (unit, buffers) => unit.read32(LBA, 3, buffers),
  ),
  'WRITE AND VERIFY (10)': writingAndVerifying('10'),
  'WRITE AND VERIFY (12)': writingAndVerifying('12'),
  'WRITE AND VERIFY (16)': writingAndVerifying('16'),
  'VERIFY (10)': verifying('10'),
  'VERIFY (12)': verifying('12'),
  'VERIFY (16)': verifying('16'),
  'WRITE ATOMIC (16)': filling((unit) => unit.writeAtomic16(LBA + 1, 6, filled(0x5a, 6)), filled(0x5a)),
  'ORWRITE (16)': async ({ ours }) => {
    await ours.write10(LBA, 1, filled(0x0f))
    await ours.orWrite16(LBA, 1, filled(0x30))
    await expectBlocks(ours, filled(0x3f))
  },
  'COMPARE AND WRITE': async ({ ours }) => {
    await ours.write10(LBA, 1, EXPECTED)
    await ours.compareAndWrite(LBA, 1, [EXPECTED, WANTED])
    await expectBlocks(ours, WANTED)
    const { sense } = await failure(ours.compareAndWrite(LBA, 1, [EXPECTED, PATTERN]))
    expect(sense?.key).toBe(SenseKey.MISCOMPARE)
    await expectBlocks(ours, WANTED)
  },
  'WRITE SAME (10)': filling((unit) => unit.writeSame10(LBA + 1, 6, PATTERN), PATTERN),
  'WRITE SAME (16)': filling((unit) => unit.writeSame16(LBA + 1, 6, PATTERN), PATTERN),
  'WRITE SAME (16), unmap': filling((unit) => unit.writeSame16(LBA + 1, 6, ZEROS, { unmap: true }), ZEROS),
  'WRITE SAME (16), no data': filling((unit) => unit.writeSame16(LBA + 1, 6), ZEROS),
  UNMAP: filling((unit) => unit.unmap([{ lba: LBA + 1, blocks: 2 }, { lba: LBA + 3, blocks: 4 }]), ZEROS), // prettier-ignore
  'SYNCHRONIZE CACHE (10)': keeping((unit) => unit.synchronizeCache10()),
  'SYNCHRONIZE CACHE (16)': keeping((unit) => unit.synchronizeCache16({ lba: LBA, blocks: 8 })),
  'PRE-FETCH (10)': keeping((unit) => unit.preFetch10(LBA, 8)),
  'PRE-FETCH (16)': keeping((unit) => unit.preFetch16(LBA, 8)),
  'PERSISTENT RESERVE OUT, RELEASE': reserving(async ({ ours, theirs }) => {
    await ours.persistentReserveRelease({ key: OURS, type: EXCLUSIVE })
    expect((await ours.persistentReserveReadReservation()).held).toBeUndefined()
    await theirs.write10(LBA, 1, blocksOf(1))
  }),
  'PERSISTENT RESERVE OUT, CLEAR': reserving(async ({ ours, theirs }) => {
    await ours.persistentReserveClear({ key: OURS })
    expect(await keys(ours)).toEqual([])
    await theirs.testUnitReady()
    await theirs.write10(LBA, 1, blocksOf(1))
  }),
  'PERSISTENT RESERVE OUT, REGISTER to leave': reserving(async ({ ours, theirs }) => {
    await ours.persistentReserveRegister({ key: OURS, newKey: 0n })
    expect(await keys(ours)).toEqual([THEIRS])
    expect((await theirs.persistentReserveReadReservation()).held).toBeUndefined()
  }),
  'PERSISTENT RESERVE OUT, PREEMPT': preempting('persistentReservePreempt'),
  'PERSISTENT RESERVE OUT, PREEMPT AND ABORT': preempting('persistentReservePreemptAndAbort'),
  'PERSISTENT RESERVE OUT, REGISTER AND MOVE': reserving(async ({ ours, theirs }) => {
    await ours.persistentReserveRegisterAndMove({
      key: OURS,
      newKey: THEIRS,
      type: EXCLUSIVE,
      relativeTargetPort: 1,
      initiator: { protocol: 'iscsi', name: THEIR_NAME, isid: THEIR_ISID.toString(16) },
    })
    expect((await theirs.persistentReserveReadReservation()).held).toMatchObject({ key: THEIRS })
  }),
  'RESERVE (6)': holding(
    (unit) => unit.reserve6(),
    (unit) => unit.release6(),
  ),
  'RESERVE (10)': holding(
    (unit) => unit.reserve10(),
    (unit) => unit.release10(),
  ),
  'MODE SELECT (6)': selecting('6'),
  'MODE SELECT (10)': selecting('10'),
  'START STOP UNIT': keeping(async (unit) => {
    await unit.startStopUnit({ start: false })
    await unit.startStopUnit({ start: true })
  }),
  'PREVENT ALLOW MEDIUM REMOVAL': keeping(async (unit) => {
    await unit.preventAllowMediumRemoval({ prevent: 1 })
    await unit.preventAllowMediumRemoval({ prevent: 0 })
  }),
  'FORMAT UNIT': erasing((unit) => unit.formatUnit(), ZEROS),
  'SANITIZE, BLOCK ERASE': erasing((unit) => unit.sanitizeBlockErase(), ZEROS),
  'SANITIZE, OVERWRITE': erasing(
    (unit) => unit.sanitizeOverwrite({ pattern: Uint8Array.of(0xa5), count: 1 }),
    filled(0xa5),
  ),
  'SANITIZE, CRYPTOGRAPHIC ERASE': erasing((unit) => unit.sanitizeCryptographicErase(), ZEROS),
  'SANITIZE, EXIT FAILURE MODE': keeping((unit) => unit.sanitizeExitFailureMode()),
  'EXTENDED COPY (LID1)': copying,
  'POPULATE TOKEN': keeping((unit) => unit.populateToken([{ lba: LBA, blocks: 8 }], { listId: 1 })),
  'WRITE USING TOKEN': keeping((unit) =>
    unit.writeUsingToken(new Uint8Array(512), [{ lba: LBA, blocks: 8 }], { listId: 2 }),
  ),
  'SET TARGET PORT GROUPS': keeping(async (unit) => {
    await unit.setTargetPortGroups([{ targetPortGroup: 1, state: AccessState.ACTIVE_OPTIMIZED }])
    const { groups } = await unit.reportTargetPortGroups()
    expect(groups).toContainEqual(expect.objectContaining({ targetPortGroup: 1, state: 0 }))
  }),
  'SET TIMESTAMP': keeping((unit) => unit.setTimestamp(1_000_000)),
  'SEND DIAGNOSTIC': keeping((unit) => unit.sendDiagnostic({ selfTest: true })),
  'WRITE BUFFER': keeping((unit) => unit.writeBuffer(new Uint8Array(4), { mode: BufferMode.ECHO })),
  'LOG SELECT': keeping((unit) => unit.logSelect([], { parameterCodeReset: true })),
  'SECURITY PROTOCOL OUT': keeping((unit) => unit.securityProtocolOut(new Uint8Array(4), { protocol: 0xef })),
  REWIND: keeping((unit) => unit.rewind()),
  'SPACE (6)': keeping((unit) => unit.space6({ code: SpaceCode.FILEMARKS, count: 1 })),
  'WRITE FILEMARKS (6)': keeping((unit) => unit.writeFilemarks6({ count: 1 })),
} as const satisfies Readonly<Record<string, Change>>

type Title = keyof typeof CHANGES

/** ASC of ILLEGAL REQUEST (SPC-5): invalid operation code, field in CDB, field in parameter list. */
const REFUSALS = [0x20, 0x24, 0x26]

function expectRefusal(error: ScsiError, title: string): void {
  expect(error.message).toContain(title.replace(/,.*/, ''))
  expect(error).toMatchObject({ status: 0x02, outcome: 'executed', retryable: false })
  expect(error.sense?.key).toBe(SenseKey.ILLEGAL_REQUEST)
  expect(REFUSALS).toContain(error.sense?.asc)
}

/** What a target refuses, and what it does otherwise than the standard says. */
interface Ways {
  readonly lacks: readonly Title[]
  readonly differs?: Readonly<Partial<Record<Title, Change>>>
  /** What cannot be tried. */
  readonly omits?: readonly Title[]
}

function changesSuite(url: () => string, otherLun: number, { lacks, differs, omits = [] }: Ways): void {
  let site: Site | undefined
  beforeAll(async () => {
    const [ours, theirs] = await Promise.all([
      connect(url(), { isid: 0x800000000001 }),
      connect(url(), { initiatorName: THEIR_NAME, isid: THEIR_ISID }),
    ])
    site = { ours, theirs, other: ours.logicalUnit(otherLun) }
    await ready(site)
  })
  afterAll(async () => {
    await Promise.all([site?.ours.close(), site?.theirs.close()])
  })

  const changes = Object.entries<Change>({ ...CHANGES, ...differs })
  test.each(changes.filter(([title]) => !omits.some((each) => each === title)))(
    '%s',
    async (title, change) => {
      if (site === undefined) throw new Error('the sessions are not open')
      if (lacks.some((each) => each === title)) expectRefusal(await failure(change(site)), title)
      else await change(site)
    },
  )
}

/** What none of them has. */
const NONE_HAS: readonly Title[] = [
  'WRITE (32)',
  'POPULATE TOKEN',
  'WRITE USING TOKEN',
  'SET TIMESTAMP',
  'WRITE BUFFER',
  'LOG SELECT',
  'SECURITY PROTOCOL OUT',
  'REWIND',
  'SPACE (6)',
  'WRITE FILEMARKS (6)',
]

const EMBEDDED: Ways = {
  lacks: [
    ...NONE_HAS,
    'SET TARGET PORT GROUPS',
    'PREVENT ALLOW MEDIUM REMOVAL',
    'FORMAT UNIT',
    'SEND DIAGNOSTIC',
  ],
}

const SANITIZES = [
  'SANITIZE, BLOCK ERASE',
  'SANITIZE, OVERWRITE',
  'SANITIZE, CRYPTOGRAPHIC ERASE',
  'SANITIZE, EXIT FAILURE MODE',
] as const

const TGT: Ways = {
  lacks: [
    ...NONE_HAS,
    ...SANITIZES,
    'WRITE ATOMIC (16)',
    'COMPARE AND WRITE',
    'WRITE SAME (16), unmap',
    'UNMAP',
    'PERSISTENT RESERVE OUT, PREEMPT AND ABORT',
    'PERSISTENT RESERVE OUT, REGISTER AND MOVE',
    'RESERVE (10)',
    'SET TARGET PORT GROUPS',
    'EXTENDED COPY (LID1)',
  ],
  differs: {
    // It does not know NDOB, and misses the block.
    'WRITE SAME (16), no data': async ({ ours }) => {
      expect((await failure(ours.writeSame16(LBA, 6))).sense?.key).toBe(SenseKey.MEDIUM_ERROR)
    },
    // It formats nothing, and says that it has.
    'FORMAT UNIT': keeping((unit) => unit.formatUnit()),
  },
}

const ISTGT: Ways = {
  lacks: [
    ...NONE_HAS,
    ...SANITIZES,
    'WRITE ATOMIC (16)',
    'ORWRITE (16)',
    'UNMAP',
    'PRE-FETCH (10)',
    'PRE-FETCH (16)',
    'PERSISTENT RESERVE OUT, REGISTER AND MOVE',
    'PREVENT ALLOW MEDIUM REMOVAL',
    'FORMAT UNIT',
    'EXTENDED COPY (LID1)',
    'SEND DIAGNOSTIC',
  ],
  differs: {
    // It takes the data and does not look at it.
    'VERIFY (10)': keeping((unit) => unit.verify10(LBA, 8, blocksOf(8))),
    'VERIFY (12)': keeping((unit) => unit.verify12(LBA, 8, blocksOf(8))),
    'VERIFY (16)': keeping((unit) => unit.verify16(LBA, 8, blocksOf(8))),
    // Of two registrations it drops the later one, whichever is to go.
    'PERSISTENT RESERVE OUT, REGISTER to leave': reserving(async ({ ours }) => {
      await ours.persistentReserveRegister({ key: OURS, newKey: 0n })
      expect(await keys(ours)).toEqual([OURS])
    }),
    'PERSISTENT RESERVE OUT, PREEMPT': reserving(async ({ theirs }) => {
      await theirs.persistentReservePreempt({ key: THEIRS, preemptedKey: OURS, type: WRITE_EXCLUSIVE })
      expect(await keys(theirs)).toEqual([OURS])
    }),
    'PERSISTENT RESERVE OUT, PREEMPT AND ABORT': reserving(async ({ theirs }) => {
      await theirs.persistentReservePreemptAndAbort({
        key: THEIRS,
        preemptedKey: OURS,
        type: WRITE_EXCLUSIVE,
      })
      expect(await keys(theirs)).toEqual([OURS])
    }),
    'MODE SELECT (6)': ignoring('6'),
    'MODE SELECT (10)': ignoring('10'),
  },
  // It does not know NDOB, waits for the block, and answers nothing else meanwhile.
  omits: ['WRITE SAME (16), no data'],
}

describe('commands that change something, against the embedded target', () => {
  let changed: Target | undefined
  beforeAll(async () => {
    changed = await createTarget({
      luns: [
        { lun: 0, size: SIZE },
        { lun: 1, size: SIZE },
      ],
    })
  })
  afterAll(async () => {
    await changed?.close()
  })
  changesSuite(() => changed?.url(0) ?? '', 1, EMBEDDED)
})

describeWithTarget('tgt', 'commands that change something, against tgt', {}, (running) => {
  changesSuite(() => running().url(), 2, TGT)
})

describeWithTarget('istgt', 'commands that change something, against istgt', {}, (running) => {
  changesSuite(() => running().url(), 1, ISTGT)
})

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
