import { ServiceCode } from '@shared/identity/view/person-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { signCode } from '../../../../platform/crypto'
import { assertWithin } from '../../../../platform/rate-limit'
import { citizens, write } from '../../../../platform/trpc'
import { CODE_SECONDS } from '../../consent-window'
import { serviceCodeLimits } from '../../limits'
import { getAccount } from '../../store/account-store'

/** 亮服务码 — of somebody who has registered; the code holds an opaque id and nothing personal. */
export const createServiceCode = write({
  access: citizens(),
  audit: 'identity.create-service-code',
  input: z.strictObject({}),
  output: ServiceCode,
  prepare: (request) => assertWithin(request.services.db, serviceCodeLimits(request), request.services.clock.nowMs()),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.signInFirst')
    const { keys, clock } = ctx.services
    const { accountId, personId } = await getAccount(ctx.tx, keys, ctx.actor.accountId)
    if (personId === null) throw problem('identity.personNeeded')
    const { code, payload } = signCode(keys, 'service', accountId, { nowMs: clock.nowMs(), lifeSeconds: CODE_SECONDS })
    return { code, expiresAt: new Date(payload.expires * 1000).toISOString() }
  },
})
