import { formatBlankNumber, formatDocNumber, isPaperKey, PAPER_RULES } from '@shared/notice/paper-rule'
import type { RunContext } from '../../../platform/trpc'
import { takeNumber } from '../store/number-store'
import type { Letterhead } from './letterhead'

/** 文号 — the next number of a paper's series in the year, taken in the paper's own transaction; null for a paper without one. */
export async function takePaperNumber(ctx: RunContext, key: string, head: Letterhead): Promise<string | null> {
  const series = seriesOf(key)
  if (series === null) return null
  const { unitId, docPrefix } = head.numbering
  const year = yearOf(ctx)
  return formatDocNumber(docPrefix, series, year, await takeNumber(ctx.tx, { unitId, series, year }))
}

/** The number's place with its series and year, open where the number will stand; takes none. */
export function blankPaperNumber(ctx: RunContext, key: string, head: Letterhead): string | null {
  const series = seriesOf(key)
  return series === null ? null : formatBlankNumber(head.numbering.docPrefix, series, yearOf(ctx))
}

function seriesOf(key: string) {
  return isPaperKey(key) ? PAPER_RULES[key].series : null
}

const yearOf = (ctx: RunContext) => Number(ctx.today.slice(0, 4))
