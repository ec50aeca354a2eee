/** Changes recorded sessions at random, the same way for the same seed: PDU by PDU, with digests that fit or do not. */
import { bytesOf, framesOf, isLogin, opcodeOf } from './frames.ts'
import type { Frame } from './frames.ts'
import type { Entry, Log } from './log.ts'
import type { Dice } from './random.ts'

export type Step =
  { readonly kind: 'order'; readonly order: string } | { readonly kind: 'pdu'; readonly frame: Frame }

/** A recorded session as one side sees it: the other's PDUs, and its own orders if it has any. */
export interface Sample {
  readonly connect: string
  readonly steps: readonly Step[]
  /** The first so many of them are the login, and the first thing after it. */
  readonly loginLength: number
}

const SNACK = 0x10
/** Values at which arithmetic goes wrong. */
const EDGES = [0, 1, 2, 0xff, 0x100, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff]
const TEXTS = [
  '__proto__=1\0constructor=2\0',
  'X-__proto__=polluted\0',
  'HeaderDigest=CRC32C\0HeaderDigest=None\0',
  'MaxRecvDataSegmentLength=0\0',
  'MaxBurstLength=99999999999999999999\0FirstBurstLength=0x\0',
  'AuthMethod=CHAP\0CHAP_A=5\0CHAP_N=\0CHAP_R=0x\0CHAP_I=999\0CHAP_C=0b\0',
  'TargetAddress=[::1\0TargetAddress=:,\0',
  'TargetName=\u00e9\0',
  '=\0==\0\0\0',
  'no end',
  `X-${'k'.repeat(70)}=v\0`,
]

/** The PDUs of one direction, and the orders if they are wanted too. */
export function sampleOf({ entries }: Log, direction: 'sent' | 'received', withOrders: boolean): Sample {
  const [first, ...rest] = entries
  if (first?.kind !== 'order') throw new Error('a log begins with an order')
  const digests = first.order.includes('CRC32C')
  let waiting = new Uint8Array(0)
  const steps = rest.flatMap((entry: Entry): Step[] => {
    if (entry.kind === 'order') return withOrders ? [entry] : []
    if (entry.kind !== direction) return []
    const bytes = new Uint8Array(Buffer.concat([waiting, entry.bytes]))
    const { frames, end } = framesOf(bytes, digests)
    waiting = bytes.slice(end)
    let at = 0
    return frames.map((frame) => {
      const made = bytesOf(frame)
      const raw = bytes.subarray(at, at + made.length)
      at += made.length
      // A digest that was wrong on the wire is wrong here, too.
      return { kind: 'pdu', frame: Buffer.compare(raw, made) === 0 ? frame : { ...frame, raw } }
    })
  })
  if (waiting.length > 0) throw new Error('the log ends within a PDU')
  const loginLength = 1 + steps.filter((step) => step.kind === 'pdu' && isLogin(step.frame)).length
  return { connect: first.order, steps, loginLength }
}

/** The same frame with another data segment, and the length that goes with it (RFC 7143 §11.2.1.6). */
export function withData(frame: Frame, data: Uint8Array): Frame {
  const header = frame.header.slice()
  header.set([data.length >>> 16, (data.length >>> 8) & 0xff, data.length & 0xff], 5)
  return { ...frame, header, data }
}

const flips = (frame: Frame, dice: Dice): Frame => {
  const header = frame.header.slice()
  const data = frame.data.slice()
  const part = data.length > 0 && dice.oneIn(3) ? data : header
  for (let count = 1 + dice.below(4); count > 0; count--) {
    const at = dice.below(part.length)
    part[at] = (part[at] ?? 0) ^ (1 << dice.below(8))
  }
  return { ...frame, header, data }
}

