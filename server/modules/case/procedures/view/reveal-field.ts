import { displayValue } from '@shared/form/display-value'
import { CaseId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { pointsOfUnits } from '../../../organisation'
import { getFieldDictionary } from '../../../service-item'
import { loadPlaces } from '../../act/places'
import { openContent } from '../../content/case-content'
import { canReveal } from '../../policy'
import { getCaseFile } from '../../store/case-store'

/** 看完整的一栏 — one masked field in full, for a stated purpose, on the record. Throws `case.notFound`. */
export const revealField = read({
  access: staff(),
  audit: 'case.reveal',
  input: z.strictObject({
    caseId: CaseId,
    field: z.string().check(z.minLength(1), z.maxLength(64)),
    purpose: z.string().check(z.minLength(2), z.maxLength(100)),
  }),
  output: z.strictObject({ text: z.string() }),
  run: async (ctx, { caseId, field, purpose }) => {
    ctx.audit.about('case', caseId)
    ctx.audit.purpose(`${field}：${purpose}`)
    const file = await getCaseFile(ctx.tx, caseId)
    if (!canReveal(ctx.actor, file, await pointsOfUnits(ctx.tx))) throw problem('case.notFound')
    const dictionary = await getFieldDictionary(ctx.tx, { itemId: file.row.itemId, version: file.row.itemVersion })
    const definition = dictionary.fields.get(field)
    const content = await openContent(ctx, caseId)
    const value = content?.now.answers[field]
    if (definition === undefined || value === undefined) throw problem('case.notFound')
    const { divisionName } = await loadPlaces(ctx.tx)
    return { text: displayValue(definition, value, dictionary, { divisionName }) }
  },
})
