/** Task attributes as an iSCSI command carries them (RFC 7143 §11.3.1). */
export const Attribute = { UNTAGGED: 0, SIMPLE: 1, ORDERED: 2, HEAD_OF_QUEUE: 3, ACA: 4 } as const

/** A task as the task set sees it. */
export interface SetMember {
  readonly attribute: number
  /** Called once, when the task may begin: it leaves the dormant state. */
  enable(): void
}

/**
 * The tasks of one logical unit, from all nexuses, in the order in which they came (SAM-5 §8). HEAD OF QUEUE begins at
 * once, ORDERED when nothing older is left, SIMPLE when no HEAD OF QUEUE and no older ORDERED is left.
 */
export class TaskSet {
  #members: { readonly member: SetMember; enabled: boolean }[] = []

  get size(): number {
    return this.#members.length
  }

  add(member: SetMember): void {
    const entry = { member, enabled: false }
    this.#members.push(entry)
    if (!this.#mayBegin(member, this.#members.length - 1)) return
    entry.enabled = true
    member.enable()
  }

  /** Takes out a task that has ended or was aborted, and lets those begin that waited for it. */
  remove(member: SetMember): void {
    const index = this.#members.findIndex((entry) => entry.member === member)
    if (index < 0) return
    this.#members.splice(index, 1)
    for (const entry of [...this.#members]) {
      const at = this.#members.indexOf(entry)
      if (at < 0 || entry.enabled || !this.#mayBegin(entry.member, at)) continue
      entry.enabled = true
      entry.member.enable()
    }
  }

  #mayBegin(member: SetMember, index: number): boolean {
    if (member.attribute === Attribute.HEAD_OF_QUEUE) return true
    const older = this.#members.slice(0, index)
    if (member.attribute === Attribute.ORDERED) return older.length === 0
    const blocks = (attribute: number): boolean =>
      attribute === Attribute.ORDERED || attribute === Attribute.HEAD_OF_QUEUE
    return !older.some((entry) => blocks(entry.member.attribute))
  }
}
