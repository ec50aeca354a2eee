/** Task attributes as an iSCSI command carries them (RFC 7143 §11.3.1). */
export const Attribute = { UNTAGGED: 0, SIMPLE: 1, ORDERED: 2, HEAD_OF_QUEUE: 3, ACA: 4 } as const

/** A task as the task set sees it. */
export interface SetMember {
  readonly attribute: number
  /** Called once, when the task may begin: it leaves the dormant state. */
  enable(): void
}

/** The list of those that wait is cleared of others when it is so much longer than twice the set. */
const SLACK = 1024

const holdsUpSimple = ({ attribute }: SetMember): boolean =>
  attribute === Attribute.ORDERED || attribute === Attribute.HEAD_OF_QUEUE

/**
 * The tasks of one logical unit, from all nexuses, in the order in which they came (SAM-5 §8). HEAD OF QUEUE begins at once,
 * ORDERED when no HEAD OF QUEUE and nothing older is left, SIMPLE when no HEAD OF QUEUE and no older ORDERED is left. So those that
 * wait begin in their order, and when the first of them can't, none can.
 */
export class TaskSet {
  /** Every task, and whether it has begun. */
  readonly #members = new Map<SetMember, boolean>()
  /** Those that wait, from `#first` on, and among them some that have left. */
  #waiting: SetMember[] = []
  #first = 0
  #begun = 0
  /** How many of those that have begun hold up SIMPLE ones. */
  #holdingUp = 0
  #isAdmitting = false

  get size(): number {
    return this.#members.size
  }

  add(member: SetMember): void {
    const isUrgent = member.attribute === Attribute.HEAD_OF_QUEUE
    if (isUrgent || (this.#next() === undefined && this.#mayBegin(member))) {
      this.#begin(member)
      return
    }
    this.#members.set(member, false)
    this.#waiting.push(member)
    if (this.#waiting.length > SLACK + 2 * this.#members.size) this.#clear()
  }

  /** Takes out a task that has ended or was aborted, and lets those begin that waited for it. */
  remove(member: SetMember): void {
    const hasBegun = this.#members.get(member)
    if (hasBegun === undefined) return
    this.#members.delete(member)
    if (hasBegun) {
      this.#begun--
      if (holdsUpSimple(member)) this.#holdingUp--
    }
    this.#admit()
  }

  /** A task that is done as soon as it begins is removed within: that must not go one call deeper for each that waits. */
  #admit(): void {
    if (this.#isAdmitting) return
    this.#isAdmitting = true
    try {
      for (let next = this.#next(); next !== undefined && this.#mayBegin(next); next = this.#next()) {
        this.#first++
        this.#begin(next)
      }
    } finally {
      this.#isAdmitting = false
    }
  }

  /** The oldest that waits. */
  #next(): SetMember | undefined {
    for (; this.#first < this.#waiting.length; this.#first++) {
      const member = this.#waiting[this.#first]
      if (member !== undefined && this.#members.has(member)) return member
    }
    if (this.#first > 0) this.#clear()
    return undefined
  }

  #clear(): void {
    this.#waiting = this.#waiting.slice(this.#first).filter((member) => this.#members.has(member))
    this.#first = 0
  }

  #mayBegin(member: SetMember): boolean {
    return member.attribute === Attribute.ORDERED ? this.#begun === 0 : this.#holdingUp === 0
  }

  #begin(member: SetMember): void {
    this.#members.set(member, true)
    this.#begun++
    if (holdsUpSimple(member)) this.#holdingUp++
    member.enable()
  }
}
