import { displayValue } from '@shared/form/display-value'
import type { FieldDictionary } from '@shared/form/field-definition'
import type { Situation } from '@shared/form/form-definition'
import type { VisibleForm } from '@shared/form/visible-form'
import { useServer } from '@web/api/useServer'

type SummaryProps = {
  readonly dictionary: FieldDictionary
  readonly situations: readonly Situation[]
  readonly visible: VisibleForm
  readonly skip: ReadonlySet<string>
}

/** 核对 — everything that was filled in, large enough to be read across the counter. */
export function Summary({ dictionary, situations, visible, skip }: SummaryProps) {
  const catalogue = useServer('catalogue.getPackage', {}).data
  const divisions = catalogue === undefined || catalogue.unchanged ? [] : catalogue.divisions
  const names = new Map(divisions.map((one) => [one.code, one.name]))
  const answered = situations.flatMap((one) => {
    const answer = visible.filled.situations[one.key]
    const option = one.options.find((choice) => choice.value === answer)
    return option === undefined ? [] : [{ key: one.key, label: one.question, text: option.label }]
  })
  return (
    <>
      {answered.length === 0 ? null : <Facts title="情形" rows={answered} />}
      {visible.sections.map((section) => (
        <Facts
          key={section.key}
          title={section.title}
          rows={section.fields
            .filter((one) => !skip.has(one.field.key))
            .map((one) => {
              const value = visible.filled.answers[one.field.key]
              const shown =
                one.field.type === 'photo' && value
                  ? '已拍'
                  : displayValue(one.field, value, dictionary, { divisionName: (code) => names.get(code) ?? '' })
              return { key: one.field.key, label: one.label, text: shown === '' ? '没有填' : shown }
            })}
        />
      ))}
    </>
  )
}

function Facts({ title, rows }: { title: string; rows: readonly { key: string; label: string; text: string }[] }) {
  if (rows.length === 0) return null
  return (
    <section className="of-read" aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.key}>
            <dt>{row.label}</dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
