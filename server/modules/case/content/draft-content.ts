import type { SaveDraft } from '@shared/case/view/draft-view'
import { type Bytes, type Keys, openBytes, sealBytes } from '../../../platform/crypto'

/** 草稿内容 — the part that is encrypted. */
export type DraftContent = Pick<SaveDraft, 'situations' | 'answers' | 'materials'>

const about = (draftId: string) => `draft/${draftId}`

/** Encrypts under a new key; with the row its wrapped key goes, and nothing of the draft can be opened again. */
export function sealDraft(keys: Keys, draftId: string, content: DraftContent): { wrapped: Bytes; cipher: Bytes } {
  const { key, wrapped } = keys.newDataKey(about(draftId))
  return { wrapped, cipher: sealBytes(key, Buffer.from(JSON.stringify(content)), about(draftId)) }
}

/** Opens what `sealDraft` made. */
export function openDraft(
  keys: Keys,
  row: { readonly draftId: string; readonly wrapped: Uint8Array; readonly cipher: Uint8Array },
): DraftContent {
  const key = keys.unwrap(row.wrapped, about(row.draftId))
  return JSON.parse(openBytes(key, row.cipher, about(row.draftId)).toString('utf8')) as DraftContent
}
