import type { CaseState, PaperCustody } from './case-state'

/** 纸质材料的去向 — what became of one paper of a list: there, not there, there but spoilt; and how one that was looked for ended. */
export const PAPER_OUTCOMES = ['arrived', 'missing', 'damaged', 'found', 'returned', 'lost', 'settled'] as const
export type PaperOutcome = (typeof PAPER_OUTCOMES)[number]

/** The word of an outcome, as lists and timelines say it. */
export const PAPER_OUTCOME_WORDS: Readonly<Record<PaperOutcome, string>> = {
  arrived: '到了',
  missing: '没到',
  damaged: '破损',
  found: '找到了，已收',
  returned: '在移交的站里找到',
  lost: '确认丢失',
  settled: '破损已说清',
}

type Log = Readonly<Record<string, unknown>>

/** Where the papers are after they left with a list, or after the receiver looked at them (case-law §1.1, facet `paper`). */
export function papersAfter(
  before: PaperCustody | null,
  name: 'handOverPapers' | 'confirmPapers',
  log: Log,
): PaperCustody {
  const [listNo, from, to] = [String(log.listNo), String(log.fromPoint), String(log.toPoint)]
  if (name === 'handOverPapers') return { state: 'moving', listNo, from, to }
  const lines = linesOf(log)
  const looked = before?.state === 'missing' && before.listNo === listNo ? before.lines : []
  const ended = lines
    .filter((line) => line.outcome !== 'missing' && line.outcome !== 'lost')
    .map((line) => line.lineKey)
  const missing = [
    ...looked.filter((lineKey) => !ended.includes(lineKey)),
    ...lines.filter((line) => line.outcome === 'missing' && !looked.includes(line.lineKey)).map((line) => line.lineKey),
  ]
  if (missing.length > 0) return { state: 'missing', listNo, from, to, lines: missing }
  const isBack = lines.length > 0 && lines.every((line) => line.outcome === 'returned')
  return { state: 'at', point: isBack ? from : to, listNo }
}

/**
 * The points that answer for the papers now: where they lie, or the two ends of their way; and the one that took them in, where some may have been left
 * out of the first list and go with a later one.
 */
export function paperPointsOf(state: Pick<CaseState, 'paper' | 'intakePoint' | 'pointId'>): readonly string[] {
  const { paper } = state
  const intake = state.intakePoint ?? state.pointId ?? ''
  if (paper == null) return [intake]
  return [...new Set([...(paper.state === 'at' ? [paper.point] : [paper.from, paper.to]), intake])]
}

/** One line of the story: which list, how many papers, and what was wrong with them. */
export function paperWords(log: Log): string {
  const lines = linesOf(log)
  const wrong = lines.filter((line) => line.outcome !== undefined && line.outcome !== 'arrived')
  const count = `清单 ${String(log.listNo)}，${lines.length} 样`
  if (wrong.length === 0) return count
  return `${count}；${wrong.map((line) => `${line.name}${PAPER_OUTCOME_WORDS[line.outcome ?? 'missing']}`).join('、')}`
}

type LoggedLine = { readonly lineKey: string; readonly name: string; readonly outcome?: PaperOutcome }

function linesOf(log: Log): readonly LoggedLine[] {
  return Array.isArray(log.lines) ? (log.lines as LoggedLine[]) : []
}
