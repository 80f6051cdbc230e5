import { AskTemplate, TemplateDetail } from '@shared/notice/view/template-view'
import { officerOf, read, staff } from '../../../../platform/trpc'
import { templateOf } from '../../edit/edit-template'
import { TEMPLATE_READERS } from '../../policy'
import { presentTemplate } from '../../presenter'
import { findWaiting } from '../../store/proposal-store'

/** 一份模板 — its words by place, the blanks that they may use, and what is proposed. Throws `template.unknown`. */
export const getTemplate = read({
  access: staff(...TEMPLATE_READERS),
  audit: 'notice.get-template',
  input: AskTemplate,
  output: TemplateDetail,
  run: async (ctx, { key }) => {
    return presentTemplate(await templateOf(ctx, key), await findWaiting(ctx.tx, key), officerOf(ctx.actor))
  },
})
