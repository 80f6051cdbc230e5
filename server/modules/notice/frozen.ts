import type { FillChoice, NoticeValues } from '@shared/notice/fill'
import type { Recipient } from '@shared/notice/recipient'
import { type Bytes, type Keys, openJson, sealJson } from '../../platform/crypto'
import type { Tx } from '../../platform/db'

/** 定稿 — what a notice was made from, frozen with it: printed years later it reads the same. */
export type Frozen = {
  readonly organ: string
  readonly values: NoticeValues
  readonly choice: FillChoice
  readonly recipient: Recipient
  /** The box of the paper that is ticked. */
  readonly tick?: string
  /** The words that a message says; null for a paper without one. */
  readonly text: string | null
  /** The item may not be named outside. */
  readonly sensitive: boolean
}

const COLUMN = 'Notice.cipher'

/** Encrypts under the key of the case, so that it is shredded with the case; without a case under the county's column key. */
export async function sealFrozen(tx: Tx, keys: Keys, caseId: string | null, value: unknown): Promise<Bytes> {
  return caseId === null ? keys.sealText(JSON.stringify(value), COLUMN) : sealJson(tx, keys, caseId, value)
}

/** Opens what `sealFrozen` made. Throws when the case was shredded. */
export async function openFrozen<T>(tx: Tx, keys: Keys, caseId: string | null, cipher: Uint8Array): Promise<T> {
  return caseId === null ? (JSON.parse(keys.openText(cipher, COLUMN)) as T) : openJson<T>(tx, keys, caseId, cipher)
}
