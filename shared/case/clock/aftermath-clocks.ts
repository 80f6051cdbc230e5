import type { CaseState } from '../case-state'
import { isEnded } from '../case-status'
import { remediesFrom, servedDayOf } from '../facets/decision-paper'
import type { Limit } from '../handling-plan'
import { type ClockDraft, type ClockFacts, WD } from './clock-draft'
import { legalLimitOf } from './longer'

const DAYS = (value: number): Limit => ({ value, unit: '日' })

/** Clocks of the time after a decision or an end (case-law §4.3): the person's rights, and what the organ still owes. */
export function aftermathClocks(facts: ClockFacts): ClockDraft[] {
  return [...rightClocks(facts), ...publicationClocks(facts), ...owedClocks(facts), ...archiveClocks(facts)]
}

/**
 * 复议期、起诉期 — sixty days and six months from the service of the decision (行政复议法第二十条; 行政诉讼法第四十六条): rights of the person,
 * never a light for the organ. They end when review or suit was filed, or by themselves.
 */
function rightClocks({ state, plan, calendar }: ClockFacts): ClockDraft[] {
  const drafts: ClockDraft[] = []
  const from = remediesFrom(state, plan, calendar)
  const filed = (kind: 'reviewFiled' | 'litigationFiled') =>
    (state.objections ?? []).find((one) => one.kind === kind && from !== null && one.raisedOn >= from)?.raisedOn ?? null
  const right = { stops: false, outlives: true, isRight: true } as const
  if (from !== null && (state.decision !== null || state.endedOn !== null)) {
    drafts.push(
      { name: 'reviewWindow', startOn: from, limit: DAYS(60), endedOn: filed('reviewFiled'), ...right },
      {
        name: 'litigationWindow',
        startOn: from,
        limit: { value: 6, unit: '个月' },
        endedOn: filed('litigationFiled'),
        ...right,
      },
    )
  }
  if (state.status === 'deemedWithdrawn' && state.endedOn !== null)
    drafts.push({ name: 'reinstateWindow', startOn: state.endedOn, limit: DAYS(15), endedOn: null, ...right })
  return drafts
}

/** 公告期 — a paper in publication, until it counts as served. */
function publicationClocks({ state, calendar, today }: ClockFacts): ClockDraft[] {
  return (state.service ?? [])
    .filter((one) => one.way === 'publicNotice' && !one.superseded)
    .map((one) => {
      const served = servedDayOf(one, calendar)
      const endedOn = served !== null && served < today ? served : null
      return { name: 'publicService', startOn: one.servedOn, limit: DAYS(30), endedOn, stops: false, outlives: true }
    })
}

/** 答复异议、整改差评、重新作出决定 — what the organ owes once somebody spoke or an order came. */
function owedClocks({ state, plan }: ClockFacts): ClockDraft[] {
  const drafts: ClockDraft[] = (state.objections ?? [])
    .filter((one) => one.kind === 'statement' || one.kind === 'objection')
    .map((one) => ({
      name: 'objectionReply',
      ref: one.objectionId,
      startOn: one.raisedOn,
      limit: WD(5),
      endedOn: one.endedOn,
      stops: false,
      outlives: true,
    }))
  const { redo } = state
  if (redo !== undefined)
    drafts.push({
      name: 'badRatingFix',
      startOn: redo.startedOn,
      limit: WD(redo.days),
      endedOn: redo.repliedOn,
      stops: false,
      outlives: true,
    })
  const order = state.remakes?.at(-1)
  if (order !== undefined)
    drafts.push({
      name: 'remake',
      startOn: order.orderOn,
      limit: order.limit ?? legalLimitOf(plan),
      endedOn: state.decision?.on ?? state.endedOn,
      stops: true,
    })
  return drafts
}

/** 归档期、保管期 — thirty days from the end to the archive (档案法第十四条 by model), then the years that the file is kept. */
function archiveClocks({ state }: ClockFacts): ClockDraft[] {
  const { archive, endedOn } = state
  const drafts: ClockDraft[] = []
  if (isEnded(state.status) && endedOn !== null)
    drafts.push({
      name: 'archiveDue',
      startOn: endedOn,
      limit: DAYS(30),
      endedOn: archive?.on ?? null,
      stops: false,
      outlives: true,
    })
  if (archive !== undefined && archive.years !== null)
    drafts.push({
      name: 'retention',
      startOn: archive.on,
      limit: { value: archive.years * 12, unit: '个月' },
      endedOn: null,
      stops: false,
      outlives: true,
      isRight: true,
    })
  return drafts
}

/** The day on which the first round of handling was over: what an order begins anew has a clock of its own. */
export function handlingEndOf(state: CaseState): string | null {
  const first = state.remakes?.[0]
  return first === undefined ? (state.decision?.on ?? state.endedOn) : first.quashedOn
}
