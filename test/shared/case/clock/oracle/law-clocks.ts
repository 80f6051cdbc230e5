import {
  addDays,
  addHours,
  addMonths,
  addWorkdays,
  isOfficial,
  type Pause,
  rolled,
  type Table,
  tomorrow,
  type Ymd,
} from './law-days'
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

/** A clock by one table. */
type Counted = {
  readonly name: string
  readonly startOn: Ymd
  readonly dueOn: Ymd | null
  /** The act that ended it. */
  readonly endedOn: Ymd | null
  /** True for what an end of the case does not end (case-law §3.3-52). */
  readonly goesOn?: boolean
  /** True for a period of the person that is over when its days are. */
  readonly right?: boolean
}

const WD = (value: number): Span => ({ value, unit: '工作日' })
const DAYS = (value: number): Span => ({ value, unit: '日' })

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

/** The last day of a length (§4.1). */
function last(startOn: Ymd, { value, unit }: Span, table: Table, pauses: readonly Pause[] = []): Ymd | null {
  if (unit === '个月') return addMonths(startOn, value, table)
  if (unit === '即时' || value === 0) return startOn
  if (unit === '工作日') return addWorkdays(startOn, value, table, pauses)
  if (unit === '日') return addDays(startOn, value, table, pauses)
  throw new Error('hours begin at a moment')
}

/**
 * §2.E 36: a clock that had ended with its case is taken up again with the days that were left, at least five working days; the days between do not
 * count. `minute` is the moment at which a limit in hours began.
 */
