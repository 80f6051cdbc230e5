import { parseCaseNumber } from '@shared/case/number/case-number'
import { parseQueryCode } from '@shared/case/number/query-code'
import { WorkList, WorkListQuery } from '@shared/case/view/case-view'
import { problem } from '@shared/problem/problem'
import { type RunContext, read, staff } from '../../../../platform/trpc'
import { pointsOfUnits } from '../../../organisation'
import { openCases } from '../../act/open-case'
import { workScopeOf } from '../../policy'
import { presentRow } from '../../presenter/work-row'
import type { CaseRow } from '../../store/case-store'
import { countPendingUploads } from '../../store/file-store'
import { type FindKey, listWork as listCases, URGENT_LIGHTS } from '../../store/work-list-store'

/** 工作列表 — cases of the caller's units, points and places in one view: the fast track, who is late or soon will be, then the others, nearest deadline first, then what has ended, the last first; by keyset. */
export const listWork = read({
  access: staff(),
  audit: 'case.list',
  input: WorkListQuery,
  output: WorkList,
  run: async (ctx, query) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    const scope = workScopeOf(ctx.actor, ctx.services.county, await pointsOfUnits(ctx.tx))
    const limit = query.limit ?? 50
    const files = await listCases(ctx.tx, scope, query, findKeyOf(ctx, query.find))
    const page = files.slice(0, limit)
    const waiting = await countPendingUploads(
      ctx.tx,
      page.map((file) => file.row.caseId),
    )
    const rows = (await openCases(ctx, page)).map((open) =>
      presentRow(open, { today: ctx.today, uploadsPending: waiting.get(open.row.caseId) ?? 0, viewer: ctx.actor }),
    )
    const last = page.at(-1)?.row
    const more = files.length > limit && last !== undefined
    return {
      rows,
      next: more ? cursorAfter(last) : null,
    }
  },
})

function cursorAfter(last: Pick<CaseRow, 'fast' | 'light' | 'dueOn' | 'endedAt' | 'caseId'>): WorkList['next'] {
  const { fast, light, dueOn, endedAt, caseId } = last
  const urgent = URGENT_LIGHTS.includes(light)
  return { ...(fast ? { fast } : {}), urgent, dueOn, endedAt: endedAt?.toISOString() ?? null, caseId }
}

/** What a search text is: a number, a query code, or else a whole name, looked up by its keyed index. */
function findKeyOf(ctx: RunContext, find: string | undefined): FindKey | null {
  const text = find?.trim() ?? ''
  if (text === '') return null
  const number = parseCaseNumber(text)
  if (number !== null) return { number: number.number }
  const queryCode = parseQueryCode(text)
  return queryCode === null ? { nameBlind: ctx.services.keys.blind('name', text) } : { queryCode }
}
