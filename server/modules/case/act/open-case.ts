import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import type { CaseState } from '@shared/case/case-state'
import { type Clock, deriveClocks } from '@shared/case/clock/clocks'
import type { HandlingPlan } from '@shared/case/handling-plan'
import type { ItemVersion } from '@shared/service-item/item-version'
import { planOf } from '@shared/service-item/plan-of'
import type { RunContext } from '../../../platform/trpc'
import { getItemVersion } from '../../service-item'
import type { CaseFile } from '../store/case-store'
import { loadPlaces, type Places } from './places'

/** 打开的办件 — a case with everything that does not change while it is worked on: its own item version, calendar, places. */
export type OpenCase = CaseFile & {
  readonly item: ItemVersion
  readonly plan: HandlingPlan
  readonly calendar: WorkdayCalendar
  readonly places: Places
}

/** Completes a loaded case by the item version it began on. */
export async function openCase(ctx: Pick<RunContext, 'tx' | 'calendar'>, file: CaseFile): Promise<OpenCase> {
  const item = await getItemVersion(ctx.tx, file.row.itemId, file.row.itemVersion)
  return { ...file, item, plan: planOf(item), calendar: await ctx.calendar(), places: await loadPlaces(ctx.tx) }
}

/** Every clock of a case as of a day. */
export function clocksOf(open: OpenCase, today: string, state: CaseState = open.state): Clock[] {
  return deriveClocks({ state, plan: open.plan, calendar: open.calendar, today })
}
