import type { ListedPaper, PaperMark } from '@shared/handover/view/handover-view'

/** 核对的一笔 — what the receiver says of a paper; `note` says more about one that is wrong. */
export type Mark = { readonly outcome: PaperMark['outcome']; readonly note: string }

type Key = Pick<ListedPaper, 'caseId' | 'lineKey'>

/** A paper within its list. */
export function keyOf(paper: Key): string {
  return `${paper.caseId}/${paper.lineKey}`
}

/** How many papers nobody has said anything of. */
export function openCount(papers: readonly ListedPaper[], marks: Readonly<Record<string, Mark>>): number {
  return papers.filter((paper) => paper.state === 'moving' && marks[keyOf(paper)] === undefined).length
}

/** The marks as the server takes them. */
export function marksToSend(papers: readonly ListedPaper[], marks: Readonly<Record<string, Mark>>): PaperMark[] {
  return papers.flatMap((paper) => {
    const mark = marks[keyOf(paper)]
    if (paper.state !== 'moving' || mark === undefined) return []
    const note = mark.note.trim() === '' || mark.outcome === 'arrived' ? null : mark.note.trim()
    return [{ caseId: paper.caseId, lineKey: paper.lineKey, outcome: mark.outcome, note }]
  })
}
