import type { CaseState } from '@shared/case/case-state'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { type DueWarning, dueWarnings } from '@shared/case/warning/due-warnings'
import { WARNING_LEVELS, WARNING_ORDER } from '@shared/case/warning/warning-level'
import { messageForApplicant, messageForStaff } from '@shared/case/warning/warning-message'
import { longDate } from '@shared/notice/chinese-text'
import type { RunContext } from '../../../../platform/trpc'
import { hasTemplate, takeNumber, tellStaff } from '../../../notice'
import type { OpenCase } from '../../act/open-case'
import { listOverdueReasonsOf } from '../../store/overdue-reason-store'
import { insertWarnings, listWarningsOf } from '../../store/warning-store'
import { askForReason } from './ask-for-reason'
import { findWarned, type Warned } from './find-warned'
import { tellApplicant } from './tell-applicant'
import { warningFactsOf } from './warning-facts'

/** The series of the county's warnings in its counter of numbers. */
const SERIES = '预警'

/**
 * 预警 — records, numbers and sends what a case's clocks call for now, once per clock and level, in the caller's transaction (case-law §4.6).
 * An officer hears of one case once in a round, of the gravest; the applicant once, of what the law gives them most. Answers how many there were.
 */
export async function raiseWarnings(ctx: RunContext, open: OpenCase, state: CaseState): Promise<number> {
  const { caseId } = open.row
  const raised = (await listWarningsOf(ctx.tx, [caseId])).get(caseId) ?? []
  const reasons = (await listOverdueReasonsOf(ctx.tx, [caseId])).get(caseId) ?? []
  const due = gravestFirst(dueWarnings(warningFactsOf(open, state, { raised, reasons }, ctx)))
  if (due.length === 0) return 0
  const heard = new Set<string>()
  for (const warning of due) {
    const warned = await findWarned(ctx.tx, { open, state, clock: warning.clock, today: ctx.today })
    const told = await tellOfficers(ctx, open, { warning, warned, heard })
    await insertWarnings(ctx.tx, [await recordOf(ctx, open, { warning, told })])
    if (messageForApplicant(aboutOf(warning)) !== null) await askForReason(ctx, open, warned.unitId)
  }
  const news = due.flatMap((warning) => messageForApplicant(aboutOf(warning)) ?? [])
  const key = news.find((one) => one === 'm.overdueLegal') ?? news[0]
  if (key !== undefined) await tellApplicant(ctx, open, { state, key, title: '打电话告知没有按时办完' })
  return due.length
}

const aboutOf = ({ level, clock }: DueWarning) => ({ level, clock: clock.name })

function gravestFirst(due: readonly DueWarning[]): DueWarning[] {
  return [...due].sort((a, b) => WARNING_ORDER.indexOf(b.level) - WARNING_ORDER.indexOf(a.level))
}

/** Sends the message of a warning to everybody of its level who has not heard of this case in this round; answers to whom it went. */
async function tellOfficers(
  ctx: RunContext,
  open: OpenCase,
  { warning, warned, heard }: { warning: DueWarning; warned: Warned; heard: Set<string> },
): Promise<string[]> {
  const told: string[] = []
  for (const person of WARNING_LEVELS[warning.level].to) {
    const key = messageForStaff(aboutOf(warning), person)
    for (const { staffId } of key === null ? [] : warned.staff[person]) {
      if (key === null || heard.has(staffId) || !(await hasTemplate(ctx.tx, key))) continue
      heard.add(staffId)
      told.push(staffId)
      const facts = factsOf(open, warning, warned)
      await tellStaff(ctx, { staffId, key, facts, unitId: warned.unitId, caseId: open.row.caseId })
    }
  }
  return told
}

function factsOf(open: OpenCase, { clock }: DueWarning, warned: Warned): Record<string, string> {
  const owners = [...new Set(warned.staff.owner.map((one) => one.name))]
  return {
    caseNumber: formatCaseNumber(open.row.number),
    usedPercent: `${Math.min(100, Math.round((clock.used / Math.max(1, clock.limit.value)) * 100))}%`,
    promiseDate: longDate(clock.dueOn ?? ''),
    unitShort: open.places.unit(warned.unitId)?.shortName ?? warned.unitId,
    owner: owners.length === 0 ? '暂缺' : owners.join('、'),
    node: clock.label,
  }
}

async function recordOf(
  ctx: RunContext,
  open: OpenCase,
  { warning, told }: { readonly warning: DueWarning; readonly told: string[] },
) {
  const { clock, clockKey, level } = warning
  const year = Number(ctx.today.slice(0, 4))
  const { county } = ctx.services
  return {
    ...{ warningId: ctx.newId(), county, year, no: await takeNumber(ctx.tx, { unitId: county, series: SERIES, year }) },
    ...{ caseId: open.row.caseId, clockKey, clock: clock.name, level, dueOn: clock.dueOn ?? '' },
    ...{ raisedOn: ctx.today, at: new Date(ctx.now), told },
  }
}
