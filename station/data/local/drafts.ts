import { problem } from '@shared/problem/problem'
import { clerkOf, type DeviceContext } from '../device-context'
import type { DraftRow, IntakeDraft } from '../station-api'
import { newId, nowOf } from '../world'
import { keeping } from './database'
import { listDraftFiles, presentFile } from './files'
import { findItem, nameOfApplicant } from './package'

/** What is stored of a draft; its pages lie in the file store. */
type DraftBody = Omit<IntakeDraft, 'files'>

/** What a screen may change. */
export type DraftChange = Partial<
  Pick<IntakeDraft, 'situations' | 'answers' | 'materials' | 'person' | 'step' | 'note'>
>

/** What the box of a draft is bound to. */
export const aboutDraft = (draftId: string): string => `draft/${draftId}`

/** Begins an intake of an item on its version in the package. Throws `catalogue.itemUnknown`, `sync.noPackage`. */
export async function newDraft(
  ctx: DeviceContext,
  input: { itemId: string; practice?: boolean },
): Promise<IntakeDraft> {
  const clerk = clerkOf(ctx)
  const item = await findItem(ctx, input.itemId)
  const now = nowOf(ctx.world)
  const body: DraftBody = {
    draftId: newId(ctx.world),
    itemId: item.itemId,
    itemVersion: item.version,
    situations: {},
    answers: {},
    materials: [],
    person: null,
    step: null,
    note: null,
    practice: input.practice === true,
    madeBy: clerk.staffId,
    createdAt: now,
    savedAt: now,
  }
  await writeBody(ctx, body)
  return { ...body, files: [] }
}

/** A draft with its pages. Throws `sync.draftGone`. */
export async function getDraft(ctx: DeviceContext, draftId: string): Promise<IntakeDraft> {
  const body = await readBody(ctx, draftId)
  return { ...body, files: (await listDraftFiles(ctx, draftId)).map(presentFile) }
}

/** Writes a change; resolves when it is on the disk. */
export async function changeDraft(
  ctx: DeviceContext,
  draftId: string,
  change: DraftChange,
): Promise<{ savedAt: string }> {
  const body = await readBody(ctx, draftId)
  const savedAt = nowOf(ctx.world)
  await writeBody(ctx, { ...body, ...change, savedAt })
  return { savedAt }
}

/** Drops a draft and its pages. */
export async function dropDraft(ctx: DeviceContext, draftId: string): Promise<void> {
  const { kept } = ctx.db
  await kept.transaction('rw', kept.drafts, kept.files, kept.fileBytes, async () => {
    await kept.drafts.delete(draftId)
    const files = await kept.files.where({ draftId }).toArray()
    const own = files.filter((file) => file.opId === null).map((file) => file.fileId)
    await kept.files.bulkDelete(own)
    await kept.fileBytes.bulkDelete(own)
  })
  ctx.changed()
}

/** Drafts of the clerk at the device, the last touched first; a colleague's stay in the colleague's vault. Empty while it is locked. */
export async function listDrafts(ctx: DeviceContext): Promise<DraftRow[]> {
  if (ctx.clerk() === null) return []
  const stored = await ctx.db.kept.drafts.orderBy('savedAt').reverse().toArray()
  const mine = stored.filter((one) => ctx.vault.isMine(one.box))
  return Promise.all(
    mine.map(async ({ draftId, box }) => {
      const body = await ctx.vault.open<DraftBody>(aboutDraft(draftId), box)
      const item = await findItem(ctx, body.itemId).catch(() => null)
      return {
        draftId,
        itemId: body.itemId,
        itemName: item?.facts.name ?? body.itemId,
        applicant: nameOfApplicant(body.answers),
        note: body.note,
        files: await ctx.db.kept.files.where({ draftId }).count(),
        practice: body.practice,
        savedAt: body.savedAt,
      }
    }),
  )
}

async function readBody(ctx: DeviceContext, draftId: string): Promise<DraftBody> {
  const stored = await ctx.db.kept.drafts.get(draftId)
  if (stored === undefined) throw problem('sync.draftGone')
  return ctx.vault.open<DraftBody>(aboutDraft(draftId), stored.box)
}

async function writeBody(ctx: DeviceContext, body: DraftBody): Promise<void> {
  const box = await ctx.vault.seal(aboutDraft(body.draftId), body)
  await keeping(() => ctx.db.kept.drafts.put({ draftId: body.draftId, savedAt: body.savedAt, box }))
  ctx.changed()
}
