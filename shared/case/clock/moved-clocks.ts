import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import type { PlainDate } from '../../kernel/plain-date'
import type { CaseAction } from '../case-action'
import { emptyCaseState } from '../case-state'
import { applyAction } from '../derive-case'
import type { HandlingPlan } from '../handling-plan'
import type { ClockFacts } from './clock-draft'
import type { ClockName } from './clock-table'
import { clocksInOrder } from './clocks'

/** 挪动的时限 — one open clock whose due day another table moved. */
export type ClockMove = {
  readonly name: ClockName
  readonly label: string
  readonly startOn: PlainDate
  /** Null while an open stop leaves no end in sight. */
  readonly oldDueOn: PlainDate | null
  readonly newDueOn: PlainDate | null
  /** 今天跨过 — true when it became overdue by the change, or is no longer. */
  readonly crossed: boolean
}

/**
 * 重算一件 — how many clocks of a case are open, and which of them the change from one table to the other moved (case-law §4.7-2). Ended ones never
 * move.
 */
export function replayClocks(
  facts: Omit<ClockFacts, 'calendar'>,
  { before, after }: { readonly before: WorkdayCalendar; readonly after: WorkdayCalendar },
): { readonly open: number; readonly moves: readonly ClockMove[] } {
  const old = clocksInOrder({ ...facts, calendar: before })
  const now = clocksInOrder({ ...facts, calendar: after })
  const isLate = (dueOn: PlainDate | null) => dueOn !== null && dueOn < facts.today
  const moves = now.flatMap((clock, at) => {
    const was = old[at]
    if (was === undefined || was.dueOn === clock.dueOn || (was.ended && clock.ended)) return []
    return {
      name: clock.name,
      label: clock.label,
      startOn: clock.startOn,
      oldDueOn: was.dueOn,
      newDueOn: clock.dueOn,
      crossed: isLate(was.dueOn) !== isLate(clock.dueOn),
    }
  })
  return { open: now.filter((clock) => !clock.ended).length, moves }
}

/** Days that stand on papers and screens of the person: the answer about acceptance, the day of the decision, the person's own periods. */
const TOLD: readonly ClockName[] = [
  'oneTimeNotice',
  'supplementReview',
  'correctionReply',
  'supplementReply',
  'hearingRequest',
  'tolerant',
  'commitmentSupply',
  'correctWithin',
  'pickup',
  'reviewWindow',
  'litigationWindow',
  'reinstateWindow',
  'remake',
]

/** The moves that the person must hear of: only a day that was printed for or shown to them. Where something was promised, the promise was shown. */
export function movesToTell(moves: readonly ClockMove[], plan: HandlingPlan): readonly ClockMove[] {
  const decision: ClockName = plan.promisedLimit === null ? 'statutory' : 'promised'
  return moves.filter((move) => move.newDueOn !== null && (move.name === decision || TOLD.includes(move.name)))
}

/** 早了的视为撤回 — a lapse that would not have been due on the day on which it was written down. */
export type EarlyLapse = { readonly on: PlainDate; readonly oldDueOn: PlainDate; readonly newDueOn: PlainDate }

/**
 * The lapse that stands at the end of a log, if by this table it came too early (case-law §4.7-4). The day of a clock that was running then is
 * asked, so the table's own changes do not matter.
 */
export function earlyLapse(
  log: { readonly caseId: string; readonly plan: HandlingPlan; readonly actions: readonly CaseAction[] },
  { changes: _, ...table }: WorkdayCalendar,
): EarlyLapse | null {
  const at = log.actions.findLastIndex((action) => action.name === 'lapse')
  const lapse = log.actions[at]
  const after = log.actions.slice(at + 1)
  if (lapse === undefined || after.some((action) => ENDS_A_LAPSE.includes(action.name))) return null
  const state = log.actions
    .slice(0, at)
    .reduce((folded, action) => applyAction(folded, log.plan, action), emptyCaseState(log.caseId))
  const names: readonly ClockName[] =
    lapse.input.kind === 'tolerant' ? ['tolerant'] : ['supplementReply', 'correctionReply']
  const clock = clocksInOrder({ state, plan: log.plan, calendar: table, today: lapse.on }).find(
    (one) => !one.ended && names.includes(one.name),
  )
  if (clock === undefined || clock.dueOn === null || lapse.on > clock.dueOn) return null
  return { on: lapse.on, oldDueOn: String(lapse.input.dueOn), newDueOn: clock.dueOn }
}

/** What takes a lapsed case up again, or puts it away for good. */
const ENDS_A_LAPSE: readonly string[] = ['correctDecision', 'archive', 'voidCase']
