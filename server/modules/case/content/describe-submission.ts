import type { SectionView } from '@shared/case/view/case-view'
import type { SubmitCase } from '@shared/case/view/submit-case'
import { displayValue, isMaskedType } from '@shared/form/display-value'
import { visibleForm } from '@shared/form/visible-form'
import { formOf } from '@shared/service-item/fallback-form'
import type { RunContext } from '../../../platform/trpc'
import { getFieldDictionary, getItemVersion } from '../../service-item'
import { loadPlaces } from '../act/places'

/** An application that is not a case yet, as a person reads it: the form as filled, what identifies masked. Throws `catalogue.versionUnknown`. */
export async function describeSubmission(
  ctx: Pick<RunContext, 'tx' | 'today' | 'services'>,
  { itemId, itemVersion, answers, situations }: SubmitCase,
): Promise<SectionView[]> {
  const item = await getItemVersion(ctx.tx, itemId, itemVersion)
  const dictionary = await getFieldDictionary(ctx.tx, item)
  const { divisionName } = await loadPlaces(ctx.tx)
  const context = { today: ctx.today, county: ctx.services.county }
  const visible = visibleForm(formOf(item), dictionary, { answers, situations }, context)
  return visible.sections.map((section) => ({
    key: section.key,
    title: section.title,
    fields: section.fields.map(({ field, label, derived }) => ({
      key: field.key,
      label,
      text: displayValue(field, answers[field.key], dictionary, { divisionName, mask: true }),
      masked: isMaskedType(field.type),
      derived,
      changed: false,
    })),
  }))
}

/** The name of the item that an application is for; null where its version is not known. */
export async function nameOfItem(
  ctx: Pick<RunContext, 'tx'>,
  { itemId, itemVersion }: Pick<SubmitCase, 'itemId' | 'itemVersion'>,
): Promise<string | null> {
  return getItemVersion(ctx.tx, itemId, itemVersion).then(
    (item) => item.facts.name,
    () => null,
  )
}
