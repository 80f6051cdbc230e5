import { problem } from '@shared/problem/problem'
import type { Task, TaskScope } from './store'

/** Throws `case.notFound` when the task is not of the caller's points and posts. */
export function assertOwnsTask(task: Pick<Task, 'pointId' | 'unitId' | 'role' | 'county'>, scope: TaskScope): void {
  const atPoint = task.pointId !== null && scope.points.includes(task.pointId)
  const atPost = scope.posts.some((post) => post.unit === task.unitId && (task.role ?? post.role) === post.role)
  if (task.county !== scope.county || !(atPoint || atPost)) throw problem('case.notFound')
}
