import type { Keys } from '../../../platform/crypto'
import type { Tx } from '../../../platform/db'
import { findAccountOfPerson, findOpenid, getAccount } from '../store/account-store'
import {
  findPersonById,
  findPersonByNumber,
  type KnownPerson,
  listLicences,
  listProvenFacts,
} from '../store/person-store'

/** A person with everything readable, or null. For the server's own work; what goes out is masked by who asks. */
export async function findPerson(tx: Tx, keys: Keys, personId: string): Promise<KnownPerson | null> {
  return findPersonById(tx, keys, personId)
}

/** A person by a normalised ID number (or an enterprise by its code), or null. */
export async function findPersonByIdNumber(tx: Tx, keys: Keys, idNumber: string): Promise<KnownPerson | null> {
  return findPersonByNumber(tx, keys, idNumber)
}

/**
 * What the county already knows of a person, by key of the field dictionary, for forms that ask it: nobody gives a fact twice. Values
 * have the shapes of form fields; what is not known is left out.
 */
export async function personFacts(tx: Tx, keys: Keys, personId: string): Promise<Record<string, unknown>> {
  const person = await findPersonById(tx, keys, personId)
  if (person === null) return {}
  const { facts } = person
  const known: Record<string, unknown> = {
    ...(await listProvenFacts(tx, keys, personId)),
    name: person.name,
    idType: person.kind === 'person' && person.idNumber !== null ? 'idCard' : null,
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
export async function listLicencesOf(
  tx: Tx,
  personId: string,
): Promise<readonly { readonly type: string; readonly validUntil: string | null }[]> {
  return listLicences(tx, personId)
}

/** Whom a message about a person can reach: the phone of the account, else of the record, and WeChat when it is bound. */
export async function reachOf(
  tx: Tx,
  keys: Keys,
  who: { readonly personId: string | null; readonly accountId: string | null },
): Promise<{ accountId: string | null; phone: string | null; openid: string | null }> {
  const accountId = who.accountId ?? (who.personId === null ? null : await findAccountOfPerson(tx, who.personId))
  if (accountId === null) {
    const person = who.personId === null ? null : await findPersonById(tx, keys, who.personId)
    return { accountId: null, phone: person?.phone ?? null, openid: null }
  }
  const { phone } = await getAccount(tx, keys, accountId)
  return { accountId, phone, openid: await findOpenid(tx, keys, accountId) }
}
