import { displayValue } from '@shared/form/display-value'
import { optionsOf } from '@shared/form/field-definition'
import type { VisibleField } from '@shared/form/visible-form'
import { Box } from '../../../components/base/base'
import { Field } from '../../../fields/Field'
import type { Application } from '../useApplication'
import { waitsForOthers } from './steps'

/** 一组问题 — the controls of one page. */
export function QuestionFields({ app, fields }: { app: Application; fields: readonly VisibleField[] }) {
  const { draft, course, dictionary, faults } = app
  return (
    <Box className="card">
      {fields.map((one) => {
        const { key } = one.field
        const worked = course.visible.filled.answers[key]
        return (
          <Field
            key={key}
            one={one}
            value={draft.answers[key]}
            options={optionsOf(one.field, dictionary)}
            fault={faults.get(key) ?? null}
            name={`f-${key}`}
            waits={waitsForOthers(one, app.form, draft.answers)}
            shownValue={one.derived ? displayValue(one.field, worked, dictionary) : ''}
            onChange={(value) => app.setAnswer(key, value)}
            onLeave={() => app.checkOne(one)}
          />
        )
      })}
    </Box>
  )
}
