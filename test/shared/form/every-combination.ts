import type { SituationAnswers } from '@shared/case/view/submit-case'
import { type FormContext, formData } from '@shared/form/form-data'
import type { FormDefinition, Situation } from '@shared/form/form-definition'
import { holds } from '@shared/form/operators'

type Answer = SituationAnswers[string]

/** Every way to answer the situation questions of a form, in the order in which they are asked; what is not asked stays null. */
export function everyCombination(form: FormDefinition, ctx: FormContext): SituationAnswers[] {
  return form.situations.reduce<SituationAnswers[]>(
    (before, situation) =>
      before.flatMap((answers) => {
        const asked = holds(situation.askWhen, formData({ answers: {}, situations: answers }, ctx))
        const ways: Answer[] = asked ? answersOf(situation) : [null]
        return ways.map((answer) => ({ ...answers, [situation.key]: answer }))
      }),
    [{}],
  )
}

function answersOf(situation: Situation): Answer[] {
  const values = situation.options.map((option) => option.value)
  if (situation.type !== 'multi') return values
  return values.reduce<string[][]>((sets, value) => sets.concat(sets.map((set) => set.concat(String(value)))), [[]])
}
