import type { CaseAction } from '@shared/case/case-action'
import { dueOnOf } from '@shared/case/clock/due-on'
import { CONSULT_ANSWERS, CONSULT_FORMS } from '@shared/case/facets/hearing-others'
import type { ConsultView } from '@shared/case/view/case-view'
import type { Actor } from '@shared/identity/actor'
import type { OpenCase } from '../act/open-case'

/** Questions to others with their answers; the words are those of the log. */
export function presentConsults(open: OpenCase, actions: readonly CaseAction[], viewer: Actor): ConsultView[] {
  const said = (name: string, consultId: string, key: string) => {
    const text = actions.find((one) => one.name === name && one.input.consultId === consultId)?.input[key]
    return typeof text === 'string' ? text : null
  }
  return (open.state.consults ?? []).map((one) => ({
    consultId: one.consultId,
    form: one.form,
    label: CONSULT_FORMS[one.form],
    unit: open.places.unit(one.unit)?.shortName ?? one.unit,
    mine:
      viewer.kind === 'staff' &&
      viewer.roles.some((grant) => grant.unit === one.unit && (one.role ?? grant.role) === grant.role),
    question: said('consult', one.consultId, 'question') ?? '',
    dueOn: dueOnOf(one.on, { value: one.days, unit: '工作日' }, open.calendar),
    answer: one.answer === null ? null : CONSULT_ANSWERS[one.answer],
    answerText: said('answerConsult', one.consultId, 'text'),
  }))
}
