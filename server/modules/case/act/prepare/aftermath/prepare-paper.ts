import { CorrectInput, ServeInput } from '@shared/case/view/aftermath-inputs'
import { isPaperKey, PAPER_RULES } from '@shared/notice/paper-rule'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../../../platform/trpc'
import { findPaperOfCase } from '../../../../notice'
import { openContent } from '../../../content/case-content'
import type { OpenCase } from '../../open-case'
import { readInput } from '../read-input'

/** A paper of this case that holds. Throws `input.invalid` for any other id. */
async function paperOf(ctx: RunContext, open: OpenCase, noticeId: string) {
  const paper = await findPaperOfCase(ctx.tx, open.row.caseId, noticeId)
  if (paper === null || paper.state !== 'valid') throw problem('input.invalid', { count: 1 })
  return paper
}

/**
 * The paper that is served, by its id: only one that the law wants served or handed over. Where the application agreed to electronic service, that is
 * the consent. Throws `input.invalid`.
 */
export async function prepareService(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const said = readInput(ServeInput, input)
  const { key, title, docNumber, issuedOn } = await paperOf(ctx, open, said.noticeId)
  if (!isPaperKey(key) || !['served', 'handed'].includes(PAPER_RULES[key].service))
    throw problem('input.invalid', { count: 1 })
  const agreed = (await openContent(ctx, open.row.caseId))?.now.contact.electronicConsent === true
  const consent = said.consent ?? (agreed ? '申请时同意电子送达' : null)
  return { ...said, consent, paper: key, title, no: docNumber, issuedOn }
}

/** The paper that is corrected, by its id; a reinstatement may name none. Throws `input.invalid`. */
export async function prepareCorrection(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const said = readInput(CorrectInput, input)
  if (said.noticeId === null) return { ...said, paper: null }
  const { key, title, docNumber, issuedOn } = await paperOf(ctx, open, said.noticeId)
  return { ...said, paper: { key, title, no: docNumber, issuedOn } }
}
