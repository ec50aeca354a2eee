import { TaskManagementFunction } from '../pdu/index.ts'
import type { ManagementTask, Task } from '../task/index.ts'
import type { Exchange } from './exchange.ts'

/** What follows a task management function that was not answered in time. */
export type Rung = 'logical-unit-reset' | 'drop-connection'

const ABORTS: readonly number[] = [TaskManagementFunction.AbortTask, TaskManagementFunction.AbortTaskSet]

/**
 * The tasks that nothing else ends any more but this function: the one that ABORT TASK names; by LOGICAL UNIT RESET all in the
 * unit whose own aborts were not answered, for one reset stands for them all.
 */
export function reliantOn(management: ManagementTask, exchanges: Iterable<Exchange>): readonly Task[] {
  const { AbortTask, LogicalUnitReset } = TaskManagementFunction
  const { function: code, referenced } = management
  if (code === AbortTask)
    return referenced?.outcome === undefined && referenced !== undefined ? [referenced] : []
  if (code !== LogicalUnitReset) return []
  const all = [...exchanges]
  const named = new Set(
    all.map((each) =>
      each.kind === 'management' && each.function === AbortTask ? each.referenced : undefined,
    ),
  )
  return all
    .filter((each) => each.kind === 'command')
    .filter(
      (task) => task.outcome === undefined && task.abortCause !== undefined && task.deadline === undefined,
    )
    .filter((task) => task.state === 'sent' && management.covers(task.request.lun) && !named.has(task))
}

/**
 * The ladder of aborts: ABORT TASK or ABORT TASK SET, then LOGICAL UNIT RESET if that is allowed, then the connection is
 * dropped.
 * @param reliant the tasks that are {@link reliantOn} it
 * @param underWay task management functions that end sets and are not answered yet
 * @returns undefined when there is nothing left to do
 */
export function rungAfter(
  { function: code, lun, referenced }: ManagementTask,
  reliant: readonly Task[],
  underWay: readonly ManagementTask[],
  allowLogicalUnitReset: boolean,
): Rung | undefined {
  // An abort whose task has ended meanwhile has nothing left to do: some targets don't answer such a one (istgt).
  if (referenced !== undefined && reliant.length === 0) return undefined
  if (!ABORTS.includes(code) || !allowLogicalUnitReset) return 'drop-connection'
  // One reset ends all tasks of the unit: another one would only keep new commands waiting.
  const { LogicalUnitReset } = TaskManagementFunction
  const isBeingReset = underWay.some((set) => set.function === LogicalUnitReset && set.covers(lun))
  return isBeingReset ? undefined : 'logical-unit-reset'
}
