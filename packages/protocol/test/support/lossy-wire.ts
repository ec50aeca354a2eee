/** A target whose PDUs get lost or damaged on the way, and what the initiator asks for then (RFC 7143 §11.16). */
import { RESERVED_TAG, SnackType } from '../../src/pdu/index.ts'
import type { DataIn, ScsiResponse, SnackRequest } from '../../src/pdu/index.ts'
import { pattern } from './pdu-bytes.ts'
import { dataIn, scsiResponse } from './pdus.ts'
import { ScriptedTarget } from './scripted-target.ts'
import type { Script } from './scripted-target.ts'

/** Bytes of a Data-In. */
export const PIECE = 512
const OFFERS = { errorRecoveryLevel: 1, dataDigest: ['CRC32C'], headerDigest: ['None'] } as const

/** A session at ErrorRecoveryLevel 1 with data digests. */
export function open(script: Script = {}): ScriptedTarget {
  return ScriptedTarget.open({ ...script, offers: { ...OFFERS, ...script.offers } })
}

export interface Read {
  readonly target: ScriptedTarget
  readonly tag: number
  readonly into: Uint8Array
}

/** A read of so many pieces is under way. */
export function reading(pieces: number, script: Script = {}): Read {
  const target = open(script)
  const into = new Uint8Array(pieces * PIECE)
  const tag = target.session.submit({ lun: 5n, cdb: new Uint8Array(10), dataIn: [into] })
  target.pump()
  target.take('scsi-command')
  return { target, tag, into }
}

/** The Data-In of one piece, as a target numbers it. */
export function piece({ target, tag }: Read, dataSN: number, fields: Partial<DataIn> = {}): Uint8Array {
  const pdu = dataIn({ initiatorTaskTag: tag, dataSN, bufferOffset: dataSN * PIECE, ...fields })
  return target.numbered(pdu, pattern(PIECE))
}

/** The same bytes with a wrong data digest. */
export function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
  return copy
}

/** The response of a read, as a target numbers it. */
export function end({ target, tag }: Read, fields: Partial<ScsiResponse> = {}): Uint8Array {
  return target.numbered(scsiResponse({ initiatorTaskTag: tag, ...fields }))
}

/** The SNACK that was heard, without the numbers of the moment. */
export function snack(target: ScriptedTarget): Partial<SnackRequest> {
  const { type, lun, initiatorTaskTag, targetTransferTag, begRun, runLength } =
    target.take('snack-request').pdu
  return { type, lun, initiatorTaskTag, targetTransferTag, begRun, runLength }
}

export function dataSnack({ tag }: Read, begRun: number, runLength: number): Partial<SnackRequest> {
  const tags = { initiatorTaskTag: tag, targetTransferTag: RESERVED_TAG }
  return { type: SnackType.Data, lun: 5n, ...tags, begRun, runLength }
}

export function statusSnack(begRun: number, runLength: number): Partial<SnackRequest> {
  const tags = { initiatorTaskTag: RESERVED_TAG, targetTransferTag: RESERVED_TAG }
  return { type: SnackType.Status, lun: 0n, ...tags, begRun, runLength }
}

/** A read of so many pieces that ended well. */
export const whole = (pieces: number): object => ({ kind: 'completed', status: 0, received: pieces * PIECE })
