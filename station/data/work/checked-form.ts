import { checkForm, normalizeValue } from '@shared/form/check-form'
import type { FieldDictionary } from '@shared/form/field-definition'
import { type Filled, type FormContext, fieldsOfForm } from '@shared/form/form-data'
import { toShanghaiDate } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import { formOf } from '@shared/service-item/fallback-form'
import type { ItemVersion } from '@shared/service-item/item-version'
import { type DeviceContext, enrolledDevice } from '../device-context'
import { openPackage } from '../local/package'
import type { IntakeDraft } from '../station-api'
import { nowOf } from '../world'

/** 查过的表单 — what may be handed in, with what it was checked against. */
export type CheckedForm = {
  readonly item: ItemVersion
  readonly filled: Filled
  readonly context: FormContext
  readonly dictionary: FieldDictionary
}

/**
 * The form as it may be handed in, on the version that lies here now (a draft of an older one was asked for the difference): values normalised,
 * what is not asked left out, the signature put where the form wants one. Throws `case.formInvalid`, `case.blocked`, `catalogue.itemUnknown`.
 */
export async function checkedForm(
  ctx: DeviceContext,
  draft: IntakeDraft,
  signature: string | null,
): Promise<CheckedForm> {
  const { items, dictionary } = await openPackage(ctx)
  const item = items.get(draft.itemId)
  if (item === undefined) throw problem('catalogue.itemUnknown')
  const { county } = await enrolledDevice(ctx)
  const form = formOf(item)
  const answers: Record<string, unknown> = { ...draft.answers }
  for (const field of fieldsOfForm(form, dictionary)) {
    if (field.key in answers) answers[field.key] = normalizeValue(field.type, answers[field.key])
    else if (field.type === 'signature' && signature !== null) answers[field.key] = signature
  }
  const context: FormContext = { today: toShanghaiDate(nowOf(ctx.world)), county, atCounter: true }
  const check = checkForm(form, dictionary, { answers, situations: draft.situations }, context)
  const faults = [
    ...check.unanswered.map((key) => ({ path: `s.${key}`, message: '请先回答这个问题' })),
    ...check.faults.map((fault) => ({ path: fault.path, message: `${fault.label}：${fault.message}` })),
  ]
  if (faults.length > 0) throw problem('case.formInvalid', { count: faults.length }, faults.slice(0, 40))
  const [block] = check.blocks
  if (block !== undefined) throw problem('case.blocked', { message: block })
  return { item, filled: check.visible.filled, context, dictionary }
}
