import { MAX_LUN } from '../luns/scsi-device.ts'
import { checkWhole } from '../ranges.ts'
import type { Fault } from './fault-kinds.ts'

const MAX_UINT8 = 0xff
const MAX_UINT16 = 0xffff
const MAX_UINT32 = 0xffff_ffff

/** @throws RangeError */
type Check = (name: string, value: unknown) => void

const whole =
  (least: number, most: number): Check =>
  (name, value) => {
    checkWhole(name, value, least, most)
  }

const byte = whole(0, MAX_UINT8)
const uint32 = whole(0, MAX_UINT32)

/** THE table of what the numbers of a fault may be, by the name of their field: what has no room in its PDU would be cut. */
const CHECKS: ReadonlyMap<string, Check> = new Map(
  Object.entries<Check>({
    times: (name, value) => {
      if (value === Infinity || (Number.isInteger(value) && Number(value) >= 1)) return
      throw new RangeError(`${name} must be a whole number from 1, or Infinity, was ${String(value)}`)
    },
    skip: uint32,
    opcode: byte,
    lun: whole(0, MAX_LUN),
    milliseconds: (name, value) => {
      if (!(Number(value) >= 0)) throw new RangeError(`${name} must be at least 0, was ${String(value)}`)
    },
    status: byte,
    key: whole(0, 0x0f),
    asc: byte,
    ascq: byte,
    information: whole(0, Number.MAX_SAFE_INTEGER),
    byte: whole(0, MAX_UINT16),
    bit: whole(0, 7),
    progress: whole(0, MAX_UINT16),
    response: byte,
    count: uint32,
    bytes: uint32,
    burstLength: whole(1, MAX_UINT32),
    reason: byte,
    offset: whole(-MAX_UINT32, MAX_UINT32),
    sent: uint32,
    received: uint32,
    statusClass: byte,
    statusDetail: byte,
    rounds: uint32,
  }),
)

/** The numbers that a kind can't do without. */
const NEEDED: Readonly<Partial<Record<Fault['kind'], readonly string[]>>> = {
  delay: ['milliseconds'],
  status: ['status'],
  response: ['response'],
  overrun: ['bytes'],
  number: ['offset'],
  'login-status': ['statusClass', 'statusDetail'],
  'login-rounds': ['rounds'],
}

/**
 * What makes no sense is told to whoever orders it: when it strikes, there is only the initiator to tell.
 * @throws RangeError for a number outside of its range, TypeError for a `drop` without either direction
 */
export function checkFault(fault: Fault): void {
  checkNumbers(fault, NEEDED[fault.kind])
  if (fault.kind === 'drop' && (fault.sent === undefined) === (fault.received === undefined))
    throw new TypeError("a 'drop' fault needs either `sent` or `received`")
}

/** Sense data and residuals have numbers of their own, with names of their own. */
function checkNumbers(fields: object, needed: readonly string[] = []): void {
  const values = new Map(Object.entries<unknown>({ ...fields }))
  for (const name of new Set([...needed, ...values.keys()])) {
    const value = values.get(name)
    if (typeof value === 'object' && value !== null) checkNumbers(value)
    else if (value !== undefined || needed.includes(name)) CHECKS.get(name)?.(name, value)
  }
}
