import type { StartBundle } from '@shared/bundle/view/start-bundle'
import { openJson, sealJson } from '../../platform/crypto'
import type { RunContext } from '../../platform/trpc'
import { type BundleRow, listOutputs } from './store'

/** 合并申请 — everything personal of an application for a bundle; it exists only encrypted under the application's own key. */
export type BundleContent = Pick<
  StartBundle,
  'situations' | 'answers' | 'materials' | 'confirmation' | 'delivery' | 'contact'
>

/** Encrypts the merged application. */
export function sealContent(ctx: RunContext, applicationId: string, content: BundleContent): Promise<Uint8Array> {
  return sealJson(ctx.tx, ctx.services.keys, applicationId, content)
}

/** Opens it. */
export function openContent(ctx: RunContext, row: BundleRow): Promise<BundleContent> {
  return openJson<BundleContent>(ctx.tx, ctx.services.keys, row.applicationId, row.cipher)
}

/** Encrypts what a member has brought. */
export function sealOutput(ctx: RunContext, applicationId: string, value: unknown): Promise<Uint8Array> {
  return sealJson(ctx.tx, ctx.services.keys, applicationId, { value })
}

/** What the members have brought so far, opened, by key of the output. */
export async function openOutputs(ctx: RunContext, applicationId: string): Promise<Record<string, unknown>> {
  const rows = await listOutputs(ctx.tx, applicationId)
  const opened = await Promise.all(
    rows.map(async (row) => {
      const { value } = await openJson<{ value: unknown }>(ctx.tx, ctx.services.keys, applicationId, row.cipher)
      return [row.output, value] as const
    }),
  )
  return Object.fromEntries(opened)
}
