import type { PaperHere } from '@shared/handover/view/handover-view'

/** Reasons for leaving papers behind, by `caseId/lineKey`; what is not in it goes along. */
export type LeftOut = Readonly<Record<string, string>>

/** A paper within the station. */
export function keyOfPaper(paper: Pick<PaperHere, 'caseId' | 'lineKey'>): string {
  return `${paper.caseId}/${paper.lineKey}`
}
