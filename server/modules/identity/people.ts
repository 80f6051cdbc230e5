import { findAccountOfPerson, findOpenid, getAccount } from './store/account-store'
import { findPersonById, findPersonByNumber, type KnownPerson, listLicences } from './store/person-store'
import type { PersonContext } from './upsert-person'

type Reading = Pick<PersonContext, 'tx' | 'services'>

/** A person with everything readable, or null. For the server's own work; what goes out is masked by who asks. */
export async function findPerson(ctx: Reading, personId: string): Promise<KnownPerson | null> {
  return findPersonById(ctx.tx, ctx.services.keys, personId)
}

/** A person by a normalised ID number (or an enterprise by its code), or null. */
export async function findPersonByIdNumber(ctx: Reading, idNumber: string): Promise<KnownPerson | null> {
  return findPersonByNumber(ctx.tx, ctx.services.keys, idNumber)
}

/** The whole name of a person, or null. */
export async function personName(ctx: Reading, personId: string): Promise<string | null> {
  return (await findPerson(ctx, personId))?.name ?? null
}

/**
 * What the county already knows of a person, by key of the field dictionary, for forms that ask it: nobody gives a fact twice. Values
 * have the shapes of form fields; what is not known is left out.
 */
export async function personFacts(ctx: Reading, personId: string): Promise<Record<string, unknown>> {
  const person = await findPerson(ctx, personId)
  if (person === null) return {}
  const { facts } = person
  const known: Record<string, unknown> = {
    name: person.name,
    ...(person.kind === 'person' && person.idNumber !== null ? { idType: 'idCard' } : {}),
    idNumber: person.idNumber,
    phone: person.phone,
    gender: facts?.gender,
    birthDate: facts?.birthDate,
    ethnicity: facts?.ethnicity,
    hukouAddress: facts?.hukouAddress,
    residenceAddress: facts?.residenceAddress,
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== undefined))
}

/** Valid licences of a person: what exempts from handing in a paper. */
export async function licencesOf(
  ctx: Reading,
  personId: string,
): Promise<readonly { readonly type: string; readonly validUntil: string | null }[]> {
  return listLicences(ctx.tx, personId)
}

/** The person that an account is tied to, or null. */
export async function personOfAccount(ctx: Reading, accountId: string): Promise<string | null> {
  return (await getAccount(ctx.tx, ctx.services.keys, accountId)).personId
}

/** Whom a message about a person can reach: the phone of the account, else of the record, and WeChat when it is bound. */
export async function reachOf(
  ctx: Reading,
  who: { readonly personId: string | null; readonly accountId: string | null },
): Promise<{ accountId: string | null; phone: string | null; openid: string | null }> {
  const { keys } = ctx.services
  const accountId = who.accountId ?? (who.personId === null ? null : await findAccountOfPerson(ctx.tx, who.personId))
  if (accountId === null) {
    const person = who.personId === null ? null : await findPerson(ctx, who.personId)
    return { accountId: null, phone: person?.phone ?? null, openid: null }
  }
  const { phone } = await getAccount(ctx.tx, keys, accountId)
  return { accountId, phone, openid: await findOpenid(ctx.tx, keys, accountId) }
}
