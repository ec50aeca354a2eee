import { isAborted, leftBy } from './ended-by.ts'

/** A question under way, or its answer. */
interface Question<Answer> {
  readonly answer: Promise<Answer>
  readonly controller: AbortController
  /** Who has not left it. */
  waiting: number
  /** Undefined until it is there, or if that is the answer. */
  known: Answer | undefined
}

/** What is asked once for all who want to know it, until it is forgotten. */
export class AskedOnce<Answer> {
  readonly #ask: (signal: AbortSignal) => Promise<Answer>
  #question: Question<Answer> | undefined

  /** @param ask ends with its signal */
  constructor(ask: (signal: AbortSignal) => Promise<Answer>) {
    this.#ask = ask
  }

  /** The answer, if it is there. */
  get known(): Answer | undefined {
    return this.#question?.known
  }

  forget(): void {
    this.#question = undefined
  }

  /**
   * The answer. A signal leaves the question to the others who wait for it; if nobody else does, it is aborted, and its end waited for.
   * @param what the call, for messages
   * @throws what asking throws; AbortError
   */
  async answer(what: string, signal: AbortSignal | undefined): Promise<Answer> {
    const { known } = this
    if (known !== undefined && !isAborted(signal)) return known
    let joined: Question<Answer> | undefined
    try {
      return await leftBy(what, signal, () => {
        joined = this.#join()
        return joined.answer
      })
    } catch (error) {
      if (joined !== undefined && isAborted(signal)) await this.#leave(joined, signal?.reason)
      throw error
    }
  }

  #join(): Question<Answer> {
    const question = this.#question ?? this.#begin()
    question.waiting++
    return question
  }

  #begin(): Question<Answer> {
    const controller = new AbortController()
    const answer = this.#ask(controller.signal)
    const question: Question<Answer> = { answer, controller, waiting: 0, known: undefined }
    this.#question = question
    answer.then(
      (known) => {
        question.known = known
      },
      () => {
        this.#drop(question)
      },
    )
    return question
  }

  async #leave(question: Question<Answer>, reason: unknown): Promise<void> {
    question.waiting--
    if (question.waiting > 0 || question.known !== undefined) return
    // Who comes now asks anew.
    this.#drop(question)
    question.controller.abort(reason)
    await Promise.allSettled([question.answer])
  }

  #drop(question: Question<Answer>): void {
    if (this.#question === question) this.#question = undefined
  }
}
