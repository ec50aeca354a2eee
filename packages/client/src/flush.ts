import type { CommandOptions } from './command-options.ts'
import type { LogicalUnit } from './logical-unit.ts'
import { isRefusal } from './refusal.ts'

/** SYNCHRONIZE CACHE; a unit without a cache that could be flushed has nothing to do. */
export async function flush(unit: LogicalUnit, options: CommandOptions = {}): Promise<void> {
  try {
    await unit.synchronizeCache(options)
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}
