import { problem } from '@shared/problem/problem'
import type { Task, TaskScope } from './store'

/** Throws `case.notFound` when the task is not of the caller's points, units and roles. */
export function assertOwnsTask(task: Pick<Task, 'pointId' | 'unitId' | 'role' | 'county'>, scope: TaskScope): void {
  const atPoint = task.pointId !== null && scope.points.includes(task.pointId)
  const inUnit =
    task.unitId !== null && scope.units.includes(task.unitId) && (task.role === null || scope.roles.includes(task.role))
  if (task.county !== scope.county || !(atPoint || inUnit)) throw problem('case.notFound')
}
