import type { BlockStore } from './block-store.ts'
import { whenDone } from './commands/extent.ts'
import { BlockState, ProvisioningMap } from './provisioning-map.ts'

/** What is unmapped at a time never crosses a multiple of this, and so no physical block lies on both sides of a cut. */
const SLICE_LENGTH = 1024 * 1024

/**
 * Unmaps the beginning of a range: to the end of its slice, or, where that is done already, as far as it is done.
 * @returns where the rest of the range begins
 */
export function unmapNext(
  store: BlockStore,
  from: number,
  end: number,
  anchored: boolean,
): number | Promise<number> {
  const { state, length } = store.runAt(from)
  if (state === (anchored ? BlockState.ANCHORED : BlockState.DEALLOCATED)) return Math.min(end, from + length)
  const next = Math.min(end, (Math.floor(from / SLICE_LENGTH) + 1) * SLICE_LENGTH)
  return whenDone(store.unmap(from, next - from, anchored), () => next)
}

/**
 * What was written since an unmap began that is still under way: whoever sent that write meant it to stay, so it counts as later and
 * is left alone. To SCSI either order would do (SAM-5 §8), but data that was acknowledged would be gone.
 */
export class LaterWrites {
  readonly #underWay = new Set<ProvisioningMap>()

  /** A write to the medium begins. */
  note(offset: number, length: number): void {
    for (const written of this.#underWay) written.map(offset, length)
  }

  /** Does `work` with the map of what is written meanwhile. */
  async during<Result>(
    store: BlockStore,
    unitLength: number,
    work: (written: ProvisioningMap) => Promise<Result>,
  ): Promise<Result> {
    const written = new ProvisioningMap(store.byteLength, unitLength, BlockState.DEALLOCATED)
    this.#underWay.add(written)
    try {
      return await work(written)
    } finally {
      this.#underWay.delete(written)
    }
  }
}
