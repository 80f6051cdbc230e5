import { birthDateOf, genderOf, normalizeIdNumber } from '@shared/identity/id-number'
import type { StoredPersonFacts } from '@shared/identity/person-facts'
import type { RunContext } from '../../../platform/trpc'
import { completePerson, findPersonByNumber, insertPerson } from '../store/person-store'

/** What a module learns about a person from an application. */
export type LearntPerson = {
  readonly name: string
  readonly idNumber: string
  readonly kind?: 'person' | 'enterprise'
  readonly phone?: string | null
  readonly division?: string | null
}

/** What doors of this module need of a run. */
export type PersonContext = Pick<RunContext, 'tx' | 'services' | 'actor' | 'now' | 'newId'>

/**
 * The person of an ID number (or the enterprise of a unified code), made when the county has none. What the record already says is
 * not overwritten by an application: an empty place is filled, and an empty phone only when an officer took it down, since the
 * phone of the record is what an account is recognised by.
 */
export async function upsertPersonByIdNumber(ctx: PersonContext, learnt: LearntPerson): Promise<string> {
  const { keys } = ctx.services
  const kind = learnt.kind ?? 'person'
  const idNumber =
    kind === 'person' ? normalizeIdNumber(learnt.idNumber) : learnt.idNumber.replace(/\s/g, '').toUpperCase()
  const known = await findPersonByNumber(ctx.tx, keys, idNumber)
  const personId =
    known?.personId ??
    (await insertPerson(ctx.tx, keys, {
      personId: ctx.newId(),
      kind,
      name: learnt.name,
      idNumber,
      phone: learnt.phone ?? null,
      division: learnt.division ?? null,
      facts: kind === 'person' ? factsOfNumber(idNumber) : null,
      at: new Date(ctx.now),
    }))
  if (known !== null)
    await completePerson(ctx.tx, keys, {
      personId,
      phone: ctx.actor.kind === 'staff' && known.phone === null ? (learnt.phone ?? null) : null,
      division: known.division === null ? (learnt.division ?? null) : null,
    })
  return personId
}

/** What an ID number says by itself: sex and birth date. */
export function factsOfNumber(idNumber: string): StoredPersonFacts {
  return {
    gender: genderOf(idNumber),
    birthDate: birthDateOf(idNumber),
    ethnicity: null,
    hukouAddress: null,
    residenceAddress: null,
    household: null,
    guardianPersonId: null,
    disability: null,
    deathDate: null,
    dischargedOn: null,
    tags: [],
  }
}