function counted(
  told: ToldCase,
  table: Table,
  clock: Omit<Counted, 'dueOn'> & {
    readonly limit: Span
    readonly pauses?: readonly Pause[]
    readonly minute?: number
  },
): Counted {
  const { limit, pauses = [], minute = 0, ...rest } = clock
  const due = (left: readonly Pause[]) =>
    limit.unit === '小时' ? addHours(clock.startOn, minute, limit.value) : last(clock.startOn, limit, table, left)
  const gap = told.reinstated
  const ran =
    gap !== null &&
    clock.right !== true &&
    clock.startOn <= gap.endedOn &&
    clock.startOn < gap.on &&
    (clock.endedOn === null || clock.endedOn > gap.on)
  if (!ran || gap === null) return { ...rest, dueOn: due(pauses) }
  const all = [...pauses, { from: gap.endedOn, to: gap.on }]
  const [then, least] = [due(all), addWorkdays(gap.on, 5, table, all)]
  return { ...rest, dueOn: then !== null && least !== null && then < least ? least : then }
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

/**
 * §4.4: what stands in for a limit that an item version does not have; a published promise that is longer is not cut short by it (§3.3-5), but
 * nothing is promised beyond what the law itself gives a licence or a registration.
 */
function legalOf({ legal, profile, promised }: ToldCase): Span {
  if (legal !== null) return legal
  if (profile === 'marketRegistration') return WD(3)
  if (profile === 'licence') return WD(20)
  const standIn = profile === 'socialInsurance' ? WD(10) : profile === 'residence' ? DAYS(15) : WD(20)
  return promised !== null && weeks(promised) > weeks(standIn) ? promised : standIn
}

/** Five working days are a week, seven days of the calendar too. */
function weeks({ value, unit }: Span): number {
  return unit === '工作日' ? value / 5 : unit === '日' ? value / 7 : value / (24 * 7)
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

function others(told: ToldCase, table: Table): Counted[] {
  const over = told.decided?.on ?? told.endedOn
  return [
    ...told.consults.map((one) =>
      counted(told, table, {
        name: 'consult',
        startOn: one.on,
        limit: WD(one.days),
        endedOn: one.answeredOn ?? over,
      }),
    ),
    ...told.told
      .filter((one) => one.hearing)
      .map((one) => counted(told, table, { name: 'hearingRequest', startOn: one.on, limit: WD(5), endedOn: over })),
    ...told.uppers.map((one) =>
      counted(told, table, {
        name: 'upperReply',
        startOn: one.on,
        limit: one.limit,
        endedOn: one.backOn ?? told.endedOn,
      }),
    ),
  ]
}

/** §6. */
function promises(told: ToldCase, table: Table): Counted[] {
  const clocks: Counted[] = []
  const stopping = told.procedures.filter((one) => one.stops).map(({ from, to }) => ({ from, to }))
  if (told.tolerant !== null) {
    const { on, days, suppliedOn } = told.tolerant
    const endedOn = suppliedOn ?? told.decided?.on ?? told.endedOn
    clocks.push(counted(told, table, { name: 'tolerant', startOn: on, limit: WD(days), pauses: stopping, endedOn }))
  }
  const { commitment, decided } = told
  if (commitment === null || decided?.kind !== 'granted') return clocks
  const { risk, days, suppliedOn, check, settledOn } = commitment
  if (days !== null)
    clocks.push(
      counted(told, table, {
        name: 'commitmentSupply',
        startOn: decided.on,
        limit: DAYS(days),
        endedOn: suppliedOn ?? settledOn,
      }),
    )
  clocks.push(
    counted(told, table, {
      name: 'afterCheck',
      startOn: decided.on,
      limit: WD(risk === 'high' ? 10 : 30),
      endedOn: check?.on ?? null,
      goesOn: true,
    }),
  )
  if (check !== null && check.correctDays !== null)
    clocks.push(
      counted(told, table, {
        name: 'correctWithin',
        startOn: check.on,
        limit: DAYS(check.correctDays),
        endedOn: settledOn,
      }),
    )
  return clocks
}

function delivery(told: ToldCase, table: Table): Counted[] {
  if (told.decided === null) return []
  const published = told.served?.published === true ? told.served.on : null
  const clocks = [
    counted(told, table, {
      name: 'delivery',
      startOn: told.decided.on,
      limit: WD(10),
      endedOn: told.deliveredOn ?? published ?? told.endedOn,
    }),
  ]
  if (told.atPointSince !== null)
    clocks.push(counted(told, table, { name: 'pickup', startOn: told.atPointSince, limit: DAYS(30), endedOn: null }))
  return clocks
}

/** 复议期、起诉期 run from the day of service; a correction that is served opens them anew (§7.3, §4.3). */
function windowsFrom({ served, correctionServedOn }: ToldCase, table: Table): Ymd | null {
  if (served === null) return null
  const first = served.published ? addDays(served.on, 30, table) : served.on
  return correctionServedOn !== null && first !== null && correctionServedOn > first ? correctionServedOn : first
}

function aftermath(told: ToldCase, table: Table): Counted[] {
  const clocks: Counted[] = []
  const from = windowsFrom(told, table)
  if (from !== null && (told.decided !== null || told.endedOn !== null)) {
    const filed = (kind: 'reviewFiled' | 'litigationFiled') =>
      told.filed?.kind === kind && told.filed.on >= from ? told.filed.on : null
    const right = { startOn: from, right: true }
    clocks.push(
      counted(told, table, { ...right, name: 'reviewWindow', limit: DAYS(60), endedOn: filed('reviewFiled') }),
      counted(told, table, {
        ...right,
        name: 'litigationWindow',
        limit: { value: 6, unit: '个月' },
        endedOn: filed('litigationFiled'),
      }),
    )
  }
  if (told.status === 'deemedWithdrawn' && told.endedOn !== null)
    clocks.push(
      counted(told, table, {
        name: 'reinstateWindow',
        startOn: told.endedOn,
        limit: DAYS(15),
        endedOn: null,
        right: true,
      }),
    )
  if (told.served?.published === true) {
    const due = addDays(told.served.on, 30, table)
    const endedOn = due !== null && due < told.today ? due : null
    clocks.push(
      counted(told, table, { name: 'publicService', startOn: told.served.on, limit: DAYS(30), endedOn, goesOn: true }),
    )
  }
  for (const one of told.objections)
    clocks.push(
      counted(told, table, {
        name: 'objectionReply',
        startOn: one.on,
        limit: WD(5),
        endedOn: one.answeredOn,
        goesOn: true,
      }),
    )
  if (told.redo !== null)
    clocks.push(
      counted(told, table, {
        name: 'badRatingFix',
        startOn: told.redo.on,
        limit: WD(told.redo.days),
        endedOn: told.redo.repliedOn,
        goesOn: true,
      }),
    )
  if (told.order !== null) {
    const pauses = told.procedures.filter((one) => one.stops).map(({ from: begun, to }) => ({ from: begun, to }))
    clocks.push(
      counted(told, table, {
        name: 'remake',
        startOn: told.order.on,
        limit: told.order.limit ?? legalOf(told),
        pauses,
        endedOn: told.decided?.on ?? told.endedOn,
      }),
    )
  }
  if (told.endedOn !== null)
    clocks.push(
      counted(told, table, {
        name: 'archiveDue',
        startOn: told.endedOn,
        limit: DAYS(30),
        endedOn: told.archived?.on ?? null,
        goesOn: true,
      }),
    )
  if (told.archived !== null && told.archived.years !== null)
    clocks.push(
      counted(told, table, {
        name: 'retention',
        startOn: told.archived.on,
        limit: { value: told.archived.years * 12, unit: '个月' },
        endedOn: null,
        right: true,
      }),
    )
  return clocks
}
