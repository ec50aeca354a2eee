import { createHistogram } from 'node:perf_hooks'
import type { Histogram, RecordableHistogram } from 'node:perf_hooks'
import { monotonicNow } from '@iscsi/transport'
import type { Order } from '../operation.ts'

/** How long commands took that went well, in a histogram for each kind of command. */
export class Latencies {
  readonly #histograms = new Map<string, RecordableHistogram>()

  /** By the command's name; nanoseconds from its order to its end. */
  get histograms(): ReadonlyMap<string, Histogram> {
    return this.#histograms
  }

  /** The order, with its time taken. */
  measured<Result>(order: Order<Result>): Order<Result> {
    const begin = monotonicNow()
    const succeeded = (): void => {
      // A histogram takes whole numbers from 1 on.
      this.#of(order.name).record(Math.max(1, Math.round((monotonicNow() - begin) * 1e6)))
    }
    return { ...order, watch: { succeeded, failed: () => undefined } }
  }

  #of(name: string): RecordableHistogram {
    const known = this.#histograms.get(name)
    if (known !== undefined) return known
    const histogram = createHistogram()
    this.#histograms.set(name, histogram)
    return histogram
  }
}
