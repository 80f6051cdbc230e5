import { openRunOf } from '../case-state'
import type { Consult, ConsultAnswer, ConsultForm } from '../facets/hearing-others'
import type { FoldTable } from './fold'
import { textOf } from './fold'

/** 延长、征求、告知 — what more time, questions to others and notices to third persons change. None of them leads to another status. */
export const ASKING_FOLD = {
  extend: (state, { input, on, actor }) => ({
    extension: {
      ...{ days: Number(input.days), on, by: actor.id, proposedBy: textOf(input.proposedBy) },
      nodeRun: openRunOf(state)?.run ?? null,
    },
    // The decision answers whoever asked for it.
    consults: answered(state.consults, (one) => one.form === 'extension', {
      ...{ answer: 'agree', answeredOn: on, answeredBy: actor.id },
    }),
  }),
  extendSupplement: ({ oneTimeNotice }, { input, on }) => ({
    supplementExtension: { days: Number(input.days), on, round: oneTimeNotice?.sameLinesRounds ?? 0 },
  }),
  extendProcedure: (state, { input, on, actor }) => ({
    procedures: state.procedures.map((run) =>
      run.procedureId === input.procedureId && run.endOn === null
        ? { ...run, longer: { days: Number(input.days), on, by: actor.id } }
        : run,
    ),
  }),
  consult: (state, { input, on, actor }) => ({
    consults: [
      ...(state.consults ?? []),
      {
        ...{ consultId: String(input.consultId), form: input.form as ConsultForm },
        ...{ unit: String(input.toUnit), role: (input.toRole as Consult['role']) ?? null },
        ...{ days: Number(input.days), on, askedBy: actor.id },
        ...{ answer: null, answeredOn: null, answeredBy: null },
      },
    ],
  }),
  answerConsult: (state, { input, on, actor }) => ({
    consults: answered(state.consults, (one) => one.consultId === input.consultId, {
      ...{ answer: input.answer as ConsultAnswer, answeredOn: on, answeredBy: actor.id },
    }),
  }),
  jointReview: (state, { input, on, actor }) => {
    const said = Array.isArray(input.opinions) ? (input.opinions as { unit: string; answer: ConsultAnswer }[]) : []
    const consults = (state.consults ?? []).map((one) => {
      const opinion = said.find((row) => row.unit === one.unit)
      return opinion === undefined || one.answer !== null
        ? one
        : { ...one, answer: opinion.answer, answeredOn: on, answeredBy: actor.id }
    })
    return { meetings: [...(state.meetings ?? []), String(input.meetingId)], consults }
  },
  notifyInterested: (state, { input, on }) => ({
    interested: [
      ...(state.interested ?? []),
      { ref: String(input.ref), days: Number(input.days), hearing: input.hearing === true, on },
    ],
  }),
} as const satisfies FoldTable

/** Open questions that this answers; what was answered before stays as it was. */
function answered(
  consults: readonly Consult[] | undefined,
  which: (one: Consult) => boolean,
  by: Pick<Consult, 'answer' | 'answeredOn' | 'answeredBy'>,
): readonly Consult[] | undefined {
  return consults?.map((one) => (one.answer === null && which(one) ? { ...one, ...by } : one))
}
