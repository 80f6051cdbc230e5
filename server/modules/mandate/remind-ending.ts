import { SYSTEM } from '@shared/identity/actor'
import { type RunContext, runWrite, type Services, systemRequest } from '../../platform/trpc'
import { listEnding, noteReminded, toMandate } from './store'
import { tellEnding } from './tell-both'

/** Mandates told about in one round; more end on no one day in a county. */
const MOST = 500

/** 委托快到期 — tells every principal whose mandate ends on this day, once. Answers how many were told. */
export async function remindEnding(services: Services, on: string): Promise<number> {
  const declared = { name: 'mandate.ending', audit: 'mandate.ending', run: tellAll }
  return runWrite(systemRequest(services), SYSTEM, declared, { on })
}

async function tellAll(ctx: RunContext, { on }: { readonly on: string }): Promise<number> {
  const rows = await listEnding(ctx.tx, ctx.services.county, on, MOST)
  for (const row of rows) {
    await tellEnding(ctx, { row, mandate: toMandate(row) })
    await noteReminded(ctx.tx, row.mandateId, ctx.today)
  }
  if (rows.length === 0) ctx.audit.nothingDone()
  return rows.length
}
