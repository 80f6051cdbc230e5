import type { CaseAction } from '../case-action'
import type { CaseState, NoticeLine, OneTimeNotice } from '../case-state'
import type { Agency } from '../facets/agency'
import type { DestinationTable, FoldTable } from './fold'
import { textOf, textsOf } from './fold'
import { promisesSupplied } from './promise-fold'

/** 申请与收件 — what submission, receipt, the one notice and what is supplied change. */
export const INTAKE_FOLD = {
  submit: (state, action) => submitted(state, action),
  receive: (state, { input }) => ({
    handedInAt: textOf(input.handedInAt) ?? state.handedInAt,
    receivedOn: textOf(input.receivedOn) ?? state.receivedOn,
  }),
  requestSupplement: (state, action) => ({ oneTimeNotice: noticed(state, action, 'requestSupplement') }),
  returnForCorrection: (state, action) => ({ oneTimeNotice: noticed(state, action, 'returnForCorrection') }),
  supply: (state, action) => ({ oneTimeNotice: supplied(state, action), ...promisesSupplied(state, action) }),
} as const satisfies FoldTable

/** Where what is supplied leads: back to the window with the last line. */
export const INTAKE_DESTINATIONS = {
  supply: (was, { now }) => (was.status === 'supplementAsked' && allLinesSupplied(now) ? 'received' : was.status),
} as const satisfies DestinationTable

function allLinesSupplied(state: CaseState): boolean {
  const notice = state.oneTimeNotice
  return notice?.lines.every((line) => notice.supplied.includes(line.lineId)) === true
}

function submitted(state: CaseState, { input, at, on }: CaseAction): Partial<CaseState> {
  return {
    channel: textOf(input.channel) ?? state.channel,
    practice: input.practice === true,
    pointId: textOf(input.pointId) ?? state.pointId,
    pointUnit: textOf(input.pointUnit) ?? state.pointUnit,
    intakePoint: textOf(input.intakePoint) ?? textOf(input.pointId) ?? state.intakePoint,
    intakeUnit: textOf(input.intakeUnit) ?? textOf(input.pointUnit) ?? state.intakeUnit,
    parties: Array.isArray(input.parties) ? textsOf(input.parties) : state.parties,
    ...(input.agency == null ? {} : { agency: input.agency as Agency }),
    waivedProcedures: Array.isArray(input.waivedProcedures)
      ? (input.waivedProcedures as CaseState['waivedProcedures'])
      : state.waivedProcedures,
    ...(textOf(input.licenceTo) === null ? {} : { renewal: { validTo: textOf(input.licenceTo) ?? '' } }),
    submittedAt: at,
    handedInAt: textOf(input.handedInAt),
    receivedOn: state.receivedOn ?? on,
    takenInOn: null,
    submissions: state.submissions + 1,
    oneTimeNotice: state.oneTimeNotice === null ? null : { ...state.oneTimeNotice, suppliedOn: on },
  }
}

function noticed({ oneTimeNotice: given }: CaseState, { input, on }: CaseAction, by: OneTimeNotice['by']) {
  const lines = input.lines as readonly NoticeLine[]
  const replyDays = Number(input.replyDays)
  if (input.mode === 'sameLines' && given !== null) {
    const again = lines.map((line) => line.lineId)
    return {
      ...given,
      ...{ on, replyDays, suppliedOn: null },
      supplied: given.supplied.filter((lineId) => !again.includes(lineId)),
      sameLinesRounds: given.sameLinesRounds + 1,
    }
  }
  return { by, firstOn: on, on, replyDays, lines, supplied: [], suppliedOn: null, sameLinesRounds: 0 }
}

function supplied({ oneTimeNotice: notice }: CaseState, { input, on }: CaseAction): OneTimeNotice | null {
  if (notice === null) return null
  const all = [...new Set([...notice.supplied, ...textsOf(input.lineIds)])]
  const complete = notice.lines.every((line) => all.includes(line.lineId))
  return { ...notice, supplied: all, suppliedOn: complete ? on : notice.suppliedOn }
}
