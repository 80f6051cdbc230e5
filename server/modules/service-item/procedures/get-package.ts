import { PackageAnswer } from '@shared/service-item/view/catalogue-package'
import * as z from 'zod/mini'
import { device, either, noAudit, read, staff } from '../../../platform/trpc'
import { packageOf, packageVersion } from '../package'

/**
 * 目录包 — everything a station needs to work a day without a network, or `unchanged` when it has this version already. It holds nothing
 * personal.
 */
export const getPackage = read({
  access: either(staff(), device()),
  audit: noAudit('目录里没有个人信息'),
  input: z.strictObject({ have: z.optional(z.string().check(z.maxLength(120))) }),
  output: PackageAnswer,
  run: async (ctx, { have }) => {
    const version = await packageVersion(ctx)
    if (have === version) return { version, unchanged: true as const }
    return packageOf(ctx, version)
  },
})
