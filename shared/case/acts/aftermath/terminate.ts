import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { key, line, reasonText } from '../act-input'
import { assertTwoPersons } from '../two-persons'

/** 终止原因 — why a case cannot go on (行政许可法第七十条 by model); the words are printed on the paper. */
export const END_REASONS = {
  applicantDied: '申请人已经去世',
  entityEnded: '申请单位已经注销或者终止',
  impossible: '申请的事已经办不成',
  basisRepealed: '办理依据已经取消',
  predecessorRefused: '前面要先办成的事没有办成',
  acceptedByMistake: '受理有误',
  duplicateAccepted: '同一件事已经另外受理',
} as const
export type EndReason = keyof typeof END_REASONS
const EndReason = z.enum(Object.keys(END_REASONS) as [EndReason, ...EndReason[]])

/** Reasons that speak of an acceptance: there must have been one. */
const AFTER_ACCEPTANCE: readonly EndReason[] = ['acceptedByMistake', 'duplicateAccepted']

/**
 * 终止办理 — ends a case that cannot go on, before any decision, in writing and with the remedies: one person proposes, the director or
 * the chief representative confirms (行政许可法第七十条 by model; case-law §2 SD5). `fileIds` are photos of the proof.
 */
export const terminate = defineAct({
  name: 'terminate',
  input: z.strictObject({
    kind: EndReason,
    reason: reasonText,
    article: line(200),
    proof: line(200),
    fileIds: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
    proposedBy: key,
  }),
  decide: (ctx, input) => {
    assertTwoPersons(ctx, input.proposedBy, '中心主任或首席代表')
    if (AFTER_ACCEPTANCE.includes(input.kind) && ctx.state.acceptedOn === null) {
      throw problem('case.orderRequired', { action: '受理' })
    }
    return logged(
      { ...input },
      {
        papers: [
          {
            key: 'terminate',
            // The template prints the remedies under this word: an end that the person did not wish for may be reviewed.
            variant: 'deemedWithdrawn',
            facts: { endReason: `${END_REASONS[input.kind]}：${input.reason}`, legalArticle: input.article },
          },
        ],
        closes: 'all',
      },
    )
  },
})
