import { PAPER_OUTCOMES, type PaperOutcome } from '../case/paper-custody'

/** 清单上一样的现状 — on its way, or what was said of it; `leftOut` stayed behind from the beginning. */
export const PAPER_STATES = ['moving', ...PAPER_OUTCOMES, 'leftOut'] as const
export type PaperState = 'moving' | PaperOutcome | 'leftOut'

/** 清单的现状 — `moving` until everything on it was looked at, `short` while something is looked for, then `confirmed`. */
export type ListState = 'moving' | 'short' | 'confirmed'

type Marked = { readonly state: PaperState }

/** Papers that are looked for, or whose damage is not settled. */
export function isTraced(state: PaperState): boolean {
  return state === 'missing' || state === 'damaged'
}

/** Where a list stands, from its papers. */
export function listStateOf(papers: readonly Marked[]): ListState {
  if (papers.some((paper) => paper.state === 'moving')) return 'moving'
  return papers.some((paper) => isTraced(paper.state)) ? 'short' : 'confirmed'
}

/** True for a list that nobody has signed for by its day: both sides see it (case-law §4.3, paperTransit). */
export function isOverdue(list: { readonly state: ListState; readonly dueOn: string }, today: string): boolean {
  return list.state === 'moving' && list.dueOn < today
}

/** How a traced paper may end, by whose side says so: found where it was to go, found where it came from, lost, or the damage settled. */
export function endsOf(state: PaperState, side: 'sender' | 'receiver'): readonly PaperOutcome[] {
  if (state === 'damaged') return ['settled']
  if (state !== 'missing') return []
  return side === 'receiver' ? ['found', 'lost'] : ['returned', 'lost']
}
