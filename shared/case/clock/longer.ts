import type { Stop } from '../../calendar/days'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import type { Instant } from '../../kernel/instant'
import type { PlainDate } from '../../kernel/plain-date'
import type { CaseState, ProcedureRun } from '../case-state'
import type { HandlingPlan, Limit, PlanNode, ProcedureProfile } from '../handling-plan'
import { fallbackLimitOf } from './clock-table'
import { dueOnOf, hoursOn } from './due-on'

/** 可延长多少 — the most days that a profile lets an organ head add, once, and the article that says so. */
export type ExtensionRule = { readonly days: number; readonly article: string }

/**
 * 延长的上限（case-law §4.2） — licences ten working days (行政许可法第四十二条第一款), market registration three (市场主体登记管理条例
 * 第十九条), relief and the rest ten by the county's rule (湖南省行政程序规定第八十一条); social insurance and residence know none.
 */
export const EXTENSION_RULES: Readonly<Record<ProcedureProfile, ExtensionRule | null>> = {
  licence: { days: 10, article: '《中华人民共和国行政许可法》第四十二条第一款' },
  marketRegistration: { days: 3, article: '《中华人民共和国市场主体登记管理条例》第十九条' },
  relief: { days: 10, article: '《湖南省行政程序规定》第八十一条' },
  general: { days: 10, article: '《湖南省行政程序规定》第八十一条' },
  socialInsurance: null,
  residence: null,
}

/**
 * The limit of the law, or what stands in for it where the law names none. What the county promises openly is never cut short by the stand-in:
 * it is there so that nothing is without a limit, and the promise is one (case-law §3.3-5, §4.4). Licences and market registration have their
 * limit from the law itself (行政许可法第四十二条，市场主体登记管理条例第十九条), which no promise lengthens.
 */
export function legalLimitOf({ legalLimit, profile, promisedLimit }: LimitedPlan): Limit {
  if (legalLimit !== null) return legalLimit
  const standIn = fallbackLimitOf(profile)
  if (profile === 'licence' || profile === 'marketRegistration' || promisedLimit === null) return standIn
  return roughDays(promisedLimit) > roughDays(standIn) ? promisedLimit : standIn
}

type LimitedPlan = Pick<HandlingPlan, 'legalLimit' | 'profile' | 'promisedLimit'>

/** Days of the calendar that a limit takes when no holiday falls into it, to tell which of two is longer. */
function roughDays({ value, unit }: Limit): number {
  if (unit === '工作日') return (value * 7) / 5
  return unit === '日' ? value : value / 24
}

/**
 * The limit of a step: its own, or an equal share of what the others leave of the promise, at least one working day (case-law §4.4).
 */
export function nodeLimitOf({ nodes, promisedLimit: promised }: HandlingPlan, node: PlanNode): Limit {
  if (node.limit !== null) return node.limit
  if (promised === null || promised.unit !== '工作日') return { value: 1, unit: '工作日' }
  const taken = nodes.reduce((sum, { limit }) => sum + (limit?.unit === '工作日' ? limit.value : 0), 0)
  const without = nodes.filter(({ limit }) => limit === null).length
  return { value: Math.max(1, Math.floor((promised.value - taken) / without)), unit: '工作日' }
}

/** The last day of a step that opens now, for its task. */
export function stepDueOn(
  ctx: {
    readonly plan: HandlingPlan
    readonly now: Instant
    readonly today: PlainDate
    readonly calendar: WorkdayCalendar
  },
  node: PlanNode,
): PlainDate | null {
  const limit = nodeLimitOf(ctx.plan, node)
  return limit.unit === '小时' ? hoursOn(ctx.now, limit.value) : dueOnOf(ctx.today, limit, ctx.calendar)
}

/** A limit with days added in its own unit; what ended on the spot gets working days, hours are never lengthened. */
export function lengthened(limit: Limit, days: number): Limit {
  if (days === 0 || limit.unit === '小时') return limit
  if (limit.unit === '即时' || limit.value === 0) return { value: days, unit: '工作日' }
  return { value: limit.value + days, unit: limit.unit }
}

/** How long a special procedure may take, with its one extension. */
export function procedureLimitOf(run: ProcedureRun): Limit | null {
  return run.limit === null ? null : lengthened(run.limit, run.longer?.days ?? 0)
}

/** How long the person has to bring what was asked for, with the extension of this round of the notice. */
export function replyDaysOf({ oneTimeNotice: notice, supplementExtension: longer }: CaseState): number {
  if (notice === null) return 0
  return notice.replyDays + (longer?.round === notice.sameLinesRounds ? longer.days : 0)
}

/**
 * The promise after an extension: it follows by up to the same days and never goes beyond the law's day (case-law §3.3-5). A promise that
 * was already broken on the day of the extension stays broken.
 */
export function promisedAfter(
  promised: Limit,
  about: {
    readonly state: CaseState
    readonly startOn: PlainDate
    readonly legal: Limit
    readonly calendar: WorkdayCalendar
    readonly stops: readonly Stop[]
  },
): Limit {
  const { extension } = about.state
  if (extension === undefined) return promised
  const due = (limit: Limit) => dueOnOf(about.startOn, limit, about.calendar, about.stops)
  const before = due(promised)
  if (before !== null && extension.on > before) return promised
  const last = due(lengthened(about.legal, extension.days))
  for (let days = extension.days; days > 0; days -= 1) {
    const then = due(lengthened(promised, days))
    if (then === null || last === null || then <= last) return lengthened(promised, days)
  }
  return promised
}
