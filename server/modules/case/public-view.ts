import type { PublicProgress } from '@shared/case/view/case-view'
import { isSensitiveItem } from '@shared/notice/fill-message'
import type { RunContext } from '../../platform/trpc'
import { getCatalogueDocument } from '../service-item'
import type { OpenCase } from './act/open-case'
import { openCase } from './act/open-case'
import { presentPublicProgress } from './presenter/my-case'
import { type CaseFile, listActions } from './store/case-store'

const UNNAMED = '您办的这件事'

/**
 * 公开进度 — the state of a case for who holds its code. What would tell of an illness or of need (smsRule.sensitiveItems) is named neither by
 * item nor by organ, step or procedure.
 */
export async function publicProgressOf(ctx: RunContext, file: CaseFile): Promise<PublicProgress> {
  const open = await openCase(ctx, file)
  const { smsRule } = await getCatalogueDocument(ctx.tx, 'noticeRules')
  const shown = isSensitiveItem(smsRule, open.row.itemId) ? withoutTelling(open) : open
  return presentPublicProgress(shown, await listActions(ctx.tx, open.row.caseId), ctx.today)
}

/** The same case without the words that say what it is about. */
function withoutTelling(open: OpenCase): OpenCase {
  return {
    ...open,
    row: { ...open.row, itemName: UNNAMED },
    plan: {
      ...open.plan,
      itemName: UNNAMED,
      nodes: open.plan.nodes.map((node) => ({ ...node, name: node.phase === 'decision' ? '决定' : '审核' })),
      procedures: open.plan.procedures.map((one) => ({ ...one, name: '不计时的程序' })),
    },
    places: { ...open.places, unit: () => null },
  }
}
