import { workdayAdd } from '@shared/calendar/days'
import { REASON_DAYS } from '@shared/case/warning/due-warnings'
import type { RunContext } from '../../../../platform/trpc'
import { insertTasks, listTasksOfCase } from '../../../task'
import type { OpenCase } from '../../act/open-case'

/** 公开说明理由的待办 — of the unit that handles the case (优化营商环境条例第三十六条第二款). */
export const REASON_TASK = 'publicReason'

/** Opens the task to say in public why a case is late, within a working day; one that is open already stays the only one. */
export async function askForReason(ctx: RunContext, open: OpenCase, unitId: string): Promise<void> {
  const { caseId, county } = open.row
  const waiting = await listTasksOfCase(ctx.tx, caseId)
  if (waiting.some((task) => task.kind === REASON_TASK)) return
  await insertTasks(ctx.tx, [
    {
      ...{ taskId: ctx.newId(), county, caseId, kind: REASON_TASK, title: '超期了，请公开说明理由' },
      ...{ unitId, role: null, pointId: null, staffId: null, accountId: null, detail: {} },
      ...{ dueOn: workdayAdd(ctx.today, REASON_DAYS, open.calendar), openedAt: new Date(ctx.now) },
    },
  ])
}
