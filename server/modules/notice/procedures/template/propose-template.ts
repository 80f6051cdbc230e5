import { Id } from '@shared/kernel/id'
import { ProposeTemplate } from '@shared/notice/view/template-view'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../../platform/trpc'
import { proposeTexts } from '../../edit/edit-template'
import { TEMPLATE_EDITORS } from '../../policy'

/** 提议改文字 — waits for another person; papers are made by the old words meanwhile. */
export const proposeTemplate = write({
  access: staff(...TEMPLATE_EDITORS),
  audit: 'notice.propose-template',
  input: ProposeTemplate,
  output: z.strictObject({ proposalId: Id }),
  run: async (ctx, input) => {
    const proposalId = await proposeTexts(ctx, officerOf(ctx.actor), input)
    ctx.audit.about('template', proposalId)
    return { proposalId }
  },
})
