import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import type { CaseState } from '@shared/case/case-state'
import { type Clock, deriveClocks } from '@shared/case/clock/clocks'
import type { HandlingPlan } from '@shared/case/handling-plan'
import { problem } from '@shared/problem/problem'
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
  const [open] = await openCases(ctx, [file])
  if (open === undefined) throw problem('case.notFound')
  return open
}

/** Completes many cases at once: calendar and places are read once. */
export async function openCases(
  ctx: Pick<RunContext, 'tx' | 'calendar'>,
  files: readonly CaseFile[],
): Promise<OpenCase[]> {
  const [calendar, places] = [await ctx.calendar(), await loadPlaces(ctx.tx)]
  const opened: OpenCase[] = []
  for (const file of files) {
    const item = await getItemVersion(ctx.tx, file.row.itemId, file.row.itemVersion)
    opened.push({ ...file, item, plan: planOf(item), calendar, places })
  }
  return opened
}

/** Every clock of a case as of a day. */
export function clocksOf(open: OpenCase, today: string, state: CaseState = open.state): Clock[] {
  return deriveClocks({ state, plan: open.plan, calendar: open.calendar, today })
}
