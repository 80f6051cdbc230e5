import { ChainReport } from '@shared/audit/view/chain-report'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { verifyChain } from '../verify-chain'

/** 核对审计 — the audit administrator walks the chain of audit rows; that it was walked is a row of it. */
export const verify = read({
  access: staff('auditAdmin'),
  audit: 'audit.verify',
  input: z.strictObject({}),
  output: ChainReport,
  run: (ctx) => verifyChain(ctx.tx, ctx.services.keys, ctx.services.county),
})
