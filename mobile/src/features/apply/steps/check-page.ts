import { checkField, normalizeValue } from '@shared/form/check-form'
import { formData } from '@shared/form/form-data'
import type { VisibleField } from '@shared/form/visible-form'
import type { Application } from '../useApplication'
import { waitsForOthers } from './steps'

/** Faults of the fields of one page, by path, in the words that stand beside them. */
export function faultsOf(
  app: Application,
  fields: readonly VisibleField[],
): { path: string; label: string; message: string }[] {
  const { course, ctx, dictionary } = app
  const { answers } = course.visible.filled
  const data = formData(course.visible.filled, ctx)
  return fields
    .filter((one) => !one.derived && !waitsForOthers(one, app.form, answers))
    .flatMap((one) => [
      ...checkField(one, normalizeValue(one.field.type, answers[one.field.key]), data, dictionary, ctx),
    ])
}
