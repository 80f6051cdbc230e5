import * as z from 'zod/mini'
import { PlainDate } from '../../../kernel/plain-date'
import { problem } from '../../../problem/problem'
import { REVOCATIONS, type RevocationKind } from '../../facets/aftermath'
import { type ActContext, defineAct, logged, type PaperToMake } from '../act'
import { key, optionalText, reasonText } from '../act-input'
import { assertTwoPersons } from '../two-persons'

/** The licence is given back within so many working days unless the paper says otherwise. */
const GIVE_BACK_DAYS = '5'

/** 撤销的内容 */
const Said = z.strictObject({
  kind: z.enum(Object.keys(REVOCATIONS) as [RevocationKind, ...RevocationKind[]]),
  facts: reasonText,
  article: z.string().check(z.minLength(4), z.maxLength(200)),
  /** How and when the holder was heard; cancelling what has run out needs no hearing. */
  heard: z.nullable(z.strictObject({ way: z.enum(['statement', 'hearing', 'waived']), on: PlainDate })),
  compensation: optionalText(300),
  proposedBy: key,
})
type Said = z.infer<typeof Said>

/**
 * 撤销、撤回、注销 — a granted decision loses its force: it should not have been made (行政许可法第六十九条), the public interest changed (第八条第二款,
 * with compensation), or the licence has run out of its ground (第七十条). The holder is heard first; two persons (SD5). From this moment the
 * licence verifies as revoked, before the paper is served (case-law §3.3-62).
 */
export const revokeGrant = defineAct({
  name: 'revokeGrant',
  input: Said,
  decide: (ctx, input) => {
    assertTwoPersons(ctx, input.proposedBy, '单位负责人')
    const { decision } = ctx.state
    if (decision?.kind !== 'granted') throw problem('case.orderRequired', { action: '准予的决定' })
    if (input.kind !== 'cancel70') assertHeard(ctx, input.heard, decision.on)
    if (input.kind === 'withdraw8' && (input.compensation ?? '').trim().length < 4)
      throw problem('case.orderRequired', { action: '写明怎么补偿' })
    return logged(
      { ...input },
      {
        papers: [paperOf(ctx, input)],
        tasks: [
          {
            kind: 'serveNotice',
            title: `送达${REVOCATIONS[input.kind].label}的决定`,
            owner: { unit: ctx.plan.organ, role: null },
            dueOn: null,
          },
        ],
        closes: 'all',
      },
    )
  },
})

function assertHeard(ctx: ActContext, heard: Said['heard'], decidedOn: string): void {
  if (heard === null || heard.on > ctx.today || heard.on < decidedOn)
    throw problem('case.orderRequired', { action: '听持证人陈述申辩，写明哪一天' })
}

function paperOf({ state }: ActContext, input: Said): PaperToMake {
  const reason = input.compensation === null ? input.facts : `${input.facts}（${input.compensation}）`
  return {
    key: REVOCATIONS[input.kind].paper,
    facts: {
      docDate: state.decision?.on ?? '',
      licenceNumber: state.licence?.number ?? state.result?.number ?? '',
      findings: reason,
      reason,
      legalArticle: input.article,
      days: GIVE_BACK_DAYS,
    },
  }
}
