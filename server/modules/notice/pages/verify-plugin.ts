import { type PublicVerification, toPublicVerification } from '@shared/notice/public-verification'
import { formatVerifyCode, parseVerifyCode } from '@shared/notice/verify-code'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../../platform/trpc'
import { type Frozen, openFrozen } from '../frozen'
import { findByVerifyCode } from '../store/notice-store'
import { renderUnknownCode, renderVerification } from './verify-page'

/** Enough for a counter that checks a pile of papers, too few to guess among 2^80 codes. */
const LOOKS_PER_MINUTE = 60

/**
 * GET /v/:code — what anybody who holds a paper may check: organ, kind, number, day and whether it holds; no person, no matter. A
 * code that is no code, or nobody's, gets the same friendly page.
 */
export function verifyPlugin(services: Pick<Services, 'db' | 'keys'>): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    app.get<{ Params: { code: string } }>(
      '/v/:code',
      { config: { rateLimit: { max: LOOKS_PER_MINUTE } } },
      async (request, reply) => {
        const code = parseVerifyCode(request.params.code)
        const found = code === null ? null : await verify(services, code)
        reply.type('text/html; charset=utf-8').header('x-robots-tag', 'noindex')
        return code === null || found === null
          ? reply.code(404).send(renderUnknownCode())
          : reply.send(renderVerification(found, formatVerifyCode(code)))
      },
    )
  }
}

async function verify({ db, keys }: Pick<Services, 'db' | 'keys'>, code: string): Promise<PublicVerification | null> {
  const notice = await findByVerifyCode(db, code)
  if (notice === null || notice.kind !== 'paper') return null
  const frozen = await openFrozen<Frozen>(db, keys, notice.caseId, notice.cipher).catch(() => null)
  return toPublicVerification({
    title: notice.title,
    organ: frozen?.organ ?? null,
    docNumber: notice.docNumber,
    issuedOn: notice.issuedOn,
    state: notice.state,
    sensitive: frozen?.sensitive ?? true,
  })
}
