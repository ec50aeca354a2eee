import { ReservationType } from '@iscsi/scsi'
import { GOOD, RESERVATION_CONFLICT, checkCondition } from './command.ts'
import type { Access, CommandResult } from './command.ts'
import { nexusAt } from './nexus.ts'
import type { Nexus, TargetPort } from './nexus.ts'
import { SENSE, invalidCdbField, invalidParameter } from './sense.ts'
import type { Sense } from './sense.ts'

/** One registered initiator port. */
export interface Registration {
  readonly nexus: Nexus
  readonly key: bigint
}

const {
  EXCLUSIVE_ACCESS,
  EXCLUSIVE_ACCESS_ALL_REGISTRANTS,
  EXCLUSIVE_ACCESS_REGISTRANTS_ONLY,
  WRITE_EXCLUSIVE_ALL_REGISTRANTS,
  WRITE_EXCLUSIVE_REGISTRANTS_ONLY,
} = ReservationType
const TYPES: ReadonlySet<number> = new Set(Object.values(ReservationType))
const EXCLUSIVE: ReadonlySet<number> = new Set([
  EXCLUSIVE_ACCESS,
  EXCLUSIVE_ACCESS_REGISTRANTS_ONLY,
  EXCLUSIVE_ACCESS_ALL_REGISTRANTS,
])
const ALL_REGISTRANTS: ReadonlySet<number> = new Set([
  WRITE_EXCLUSIVE_ALL_REGISTRANTS,
  EXCLUSIVE_ACCESS_ALL_REGISTRANTS,
])
/** Types that let every registrant in. */
const FOR_REGISTRANTS: ReadonlySet<number> = new Set([
  WRITE_EXCLUSIVE_REGISTRANTS_ONLY,
  EXCLUSIVE_ACCESS_REGISTRANTS_ONLY,
  ...ALL_REGISTRANTS,
])

/** Where SERVICE ACTION RESERVATION KEY lies in the parameter list. */
const SERVICE_ACTION_KEY_BYTE = 8
const MAX_REGISTRATIONS = 1024

/**
 * Persistent reservations of one logical unit (SPC-4 §5.13), and the reservation by RESERVE (SPC-2 §5.5.1). Registrations
 * belong to initiator ports and outlive their sessions, but not a power cycle: APTPL is refused.
 */
export class Reservations {
  readonly #attend: (nexus: Nexus, sense: Sense) => void
  readonly #registrations = new Map<string, Registration>()
  #generation = 0
  #type: number | undefined
  /** The key of the holder's nexus; without meaning for the all registrants types. */
  #holder = ''
  #reservedBy: string | undefined

  /** @param attend establishes a unit attention */
  constructor(attend: (nexus: Nexus, sense: Sense) => void) {
    this.#attend = attend
  }

  /** PRGENERATION. */
  get generation(): number {
    return this.#generation
  }

