import { TaskManagementFunction } from '../pdu/index.ts'
import type { ManagementTask } from '../task/index.ts'

/** What follows a task management function that was not answered in time. */
export type Rung = 'logical-unit-reset' | 'drop-connection'

const ABORTS: readonly number[] = [TaskManagementFunction.AbortTask, TaskManagementFunction.AbortTaskSet]

/**
 * The ladder of aborts: ABORT TASK or ABORT TASK SET, then LOGICAL UNIT RESET if that is allowed, then the connection is
 * dropped.
 * @param underWay task management functions that end sets and are not answered yet
 * @returns undefined when there is nothing left to do
 */
export function rungAfter(
  { function: code, lun, referenced }: ManagementTask,
  underWay: readonly ManagementTask[],
  allowLogicalUnitReset: boolean,
): Rung | undefined {
  // An abort whose task has ended meanwhile has nothing left to do: some targets don't answer such a one (istgt).
  if (referenced?.outcome !== undefined) return undefined
  if (!ABORTS.includes(code) || !allowLogicalUnitReset) return 'drop-connection'
  // One reset ends all tasks of the unit: another one would only keep new commands waiting.
  const { LogicalUnitReset } = TaskManagementFunction
  const isBeingReset = underWay.some((set) => set.function === LogicalUnitReset && set.covers(lun))
  return isBeingReset ? undefined : 'logical-unit-reset'
}
