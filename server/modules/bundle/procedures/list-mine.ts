import { MyBundleRow } from '@shared/bundle/view/bundle-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, read } from '../../../platform/trpc'
import { completed } from '../open-application'
import { presentRow } from '../present'
import { listBundlesOf } from '../store'

/** 我的一件事 — applications for bundles that the account filed, newest first. */
export const listMine = read({
  access: citizens(),
  audit: 'bundle.list-mine',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(MyBundleRow) }),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.notAllowed')
    const rows: MyBundleRow[] = []
    for (const row of await listBundlesOf(ctx.tx, ctx.actor.accountId)) rows.push(presentRow(await completed(ctx, row)))
    return { rows }
  },
})
