import { PaperPreview, PreviewRequest } from '@shared/case/view/paper-preview'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { previewAct } from '../../act/preview-act'

/** 预览文书 — what an act would issue, before it is done. Who may not do the act may not see its papers; throws what the act would. */
export const previewPapers = read({
  access: staff(),
  audit: 'case.preview-papers',
  input: PreviewRequest,
  output: z.array(PaperPreview),
  run: async (ctx, { caseId, name, input }) => {
    const papers = await previewAct(ctx, name, { caseId, input })
    return papers.map(({ key, title, pdf }) => ({ key, title, pdf: Buffer.from(pdf).toString('base64') }))
  },
})
