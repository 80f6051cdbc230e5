import { DecideTemplate } from '@shared/notice/view/template-view'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../../platform/trpc'
import { decideTexts } from '../../edit/edit-template'
import { TEMPLATE_REVIEWERS } from '../../policy'

/** 审核提议 — published as the next version by another person than who proposed, or dropped. */
export const decideTemplate = write({
  access: staff(...TEMPLATE_REVIEWERS),
  audit: 'notice.decide-template',
  input: DecideTemplate,
  output: z.strictObject({ published: z.boolean() }),
  run: async (ctx, { proposalId, publish }) => {
    await decideTexts(ctx, officerOf(ctx.actor), { proposalId, publish })
    return { published: publish }
  },
})
