import { mergeForms } from '@shared/bundle/merge-forms'
import { predecessorsOf } from '@shared/bundle/plan-faults'
import { BundleFormView } from '@shared/bundle/view/bundle-form-view'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { orgTree } from '../../organisation'
import { dictionaryPart, getCatalogueDocument } from '../../service-item'
import { bundleAsItem } from '../bundle-as-item'
import { formsOf, getPlan, type OpenPlan, openPlan } from '../plans'

/** 一件事的表 — the merged form with the part of the dictionary that it needs, in the shape in which an item's form is asked; public. Throws `bundle.notOffered`. */
export const getForm = read({
  access: anyone('要填什么是公开的'),
  audit: noAudit('要填什么是公开的'),
  input: z.strictObject({ bundleId: z.string().check(z.maxLength(40)) }),
  output: BundleFormView,
  run: async (ctx, { bundleId }) => {
    const open = await openPlan(ctx.tx, await getPlan(ctx.tx, bundleId))
    const { plan, items, dictionary } = open
    const form = mergeForms(plan, formsOf(open))
    const licences = await getCatalogueDocument(ctx.tx, 'licences')
    const used = new Set(form.materials.flatMap((one) => one.satisfiedBy.map((way) => way.licenceType)))
    const { units } = await orgTree(ctx.tx)
    return {
      item: bundleAsItem(open, form),
      form,
      isFallback: false,
      ...dictionaryPart(form, dictionary),
      licenceNames: Object.fromEntries(licences.filter((one) => used.has(one.type)).map((one) => [one.type, one.name])),
      holders: await getCatalogueDocument(ctx.tx, 'holders'),
      bundle: {
        bundleId,
        members: plan.members.flatMap((member) => {
          const item = items.get(member.key)
          return item === undefined
            ? []
            : [
                {
                  ...{ key: member.key, itemId: item.itemId, itemVersion: item.version, name: item.facts.name },
                  unit: units.get(item.routing.decideUnit)?.shortName ?? item.facts.dept,
                  after: predecessorsOf(plan, member.key),
                },
              ]
        }),
        saved: savedBy(open, form),
      },
    }
  },
})

/** How much is asked once instead of once in each form. */
function savedBy({ members }: OpenPlan, form: ReturnType<typeof mergeForms>) {
  const fields = (one: typeof form) => one.sections.flatMap((section) => section.fields).length
  const papers = (one: typeof form) => one.materials.length
  const sum = (count: (one: typeof form) => number) => members.reduce((total, member) => total + count(member.form), 0)
  return { fields: sum(fields) - fields(form), papers: sum(papers) - papers(form) }
}
