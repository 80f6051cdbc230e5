import type { CaseAction } from '@shared/case/case-action'
import { isEnded } from '@shared/case/case-status'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { statusKeyOf } from '@shared/case/progress/status-key'
import type {
  AllowedAct,
  MyCase,
  MyCaseRow,
  NoticeView,
  PublicProgress,
  SectionView,
} from '@shared/case/view/case-view'
import type { FastView } from '@shared/case/view/fast-view'
import type { CaseFile } from '../../attachment'
import { clocksOf, type OpenCase } from '../act/open-case'
import type { CaseMaterial } from '../store/material-store'
import type { OverdueReason } from '../store/overdue-reason-store'
import type { Rating } from '../store/rating-store'
import { presentClock } from './clock-view'
import { contactOf, pickupOf } from './contact'
import { presentExpected } from './expected'
import { presentMaterials } from './material-view'
import { presentMyOverdue, withReasons } from './overdue-view'
import { sayDay, sentenceOf } from './sentences'
import { presentPromised, presentSupplement } from './supplement-view'
import { type NamedMandates, presentSteps } from './timeline-view'

/** A row of the applicant's own list, with what they must do next if anything. */
export function presentMyRow(open: OpenCase, today: string): MyCaseRow {
  const { row, state, plan, places } = open
  const clocks = clocksOf(open, today)
  return {
    caseId: row.caseId,
    number: row.number,
    queryCode: row.queryCode,
    itemId: row.itemId,
    itemName: row.itemName,
    statusKey: statusKeyOf(state),
    sentence: sentenceOf({ state, plan, clocks, places }),
    light: state.status === 'suspended' ? 'paused' : 'none',
    todo: todoOf(open, today),
    updatedAt: row.updatedAt.toISOString(),
  }
}

function todoOf(open: OpenCase, today: string): MyCaseRow['todo'] {
  const { state } = open
  const supplement = presentSupplement(open, today)
  const missing = supplement?.lines.filter((line) => !line.supplied).length ?? 0
  const owed = presentPromised(open, today) !== null && !isEnded(state.status)
  if ((state.status === 'supplementAsked' || owed) && supplement !== null)
    return { kind: 'supply', text: `补 ${missing} 样材料，到 ${sayDay(supplement.dueOn)}`, until: supplement.dueOn }
  if (state.status === 'prereviewReturned' && supplement !== null)
    return { kind: 'correct', text: `改 ${missing} 处再交，到 ${sayDay(supplement.dueOn)}`, until: supplement.dueOn }
  if (state.status === 'readyForPickup' || state.status === 'unclaimed')
    return { kind: 'pickup', text: `到${pickupOf(open)?.point ?? '窗口'}领结果`, until: null }
  if (state.status === 'closed' && !state.rated) return { kind: 'rate', text: '评一评这次办得怎么样', until: null }
  return null
}

/** Everything that the applicant sees of a case; read from a case that the applicant may read. */
export function presentMyCase(
  open: OpenCase,
  parts: {
    actions: readonly CaseAction[]
    materials: readonly CaseMaterial[]
    files: ReadonlyMap<string, CaseFile>
    sections: SectionView[]
    notices: NoticeView[]
    rating: Rating | null
    allowed: AllowedAct[]
    reasons: readonly OverdueReason[]
    mandates: NamedMandates
    /** What may be done against inaction, in the county's words. */
    remedy: string
    fast: FastView | null
    today: string
  },
): MyCase {
  const { row, state, plan, places } = open
  const { today } = parts
  const clocks = clocksOf(open, today)
  const waiting = state.status === 'supplementAsked' || state.status === 'prereviewReturned'
  const overdue = presentMyOverdue(open, parts)
  const answer = clocks.find((one) => !one.ended && (one.name === 'oneTimeNotice' || one.name === 'supplementReview'))
  return {
    caseId: row.caseId,
    bundleApplicationId: row.bundleApplicationId,
    number: row.number,
    numberText: formatCaseNumber(row.number),
    queryCode: row.queryCode,
    itemId: row.itemId,
    itemName: row.itemName,
    version: state.version,
    statusKey: statusKeyOf(state),
    sentence: sentenceOf({ state, plan, clocks, places }),
    submittedAt: state.submittedAt,
    replyBy: answer?.dueOn ?? null,
    expected: presentExpected(open, state, today),
    clocks: clocks.map(presentClock),
    timeline: withReasons(open, presentSteps(open, parts.actions, { today, names: false, mandates: parts.mandates }), {
      ...{ reasons: parts.reasons, names: false },
    }),
    materials: presentMaterials(open, parts.materials, { files: parts.files, names: false }),
    supplement: waiting ? presentSupplement(open, today) : presentPromised(open, today),
    sections: parts.sections,
    notices: parts.notices,
    pickup: pickupOf(open),
    contact: contactOf(open),
    rating: parts.rating === null ? null : { level: parts.rating.level, tags: parts.rating.tags },
    ...(overdue === null ? {} : { overdue }),
    ...(parts.fast === null ? {} : { fast: { label: parts.fast.label, on: parts.fast.on } }),
    allowed: parts.allowed,
  }
}

/** What query code and last four characters show: the state and the day, never what was filled in. */
export function presentPublicProgress(open: OpenCase, actions: readonly CaseAction[], today: string): PublicProgress {
  const { row, state, plan, places } = open
  return {
    numberText: formatCaseNumber(row.number),
    itemName: row.itemName,
    statusKey: statusKeyOf(state),
    sentence: sentenceOf({ state, plan, clocks: clocksOf(open, today), places }),
    expected: presentExpected(open, state, today),
    timeline: presentSteps(open, actions, { today, names: false }),
    contact: contactOf(open),
  }
}