const sets = (frame: Frame, dice: Dice): Frame => {
  const header = frame.header.slice()
  const at = 4 * dice.below(header.length / 4)
  const view = new DataView(header.buffer)
  view.setUint32(at, dice.oneIn(3) ? view.getUint32(at) + dice.below(5) - 2 : dice.pick(EDGES))
  return { ...frame, header }
}

const lengths = (frame: Frame, dice: Dice): Frame => {
  const header = frame.header.slice()
  // Byte 4 is TotalAHSLength, the other three are DataSegmentLength.
  header[4 + dice.below(4)] = dice.oneIn(2) ? dice.below(256) : dice.pick([0, 1, 0x10, 0xff])
  return { ...frame, header }
}

const resizes = (frame: Frame, dice: Dice): Frame => {
  const { data } = frame
  if (data.length > 0 && dice.oneIn(2)) return withData(frame, data.slice(0, dice.below(data.length)))
  return withData(frame, new Uint8Array(Buffer.concat([data, dice.bytes(1 + dice.below(64))])))
}

const truncates = (frame: Frame, dice: Dice): Frame => {
  const bytes = bytesOf(frame)
  return { ...frame, raw: bytes.slice(0, dice.below(bytes.length)) }
}

const speaks = (frame: Frame, dice: Dice): Frame => {
  const text = Buffer.from(dice.pick(TEXTS), 'latin1')
  return withData(frame, new Uint8Array(dice.oneIn(2) ? text : Buffer.concat([frame.data, text])))
}

const breaksDigest = (frame: Frame, dice: Dice): Frame => {
  const raw = bytesOf(frame).slice()
  const at = dice.below(raw.length)
  raw[at] = (raw[at] ?? 0) ^ (1 << dice.below(8))
  return { ...frame, raw }
}

/** A SNACK Request for something else: its type, BegRun and RunLength are right only together (RFC 7143 §11.16). */
const asks = (frame: Frame, dice: Dice): Frame => {
  const header = frame.header.slice()
  header[1] = 0x80 | dice.below(4)
  const view = new DataView(header.buffer)
  view.setUint32(40, dice.below(8))
  view.setUint32(44, dice.below(4))
  return { ...frame, header }
}

/** What changes one PDU. */
const CHANGES = [flips, flips, sets, sets, lengths, resizes, truncates, speaks, breaksDigest]
/** So many steps are played behind the last change: what it breaks shows by then, or at the end of the session. */
const AFTERMATH = 6

/**
 * A session with some things wrong in it.
 * @param all where PDUs of other sessions are taken from
 */
export function mutate(sample: Sample, all: readonly Sample[], dice: Dice): readonly Step[] {
  const steps = [...sample.steps]
  // The login is few of the PDUs, and much of what can go wrong.
  const isEarly = dice.oneIn(4)
  let last = 0
  for (let count = 1 + dice.below(3); count > 0; count--) {
    const at = dice.below(isEarly ? Math.min(sample.loginLength, steps.length) : steps.length)
    const step = steps[at]
    if (step === undefined) continue
    last = Math.max(last, at)
    if (step.kind === 'pdu' && step.frame.raw === undefined && !dice.oneIn(3)) {
      const change = opcodeOf(step.frame) === SNACK && dice.oneIn(2) ? asks : dice.pick(CHANGES)
      steps[at] = { kind: 'pdu', frame: change(step.frame, dice) }
      continue
    }
    switch (dice.below(5)) {
      case 0:
        steps.splice(at, 0, step)
        break
      case 1:
        steps.splice(at, 1)
        break
      case 2:
        steps.splice(at, 2, ...steps.slice(at, at + 2).reverse())
        break
      case 3:
        steps.splice(at, 0, dice.pick(dice.pick(all).steps))
        break
      default: {
        const raw = dice.bytes(1 + dice.below(120))
        steps.splice(at, 0, { kind: 'pdu', frame: { header: raw, data: raw, digests: false, raw } })
      }
    }
  }
  return steps.slice(0, last + 1 + AFTERMATH)
}
