import { toShanghaiTime } from '@shared/kernel/instant'
import { keptKeys, readKept } from '../platform/keep/storage'

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
