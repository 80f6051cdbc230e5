import type { HeldPhoto } from '@shared/sync/held/held-view'
import { type Operation, readPayload } from '@shared/sync/operation'
import type { RunContext } from '../../../platform/trpc'
import { type WaitingFile, wholeFiles } from '../../attachment'
import { lineNames, standingOf } from '../../case'
import { heldForVerifying, openHeld } from './presenter'

/** A file that an operation names: the line of the list that it is of, null for a signature; its hash where the operation says it. */
type NamedFile = { readonly fileId: string; readonly lineKey: string | null; readonly sha256: string | null }

/** 带来的照片 — every file that came with an operation, in the order of its lines, signatures last. */
function filesNamedBy({ kind, payload }: Operation): NamedFile[] {
  if (kind === 'submitCase') {
    const said = readPayload('submitCase', payload)
    if (said === null) return []
    const hashes = new Map(said.filesExpected.map((one) => [one.fileId, one.sha256]))
    const pages = said.materials.flatMap(({ lineKey, fileIds }) => fileIds.map((fileId) => ({ fileId, lineKey })))
    const others = [...hashes.keys()].filter((fileId) => pages.every((page) => page.fileId !== fileId))
    return [...pages, ...others.map((fileId) => ({ fileId, lineKey: null }))].map((one) => ({
      ...one,
      sha256: hashes.get(one.fileId) ?? null,
    }))
  }
  const input = kind === 'act' ? readPayload('act', payload)?.input : undefined
  const parts = Array.isArray(input?.parts) ? (input.parts as { lineId?: unknown; fileIds?: unknown }[]) : []
  const pages = parts.flatMap(({ lineId, fileIds }) =>
    (Array.isArray(fileIds) ? fileIds : []).map((fileId) => ({ fileId: String(fileId), lineKey: String(lineId) })),
  )
  const signatures = [input?.signatureFileId].filter((one) => typeof one === 'string')
  return [...pages, ...signatures.map((fileId) => ({ fileId, lineKey: null }))].map((one) => ({ ...one, sha256: null }))
}

/** The photos of what waits, each with its line; `open` when it has come whole. */
export async function presentHeldPhotos(ctx: RunContext, operation: Operation): Promise<HeldPhoto[]> {
  const named = filesNamedBy(operation)
  if (named.length === 0) return []
  const whole = await wholeFiles(
    ctx,
    named.map((one) => one.fileId),
  )
  const names = await namesOf(ctx, operation)
  return named.map(({ fileId, lineKey }) => ({
    fileId,
    lineName: lineKey === null ? '签名或证件照' : (names.get(lineKey) ?? lineKey),
    open: whole.has(fileId),
  }))
}

async function namesOf(ctx: RunContext, { kind, caseId, payload }: Operation): Promise<ReadonlyMap<string, string>> {
  const submission = kind === 'submitCase' ? readPayload('submitCase', payload) : null
  const about = submission ?? (caseId === null ? null : await standingOf(ctx, caseId))
  if (about === null) return new Map()
  // An item that the county does not know cannot name its lines; the decision is about the photos all the same.
  return lineNames(ctx, about).catch(() => new Map())
}

/**
 * May the caller look at a file because a record that waits for their decision came with it? Only while it waits, and only for a file that its device
 * brought, or whose content is the one that the record promised: a record cannot open somebody else's file by naming it.
 */
export async function mayReadHeldFile(ctx: RunContext, file: WaitingFile): Promise<boolean> {
  const hash = Buffer.from(file.sha256).toString('hex')
  for (const held of await heldForVerifying(ctx)) {
    const named = filesNamedBy(openHeld(ctx.services.keys, held)).find((one) => one.fileId === file.fileId)
    if (named !== undefined && (held.deviceId === file.ownerDevice || named.sha256 === hash)) return true
  }
  return false
}
