import type { PhoneCallResult } from '@shared/case/view/task-view'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { pointsOfUnits } from '../organisation'
import { assertOwnsTask } from './policy'
import { taskScopeOf } from './procedures/list-tasks'
import { findTaskForUpdate, saveTaskResult } from './store'

/**
 * 办完一条待办 — for a phone call: who answered, when, what came of it. A call that nobody answered keeps the task open, with the
 * try on record. Throws `case.notFound` for a task that is not the caller's, `case.alreadyDone` for one that is closed.
 */
export async function finishTask(
  ctx: RunContext,
  input: { taskId: string; result: PhoneCallResult },
): Promise<{ taskId: string; state: 'done' | 'waiting' }> {
  const task = await findTaskForUpdate(ctx.tx, input.taskId)
  if (task === null || ctx.actor.kind !== 'staff') throw problem('case.notFound')
  assertOwnsTask(task, taskScopeOf(ctx.actor, ctx.services.county, await pointsOfUnits(ctx.tx)))
  if (task.state === 'done' || task.state === 'cancelled') throw problem('case.alreadyDone', { who: '同事', when: '' })
  ctx.audit.about('task', task.taskId)
  const state = input.result.outcome === 'told' || input.result.outcome === 'visited' ? 'done' : 'waiting'
  await saveTaskResult(ctx.tx, {
    taskId: task.taskId,
    state,
    result: input.result,
    by: ctx.actor.staffId,
    at: new Date(ctx.now),
  })
  return { taskId: task.taskId, state }
}
