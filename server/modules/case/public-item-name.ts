import { isSensitiveItem } from '@shared/notice/fill-message'
import type { RunContext } from '../../platform/trpc'
import { getCatalogueDocument } from '../service-item'
import type { OpenCase } from './act/open-case'

/** The item as a public page may name it: what would tell of an illness or of need is not said there (smsRule.sensitiveItems). */
export async function publicItemName(ctx: RunContext, open: OpenCase): Promise<string> {
  const { smsRule } = await getCatalogueDocument(ctx.tx, 'noticeRules')
  return isSensitiveItem(smsRule, open.row.itemId) ? '您办的这件事' : open.row.itemName
}
