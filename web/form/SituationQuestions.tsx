import type { FormDefinition, Situation } from '@shared/form/form-definition'
import type { VisibleForm } from '@shared/form/visible-form'
import { Choice, MultiChoice } from '../components/field/Choice'
import { Field } from '../components/field/Field'

export type SituationQuestionsProps = {
  readonly form: FormDefinition
  readonly visible: VisibleForm
  readonly onSituation: (key: string, value: boolean | string | string[]) => void
  readonly disabled?: boolean
}

/** 先问几句 — the questions that decide which fields and papers are asked; those that answer themselves are not drawn. */
export function SituationQuestions({ form, visible, onSituation, disabled = false }: SituationQuestionsProps) {
  const asked = form.situations.filter((one) => visible.toAsk.includes(one.key))
  if (asked.length === 0) return null
  return (
    <section className="ym-form-section" aria-label="先问几句">
      <h3>先问几句</h3>
      <div className="ym-form-questions">
        {asked.map((situation) => (
          <Field
            key={situation.key}
            label={situation.question}
            required
            group
            path={`s.${situation.key}`}
            help={situation.help}
          >
            {(aria) => (
              <Answer
                id={aria.id}
                situation={situation}
                value={visible.filled.situations[situation.key] ?? null}
                onChange={(value) => onSituation(situation.key, value)}
                disabled={disabled}
              />
            )}
          </Field>
        ))}
      </div>
    </section>
  )
}

function Answer(props: {
  readonly id: string
  readonly situation: Situation
  readonly value: boolean | string | readonly string[] | null
  readonly onChange: (value: boolean | string | string[]) => void
  readonly disabled: boolean
}) {
  const { situation, value } = props
  if (situation.type === 'multi') {
    return (
      <MultiChoice
        id={props.id}
        disabled={props.disabled}
        options={situation.options.map((one) => ({ value: String(one.value), label: one.label }))}
        value={Array.isArray(value) ? value : []}
        onChange={props.onChange}
      />
    )
  }
  return (
    <Choice<string | boolean>
      id={props.id}
      disabled={props.disabled}
      options={situation.options}
      value={typeof value === 'string' || typeof value === 'boolean' ? value : null}
      onChange={props.onChange}
    />
  )
}
