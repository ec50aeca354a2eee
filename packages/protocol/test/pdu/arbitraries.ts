import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { Pdu } from '../../src/pdu/index.ts'

const uint = (bits: number): Arbitrary<number> => fc.integer({ min: 0, max: 2 ** bits - 1 })
const u8 = uint(8)
const u16 = uint(16)
const u32 = fc.oneof({ weight: 5, arbitrary: uint(32) }, { weight: 1, arbitrary: fc.constant(0xffffffff) })
const flag = fc.boolean()
const lun = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const stage = fc.constantFrom(0 as const, 1 as const, 3 as const)
const residual = fc.constantFrom('none' as const, 'overflow' as const, 'underflow' as const)

/** `fc.record`, but always of a plain object, so that `toStrictEqual` can compare it. */
function record<T>(model: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true })
}

const tags = { lun, initiatorTaskTag: u32, targetTransferTag: u32 }
const status = { statSN: u32, expCmdSN: u32, maxCmdSN: u32 }
const command = { cmdSN: u32, expStatSN: u32 }
const segment = { dataSegmentLength: uint(24) }

const finalAndContinue = fc.constantFrom(
  { final: false, continue: false },
  { final: true, continue: false },
  { final: false, continue: true },
)

const stages = fc.oneof(
  record({ transit: fc.constant(true), continue: fc.constant(false), currentStage: stage, nextStage: stage }),
  record({
    transit: fc.constant(false),
    continue: flag,
    currentStage: stage,
    nextStage: fc.constant(0 as const),
  }),
)

/** The members of one residual, all of them 0 and false without one. */
const residualOf = fc.tuple(residual, u32).map(([kind, count]) => ({
  overflow: kind === 'overflow',
  underflow: kind === 'underflow',
  count: kind === 'none' ? 0 : count,
}))

