import { ElderCardPrint } from '@shared/identity/view/person-view'
import { Id } from '@shared/kernel/id'
import { toShanghaiDate } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { signCode } from '../../../../platform/crypto'
import { officerOf, staff, write } from '../../../../platform/trpc'
import { CARD_YEARS } from '../../consent-window'
import { COUNTER_ROLES, canOpenPerson, counterOf } from '../../policy'
import { replaceCard } from '../../store/elder-card-store'
import { findPersonById } from '../../store/person-store'

const YEAR_SECONDS = 365 * 86_400

/** 印老年服务卡 — for somebody of the officer's place; the earlier card stops at the same moment. */
export const printElderCard = write({
  access: staff(...COUNTER_ROLES),
  audit: 'identity.print-elder-card',
  input: z.strictObject({ personId: Id }),
  output: ElderCardPrint,
  run: async (ctx, { personId }) => {
    const { keys, clock } = ctx.services
    const point = await counterOf(ctx)
    const person = await findPersonById(ctx.tx, keys, personId)
    if (person === null || !canOpenPerson(ctx.actor, person.division)) throw problem('identity.personUnknown')
    const cardId = ctx.newId()
    const { code, payload } = signCode(keys, 'elder', cardId, {
      nowMs: clock.nowMs(),
      lifeSeconds: CARD_YEARS * YEAR_SECONDS,
    })
    const expiresAt = new Date(payload.expires * 1000)
    await replaceCard(ctx.tx, {
      cardId,
      personId,
      printedBy: officerOf(ctx.actor).staffId,
      createdAt: new Date(ctx.now),
      expiresAt,
    })
    ctx.audit.about('person', personId)
    return {
      cardId,
      code,
      name: person.name,
      pointName: point.name,
      phone: point.phone,
      printedAt: ctx.now,
      expiresOn: toShanghaiDate(expiresAt.toISOString()),
    }
  },
})
