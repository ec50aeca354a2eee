import type { Timers } from './timers.ts'

export interface PoolOptions {
  /** Bytes that all shares may hold together. */
  readonly limit: number
  readonly timers: Timers
  /** Milliseconds that a share which has nothing waits before those that have held theirs longer must give it up. */
  readonly patience: number
}

interface Request {
  readonly owner: object
  readonly bytes: number
  readonly granted: () => void
  /** It has lost its patience: nobody overtakes it any more. */
  urgent: boolean
}

interface Grant {
  readonly bytes: number
  /** When it was granted, by the pool's own count of grants. */
  readonly at: number
}

/**
 * Memory that all sessions of a node share. However many bytes its holders keep for however long, some are left for others:
 * what a share has may be no more than what is still free (the dynamic threshold of shared packet buffers), so that n greedy
 * ones leave the (n + 1)th part. When that is not enough for one that has nothing at all, those that have held theirs
 * the longest are evicted.
 */
export class MemoryPool {
  readonly limit: number
  readonly #timers: Timers
  readonly #patience: number
  readonly #holders = new Set<MemoryShare>()
  readonly #waiting = new Set<MemoryShare>()
  #used = 0
  #clock = 0

  constructor(options: PoolOptions) {
    this.limit = options.limit
    this.#timers = options.timers
    this.#patience = options.patience
  }

  get used(): number {
    return this.#used
  }

  get free(): number {
    return this.limit - this.#used
  }

  /**
   * A share of its own for somebody.
   * @param limit bytes that it may hold at most
   * @param evict must release all that the share holds
   */
  share(limit: number, evict: () => void): MemoryShare {
    return new MemoryShare(this, limit, evict)
  }

  /** For shares only: a share begins to hold or to want something, or has ended that. */
  track(share: MemoryShare): void {
    if (share.used > 0) this.#holders.add(share)
    else this.#holders.delete(share)
    if (share.isWaiting) this.#waiting.add(share)
    else this.#waiting.delete(share)
  }

  /** For shares only. @param bytes less than nothing for what is given back; @returns the count of this change */
  count(bytes: number): number {
    this.#used += bytes
    return ++this.#clock
  }

  /** For shares only: serves those that wait, in turn. */
  serve(): void {
    if (this.#waiting.size === 0) return
    for (const share of [...this.#waiting]) if (share.serve() === 'blocks') return
  }

  /** For shares only: one that has nothing waits. After a while the oldest holders make room. */
  starve(share: MemoryShare): () => void {
    const since = this.#clock
    return this.#timers.after(this.#patience, () => {
      share.losePatience()
      const holders = [...this.#holders].filter(({ oldest }) => oldest <= since)
      for (const holder of holders.sort((one, other) => one.oldest - other.oldest)) {
        if (!share.isWaiting) return
        holder.evict()
      }
      this.serve()
      share.watch()
    })
  }
}

/** What one session, or one connection, holds of a {@link MemoryPool}. Every piece belongs to an owner. */
export class MemoryShare {
  readonly #pool: MemoryPool
  readonly #limit: number
  /** Must release all that is held. */
  readonly evict: () => void
  readonly #grants = new Map<object, Grant>()
  #waiting: Request[] = []
  #used = 0
  #endStarving: (() => void) | undefined

  /** Use {@link MemoryPool.share}. */
  constructor(pool: MemoryPool, limit: number, evict: () => void) {
    this.#pool = pool
    this.#limit = limit
    this.evict = evict
  }

  get used(): number {
    return this.#used
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0
  }

  /** The count of the pool at which the oldest piece was granted. */
  get oldest(): number {
    const [first] = this.#grants.values()
    return first?.at ?? Infinity
  }

  /** Calls `granted` when there is room for that many bytes: at once, if there is room now. One at a time, in order. */
  acquire(owner: object, bytes: number, granted: () => void): void {
    this.#waiting.push({ owner, bytes, granted, urgent: false })
    this.#pool.track(this)
    this.#pool.serve()
    this.watch()
  }

  /** Takes bytes that can't wait; false when there is no room for them. */
  tryTake(owner: object, bytes: number): boolean {
    if (!this.#hasRoomFor(bytes)) return false
    this.#grant(owner, bytes)
    return true
  }

  /** Gives back what an owner holds, and forgets what it waits for. */
  release(owner: object): void {
    this.#waiting = this.#waiting.filter((request) => request.owner !== owner)
    const grant = this.#grants.get(owner)
    if (grant !== undefined) {
      this.#grants.delete(owner)
      this.#used -= grant.bytes
      this.#pool.count(-grant.bytes)
    }
    this.#pool.track(this)
    this.#pool.serve()
    this.watch()
  }

  /** For the pool: grants what there is room for; one that has waited too long blocks all that come later. */
  serve(): 'served' | 'blocks' {
    let [request] = this.#waiting
    for (; request !== undefined; [request] = this.#waiting) {
      // Where nobody has anything a command of any size goes through; one that has waited long gets all that is left.
      const { used, free } = this.#pool
      const isDue = used === 0 || (request.urgent && request.bytes <= free)
      if (!isDue && !this.#hasRoomFor(request.bytes)) return request.urgent ? 'blocks' : 'served'
      this.#waiting.shift()
      this.#grant(request.owner, request.bytes)
      request.granted()
    }
    this.#pool.track(this)
    this.watch()
    return 'served'
  }

  /** For the pool. */
  losePatience(): void {
    this.#endStarving = undefined
    const [first] = this.#waiting
    if (first !== undefined) first.urgent = true
  }

  #hasRoomFor(bytes: number): boolean {
    const share = this.#used + bytes
    return share <= this.#limit && share <= this.#pool.free - bytes
  }

  #grant(owner: object, bytes: number): void {
    if (bytes > 0) {
      this.#used += bytes
      this.#grants.set(owner, { bytes, at: this.#pool.count(bytes) })
    }
    this.#pool.track(this)
  }

  /** Starving is to wait and to hold nothing: then it is not one's own doing. */
  watch(): void {
    const starves = this.isWaiting && this.#used === 0
    if (starves) this.#endStarving ??= this.#pool.starve(this)
    else {
      this.#endStarving?.()
      this.#endStarving = undefined
    }
  }
}
