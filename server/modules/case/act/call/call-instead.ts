import { randomBytes } from 'node:crypto'
import { workdayAdd } from '@shared/calendar/days'
import { makeId } from '@shared/kernel/id'
import type { Tx } from '../../../../platform/db'
import type { Services } from '../../../../platform/trpc'
import { findPointOfDivision } from '../../../organisation'
import { openCall } from '../../../task'
import { lockCaseFile } from '../../store/case-store'

/** 没送到的消息 — what was to be said, and the number that it did not reach. */
export type MessageNotReached = { readonly caseId: string; readonly text: string; readonly phone: string | null }

/**
 * A message that reached nobody becomes a call: somebody at the station near the home rings the family or goes there, with the words that
 * the message had. Nobody misses a decision because a number was wrong.
 */
export async function callInstead(services: Services, tx: Tx, message: MessageNotReached): Promise<void> {
  // Two messages of a case may fail at the same moment, and one call is to come of them.
  const { row } = await lockCaseFile(tx, message.caseId)
  if (row.practice) return
  const station = await findPointOfDivision(tx, row.place)
  const at = services.clock.nowMs()
  await openCall(tx, services.keys, {
    taskId: makeId(at, randomBytes(16)),
    county: row.county,
    caseId: row.caseId,
    title: '短信没有送到，打电话告知',
    pointId: station?.pointId ?? row.intakePoint,
    dueOn: workdayAdd(services.clock.today(), 1, await services.loadCalendar(tx)),
    openedAt: new Date(at),
    phone: message.phone,
    script: `您好，这里是${station?.name ?? '便民服务站'}。发给您的短信没有送到，内容是：${message.text}\n您现在用哪个号码？我记下来。`,
  })
}
