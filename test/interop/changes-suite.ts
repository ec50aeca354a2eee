/**
 * Commands that change something: each does what it says, seen from outside, or is refused with a typed error.
 *
 * Longer than 400 lines: one table, whose rows belong together.
 */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect, ScsiError } from '@iscsi/client'
import type { LogicalUnit, Session } from '@iscsi/client'
import { AccessState, BufferMode, mode, ReservationType, SenseKey, SpaceCode, vpd } from '@iscsi/scsi'
import type { IdentificationCscd } from '@iscsi/scsi'

export const BLOCK = 512
export const MIB = 1 << 20

export const SIZE = 16 * MIB

export const blocksOf = (count: number): Uint8Array => new Uint8Array(randomBytes(count * BLOCK))
const filled = (value: number, count = 1): Uint8Array => new Uint8Array(count * BLOCK).fill(value)

export async function failure(promise: PromiseLike<unknown>): Promise<ScsiError> {
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

export const LBA = 64

async function expectBlocks(unit: LogicalUnit, data: Uint8Array, lba = LBA): Promise<void> {
  const { data: found } = await unit.read10(lba, data.length / BLOCK, new Uint8Array(data.length))
  expect(Buffer.compare(found, data)).toBe(0)
}

export async function expectSense(promise: PromiseLike<unknown>, key: number): Promise<void> {
  expect((await failure(promise)).sense?.key).toBe(key)
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
    await expectSense(ours[`verify${form}`](LBA, 2, other), SenseKey.MISCOMPARE)
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
export function keeping(keep: (unit: Session) => PromiseLike<unknown>): Change {
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

const EXCLUSIVE = ReservationType.EXCLUSIVE_ACCESS
export const WRITE_EXCLUSIVE = ReservationType.WRITE_EXCLUSIVE
export const [OURS, THEIRS] = [0xaaaan, 0xbbbbn]
const THEIR_NAME = 'iqn.2026-11.example:theirs'
const THEIR_ISID = 0x800000000002

export async function expectKeys(unit: LogicalUnit, ...keys: readonly bigint[]): Promise<void> {
  expect((await unit.persistentReserveReadKeys()).keys).toEqual(keys)
}

async function expectHolder(unit: LogicalUnit, key: bigint | undefined): Promise<void> {
  expect((await unit.persistentReserveReadReservation()).held?.key).toBe(key)
}

/** Both register, we reserve; then `change`, and all is taken away again. */
export function reserving(change: Change): Change {
  return async (site) => {
    const { ours, theirs } = site
    await ours.persistentReserveRegister({ newKey: OURS })
    await theirs.persistentReserveRegisterAndIgnore({ newKey: THEIRS })
    await expectKeys(ours, OURS, THEIRS)
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
      await expectKeys(theirs)
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
    await expectKeys(theirs, THEIRS)
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
export function ignoring(form: '6' | '10'): Change {
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

async function setGroup(unit: LogicalUnit): Promise<void> {
  const group = { targetPortGroup: 1, state: AccessState.ACTIVE_OPTIMIZED }
  await unit.setTargetPortGroups([group])
  const { groups } = await unit.reportTargetPortGroups()
  expect(groups).toContainEqual(expect.objectContaining(group))
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
    await expectSense(ours.compareAndWrite(LBA, 1, [EXPECTED, PATTERN]), SenseKey.MISCOMPARE)
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
    await expectHolder(ours, undefined)
    await theirs.write10(LBA, 1, blocksOf(1))
  }),
  'PERSISTENT RESERVE OUT, CLEAR': reserving(async ({ ours, theirs }) => {
    await ours.persistentReserveClear({ key: OURS })
    await expectKeys(ours)
    await theirs.testUnitReady()
    await theirs.write10(LBA, 1, blocksOf(1))
  }),
  'PERSISTENT RESERVE OUT, REGISTER to leave': reserving(async ({ ours, theirs }) => {
    await ours.persistentReserveRegister({ key: OURS, newKey: 0n })
    await expectKeys(ours, THEIRS)
    await expectHolder(theirs, undefined)
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
    await expectHolder(theirs, THEIRS)
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
  'SET TARGET PORT GROUPS': keeping(setGroup),
  'SET TIMESTAMP': keeping((unit) => unit.setTimestamp(1_000_000)),
  'SEND DIAGNOSTIC': keeping((unit) => unit.sendDiagnostic({ selfTest: true })),
  'WRITE BUFFER': keeping((unit) => unit.writeBuffer(new Uint8Array(4), { mode: BufferMode.ECHO })),
  'LOG SELECT': keeping((unit) => unit.logSelect([], { parameterCodeReset: true })),
  'SECURITY PROTOCOL OUT': keeping((unit) => unit.securityProtocolOut(new Uint8Array(4), { protocol: 0xef })),
  REWIND: keeping((unit) => unit.rewind()),
  'SPACE (6)': keeping((unit) => unit.space6({ code: SpaceCode.FILEMARKS, count: 1 })),
  'WRITE FILEMARKS (6)': keeping((unit) => unit.writeFilemarks6({ count: 1 })),
} as const satisfies Readonly<Record<string, Change>>

export type Title = keyof typeof CHANGES

/** ASC of ILLEGAL REQUEST (SPC-5): invalid operation code, field in CDB, field in parameter list. */
const REFUSALS = [0x20, 0x24, 0x26]

function expectRefusal(error: ScsiError, title: string): void {
  expect(error.message).toContain(title.replace(/,.*/, ''))
  expect(error).toMatchObject({ status: 0x02, outcome: 'executed', retryable: false })
  expect(error.sense?.key).toBe(SenseKey.ILLEGAL_REQUEST)
  expect(REFUSALS).toContain(error.sense?.asc)
}

/** What a target refuses, and what it does otherwise than the standard says. */
export interface Ways {
  readonly lacks: readonly Title[]
  readonly differs?: Readonly<Partial<Record<Title, Change>>>
  /** What cannot be tried. */
  readonly omits?: readonly Title[]
}

export function changesSuite(
  url: () => string,
  otherLun: number,
  { lacks, differs, omits = [] }: Ways,
): void {
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
