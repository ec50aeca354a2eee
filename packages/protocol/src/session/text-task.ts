import { RESERVED_TAG } from '../pdu/index.ts'
import type { TextResponse } from '../pdu/index.ts'
import { decodePairs, encodePairs, splitText, TextCollector } from '../text/index.ts'
import type { TextPair } from '../text/index.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { Fifo } from './fifo.ts'

/** One Text Request that is to be sent. */
export interface TextMessage {
  readonly final: boolean
  readonly continue: boolean
  readonly lun: bigint
  readonly targetTransferTag: number
  readonly text: Uint8Array
}

/** What a Text Response leads to: another request, the whole answer, or a breach. */
export type TextStep =
  { readonly kind: 'send' } | { readonly kind: 'answered'; readonly pairs: readonly TextPair[] } | Violation

/** As many rounds as the longest answer may take: 64 KiB in segments of 512 bytes. */
const MAX_EXCHANGES = 128
const EMPTY = new Uint8Array(0)

/** A text exchange in full feature phase (RFC 7143 §6.2, §11.10, §11.11): requests and answers may each span many PDUs. */
export class TextTask {
  readonly kind = 'text' as const
  readonly tag: number
  /** Whether the application ordered it, and is to hear of its answer. */
  readonly ordered: boolean
  /** Monotonic milliseconds by which the whole answer must be there; undefined for no limit. */
  readonly deadline: number | undefined
  sent = false
  /** The request that is to be sent next; undefined while an answer is awaited. */
  next: TextMessage | undefined
  /** Segments of the request that are not sent yet. */
  readonly #rest: Uint8Array[]
  readonly #answer = new TextCollector()
  #exchanges = 0

  /** @param maxLength the target's MaxRecvDataSegmentLength in bytes */
  constructor(
    tag: number,
    pairs: readonly TextPair[],
    maxLength: number,
    ordered: boolean,
    deadline: number | undefined,
  ) {
    this.tag = tag
    this.ordered = ordered
    this.deadline = deadline
    this.#rest = [...splitText(encodePairs(pairs), maxLength)]
    this.next = this.#message(0n, RESERVED_TAG)
  }

  /** Takes one Text Response and its data. */
  receive(pdu: TextResponse, data: Uint8Array): TextStep {
    if (this.next !== undefined)
      return violation('text-exchange', 'a Text Response that no request has asked for')
    if (++this.#exchanges > MAX_EXCHANGES)
      return violation('text-exchange', `no end after ${MAX_EXCHANGES} exchanges`)
    if (this.#rest.length > 0) {
      if (pdu.final || data.length > 0)
        return violation('text-exchange', 'an answer before the request was complete')
      return this.#continue(pdu)
    }
    const whole = this.#answer.add(data, !pdu.final)
    if (whole === undefined) return this.#continue(pdu)
    if ('kind' in whole) return whole
    const pairs = decodePairs(whole)
    return 'kind' in pairs ? pairs : { kind: 'answered', pairs }
  }

  #continue(pdu: TextResponse): TextStep {
    if (pdu.targetTransferTag === RESERVED_TAG) {
      return violation('text-exchange', 'an unfinished Text Response without a Target Transfer Tag')
    }
    this.next = this.#message(pdu.lun, pdu.targetTransferTag)
    return { kind: 'send' }
  }

  #message(lun: bigint, targetTransferTag: number): TextMessage {
    const text = this.#rest.shift() ?? EMPTY
    const complete = this.#rest.length === 0
    return { final: complete, continue: !complete, lun, targetTransferTag, text }
  }
}

/** Text exchanges: the first is under way, the others wait for it, because one at a time is allowed (RFC 7143 §11.10). */
export class TextQueue {
  readonly #tasks = new Fifo<TextTask>()

  /** Whether an exchange is under way. */
  get isBusy(): boolean {
    return this.#tasks.length > 0
  }

  /** @returns whether it may begin at once */
  add(task: TextTask): boolean {
    this.#tasks.push(task)
    return this.#tasks.length === 1
  }

  /** @returns the one that may begin now, if the one that was removed was under way */
  remove(task: TextTask): TextTask | undefined {
    const wasUnderWay = this.#tasks.peek() === task
    this.#tasks.filter((other) => other !== task)
    return wasUnderWay ? this.#tasks.peek() : undefined
  }

  /** None begins any more. */
  clear(): void {
    this.#tasks.filter(() => false)
  }
}
