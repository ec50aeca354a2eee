import { GOOD, checkCondition, goodWith } from './command.ts'
import type { CommandRequest, Prepared } from './command.ts'
import { absentInquiry } from './commands/inquiry.ts'
import { reportLuns, requestSense } from './commands/primary.ts'
import type { LogicalUnit, UnitHome } from './logical-unit.ts'
import type { Nexus, TargetPort } from './nexus.ts'
import { checkWhole } from '../ranges.ts'
import { SENSE } from './sense.ts'

/** The well known logical unit for REPORT LUNS (SPC-4 §8): C101h. */
const REPORT_LUNS_WELL_KNOWN = 0xc101_0000_0000_0000n

const FLAT_SPACE = 0x4000
/** The highest LUN that flat space addressing has room for. */
export const MAX_LUN = 0x3fff

/** @throws RangeError for what is no LUN from 0 to {@link MAX_LUN} */
export function checkLun(lun: number): void {
  checkWhole('LUN', lun, 0, MAX_LUN)
}

/**
 * The wire form of a LUN (SAM-5 §4.7): peripheral addressing below 256, flat space addressing up to {@link MAX_LUN}.
 * @throws RangeError as {@link checkLun}
 */
export function lunToWire(lun: number): bigint {
  checkLun(lun)
  return BigInt(lun < 256 ? lun : FLAT_SPACE | lun) << 48n
}

/** The LUN of a wire form in one of the two methods above; undefined for any other form. */
export function lunFromWire(wire: bigint): number | undefined {
  if ((wire & 0xffff_ffff_ffffn) !== 0n) return undefined
  const first = Number(wire >> 48n)
  if (first < 256) return first
  return first >> 14 === 1 ? first & MAX_LUN : undefined
}

/** What the device asks of those who know its initiators. */
export interface Initiators {
  nexuses(): Iterable<Nexus>
  abortTasks(unit: LogicalUnit, nexuses: readonly Nexus[]): void | Promise<void>
}

/** A SCSI target device: its logical units, and the answers for LUNs where there is none. */
export class ScsiDevice implements UnitHome {
  readonly targetName: string
  readonly ports: readonly TargetPort[]
  /** Set by whoever has the sessions. */
  initiators: Initiators | undefined
  readonly #units = new Map<number, LogicalUnit>()

  /** @param portalGroupTags each is a target port; the first has the relative target port identifier 1 */
  constructor(targetName: string, ...portalGroupTags: readonly number[]) {
    this.targetName = targetName
    this.ports = portalGroupTags.map((portalGroupTag, index) => ({ portalGroupTag, relativePort: index + 1 }))
  }

  get units(): readonly LogicalUnit[] {
    return [...this.#units.values()]
  }

  get lunInventory(): readonly bigint[] {
    return [...this.#units.keys()].sort((a, b) => a - b).map(lunToWire)
  }

  nexuses(): Iterable<Nexus> {
    return this.initiators?.nexuses() ?? []
  }

  abortTasks(unit: LogicalUnit, nexuses: readonly Nexus[]): void | Promise<void> {
    return this.initiators?.abortTasks(unit, nexuses)
  }

  /** Adds a unit, whose LUN is its own. */
  add(unit: LogicalUnit): void {
    this.#units.set(unit.lun, unit)
  }

  unitAt(wire: bigint): LogicalUnit | undefined {
    const lun = lunFromWire(wire)
    return lun === undefined ? undefined : this.#units.get(lun)
  }

  /** Whether a task management function may name this LUN. */
  hasLun(wire: bigint): boolean {
    return wire === REPORT_LUNS_WELL_KNOWN || this.unitAt(wire) !== undefined
  }

  /** Reads the CDB of a command to any LUN. */
  prepare(wire: bigint, request: CommandRequest): Prepared {
    return this.unitAt(wire)?.prepare(request) ?? this.#prepareWithoutUnit(wire, request)
  }

  /** A LUN without a unit still answers three commands (SPC-4 §6.6.1, §6.33, §6.39), and a well known unit a fourth. */
  #prepareWithoutUnit(wire: bigint, request: CommandRequest): Prepared {
    const wellKnown = wire === REPORT_LUNS_WELL_KNOWN
    switch (request.cdb[0]) {
      case 0x00:
        return wellKnown ? GOOD : checkCondition(SENSE.LOGICAL_UNIT_NOT_SUPPORTED)
      case 0x03:
        return requestSense(request.cdb, wellKnown ? undefined : SENSE.LOGICAL_UNIT_NOT_SUPPORTED)
      case 0x12: {
        const reply = absentInquiry(request.cdb, wellKnown)
        return reply instanceof Uint8Array ? goodWith(reply) : checkCondition(reply)
      }
      case 0xa0:
        return reportLuns(request.cdb, this)
      default:
        return checkCondition(wellKnown ? SENSE.INVALID_OPERATION_CODE : SENSE.LOGICAL_UNIT_NOT_SUPPORTED)
    }
  }
}
