import { fillText } from '@shared/notice/fill'
import type { Tx } from '../../platform/db'
import { getCountyWords, getRules } from './store/template-store'

/** 不作为的救济 — what somebody may do whose application was not decided within the law's limit, in the county's words (行政复议法第二十三条第一款第三项). */
export async function inactionRemedy(tx: Tx): Promise<string> {
  const { remedies } = await getRules(tx)
  const { reviewOrgan, court } = await getCountyWords(tx)
  return fillText('reviewFirst', remedies.reviewFirst.text, { reviewOrgan, court })
}
