import { toShanghaiTime } from '@shared/kernel/instant'
import { call } from '../api/call'
import { newId } from '../api/new-id'
import { dropFile } from '../platform/keep/files'
import { forget, keptKeys, readKept } from '../platform/keep/storage'

/** 没写完的一份（简） — enough to offer it on the home page. */
export type DraftBrief = {
  readonly draftId: string
  readonly itemId: string
  readonly itemName: string
  readonly savedText: string
}

export const DRAFT_PREFIX = 'draft.'

/** Drafts on this phone, newest first. */
export function listDrafts(): DraftBrief[] {
  return keptKeys(DRAFT_PREFIX)
    .flatMap((key) => {
      try {
        const kept = JSON.parse(readKept(key) ?? 'null') as {
          draftId: string
          itemId: string
          itemName: string
          savedAt: string
        } | null
        return kept === null ? [] : [kept]
      } catch {
        return []
      }
    })
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .map(({ draftId, itemId, itemName, savedAt }) => ({
      draftId,
      itemId,
      itemName,
      savedText: toShanghaiTime(savedAt),
    }))
}

/** Throws a draft away: its words, its photos, and the server's copy if there is one. */
export async function dropDraft(itemId: string): Promise<void> {
  const key = `${DRAFT_PREFIX}${itemId}`
  const kept = JSON.parse(readKept(key) ?? 'null') as { draftId: string; files: readonly { fileId: string }[] } | null
  forget(key)
  if (kept === null) return
  for (const { fileId } of kept.files) await dropFile(fileId)
  await call('draft', 'drop', { opId: await newId(), draftId: kept.draftId }).catch(() => undefined)
}
