import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { openRecoveriesFor } from '../../vault-recovery'

/** 待批的找回数 — how many requests wait for the caller as the second person; a number alone leaves no audit row. */
export const countVaultRecoveries = read({
  access: staff('centreDirector', 'hallDirector', 'systemAdmin'),
  audit: 'device.count-vault-recoveries',
  input: z.strictObject({}),
  output: z.strictObject({ open: z.int() }),
  run: async (ctx) => {
    ctx.audit.nothingShown()
    return { open: (await openRecoveriesFor(ctx)).length }
  },
})
