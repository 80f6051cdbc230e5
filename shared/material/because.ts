import type { SituationAnswers } from '../case/view/submit-case'
import type { FieldDictionary } from '../form/field-definition'
import type { FormDefinition, MaterialDefinition, Situation } from '../form/form-definition'
import { holds, variablesOf } from '../form/operators'

/** What the reason of a line is read from: the form, and what is known of this applicant. */
export type Known = {
  readonly form: FormDefinition
  readonly dictionary: FieldDictionary
  readonly situations: { readonly answers: SituationAnswers; readonly toAsk: readonly string[] }
  readonly data: object
}

/** Why a line is on the list, in words: everybody needs it, or which answers of this applicant brought it in. */
export function becauseOf(known: Known, material: MaterialDefinition): string {
  if (material.requiredWhen === null) return '看情况，窗口说要才交'
  if (material.requiredWhen === true) return material.fromItem ? '每个申请人都要' : '本县办这件事要用'
  if (!holds(material.requiredWhen, known.data, false)) return '您的情况不用交'
  const names = [...new Set(namesThatHold(material.requiredWhen, known.data))]
  const said = names.filter((name) => name.startsWith('s.')).map((name) => name.slice(2))
  const answers = said.flatMap((key) => answerInWords(known, key))
  if (answers.length > 0) {
    const chosen = said.every((key) => known.situations.toAsk.includes(key))
    return `因为${chosen ? '您选了' : ''}“${answers.join('；')}”`
  }
  const labels = names.flatMap((name) => known.dictionary.fields.get(name.split('.')[0] ?? '')?.label ?? [])
  return labels.length > 0 ? `因为您填的“${[...new Set(labels)].join('、')}”` : '按您的情况'
}

/** The variables that make an expression true: of an `or` only the parts that hold, so that no answer is blamed for another's paper. */
function namesThatHold(expression: unknown, data: object): string[] {
  if (expression !== null && typeof expression === 'object' && !Array.isArray(expression)) {
    const [operator, args] = Object.entries(expression)[0] ?? []
    if ((operator === 'or' || operator === 'and') && Array.isArray(args)) {
      const parts = operator === 'or' ? args.filter((part) => holds(part, data, false)) : args
      return parts.flatMap((part) => namesThatHold(part, data))
    }
  }
  return variablesOf(expression)
}

function answerInWords({ form, situations }: Known, key: string): string[] {
  const situation = form.situations.find((one) => one.key === key)
  const answer = situations.answers[key]
  if (situation === undefined || answer === null || answer === undefined) return []
  const labels = optionsChosen(situation, answer).map((option) => option.label)
  return labels.length === 0 ? [] : [`${situation.question.replace(/[？?]$/, '')}：${labels.join('、')}`]
}

function optionsChosen(situation: Situation, answer: NonNullable<SituationAnswers[string]>): Situation['options'] {
  return situation.options.filter((option) =>
    Array.isArray(answer) ? answer.some((one) => one === option.value) : option.value === answer,
  )
}
