import { parseCaseNumber } from '@shared/case/number/case-number'
import { parseQueryCode } from '@shared/case/number/query-code'
import { PublicProgress } from '@shared/case/view/case-view'
import { normalizeIdNumber } from '@shared/identity/id-number'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { findPersonByIdNumber } from '../../../identity'
import { publicProgressOf } from '../../public-view'
import { type CaseFile, findByNumber, findByQueryCode, listCasesOfPerson } from '../../store/case-store'

/**
 * 问进度 — somebody stands at a counter and asks: any station answers by number, query code or the ID card that is shown, with what the
 * person themself would see and nothing more. On the record with its purpose.
 */
export const askProgress = read({
  access: staff(
    'villageClerk',
    'helper',
    'windowClerk',
    'issuer',
    'guide',
    'hotlineAgent',
    'hallDirector',
    'centreDirector',
  ),
  audit: 'case.ask-progress',
  input: z.strictObject({
    number: z.optional(z.string().check(z.maxLength(40))),
    queryCode: z.optional(z.string().check(z.maxLength(12))),
    idNumber: z.optional(z.string().check(z.maxLength(24))),
  }),
  output: z.strictObject({ cases: z.array(PublicProgress) }),
  run: async (ctx, asked) => {
    const { county } = ctx.services
    ctx.audit.purpose('当面查进度')
    const files = await search()
    if (files.length === 0) throw problem('case.notFound')
    const [first] = files
    if (first !== undefined) ctx.audit.about('case', first.row.caseId)
    const cases: PublicProgress[] = []
    for (const file of files) cases.push(await publicProgressOf(ctx, file))
    return { cases }

    async function search(): Promise<CaseFile[]> {
      const code = parseQueryCode(asked.queryCode ?? '')
      const number = parseCaseNumber(asked.number ?? '')
      const found =
        code !== null
          ? await findByQueryCode(ctx.tx, county, code)
          : number !== null
            ? await findByNumber(ctx.tx, county, number.number)
            : null
      if (found !== null) return [found]
      if (asked.idNumber === undefined) return []
      const person = await findPersonByIdNumber(ctx.tx, ctx.services.keys, normalizeIdNumber(asked.idNumber))
      return person === null ? [] : listCasesOfPerson(ctx.tx, person.personId)
    }
  },
})
