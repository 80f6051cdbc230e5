import { type CaseState, openProceduresOf } from '@shared/case/case-state'
import { isEnded } from '@shared/case/case-status'
import { type Clock, leadingClock } from '@shared/case/clock/clocks'
import { acceptNodeOf } from '@shared/case/handling-plan'
import type { CaseIndex } from '../store/case-store'
import { custodyOf, openNodeOf } from './act-context'
import { clocksOf, type OpenCase } from './open-case'

/** What the fold and its clocks say of a case today, for the lists. */
export function caseIndexOf(open: OpenCase, state: CaseState, today: string): CaseIndex {
  const clocks = clocksOf(open, today, state)
  const node = openNodeOf(open, state)
  const holder = holderOf(open, state)
  return {
    status: state.status,
    holderUnit: holder?.unit ?? null,
    holderRole: holder?.role ?? null,
    holderPost: null,
    nodeKey: node?.key ?? null,
    nodeName: node?.name ?? null,
    custodyPoint: custodyOf(state),
    dueOn: dueOnOf(clocks),
    light: lightOf(state, clocks),
    receivedOn: state.receivedOn,
    acceptedOn: state.acceptedOn,
    endedAt: isEnded(state.status) ? new Date(state.last?.at ?? 0) : null,
    pointId: state.pointId ?? open.row.pointId,
    unitId: open.plan.organ,
    partyIds: [...state.parties],
    // What has ended waits for nobody any more.
    fast: open.row.fast && !isEnded(state.status),
  }
}

function dueOnOf(clocks: readonly Clock[]): string | null {
  const waiting = clocks.find((clock) => !clock.ended && /Reply$/.test(clock.name))
  const procedure = clocks.find((clock) => !clock.ended && clock.name === 'procedure')
  return leadingClock(clocks)?.dueOn ?? procedure?.dueOn ?? waiting?.dueOn ?? null
}

function lightOf(state: CaseState, clocks: readonly Clock[]): string {
  if (isEnded(state.status)) return 'none'
  if (state.status === 'suspended') {
    const procedure = clocks.find((clock) => !clock.ended && clock.name === 'procedure')
    return procedure?.light === 'late' ? 'late' : 'paused'
  }
  return leadingClock(clocks)?.light ?? 'none'
}

/** Who holds a case now: the unit and role whose list it stands on (case-law §1, "who holds it"). */
function holderOf(open: OpenCase, state: CaseState): { unit: string; role: string | null } | null {
  const node = openNodeOf(open, state)
  switch (state.status) {
    case 'submitted':
    case 'received':
      return { unit: state.pointUnit ?? '', role: acceptNodeOf(open.plan).role }
    case 'suspended':
      return node ?? (openProceduresOf(state).length > 0 ? { unit: open.plan.organ, role: 'approver' } : null)
    case 'accepted':
    case 'inHandling':
    case 'pendingDecision':
      return node
    case 'transferredUp':
      return { unit: open.plan.organ, role: null }
    case 'granted':
    case 'refused':
      return { unit: open.plan.instant ? (state.pointUnit ?? open.plan.organ) : open.plan.organ, role: null }
    case 'readyForPickup':
    case 'unclaimed':
    case 'returnedMail': {
      const unit = open.places.unitOfPoint(state.custodyPoint ?? state.pointId)
      return unit === null ? null : { unit, role: null }
    }
    default:
      return null
  }
}
