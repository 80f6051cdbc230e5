import { aftermath, delivery, others, promises } from './law-clocks-after'
import { type Counted, counted, DAYS, last, legalOf, WD } from './law-count'
import { addWorkdays, isOfficial, type Pause, rolled, type Table, tomorrow, type Ymd } from './law-days'
import type { Span, ToldCase } from './told-case'

/** What the law says of one clock: when it began, its last day, whether anybody may rely on that day, and whether it is over. */
export type LawClock = {
  readonly name: string
  readonly startOn: Ymd
  readonly dueOn: Ymd | null
  readonly provisional: boolean
  readonly ended: boolean
  readonly version: string
}

/** Every clock of a case by the rows of case-law §4.3, with what §4.7 says of tables that changed. */
export function lawClocks(told: ToldCase): LawClock[] {
  let table = told.first
  let kept = clocksBy(told, table).map((clock) => ({ clock, table }))
  for (const change of told.changes) {
    // A case that came in under this table never had another day.
    if (change.importedOn <= Math.min(told.submittedOn, told.receivedOn)) {
      table = change.table
      kept = clocksBy(told, table).map((clock) => ({ clock, table }))
      continue
    }
    table = change.table
    const now = clocksBy(told, table)
    const moved: typeof kept = []
    for (const [at, { clock: old, table: oldTable }] of kept.entries()) {
      const next = now[at]
      if (next === undefined) throw new Error('a calendar made a clock')
      if (wasOver(told, old, change.importedOn)) moved.push({ clock: old, table: oldTable })
      else moved.push({ clock: { ...next, dueOn: dueAfter(old, next, { change, moved }) }, table })
    }
    kept = moved
  }
  return kept.map(({ clock, table: by }) => ({
    name: clock.name,
    startOn: clock.startOn,
    dueOn: clock.dueOn,
    provisional: clock.dueOn !== null && !isOfficial(by, clock.startOn, clock.dueOn),
    ended: isOver(told, clock) || (clock.right === true && clock.dueOn !== null && told.today > clock.dueOn),
    version: by.version,
  }))
}

/** §4.7-3. A later day counts; an earlier one too, but not before the first working day after the publication, and never later than it was. */
function dueAfter(
  old: Counted,
  next: Counted,
  {
    change,
    moved,
  }: { readonly change: ToldCase['changes'][number]; readonly moved: readonly { readonly clock: Counted }[] },
): Ymd | null {
  if (old.dueOn === null || next.dueOn === null || next.dueOn >= old.dueOn) return next.dueOn
  let day = next.dueOn
  while (day < old.dueOn && day < rolled(tomorrow(change.publishedOn), change.table)) day = tomorrow(day)
  if (next.name !== 'promised') return day
  // "A print that promised a later date binds the promise: promised stays at the printed day if statutory allows", else as near as it allows.
  const statutory = moved.find((one) => one.clock.name === 'statutory')?.clock.dueOn ?? null
  if (statutory === null || old.dueOn <= statutory) return old.dueOn
  return Math.min(day, statutory)
}

const ENDS_WITH_CASE_NOT = [
  'supplementReply',
  'correctionReply',
  'hearingRequest',
  'tolerant',
  'commitmentSupply',
  'correctWithin',
  'pickup',
]

function isOver(told: ToldCase, clock: Counted): boolean {
  if (clock.endedOn !== null) return true
  if (told.endedOn === null || clock.goesOn === true || clock.right === true) return false
  return !ENDS_WITH_CASE_NOT.includes(clock.name)
}

/** Over on the day on which the county began to count by another table (§4.7-5). */
function wasOver(told: ToldCase, clock: Counted, on: Ymd): boolean {
  if (clock.endedOn !== null) return clock.endedOn <= on
  if (clock.right === true && clock.dueOn !== null && clock.dueOn < on) return true
  return isOver(told, clock) && told.endedOn !== null && told.endedOn <= on
}

function clocksBy(told: ToldCase, table: Table): Counted[] {
  return [
    ...intake(told, table),
    ...handling(told, table),
    ...others(told, table),
    ...promises(told, table),
    ...delivery(told, table),
    ...aftermath(told, table),
  ]
}

function intake(told: ToldCase, table: Table): Counted[] {
  const { notice, acceptedOn, receivedOn } = told
  const over = acceptedOn === null ? (told.endedOn ?? told.refusedOn) : null
  const clocks = [
    counted(told, table, {
      name: 'oneTimeNotice',
      startOn: receivedOn,
      limit: WD(5),
      endedOn: notice?.firstOn ?? acceptedOn ?? over,
    }),
  ]
  if (told.online)
    clocks.push(
      counted(told, table, {
        name: 'preReview',
        startOn: told.submittedOn,
        limit: WD(1),
        endedOn: told.takenInOn ?? over,
      }),
    )
  if (notice === null) return clocks
  if (notice.suppliedOn !== null)
    clocks.push(
      counted(told, table, {
        name: 'supplementReview',
        startOn: notice.suppliedOn,
        limit: WD(5),
        endedOn: acceptedOn ?? over,
      }),
    )
  const waits = told.status === 'supplementAsked' || told.status === 'prereviewReturned'
  clocks.push(
    counted(told, table, {
      name: notice.by === 'requestSupplement' ? 'supplementReply' : 'correctionReply',
      startOn: notice.on,
      limit: DAYS(notice.days + (notice.more?.thisRound === true ? notice.more.days : 0)),
      endedOn: waits ? null : (notice.suppliedOn ?? told.endedOn ?? acceptedOn ?? notice.on),
    }),
  )
  return clocks
}

