import { formatListNumber } from '@shared/handover/list-number'
import type { RunContext } from '../../platform/trpc'
import { tellStaff } from '../notice'
import { insertTasks } from '../task'
import type { OpenedList } from './find-list'

/**
 * 移交不符 — the alarm to who handed the list over and to the keepers of the hall that received it, and one task at the sending point that stays until
 * everything is traced. Answers the task's id.
 */
export async function tellMismatch(
  ctx: RunContext,
  { list, from, to }: OpenedList,
  wrong: { readonly missing: number; readonly damaged: number },
): Promise<string> {
  const number = formatListNumber(list.number)
  const told = new Set([list.handedBy, ...to.keepers])
  for (const staffId of told) {
    await tellStaff(ctx, {
      staffId,
      key: 'w.handoverMissing',
      facts: { batchNumber: number, missingCount: String(wrong.missing + wrong.damaged) },
      unitId: from.unitId,
    })
  }
  const words = [
    wrong.missing > 0 ? `${wrong.missing} 样没到` : null,
    wrong.damaged > 0 ? `${wrong.damaged} 样破损` : null,
  ].filter((one) => one !== null)
  const taskId = ctx.newId()
  await insertTasks(ctx.tx, [
    {
      ...{ taskId, county: list.county, caseId: null, kind: 'traceMissing', pointId: list.fromPoint },
      title: `追查：清单 ${number} ${words.join('，')}`,
      ...{ unitId: null, role: null, staffId: null, accountId: null, dueOn: ctx.today, detail: {} },
      openedAt: new Date(ctx.now),
    },
  ])
  return taskId
}
