import { SealTarget } from '@shared/sync/sealed-operation'
import * as z from 'zod/mini'
import { sealTargetOf } from '../../../platform/crypto'
import { device, read } from '../../../platform/trpc'

/** 封给谁 — the county's public key of this year, that a device seals records and photos to. A public key tells nobody anything; only a device asks. */
export const getSealTarget = read({
  access: device(),
  audit: 'device.get-seal-target',
  input: z.strictObject({}),
  output: SealTarget,
  run: async (ctx) => sealTargetOf(ctx.services.keys, Number(ctx.today.slice(0, 4))),
})
