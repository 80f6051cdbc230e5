import type { RunContext } from '../../platform/trpc'
import { ownsFile, uploaderOf } from './policy'
import { findFile } from './store'

/** Which of these files the caller brought themself and may look at: whole ones only. */
export async function ownFiles(ctx: RunContext, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  const own = new Set<string>()
  for (const fileId of fileIds) {
    const row = await findFile(ctx.tx, fileId)
    if (row?.state === 'complete' && ownsFile(row, uploaderOf(ctx.actor, null))) own.add(fileId)
  }
  return own
}

/** Which of these files are here, whole. Says nothing of who may look at them. */
export async function wholeFiles(ctx: RunContext, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  const whole = new Set<string>()
  for (const fileId of fileIds) if ((await findFile(ctx.tx, fileId))?.state === 'complete') whole.add(fileId)
  return whole
}

/** Which of these files lie here unbound and came from this device or person: they may be given to a case. */
export async function unboundFiles(ctx: RunContext, fileIds: readonly string[]): Promise<string[]> {
  const unbound: string[] = []
  for (const fileId of fileIds) {
    const row = await findFile(ctx.tx, fileId)
    const isOwn = row !== null && ownsFile(row, uploaderOf(ctx.actor, ctx.request.device))
    if (isOwn && row.caseId === null && row.state !== 'refused') unbound.push(fileId)
  }
  return unbound
}
