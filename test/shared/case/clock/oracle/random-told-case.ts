import { later } from './law-days'
import type { Chance, History } from './random-tables'
import type { Span, ToldCase } from './told-case'

const WD = (value: number): Span => ({ value, unit: '工作日' })
const STATUSES = ['closed', 'readyForPickup', 'granted', 'withdrawn', 'deemedWithdrawn', 'terminated', 'inHandling']

/** A life of a case out of chance: every part may be there or not, days follow each other as they may in life. */
export function randomToldCase(chance: Chance, history: History): ToldCase {
  const receivedOn = later(20240101, chance.int(0, 1150))
  const after = (day: number, most: number) => later(day, chance.int(0, most))
  const maybe = <T>(share: number, make: () => T): T | null => (chance.is(share) ? make() : null)
  const notice = maybe(0.35, () => noticeOf(chance, receivedOn))
  const waits = notice !== null && notice.suppliedOn === null && chance.is(0.5)
  const acceptedOn = waits ? null : maybe(0.8, () => after(notice?.suppliedOn ?? notice?.on ?? receivedOn, 9))
  const deemed = acceptedOn !== null && notice === null && chance.is(0.2)
  const accepted = deemed ? receivedOn : acceptedOn
  const decided =
    accepted === null
      ? null
      : maybe(0.45, () => ({
          on: after(accepted, 60),
          kind: chance.of(['granted', 'granted', 'refused'] as const),
        }))
  const status = waits
    ? chance.of(['supplementAsked', 'prereviewReturned'])
    : accepted === null
      ? chance.of(['received', 'received', 'refusedAcceptance', 'withdrawn', 'deemedWithdrawn'])
      : decided === null
        ? chance.of(['inHandling', 'inHandling', 'inHandling', 'withdrawn', 'deemedWithdrawn', 'terminated'])
        : chance.of(STATUSES)
  const ENDED = ['closed', 'withdrawn', 'deemedWithdrawn', 'terminated', 'refusedAcceptance']
  const lastDay = decided?.on ?? accepted ?? notice?.on ?? receivedOn
  const endedOn = ENDED.includes(status) ? after(lastDay, 40) : null
  const has = accepted !== null
  const procedures = has
    ? Array.from({ length: chance.of([0, 0, 0, 1, 1, 2, 3]) }, () => {
        const from = after(accepted, 30)
        return {
          from,
          to: maybe(0.85, () => after(from, 25)),
          stops: chance.is(0.8),
          max: maybe(0.9, () => ({ value: chance.int(1, 40), unit: chance.of(['工作日', '日'] as const) })),
          more: chance.is(0.2) ? chance.int(1, 10) : 0,
        }
      })
    : []
  const step = has
    ? maybe(0.8, () => {
        const openedOn = after(accepted, 20)
        return {
          at: chance.int(1, 3),
          openedOn,
          minute: chance.int(0, 1439),
          closedOn: maybe(0.4, () => after(openedOn, 9)),
        }
      })
    : null
  const served =
    decided === null && endedOn === null
      ? null
      : maybe(0.5, () => ({ on: after(lastDay, 20), published: chance.is(0.3) }))
  const gapFrom = has ? after(accepted, 15) : receivedOn
  return {
    first: history.first,
    changes: history.changes,
    today: after(lastDay, 200),
    profile: chance.of(['licence', 'marketRegistration', 'socialInsurance', 'relief', 'residence', 'general'] as const),
    limitFrom: chance.of(['accepted', 'received'] as const),
    legal: maybe(0.6, () => limitOf(chance)),
    promised: maybe(0.7, () => (chance.is(0.1) ? { value: 0, unit: '即时' as const } : WD(chance.int(1, 25)))),
    stepLimits: [WD(1), ...Array.from({ length: 3 }, () => maybe(0.8, () => stepLimit(chance)))],
    reviewedBelow: chance.is(0.15),
    reentryOn: chance.is(0.3) ? maybe(0.5, () => after(accepted ?? receivedOn, 5)) : 'none',
    status,
    online: chance.is(0.6),
    submittedOn: chance.is(0.9) ? receivedOn : later(receivedOn, chance.int(0, 3)),
    receivedOn,
    takenInOn: maybe(0.7, () => after(receivedOn, 4)),
    notice,
    acceptedOn: accepted,
    refusedOn: status === 'refusedAcceptance' ? endedOn : null,
    procedures,
    extension: has
      ? maybe(0.2, () => ({ days: chance.of([3, 10, 10, 15]), on: after(accepted, 25), step: chance.is(0.5) }))
      : null,
    step,
    tolerant: has
      ? maybe(0.12, () => ({
          on: accepted,
          days: chance.int(1, 20),
          suppliedOn: maybe(0.5, () => after(accepted, 12)),
        }))
      : null,
    commitment: decided === null ? null : maybe(0.3, () => commitmentOf(chance, decided.on)),
    decided,
    atPointSince: status === 'readyForPickup' ? after(decided?.on ?? receivedOn, 12) : null,
    deliveredOn: decided === null || status === 'readyForPickup' ? null : maybe(0.5, () => after(decided.on, 15)),
    served,
    correctionServedOn: served === null ? null : maybe(0.15, () => after(served.on, 50)),
    filed:
      served === null
        ? null
        : maybe(0.3, () => ({
            kind: chance.of(['reviewFiled', 'litigationFiled'] as const),
            on: after(served.on, 90),
          })),
    endedOn,
    reinstated: has ? maybe(0.15, () => ({ endedOn: gapFrom, on: after(gapFrom, 20) })) : null,
    uppers: has
      ? Array.from({ length: chance.of([0, 0, 0, 0, 1, 2]) }, () => {
          const on = after(accepted, 20)
          return { on, limit: limitOf(chance), backOn: maybe(0.7, () => after(on, 20)) }
        })
      : [],
    consults: has
      ? Array.from({ length: chance.of([0, 0, 0, 1, 2]) }, () => {
          const on = after(accepted, 20)
          return { on, days: chance.int(1, 5), answeredOn: maybe(0.5, () => after(on, 6)) }
        })
      : [],
    told: has
      ? Array.from({ length: chance.of([0, 0, 1]) }, () => ({ on: after(accepted, 9), hearing: chance.is(0.6) }))
      : [],
    objections: Array.from({ length: chance.of([0, 0, 0, 1, 2]) }, () => {
      const on = after(lastDay, 30)
      return { on, answeredOn: maybe(0.5, () => after(on, 9)) }
    }),
    redo: decided === null ? null : maybe(0.1, () => redoOf(chance, after(decided.on, 30))),
    order:
      decided === null
        ? null
        : maybe(0.1, () => ({
            on: after(accepted ?? receivedOn, 30),
            limit: maybe(0.5, () => WD(chance.int(5, 60))),
            quashedOn: after(accepted ?? receivedOn, 30),
          })),
    archived:
      endedOn === null
        ? null
        : maybe(0.3, () => ({ on: after(endedOn, 40), years: maybe(0.7, () => chance.of([10, 30])) })),
  }
}

