import { formOf, hasOwnForm } from '@shared/service-item/fallback-form'
import { FormView } from '@shared/service-item/view/form-view'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { getCatalogueDocument, getItemVersion } from '../catalogue'
import { getFieldDictionary } from '../dictionary'
import { dictionaryPart } from '../dictionary-part'

/**
 * 填表要用的 — the item version, the form that is asked (its own, or the fallback) and the part of the dictionary that it needs; public.
 * Throws `catalogue.itemUnknown`, `catalogue.versionUnknown`.
 */
export const getForm = read({
  access: anyone('要填什么是公开的'),
  audit: noAudit('要填什么是公开的'),
  input: z.strictObject({
    itemId: z.string().check(z.maxLength(64)),
    version: z.optional(z.int().check(z.minimum(1))),
  }),
  output: FormView,
  run: async (ctx, { itemId, version }) => {
    const item = await getItemVersion(ctx.tx, itemId, version)
    const form = formOf(item)
    const licences = await getCatalogueDocument(ctx.tx, 'licences')
    const used = new Set(
      form.materials.flatMap((material) =>
        material.satisfiedBy.flatMap((way) => [way.licenceType, ...way.alsoNeeds.map((one) => one.licenceType)]),
      ),
    )
    return {
      item,
      form,
      isFallback: !hasOwnForm(item),
      ...dictionaryPart(form, await getFieldDictionary(ctx.tx, item)),
      licenceNames: Object.fromEntries(licences.filter((one) => used.has(one.type)).map((one) => [one.type, one.name])),
      holders: await getCatalogueDocument(ctx.tx, 'holders'),
    }
  },
})
