import { IdNumberInput, LookupPurpose, PersonFacts } from '@shared/identity/view/person-view'
import * as z from 'zod/mini'
import { assertWithin } from '../../../../platform/rate-limit'
import { read, staff } from '../../../../platform/trpc'
import { lookupLimits } from '../../limits'
import { COUNTER_ROLES, canOpenPerson, counterOf } from '../../policy'
import { presentPerson } from '../../presenter'
import { findPersonByNumber } from '../../store/person-store'

/**
 * 按身份证号查人 — for the counter of the person's own place, with a purpose that stays on record. Somebody of another place is
 * answered like somebody unknown: the form is then filled in by hand.
 */
export const lookUpPerson = read({
  access: staff(...COUNTER_ROLES),
  audit: 'identity.look-up-person',
  input: z.strictObject({ idNumber: IdNumberInput, purpose: LookupPurpose }),
  output: z.nullable(PersonFacts),
  run: async (ctx, { idNumber, purpose }) => {
    await assertWithin(ctx.services.db, lookupLimits(ctx.actor), ctx.services.clock.nowMs())
    await counterOf(ctx)
    ctx.audit.purpose(purpose)
    const person = await findPersonByNumber(ctx.tx, ctx.services.keys, idNumber)
    if (person === null || person.kind !== 'person') return null
    ctx.audit.about('person', person.personId)
    return canOpenPerson(ctx.actor, person.division) ? presentPerson(ctx, person, 'county') : null
  },
})
