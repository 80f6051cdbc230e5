import { type Counted, counted, DAYS, legalOf, WD } from './law-count'
import { addDays, type Table, type Ymd } from './law-days'
import type { ToldCase } from './told-case'

export function others(told: ToldCase, table: Table): Counted[] {
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
export function promises(told: ToldCase, table: Table): Counted[] {
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

export function delivery(told: ToldCase, table: Table): Counted[] {
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

export function aftermath(told: ToldCase, table: Table): Counted[] {
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
