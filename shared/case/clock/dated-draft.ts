import { type CalendarVersion, dueAfterChange, versionsOf } from '../../calendar/calendar-versions'
import { type Stop, workdayAdd } from '../../calendar/days'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import { toShanghaiDate } from '../../kernel/instant'
import type { PlainDate } from '../../kernel/plain-date'
import type { CaseState } from '../case-state'
import { isEnded } from '../case-status'
import { type ClockDraft, type ClockFacts, LEFT_AT_LEAST } from './clock-draft'
import { CLOCK_LABELS, OUTLIVING_CLOCKS } from './clock-table'
import { dueOnOf, hoursOn } from './due-on'
import { upperStopsOf } from './watch-clocks'

/** 算出到期日的时限 — a clock with the table that it counts by and the days that are left out. */
export type DatedDraft = {
  readonly draft: ClockDraft
  readonly calendar: WorkdayCalendar
  readonly dueOn: PlainDate | null
  readonly stops: readonly Stop[]
}

/**
 * Every clock with its due day. Where the table of working days was changed while a clock ran, it keeps what the change may not take from anybody
 * (case-law §4.7-3); a clock that was over by then is counted by the table of its time for ever (§4.7-5).
 */
export function datedDrafts(facts: ClockFacts, draftsOf: (facts: ClockFacts) => ClockDraft[]): DatedDraft[] {
  const [first, ...later] = tablesSince(facts)
  const drafts = (calendar: WorkdayCalendar) =>
    draftsOf({ ...facts, calendar }).map((draft) => dated(facts, draft, calendar))
  let kept = drafts(first?.calendar ?? facts.calendar)
  for (const version of later) kept = afterChange(facts, kept, { ...version, now: drafts(version.calendar) })
  return kept
}

/** Tables that counted since the first day of the case. */
function tablesSince({ state, calendar }: ClockFacts): readonly CalendarVersion[] {
  if (calendar.changes === undefined || calendar.changes.length === 0) return [{ calendar, change: null }]
  const versions = versionsOf(calendar)
  const entered = state.submittedAt === null ? null : toShanghaiDate(state.submittedAt)
  const from = entered !== null && state.receivedOn !== null && entered < state.receivedOn ? entered : state.receivedOn
  if (from === null) return versions
  const before = versions.findLastIndex(({ change }) => change !== null && change.importedOn <= from)
  return versions.slice(Math.max(0, before))
}

function afterChange(
  { state }: ClockFacts,
  before: readonly DatedDraft[],
  { change, calendar, now }: CalendarVersion & { readonly now: readonly DatedDraft[] },
): DatedDraft[] {
  if (change === null) return [...now]
  const moved: DatedDraft[] = []
  for (const [at, next] of now.entries()) {
    const old = before[at]
    if (old === undefined || old.draft.name !== next.draft.name) moved.push(next)
    else if (wasOver(state, old, change.importedOn)) moved.push(old)
    else {
      const general = dueAfterChange(old.dueOn, next.dueOn, { change, calendar })
      const legal = moved.find((one) => one.draft.name === 'statutory')?.dueOn ?? null
      const isEarlier = old.dueOn !== null && next.dueOn !== null && next.dueOn < old.dueOn
      const stays = isEarlier && next.draft.name === 'promised'
      moved.push({ ...next, dueOn: stays ? promiseKept(old.dueOn, general, legal) : general })
    }
  }
  return moved
}

/** A paper that promised a later day binds the promise, as far as the law's own day allows (case-law §4.7-3, §3.3-5). */
function promiseKept(printed: PlainDate | null, general: PlainDate | null, legal: PlainDate | null): PlainDate | null {
  if (legal === null || printed === null || printed <= legal) return printed
  return general !== null && general < legal ? general : legal
}

/** True for a clock that was over when another table came, or came on that day. */
function wasOver(state: CaseState, { draft, dueOn }: DatedDraft, importedOn: PlainDate): boolean {
  if (draft.endedOn !== null) return draft.endedOn <= importedOn
  if (hasRunOut(draft, dueOn, importedOn)) return true
  return isOver(state, draft) && state.endedOn !== null && state.endedOn <= importedOn
}

/** True for a clock that an act ended, or that ended with its case. */
export function isOver(state: CaseState, draft: ClockDraft): boolean {
  if (draft.endedOn !== null) return true
  const outlives = draft.outlives === true || OUTLIVING_CLOCKS.includes(draft.name)
  return isEnded(state.status) && CLOCK_LABELS[draft.name].owner !== 'person' && !outlives
}

/** True for a right whose days are over. */
export function hasRunOut(draft: ClockDraft, dueOn: PlainDate | null, today: PlainDate): boolean {
  return draft.isRight === true && dueOn !== null && today > dueOn
}

function dated({ state }: ClockFacts, draft: ClockDraft, calendar: WorkdayCalendar): DatedDraft {
  const breaks = draft.isRight === true ? { stops: [], last: null } : breaksOf(state, draft)
  const above = draft.name === 'statutory' || draft.name === 'lowerReview' ? upperStopsOf(state) : []
  const stops = [...(draft.stops ? [...stopsOf(state), ...above] : []), ...breaks.stops]
  const least = breaks.last === null ? null : workdayAdd(breaks.last, LEFT_AT_LEAST, calendar, stops)
  const counted = countedOn(draft, calendar, stops)
  return { draft, calendar, stops, dueOn: least !== null && counted !== null && counted < least ? least : counted }
}

function countedOn({ startOn, startAt, limit }: ClockDraft, calendar: WorkdayCalendar, stops: readonly Stop[]) {
  if (limit.unit === '小时' && startAt !== undefined) return hoursOn(startAt, limit.value)
  return dueOnOf(startOn, limit, calendar, stops)
}

/** Days that the law leaves out: while a stopping procedure was open. */
export function stopsOf(state: CaseState): Stop[] {
  return state.procedures.filter((run) => run.stops).map((run) => ({ startOn: run.startOn, endOn: run.endOn }))
}

/** The times in which the case had ended and the clock did not run: for a clock that had not ended by itself before. */
function breaksOf(state: CaseState, draft: ClockDraft): { readonly stops: Stop[]; readonly last: PlainDate | null } {
  const breaks = (state.reinstatements ?? []).filter(
    ({ endedOn, on }) =>
      draft.startOn <= endedOn && draft.startOn < on && (draft.endedOn === null || draft.endedOn > on),
  )
  return {
    stops: breaks.map(({ endedOn, on }) => ({ startOn: endedOn, endOn: on })),
    last: breaks.at(-1)?.on ?? null,
  }
}
