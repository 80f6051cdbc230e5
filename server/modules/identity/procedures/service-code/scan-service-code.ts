import { ScannedCode } from '@shared/identity/view/person-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { readCode } from '../../../../platform/crypto'
import { assertWithin } from '../../../../platform/rate-limit'
import { officerOf, staff, write } from '../../../../platform/trpc'
import { getCurrentVersion } from '../../../service-item'
import { ASK_MS } from '../../consent-window'
import { lookupLimits } from '../../limits'
import { COUNTER_ROLES, counterOf } from '../../policy'
import { presentMasked } from '../../presenter'
import { getAccount } from '../../store/account-store'
import { insertConsent, spendCode } from '../../store/consent-store'
import { findPersonById } from '../../store/person-store'

/** 扫服务码 — spends the code and asks the person's phone; until it agrees the clerk sees masks. */
export const scanServiceCode = write({
  access: staff(...COUNTER_ROLES),
  audit: 'identity.scan-service-code',
  input: z.strictObject({ code: z.string().check(z.maxLength(400)), itemId: z.string().check(z.maxLength(64)) }),
  output: ScannedCode,
  prepare: (request) => assertWithin(request.services.db, lookupLimits(request.actor), request.services.clock.nowMs()),
  run: async (ctx, { code, itemId }) => {
    const { keys, clock } = ctx.services
    const point = await counterOf(ctx)
    await getCurrentVersion(ctx.tx, itemId)
    const payload = readCode(keys, 'service', code, clock.nowMs())
    if (payload === 'invalid') throw problem('identity.codeInvalid')
    if (payload === 'expired') throw problem('identity.codeExpired')
    const askedAt = new Date(ctx.now)
    const isFirst = await spendCode(ctx.tx, {
      jti: payload.jti,
      kind: 'service',
      at: askedAt,
      expiresAt: new Date(payload.expires * 1000),
    })
    if (!isFirst) throw problem('identity.codeUsed')
    const { accountId, personId } = await getAccount(ctx.tx, keys, payload.id)
    const person = personId === null ? null : await findPersonById(ctx.tx, keys, personId)
    if (person === null) throw problem('identity.codeInvalid')
    const consentId = ctx.newId()
    const expiresAt = new Date(askedAt.getTime() + ASK_MS)
    await insertConsent(ctx.tx, {
      consentId,
      accountId,
      personId: person.personId,
      staffId: officerOf(ctx.actor).staffId,
      pointId: point.pointId,
      itemId,
      askedAt,
      expiresAt,
    })
    ctx.audit.about('person', person.personId)
    ctx.audit.purpose(itemId)
    return { consentId, expiresAt: expiresAt.toISOString(), person: presentMasked(person) }
  },
})
