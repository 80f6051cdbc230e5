import { cellOf, isOpenCell } from '@shared/case/cell'
import type { PaperOutcome } from '@shared/case/paper-custody'
import { formatListNumber } from '@shared/handover/list-number'
import type { Actor } from '@shared/identity/actor'
import { findStaffActor } from '../../platform/session'
import type { RunContext } from '../../platform/trpc'
import { applyAct, caseFacts } from '../case'
import { stateOf } from './presenter'
import { type HandoverList, type HandoverPaper, listHandoversOfCase } from './store'

/** What was said of one paper. */
export type SaidOfPaper = Pick<HandoverPaper, 'lineKey' | 'name' | 'note'> & { readonly outcome: PaperOutcome }

type Who = { readonly actor: Actor; readonly opId?: string }

/**
 * 记到办件上 — the papers' way in the log of each case. A case that the server does not have yet, or that has ended meanwhile, keeps its way on the
 * list alone: the bundle is signed for all the same.
 */
export async function tellHandedOver(
  ctx: RunContext,
  { list, papers }: { readonly list: HandoverList; readonly papers: readonly HandoverPaper[] },
  who: Who,
): Promise<void> {
  const gone = papers.filter((paper) => paper.state !== 'leftOut')
  for (const caseId of new Set(gone.map((paper) => paper.caseId))) {
    const lines = gone.filter((paper) => paper.caseId === caseId)
    await tell(ctx, 'handOverPapers', caseId, {
      ...who,
      input: {
        ...endsOf(list),
        way: list.way,
        lines: lines.map(({ lineKey, name, pages }) => ({ lineKey, name, pages })),
      },
    })
  }
}

/** What the receiver, or who traced it, said of papers of one case. */
export async function tellLookedAt(
  ctx: RunContext,
  about: {
    readonly list: HandoverList
    readonly caseId: string
    readonly said: readonly SaidOfPaper[]
    readonly traced: boolean
  },
  who: Who,
): Promise<void> {
  const lines = about.said.map(({ lineKey, name, outcome, note }) => ({ lineKey, name, outcome, note }))
  await tell(ctx, 'confirmPapers', about.caseId, {
    ...who,
    input: { ...endsOf(about.list), traced: about.traced, lines },
  })
}

/** 补记 — a case that came later than the list that its papers were on: what happened to them is written down as it happened. */
export async function catchUpPapers(ctx: RunContext, caseId: string): Promise<void> {
  for (const { list, papers } of await listHandoversOfCase(ctx.tx, caseId)) {
    const gone = papers.filter((paper) => paper.state !== 'leftOut')
    const sender = await findStaffActor(ctx.tx, list.handedBy, ctx.today)
    if (gone.length === 0 || sender === null) continue
    await tellHandedOver(ctx, { list, papers: gone }, { actor: sender })
    const receiver = list.confirmedBy === null ? null : await findStaffActor(ctx.tx, list.confirmedBy, ctx.today)
    if (receiver === null) continue
    const said = gone.flatMap((paper) => {
      const state = stateOf(paper.state)
      return state === 'moving' || state === 'leftOut' ? [] : [{ ...paper, outcome: state }]
    })
    await tellLookedAt(ctx, { list, caseId, said, traced: false }, { actor: receiver })
  }
}

function endsOf(list: HandoverList) {
  return { listNo: formatListNumber(list.number), fromPoint: list.fromPoint, toPoint: list.toPoint }
}

async function tell(
  ctx: RunContext,
  name: 'handOverPapers' | 'confirmPapers',
  caseId: string,
  { actor, input }: Who & { readonly input: object },
): Promise<void> {
  const facts = await caseFacts(ctx.tx, caseId)
  if (facts === null || !isOpenCell(cellOf(facts.state.status, name), facts.state.practice)) return
  if (name === 'confirmPapers' && facts.state.paper == null) return
  await applyAct(ctx, name, { caseId, input, actor, opId: ctx.newId() })
}
