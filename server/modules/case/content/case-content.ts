import type { Answers, SituationAnswers, SubmitCase } from '@shared/case/view/submit-case'
import { openJson, sealJson } from '../../../platform/crypto'
import { hashOf, type RunContext } from '../../../platform/trpc'
import { findAnswersAt, insertAnswers, listAnswers } from '../store/answers-store'

/** 填写内容 — everything personal of one revision of an application; it exists only encrypted under the key of its case. */
export type CaseContent = {
  readonly answers: Answers
  readonly situations: SituationAnswers
  readonly delivery: SubmitCase['delivery']
  readonly contact: SubmitCase['contact']
  readonly confirmation: SubmitCase['confirmation']
  /** What the shared checks said when it was submitted: warnings and doubts, for whoever reviews. */
  readonly preChecks: readonly { readonly severity: 'warn' | 'doubt'; readonly message: string }[]
}

/** Which revision is written, and the version of the case that it is written on. */
type RevisionPlace = { readonly caseId: string; readonly revision: number; readonly sinceVersion: number }

/** Encrypts a revision and keeps it beside the earlier ones; answers the digest that the log names. */
export async function saveContent(ctx: RunContext, place: RevisionPlace, content: CaseContent): Promise<string> {
  const { caseId } = place
  const digest = hashOf(content)
  await insertAnswers(ctx.tx, {
    ...place,
    cipher: await sealJson(ctx.tx, ctx.services.keys, caseId, content),
    digest,
    at: new Date(ctx.now),
  })
  return Buffer.from(digest).toString('hex')
}

/** The newest content with its revision, and the one before it, which shows what a supplement changed. */
export type OpenContent = {
  readonly revision: number
  readonly now: CaseContent
  readonly before: CaseContent | null
}

/** Opens the content of a case; null when it was never written or has been shredded with its key. */
export async function openContent(ctx: RunContext, caseId: string): Promise<OpenContent | null> {
  const [newest, older] = await listAnswers(ctx.tx, caseId)
  if (newest === undefined) return null
  const open = (cipher: Uint8Array) => openJson<CaseContent>(ctx.tx, ctx.services.keys, caseId, cipher)
  return {
    revision: newest.revision,
    now: await open(newest.cipher),
    before: older === undefined ? null : await open(older.cipher),
  }
}

/** The content as it was when the case stood at a version; null when it has been shredded. */
export async function openContentAt(ctx: RunContext, caseId: string, version: number): Promise<CaseContent | null> {
  const cipher = await findAnswersAt(ctx.tx, caseId, version)
  return cipher === null ? null : openJson<CaseContent>(ctx.tx, ctx.services.keys, caseId, cipher)
}