  get registrations(): readonly Registration[] {
    return [...this.#registrations.values()]
  }

  /** The persistent reservation: its type, and the key that READ RESERVATION reports. */
  get held(): { readonly type: number; readonly key: bigint } | undefined {
    if (this.#type === undefined) return undefined
    const key = ALL_REGISTRANTS.has(this.#type) ? 0n : (this.#registrations.get(this.#holder)?.key ?? 0n)
    return { type: this.#type, key }
  }

  isHolder(nexus: Nexus): boolean {
    if (this.#type === undefined) return false
    return ALL_REGISTRANTS.has(this.#type) ? this.#registrations.has(nexus.key) : this.#holder === nexus.key
  }

  /** Whether a reservation of another nexus stands in the way. */
  conflicts(nexus: Nexus, access: Access, conflictsWithReserve: boolean): boolean {
    const reserver = this.#reservedBy
    if (reserver !== undefined && reserver !== nexus.key && (access !== 'none' || conflictsWithReserve))
      return true
    const type = this.#type
    if (type === undefined || access === 'none' || this.isHolder(nexus)) return false
    if (FOR_REGISTRANTS.has(type) && this.#registrations.has(nexus.key)) return false
    return access === 'write' || EXCLUSIVE.has(type)
  }

  // ---- RESERVE and RELEASE (SPC-2) ----

  reserve(nexus: Nexus): CommandResult {
    if (this.#registrations.size > 0) return RESERVATION_CONFLICT
    this.#reservedBy = nexus.key
    return GOOD
  }

  /** RELEASE by another nexus than the holder is GOOD and does nothing. */
  release(nexus: Nexus): CommandResult {
    if (this.#registrations.size > 0) return RESERVATION_CONFLICT
    this.forget(nexus)
    return GOOD
  }

  /** The nexus is lost: its RESERVE ends, its registration stays. */
  forget(nexus: Nexus): void {
    if (this.#reservedBy === nexus.key) this.#reservedBy = undefined
  }

  reset(): void {
    this.#reservedBy = undefined
  }

  powerOn(): void {
    this.reset()
    this.#registrations.clear()
    this.#type = undefined
    this.#generation = 0
  }

  // ---- PERSISTENT RESERVE OUT ----

  /**
   * REGISTER, and with `key` undefined REGISTER AND IGNORE EXISTING KEY.
   * @param others the initiator ports of SPEC_I_PT
   * @param ports the target ports that it is for: with ALL_TG_PT it is as if it had come by each of them
   */
  register(
    nexus: Nexus,
    key: bigint | undefined,
    newKey: bigint,
    others: readonly Nexus[],
    ports: readonly TargetPort[] = [nexus.port],
  ): CommandResult {
    const known = this.#registrations.get(nexus.key)
    if (key !== undefined && key !== (known?.key ?? 0n)) return RESERVATION_CONFLICT
    const elsewhere = ports
      .map((port) => this.#registrations.get(nexusAt(nexus, port).key))
      .filter((registration) => registration !== undefined)
    if (key !== undefined && elsewhere.some((registration) => registration.key !== key))
      return RESERVATION_CONFLICT
    if (known !== undefined && others.length > 0) return checkCondition(invalidParameter(20, 3))
    if (
      newKey !== 0n &&
      known === undefined &&
      this.#registrations.size + (1 + others.length) * ports.length > MAX_REGISTRATIONS
    ) {
      return checkCondition(SENSE.INSUFFICIENT_REGISTRATION_RESOURCES)
    }
    this.#generation++
    if (newKey === 0n) {
      for (const registration of elsewhere) this.#unregister(registration)
      return GOOD
    }
    for (const each of [nexus, ...others]) {
      for (const port of ports) {
        const at = nexusAt(each, port)
        this.#registrations.set(at.key, { nexus: at, key: newKey })
      }
    }
    return GOOD
  }

  reserveFor(nexus: Nexus, key: bigint, type: number): CommandResult {
    if (this.#registrations.get(nexus.key)?.key !== key) return RESERVATION_CONFLICT
    if (!TYPES.has(type)) return checkCondition(invalidCdbField(2, 3))
    if (this.#type !== undefined)
      return this.isHolder(nexus) && this.#type === type ? GOOD : RESERVATION_CONFLICT
    this.#hold(nexus, type)
    return GOOD
  }

  releaseFor(nexus: Nexus, key: bigint, type: number): CommandResult {
    if (this.#registrations.get(nexus.key)?.key !== key) return RESERVATION_CONFLICT
    if (!this.isHolder(nexus)) return GOOD
    if (this.#type !== type) return checkCondition(SENSE.INVALID_RELEASE_OF_PERSISTENT_RESERVATION)
    this.#end(nexus)
    return GOOD
  }

  clear(nexus: Nexus, key: bigint): CommandResult {
    if (this.#registrations.get(nexus.key)?.key !== key) return RESERVATION_CONFLICT
    for (const { nexus: other } of this.#registrations.values()) {
      if (other.key !== nexus.key) this.#attend(other, SENSE.RESERVATIONS_PREEMPTED)
    }
    this.#registrations.clear()
    this.#type = undefined
    this.#generation++
    return GOOD
  }

  /** PREEMPT (SPC-4 §5.13.11.3). `removed` is told of each nexus that loses its registration. */
  preempt(
    nexus: Nexus,
    key: bigint,
    victimKey: bigint,
    type: number,
    removed: (nexus: Nexus) => void,
  ): CommandResult {
    if (this.#registrations.get(nexus.key)?.key !== key) return RESERVATION_CONFLICT
    const { held } = this
    const takesAll = held !== undefined && ALL_REGISTRANTS.has(held.type) && victimKey === 0n
    const takesOver =
      takesAll || (held !== undefined && !ALL_REGISTRANTS.has(held.type) && victimKey === held.key)
    if (victimKey === 0n && !takesAll) return checkCondition(invalidParameter(SERVICE_ACTION_KEY_BYTE))
    if (takesOver && !TYPES.has(type)) return checkCondition(invalidCdbField(2, 3))
    const victims = this.registrations.filter(
      (each) => (takesAll || each.key === victimKey) && !(takesOver && each.nexus.key === nexus.key),
    )
    if (victims.length === 0 && !takesOver) return RESERVATION_CONFLICT
    this.#generation++
    for (const victim of victims) {
      this.#registrations.delete(victim.nexus.key)
      if (victim.nexus.key === nexus.key) continue
      this.#attend(victim.nexus, SENSE.REGISTRATIONS_PREEMPTED)
      removed(victim.nexus)
    }
    if (takesOver) {
      if (held.type !== type) this.#end(nexus)
      this.#hold(nexus, type)
    } else if (this.#registrations.size === 0) this.#type = undefined
    return GOOD
  }

  /** REGISTER AND MOVE (SPC-4 §5.13.8). */
  move(nexus: Nexus, key: bigint, newKey: bigint, to: Nexus, unregisters: boolean): CommandResult {
    const known = this.#registrations.get(nexus.key)
    const type = this.#type
    if (known?.key !== key || type === undefined || !this.isHolder(nexus) || ALL_REGISTRANTS.has(type)) {
      return RESERVATION_CONFLICT
    }
    if (newKey === 0n) return checkCondition(invalidParameter(SERVICE_ACTION_KEY_BYTE))
    if (to.key === nexus.key) return checkCondition(invalidParameter(24))
    this.#generation++
    this.#registrations.set(to.key, { nexus: to, key: newKey })
    this.#holder = to.key
    if (unregisters) this.#registrations.delete(nexus.key)
    return GOOD
  }

  #hold(nexus: Nexus, type: number): void {
    this.#type = type
    this.#holder = nexus.key
  }

  #unregister({ nexus }: Registration): void {
    const wasHolder = this.isHolder(nexus)
    this.#registrations.delete(nexus.key)
    const lastOfAll = this.#registrations.size === 0
    if (wasHolder && this.#type !== undefined && (lastOfAll || !ALL_REGISTRANTS.has(this.#type)))
      this.#end(nexus)
  }

  /** Ends the reservation; where other registrants had a share in it they are told (SPC-4 §5.13.11.2). */
  #end(by: Nexus): void {
    if (this.#type !== undefined && FOR_REGISTRANTS.has(this.#type)) {
      for (const { nexus } of this.#registrations.values()) {
        if (nexus.key !== by.key) this.#attend(nexus, SENSE.RESERVATIONS_RELEASED)
      }
    }
    this.#type = undefined
  }
}
