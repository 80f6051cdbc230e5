import { Id } from '@shared/kernel/id'
import { isApplicantsOwn } from '@shared/notice/paper/paper-issuer'
import { problem } from '@shared/problem/problem'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { type RequestContext, runWrite } from '../../../platform/trpc'
import { type OpenPaper, openPaper } from '../paper/open-paper'
import { renderPaper } from '../render/render-paper'
import { countPrint } from '../store/notice-store'

/** Makes the context of a request: who is behind it. */
export type MakeContext = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>

const Params = z.object({ noticeId: Id })
const Query = z.object({ copy: z.optional(z.literal('1')) })
/** Drawing a paper costs a tenth of a second of the processor. */
const PAPERS_PER_MINUTE = 120

/**
 * GET /papers/:noticeId.pdf — a paper as PDF for whoever may read its case. What staff opens first is the original; `?copy=1` prints
 * again and marks the sheet 补打第 n 次. Every opening leaves an audit row. Throws `file.notFound`.
 */
export function papersPlugin(makeContext: MakeContext): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    app.get('/papers/:noticeId.pdf', { config: { rateLimit: { max: PAPERS_PER_MINUTE } } }, async (request, reply) => {
      const params = z.safeParse(Params, request.params)
      if (!params.success) throw problem('file.notFound')
      const { noticeId } = params.data
      const copy = z.safeParse(Query, request.query).data?.copy === '1'
      const context = await makeContext(request, reply)
      const { paper, reprint } = await takeOut(context, { noticeId, copy })
      const { pdf, unknown } = await draw(paper, reprint)
      if (unknown.length > 0)
        context.services.log.warn({ noticeId, signs: unknown.length }, 'a paper holds signs that no face has')
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(fileNameOf(paper))}`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf))
    })
  }
}

type Taken = { readonly paper: OpenPaper; readonly reprint: number }

/** Opens a paper and counts the print, in one transaction with the audit row. */
async function takeOut(context: RequestContext, request: { noticeId: string; copy: boolean }): Promise<Taken> {
  return runWrite(
    context,
    context.actor,
    {
      name: 'notice.print',
      audit: request.copy ? 'notice.printCopy' : 'notice.print',
      run: async (ctx, input: { noticeId: string; copy: boolean }) => {
        const paper = await openPaper(ctx, input.noticeId)
        const before = paper.notice.printed
        // What the applicant opens on a phone is no print; what staff opens first is the original.
        const counts = input.copy || (ctx.actor.kind === 'staff' && before === 0)
        if (counts) await countPrint(ctx.tx, input.noticeId)
        return { paper, reprint: input.copy ? before : 0 }
      },
    },
    request,
  )
}

async function draw({ notice, frozen, blocks }: OpenPaper, reprint: number) {
  return renderPaper({
    title: notice.title,
    organ: isApplicantsOwn(notice.key) ? null : frozen.organ,
    blocks,
    reprint,
    ...(notice.state === 'void' || notice.state === 'revoked' ? { mark: 'void' as const } : {}),
    madeAt: notice.createdAt.toISOString(),
    qr: qrOf(blocks),
  })
}

/** What the code at the foot says: the address of the public verification; a paper of a station says its number. */
function qrOf(blocks: OpenPaper['blocks']): string | null {
  const foot = blocks.find((block) => block.b === 'footer')
  return foot?.b === 'footer' ? foot.qr : null
}

function fileNameOf({ notice }: OpenPaper): string {
  return `${notice.title}-${notice.docNumber ?? notice.issuedOn}.pdf`
}