function longer(span: Span, days: number): Span {
  if (days === 0 || span.unit === '小时') return span
  if (span.unit === '即时' || span.value === 0) return WD(days)
  return { value: span.value + days, unit: span.unit }
}

/** §4.2: from receipt, a one-time notice served in time moves the start to the day the last line was supplied; none, or late: the first day stays. */
function startOfLimit(told: ToldCase, table: Table, acceptedOn: Ymd): Ymd {
  if (told.limitFrom === 'accepted') return acceptedOn
  const { notice, receivedOn } = told
  if (notice === null || notice.suppliedOn === null) return receivedOn
  const inTime = addWorkdays(receivedOn, 5, table)
  return inTime !== null && notice.firstOn > inTime ? receivedOn : notice.suppliedOn
}

function handling(told: ToldCase, table: Table): Counted[] {
  const { acceptedOn, order } = told
  if (acceptedOn === null) return []
  const stopping = told.procedures.filter((one) => one.stops).map(({ from, to }) => ({ from, to }))
  const above = told.uppers.map((one) => ({ from: one.on, to: one.backOn }))
  const over = order !== null ? order.quashedOn : (told.decided?.on ?? told.endedOn)
  const away = told.uppers.at(-1)
  const more = told.extension?.days ?? 0
  const start = startOfLimit(told, table, acceptedOn)
  const clocks: Counted[] = [
    counted(told, table, {
      name: told.reviewedBelow ? 'lowerReview' : 'statutory',
      startOn: told.reviewedBelow ? acceptedOn : start,
      limit: longer(told.reviewedBelow ? WD(20) : legalOf(told), more),
      pauses: [...stopping, ...above],
      endedOn: over ?? (away !== undefined && away.backOn === null ? away.on : null),
    }),
  ]
  if (told.promised !== null)
    clocks.push(
      counted(told, table, {
        name: 'promised',
        startOn: start,
        limit: promiseOf(told, told.promised, { start, stopping, table }),
        pauses: stopping,
        endedOn: over,
      }),
    )
  if (told.step !== null) clocks.push(stepClock(told, told.step, { table, stopping, more }))
  for (const one of told.procedures) {
    if (one.max === null) continue
    const limit = longer(one.max, one.more)
    clocks.push(counted(told, table, { name: 'procedure', startOn: one.from, limit, endedOn: one.to }))
  }
  if (told.reentryOn !== 'none')
    clocks.push(
      counted(told, table, {
        name: 'reentry',
        startOn: acceptedOn,
        limit: WD(1),
        endedOn: told.reentryOn === null ? null : acceptedOn,
      }),
    )
  return clocks
}

/** §3.3-5: the promise follows an extension, as far as the law's own day goes; one that was broken by then stays so. */
function promiseOf(
  told: ToldCase,
  promised: Span,
  { start, stopping, table }: { readonly start: Ymd; readonly stopping: readonly Pause[]; readonly table: Table },
): Span {
  if (told.extension === null) return promised
  const before = last(start, promised, table, stopping)
  if (before !== null && told.extension.on > before) return promised
  const legal = last(start, longer(legalOf(told), told.extension.days), table, stopping)
  let best = promised
  for (let days = 1; days <= told.extension.days; days += 1) {
    const then = last(start, longer(promised, days), table, stopping)
    if (then === null || legal === null || then <= legal) best = longer(promised, days)
  }
  return best
}

/** §4.4: a step without a limit has an equal share of what the promise leaves, at least one working day. */
function stepLimit({ stepLimits, promised }: ToldCase, at: number): Span {
  const own = stepLimits[at]
  if (own !== undefined && own !== null) return own
  if (promised === null || promised.unit !== '工作日') return WD(1)
  let [left, without] = [promised.value, 0]
  for (const limit of stepLimits) {
    if (limit === null) without += 1
    else if (limit.unit === '工作日') left -= limit.value
  }
  return WD(Math.max(1, Math.trunc(left / without)))
}

function stepClock(
  told: ToldCase,
  step: NonNullable<ToldCase['step']>,
  { table, stopping, more }: { readonly table: Table; readonly stopping: readonly Pause[]; readonly more: number },
): Counted {
  const limit = longer(stepLimit(told, step.at), told.extension?.step === true ? more : 0)
  const { openedOn: startOn, closedOn: endedOn, minute } = step
  return counted(told, table, { name: 'node', startOn, endedOn, limit, minute, pauses: stopping })
}