function limitOf(chance: Chance): Span {
  return { value: chance.int(1, 45), unit: chance.of(['工作日', '工作日', '日'] as const) }
}

function stepLimit(chance: Chance): Span {
  return chance.is(0.2) ? { value: chance.of([2, 4, 8, 24, 48]), unit: '小时' } : WD(chance.int(1, 6))
}

function noticeOf(chance: Chance, receivedOn: number): ToldCase['notice'] {
  const firstOn = later(receivedOn, chance.int(0, 9))
  const on = chance.is(0.8) ? firstOn : later(firstOn, chance.int(0, 40))
  return {
    by: chance.of(['requestSupplement', 'returnForCorrection'] as const),
    firstOn,
    on,
    days: chance.int(5, 60),
    more: chance.is(0.3) ? { days: chance.int(1, 30), thisRound: chance.is(0.7) } : null,
    suppliedOn: chance.is(0.6) ? later(on, chance.int(0, 30)) : null,
  }
}

function commitmentOf(chance: Chance, grantedOn: number): ToldCase['commitment'] {
  const on = later(grantedOn, chance.int(0, 30))
  const check = chance.is(0.6) ? { on, correctDays: chance.is(0.5) ? chance.int(5, 30) : null } : null
  return {
    risk: chance.of(['high', 'middle', 'low'] as const),
    days: chance.is(0.7) ? chance.int(5, 60) : null,
    suppliedOn: chance.is(0.4) ? later(grantedOn, chance.int(0, 40)) : null,
    check,
    settledOn: check !== null && chance.is(0.5) ? later(check.on, chance.int(0, 20)) : null,
  }
}

function redoOf(chance: Chance, on: number): ToldCase['redo'] {
  return { on, days: chance.of([5, 15]), repliedOn: chance.is(0.5) ? later(on, chance.int(0, 9)) : null }
}
