import { isApplicantsOwn } from '@shared/notice/paper/paper-issuer'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { RunContext } from '../../../platform/trpc'
import { renderPaper } from '../render/render-paper'
import { type Desk, draftPaper, headFor, openDesk } from './draft-paper'
import { blankPaperNumber } from './paper-number'
import type { PaperRequest } from './write-notice'

/** 文书预览 — a paper as it would be issued now: no number is taken, no code can verify it, and every page says that it is a preview. */
export type PreviewedPaper = { readonly key: string; readonly title: string; readonly pdf: Uint8Array }

/** Where the verification code will stand. */
const CODE_LATER = '签发后生成'

/** Draws the papers of an act that nobody has done yet. Writes nothing. Throws MissingValueError where the act itself would. */
export async function previewPapers(
  ctx: RunContext,
  about: PaperFacts,
  requests: readonly PaperRequest[],
): Promise<PreviewedPaper[]> {
  if (requests.length === 0) return []
  const desk = await openDesk(ctx, about)
  const previewed: PreviewedPaper[] = []
  for (const request of requests) previewed.push(await previewPaper(ctx, about, request, desk))
  return previewed
}

async function previewPaper(
  ctx: RunContext,
  about: PaperFacts,
  request: PaperRequest,
  desk: Desk,
): Promise<PreviewedPaper> {
  const codes = {
    docNumber: blankPaperNumber(ctx, request.key, headFor(desk, request)),
    code: CODE_LATER,
    url: CODE_LATER,
  }
  const { published, head, blocks } = await draftPaper(ctx, about, request, { desk, codes })
  const { title } = published.template
  const { pdf } = await renderPaper({
    title: `${title}（预览）`,
    organ: isApplicantsOwn(request.key) ? null : head.name,
    blocks,
    qr: null,
    reprint: 0,
    mark: 'preview',
    madeAt: ctx.now,
  })
  return { key: request.key, title, pdf }
}
