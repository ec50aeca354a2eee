import type { LogicalUnit } from '@iscsi/client'
import type { Command } from 'commander'
import { UsageError } from './failure.ts'
import { readCount } from './spec.ts'

/** Blocks of a logical unit. */
export interface Range {
  readonly lba: number
  readonly blocks: number
  readonly blockLength: number
}

/** Gives a command the options that name a range of blocks. @param blocks how many, when nothing is said */
export function withRange(command: Command, blocks: string): Command {
  return command
    .option('--lba <n>', 'the first block', readCount('--lba'), 0)
    .option('--blocks <n>', `how many; default ${blocks}`, readCount('--blocks'))
}

/**
 * The range that the options name. @param blocks how many when they don't say
 * @throws UsageError when the unit has fewer blocks
 */
export async function rangeOf(
  command: Command,
  unit: LogicalUnit,
  signal: AbortSignal,
  blocks?: number,
): Promise<Range> {
  const { blocks: all, blockLength } = await unit.readCapacity({ signal })
  const { lba, blocks: asked } = command.opts<{ readonly lba: number; readonly blocks?: number }>()
  const wanted = asked ?? blocks ?? all - lba
  if (lba + wanted > all || wanted < 0)
    throw new UsageError(`the unit has ${all} blocks: ${wanted} from LBA ${lba} on are not among them`)
  return { lba, blocks: wanted, blockLength }
}
