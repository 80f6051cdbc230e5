import type { ProcedureKind } from '@shared/case/procedure-kind'
import type { SubmitCase } from '@shared/case/view/submit-case'
import { checkForm, normalizeValue } from '@shared/form/check-form'
import type { FieldDictionary } from '@shared/form/field-definition'
import { type Filled, type FormContext, fieldsOfForm, formData } from '@shared/form/form-data'
import type { FormDefinition } from '@shared/form/form-definition'
import { holds } from '@shared/form/operators'
import { problem } from '@shared/problem/problem'
import { formOf } from '@shared/service-item/fallback-form'
import type { ItemVersion } from '@shared/service-item/item-version'
import type { CaseContent } from '../content/case-content'

/** 核过的申请 — what may be kept of what was sent, and what the shared checks said. */
export type CheckedApplication = {
  readonly form: FormDefinition
  readonly filled: Filled
  readonly context: FormContext
  readonly preChecks: CaseContent['preChecks']
  readonly waivedProcedures: readonly ProcedureKind[]
}

/**
 * Checks an application by the same rules as phone and station, derives what follows from other answers and drops what is not asked.
 * Throws `case.formInvalid` with the fields, `case.blocked` with the first reason why it cannot be handed in.
 */
export function checkApplication(
  item: ItemVersion,
  dictionary: FieldDictionary,
  input: Pick<SubmitCase, 'answers' | 'situations'>,
  context: FormContext,
): CheckedApplication {
  return checkAnswers(formOf(item), dictionary, input, context)
}

/** The same for a form that is no item's own. */
export function checkAnswers(
  form: FormDefinition,
  dictionary: FieldDictionary,
  input: Pick<SubmitCase, 'answers' | 'situations'>,
  context: FormContext,
): CheckedApplication {
  const check = checkForm(form, dictionary, normalized(form, dictionary, input), context)
  const faults = [
    ...check.unanswered.map((key) => ({ path: `s.${key}`, message: '请先回答这个问题' })),
    ...check.faults.map((fault) => ({ path: fault.path, message: `${fault.label}：${fault.message}` })),
  ]
  if (faults.length > 0) throw problem('case.formInvalid', { count: faults.length }, faults.slice(0, 40))
  const block = check.blocks[0]
  if (block !== undefined) throw problem('case.blocked', { message: block })
  const { filled } = check.visible
  return {
    form,
    filled,
    context,
    preChecks: [
      ...check.warnings.map((message) => ({ severity: 'warn' as const, message })),
      ...check.doubts.map((message) => ({ severity: 'doubt' as const, message })),
    ],
    waivedProcedures: waivedBy(form, filled, context),
  }
}

/** Values as they are stored: half-width, capital X, no spaces in numbers. */
function normalized(
  form: FormDefinition,
  dictionary: FieldDictionary,
  input: Pick<SubmitCase, 'answers' | 'situations'>,
): Filled {
  const answers = { ...input.answers }
  for (const field of fieldsOfForm(form, dictionary)) {
    if (field.key in answers) answers[field.key] = normalizeValue(field.type, answers[field.key])
  }
  return { answers, situations: input.situations }
}

/** Procedures of the form whose own condition does not hold for this applicant (公示 of a minor). */
function waivedBy(form: FormDefinition, filled: Filled, context: FormContext): ProcedureKind[] {
  const data = formData(filled, context)
  return form.nodes.flatMap((node) => (node.procedure !== null && !holds(node.when, data) ? [node.procedure] : []))
}
