import { supersedesShort } from '@shared/notice/one-voice'
import type { Tx } from '../../platform/db'
import type { RunContext } from '../../platform/trpc'
import { openDesk } from './paper/draft-paper'
import {
  type NoticeSubject,
  type PaperRequest,
  type WrittenNotice,
  writePaper,
  writeShortMessage,
} from './paper/write-notice'
import { hasNoticeOn } from './store/notice-store'
import { findTemplate } from './store/template-store'

/** Makes one paper inside the act's transaction. */
export async function writeNotice(ctx: RunContext, request: NoticeSubject & PaperRequest): Promise<WrittenNotice> {
  return writePaper(ctx, request, request, await openDesk(ctx, request.about))
}

/** True when the county published this template: one that came with a later version of the library may be missing. */
export async function isPublished(tx: Tx, key: string): Promise<boolean> {
  return (await findTemplate(tx, key)) !== null
}

/** True when a message of this key was already written on a day, to whomever: for alarms that ring once a day. */
export async function wasWrittenOn(ctx: RunContext, key: string): Promise<boolean> {
  return hasNoticeOn(ctx.tx, { county: ctx.services.county, key, on: ctx.today })
}

/** Sends one message (`m.…` to the applicant, `w.…` to staff) inside the act's transaction. */
export async function writeMessage(
  ctx: RunContext,
  request: NoticeSubject &
    Pick<PaperRequest, 'key' | 'channels'> & { readonly facts?: Readonly<Record<string, string>> },
): Promise<void> {
  await writeShortMessage(ctx, request, { facts: {}, ...request }, await openDesk(ctx, request.about))
}

/**
 * Everything that an act says, in one call: its papers in order, then its messages. One piece of news reaches the person once: a paper's
 * own short text gives way to the message of the same act that says it, and the other way round.
 */
export async function writeNotices(
  ctx: RunContext,
  subject: NoticeSubject,
  said: {
    readonly papers: readonly PaperRequest[]
    readonly messages: readonly string[]
    /** Facts of the act that its messages may use as well (tracking number, signer). */
    readonly facts?: Readonly<Record<string, string>>
    readonly flags?: readonly string[]
  },
): Promise<WrittenNotice[]> {
  if (said.papers.length === 0 && said.messages.length === 0) return []
  const desk = await openDesk(ctx, subject.about)
  const keys = said.papers.map((paper) => paper.key)
  const written: WrittenNotice[] = []
  for (const paper of said.papers) {
    const silent = said.messages.some((message) => supersedesShort(message, paper.key))
    const flags = [...(said.flags ?? []), ...(paper.flags ?? [])]
    written.push(await writePaper(ctx, subject, { ...paper, flags, ...(silent ? { channels: [] } : {}) }, desk))
  }
  for (const key of said.messages) {
    if (keys.some((paper) => supersedesShort(paper, key))) continue
    const facts = Object.assign({}, ...said.papers.map((paper) => paper.facts), said.facts)
    await writeShortMessage(ctx, subject, { key, facts }, desk)
  }
  return written
}
