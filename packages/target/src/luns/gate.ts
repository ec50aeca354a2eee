import type { TaskLife } from './command.ts'

export type Work<Result> = () => Result | Promise<Result>

/**
 * Keeps what must be uninterrupted (COMPARE AND WRITE, ORWRITE, WRITE ATOMIC, each step of UNMAP, all of SANITIZE) apart from
 * everything else that touches the medium. Work that answers at once, as memory does, never waits and costs nothing. Work that has to wait is not
 * begun, and fails, when its `task` is aborted in the meantime.
 */
export class Gate {
  #shared = 0
  #exclusive = false
  readonly #waiting: { readonly exclusive: boolean; readonly start: () => void }[] = []

  /** Work that may overlap with other shared work. */
  shared<Result>(work: Work<Result>, task?: TaskLife): Result | Promise<Result> {
    if (this.#exclusive || this.#waiting.length > 0) return this.#later(false, work, task)
    this.#shared++
    return this.#run(work, () => this.#shared--)
  }

  /** Work that overlaps with nothing. */
  exclusive<Result>(work: Work<Result>, task?: TaskLife): Result | Promise<Result> {
    if (this.#exclusive || this.#shared > 0 || this.#waiting.length > 0) return this.#later(true, work, task)
    this.#exclusive = true
    return this.#run(work, () => (this.#exclusive = false))
  }

  #run<Result>(work: Work<Result>, leave: () => void): Result | Promise<Result> {
    const done = (): void => {
      leave()
      this.#admit()
    }
    let result: Result | Promise<Result>
    try {
      result = work()
    } catch (error) {
      done()
      throw error
    }
    if (result instanceof Promise) return result.finally(done)
    done()
    return result
  }

  #later<Result>(exclusive: boolean, work: Work<Result>, task: TaskLife | undefined): Promise<Result> {
    const unlessAborted = (): Result | Promise<Result> => {
      if (task?.isAborted === true) throw new Error('the task was aborted before its turn had come')
      return work()
    }
    return new Promise((resolve, reject) => {
      const start = (): void => {
        const leave = exclusive ? () => (this.#exclusive = false) : () => this.#shared--
        try {
          Promise.resolve(this.#run(unlessAborted, leave)).then(resolve, reject)
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      }
      this.#waiting.push({ exclusive, start })
    })
  }

  #admit(): void {
    for (;;) {
      const next = this.#waiting[0]
      if (next === undefined || this.#exclusive || (next.exclusive && this.#shared > 0)) return
      this.#waiting.shift()
      if (next.exclusive) this.#exclusive = true
      else this.#shared++
      next.start()
    }
  }
}
