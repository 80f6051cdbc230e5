import { PreviewTemplate, TemplateSample } from '@shared/notice/view/template-view'
import { read, staff } from '../../../../platform/trpc'
import { edited, templateOf } from '../../edit/edit-template'
import { drawSample } from '../../edit/sample'
import { TEMPLATE_READERS } from '../../policy'

/** 看样张 — the template with these words and the examples of its blanks; writes nothing. Throws `template.unknown`, `input.invalid`. */
export const previewTemplate = read({
  access: staff(...TEMPLATE_READERS),
  audit: 'notice.preview-template',
  input: PreviewTemplate,
  output: TemplateSample,
  run: async (ctx, { key, texts }) => {
    const { template } = await templateOf(ctx, key)
    const { pdf, text } = await drawSample(ctx, edited(template, texts))
    return { pdf: pdf === null ? null : Buffer.from(pdf).toString('base64'), text }
  },
})
