import { problem } from '@shared/problem/problem'
import { compareThree } from '@shared/sync/held/three-way'
import type { ActPayload } from '@shared/sync/operation'
import type { RunContext } from '../../../platform/trpc'
import { answersAt, labelsOf, pagesOf, standingOf, storedValues, suppliedSince } from '../../case'
import { answersIn } from '../held/present-detail'

/**
 * 补交合并 — a supply that was written down on an older version of the case is fitted to the case as it stands: pages are a union, fields are merged
 * one by one. Throws `sync.fieldClash` for a field that both sides changed to something else; nothing is chosen by itself.
 */
export async function mergeSupply(ctx: RunContext, caseId: string, act: ActPayload): Promise<ActPayload['input']> {
  const base = act.baseVersion
  const standing = base === null ? null : await standingOf(ctx, caseId)
  if (base === null || standing === null || standing.version === base) return act.input
  const answers = await mergedAnswers(ctx, { standing, base, sent: answersIn(act.input) })
  const parts = await unitedParts(ctx, caseId, { base, parts: act.input.parts })
  return { ...act.input, ...(answers === null ? {} : { answers }), ...(parts === null ? {} : { parts }) }
}

type Standing = NonNullable<Awaited<ReturnType<typeof standingOf>>>

async function mergedAnswers(
  ctx: RunContext,
  about: { standing: Standing; base: number; sent: Record<string, unknown> | null },
): Promise<Record<string, unknown> | null> {
  const { standing, base, sent } = about
  if (sent === null) return null
  const before = (await answersAt(ctx, standing.caseId, base)) ?? {}
  const mine = await storedValues(ctx, standing, sent)
  const fields = compareThree(before, mine, standing.answers ?? {}).filter((one) => one.key in mine)
  const clashing = fields.filter((one) => one.verdict === 'clash').map((one) => one.key)
  if (clashing.length > 0) {
    const labels = await labelsOf(ctx, standing, clashing)
    throw problem('sync.fieldClash', { list: labels.map((label) => `「${label}」`).join('') })
  }
  return Object.fromEntries(fields.filter((one) => one.verdict === 'mine').map((one) => [one.key, one.mine]))
}

type Part = { readonly lineId: string; readonly fileIds: readonly string[]; readonly pages: number | null }

/** Pages that somebody else brought for the same line meanwhile stay beside ours. */
async function unitedParts(
  ctx: RunContext,
  caseId: string,
  sent: { base: number; parts: unknown },
): Promise<readonly Part[] | null> {
  if (!Array.isArray(sent.parts)) return null
  const since = await suppliedSince(ctx, caseId, sent.base)
  if (since.size === 0) return null
  const pages = (await pagesOf(ctx, caseId)).filter((page) => since.has(page.fileId))
  return (sent.parts as Part[]).map((part) => {
    const theirs = pages.filter((page) => page.lineKey === part.lineId).map((page) => page.fileId)
    const fileIds = [...new Set([...theirs, ...part.fileIds])]
    return { ...part, fileIds, pages: fileIds.length }
  })
}