/** Arbitrary legal values of every PDU, the members in the order of its interface. */
export const PDUS: { readonly [K in Pdu['kind']]: Arbitrary<Extract<Pdu, { kind: K }>> } = {
  'nop-out': record({ kind: fc.constant('nop-out'), immediate: flag, ...tags, ...command, ...segment }),
  'nop-in': record({ kind: fc.constant('nop-in'), ...tags, ...status, ...segment }),
  'scsi-command': record({
    kind: fc.constant('scsi-command'),
    immediate: flag,
    final: flag,
    read: flag,
    write: flag,
    attribute: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
    lun,
    initiatorTaskTag: u32,
    expectedDataTransferLength: u32,
    ...command,
    cdb: fc.oneof(
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.uint8Array({ minLength: 17, maxLength: 260, size: 'max' }),
    ),
    bidirectionalReadLength: fc.option(u32, { nil: undefined }),
    ...segment,
  }),
  'scsi-response': fc
    .tuple(
      residualOf,
      residualOf,
      fc.constantFrom(0, 0, 1, 0x80, 0xff),
      u8,
      record({ ...status, ...segment }),
      u32,
      u32,
      u32,
    )
    .map(
      ([
        write,
        read,
        response,
        scsiStatus,
        { dataSegmentLength, ...numbers },
        initiatorTaskTag,
        snackTag,
        expDataSN,
      ]) => ({
        kind: 'scsi-response',
        response,
        status: response === 0 ? scsiStatus : 0,
        residualOverflow: response === 0 && write.overflow,
        residualUnderflow: response === 0 && write.underflow,
        bidirectionalReadOverflow: response === 0 && read.overflow,
        bidirectionalReadUnderflow: response === 0 && read.underflow,
        residualCount: response === 0 ? write.count : 0,
        bidirectionalReadResidualCount: response === 0 ? read.count : 0,
        initiatorTaskTag,
        snackTag,
        ...numbers,
        expDataSN,
        dataSegmentLength,
      }),
    ),
  'task-management-request': record({
    kind: fc.constant('task-management-request'),
    immediate: flag,
    function: uint(7),
    lun,
    initiatorTaskTag: u32,
    referencedTaskTag: u32,
    ...command,
    refCmdSN: u32,
    expDataSN: u32,
    ...segment,
  }),
  'task-management-response': record({
    kind: fc.constant('task-management-response'),
    response: u8,
    initiatorTaskTag: u32,
    ...status,
    ...segment,
  }),
  'data-out': record({
    kind: fc.constant('data-out'),
    final: flag,
    ...tags,
    expStatSN: u32,
    dataSN: u32,
    bufferOffset: u32,
    ...segment,
  }),
  'data-in': fc
    .tuple(record({ ...tags, ...status, ...segment }), flag, flag, flag, u8, residualOf, u32, u32)
    .map(
      ([
        numbers,
        final,
        acknowledge,
        hasStatus,
        scsiStatus,
        { overflow, underflow, count },
        dataSN,
        bufferOffset,
      ]) => ({
        kind: 'data-in',
        final: final || hasStatus,
        acknowledge,
        residualOverflow: hasStatus && overflow,
        residualUnderflow: hasStatus && underflow,
        hasStatus,
        status: hasStatus ? scsiStatus : 0,
        lun: numbers.targetTransferTag === 0xffffffff ? 0n : numbers.lun,
        initiatorTaskTag: numbers.initiatorTaskTag,
        targetTransferTag: numbers.targetTransferTag,
        statSN: hasStatus ? numbers.statSN : 0,
        expCmdSN: numbers.expCmdSN,
        maxCmdSN: numbers.maxCmdSN,
        dataSN,
        bufferOffset,
        residualCount: hasStatus ? count : 0,
        dataSegmentLength: numbers.dataSegmentLength,
      }),
    ),
  r2t: record({
    kind: fc.constant('r2t'),
    lun,
    initiatorTaskTag: u32,
    targetTransferTag: fc.integer({ min: 0, max: 0xfffffffe }),
    ...status,
    r2tSN: u32,
    bufferOffset: u32,
    desiredDataTransferLength: fc.integer({ min: 1, max: 0xffffffff }),
    ...segment,
  }),
  'async-message': record({
    kind: fc.constant('async-message'),
    lun,
    asyncEvent: u8,
    asyncVCode: u8,
    parameter1: u16,
    parameter2: u16,
    parameter3: u16,
    ...status,
    initiatorTaskTag: u32,
    ...segment,
  }),
  'text-request': fc
    .tuple(flag, finalAndContinue, record({ ...tags, ...command, ...segment }))
    .map(([immediate, flags, numbers]) => ({ kind: 'text-request', immediate, ...flags, ...numbers })),
  'text-response': fc
    .tuple(finalAndContinue, record({ ...tags, ...status, ...segment }))
    .map(([flags, numbers]) => ({ kind: 'text-response', ...flags, ...numbers })),
  'login-request': fc
    .tuple(
      stages,
      record({
        versionMax: u8,
        versionMin: u8,
        isid: uint(48),
        tsih: u16,
        initiatorTaskTag: u32,
        cid: u16,
        ...command,
        ...segment,
      }),
    )
    .map(([flags, numbers]) => ({ kind: 'login-request', ...flags, ...numbers })),
  'login-response': fc
    .tuple(
      stages,
      record({
        versionMax: u8,
        versionActive: u8,
        isid: uint(48),
        tsih: u16,
        initiatorTaskTag: u32,
        ...status,
        statusClass: u8,
        statusDetail: u8,
        ...segment,
      }),
    )
    .map(([flags, numbers]) => ({ kind: 'login-response', ...flags, ...numbers })),
  'logout-request': record({
    kind: fc.constant('logout-request'),
    immediate: flag,
    reason: fc.constantFrom(0 as const, 1 as const, 2 as const),
    initiatorTaskTag: u32,
    cid: u16,
    ...command,
    ...segment,
  }),
  'logout-response': record({
    kind: fc.constant('logout-response'),
    response: u8,
    initiatorTaskTag: u32,
    ...status,
    time2Wait: u16,
    time2Retain: u16,
    ...segment,
  }),
  'snack-request': record({
    kind: fc.constant('snack-request'),
    type: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    ...tags,
    expStatSN: u32,
    begRun: u32,
    runLength: u32,
    ...segment,
  }),
  reject: record({
    kind: fc.constant('reject'),
    reason: u8,
    initiatorTaskTag: u32,
    ...status,
    dataSN: u32,
    ...segment,
  }),
}
