import type { Operation } from '@shared/sync/operation'
import { type DeviceContext, enrolledDevice } from '../../device-context'
import { type DeviceRecord, type FileStored, keeping } from '../../local/database'
import { aboutDraft } from '../../local/drafts'
import { aboutSummary, type RecordSummary } from '../../local/outbox'
import { aboutFile, sealFile, sealOperation } from '../../local/seal-record'

/**
 * 补封 — rows that a version of before the vault left open are sealed when a clerk opens the device: drafts, their pages and summaries under that
 * clerk's key, records and photos to the server. Each is sealed first and then written in one step; a photo that is half on its way stays as it was
 * announced.
 */
export async function sealOlderRows(ctx: DeviceContext): Promise<void> {
  const device = await enrolledDevice(ctx)
  await sealDrafts(ctx)
  await sealRecords(ctx, device)
  await sealFiles(ctx, device)
}

async function sealDrafts(ctx: DeviceContext): Promise<void> {
  const { drafts } = ctx.db.kept
  for (const { draftId, box } of await drafts.toArray()) {
    if (box.alg !== 'none') continue
    const sealed = await ctx.vault.seal(aboutDraft(draftId), box.body)
    await keeping(() => drafts.update(draftId, { box: sealed }))
  }
}

async function sealRecords(ctx: DeviceContext, device: DeviceRecord): Promise<void> {
  const { outbox } = ctx.db.kept
  for (const { opId, box, summary: shown } of await outbox.toArray()) {
    if (shown.alg === 'none') {
      const { title, number } = shown.body as RecordSummary
      const summary = await ctx.vault.seal(aboutSummary(opId), shown.body)
      await keeping(() => outbox.update(opId, { summary, label: { title, number } }))
    }
    if (box.alg === 'none' && device.sealTo !== undefined) {
      const sealed = await sealOperation(device, box.body as Operation)
      await keeping(() => outbox.update(opId, sealed))
    }
  }
}

async function sealFiles(ctx: DeviceContext, device: DeviceRecord): Promise<void> {
  const { files, fileBytes } = ctx.db.kept
  for (const { fileId, box } of await fileBytes.filter((one) => one.box.alg === 'none').toArray()) {
    const row = await files.get(fileId)
    if (row === undefined || box.alg !== 'none') continue
    const bytes = Uint8Array.from(box.body as Uint8Array)
    if (row.opId === null) {
      const sealed = await ctx.vault.seal(aboutFile(fileId), bytes)
      await keeping(() => fileBytes.update(fileId, { box: sealed }))
    } else if (isUnannounced(row) && device.sealTo !== undefined) {
      const sealed = await sealFile(device, fileId, bytes)
      await keeping(() =>
        ctx.db.kept.transaction('rw', files, fileBytes, async () => {
          const now = await files.get(fileId)
          if (now === undefined || !isUnannounced(now)) return
          await files.update(fileId, { bytes: sealed.envelope.length })
          await fileBytes.update(fileId, { box: sealed })
        }),
      )
    }
  }
}

const isUnannounced = (row: FileStored) => row.state === 'kept' && row.location === null
