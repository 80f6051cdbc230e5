import { PERSON_SEALS, StoredPersonFacts } from '@shared/identity/person-facts'
import type { Keys } from '../../../platform/crypto'
import type { Tx } from '../../../platform/db'

/** 人员（打开后） — a person of the county's register with everything readable; it stays inside the server. */
export type KnownPerson = {
  readonly personId: string
  readonly kind: 'person' | 'enterprise'
  readonly name: string
  readonly idNumber: string | null
  readonly phone: string | null
  readonly division: string | null
  /** Null for enterprises, and for persons of whom only name and number are known. */
  readonly facts: StoredPersonFacts | null
}

type Stored = {
  personId: string
  kind: string
  nameCipher: Uint8Array
  idCipher: Uint8Array | null
  phoneCipher: Uint8Array | null
  factsCipher: Uint8Array | null
  division: string | null
}

function opened(keys: Keys, row: Stored): KnownPerson {
  const open = (sealed: Uint8Array | null, about: string) => (sealed === null ? null : keys.openText(sealed, about))
  const facts = row.kind === 'person' ? open(row.factsCipher, PERSON_SEALS.facts) : null
  return {
    personId: row.personId,
    kind: row.kind === 'enterprise' ? 'enterprise' : 'person',
    name: keys.openText(row.nameCipher, PERSON_SEALS.name),
    idNumber: open(row.idCipher, PERSON_SEALS.idNumber),
    phone: open(row.phoneCipher, PERSON_SEALS.phone),
    division: row.division,
    facts: facts === null ? null : StoredPersonFacts.parse(JSON.parse(facts)),
  }
}

/** A person by id. */
export async function findPersonById(tx: Tx, keys: Keys, personId: string): Promise<KnownPerson | null> {
  const row = await tx.person.findUnique({ where: { personId } })
  return row === null ? null : opened(keys, row)
}

/** A person by ID number (or an enterprise by its unified code), normalised. */
export async function findPersonByNumber(tx: Tx, keys: Keys, idNumber: string): Promise<KnownPerson | null> {
  const row = await tx.person.findUnique({ where: { idBlind: keys.blind('idNumber', idNumber) } })
  return row === null ? null : opened(keys, row)
}

/** What is stored of a new person. */
export type NewPerson = {
  readonly personId: string
  readonly kind: 'person' | 'enterprise'
  readonly name: string
  readonly idNumber: string | null
  readonly phone: string | null
  readonly division: string | null
  readonly facts: StoredPersonFacts | null
  readonly at: Date
}

/** Stores a new person; answers the id that the number has afterwards, which is another one when somebody stored it just before. */
export async function insertPerson(tx: Tx, keys: Keys, person: NewPerson): Promise<string> {
  await tx.person.createMany({
    skipDuplicates: true,
    data: {
      personId: person.personId,
      kind: person.kind,
      nameCipher: keys.sealText(person.name, PERSON_SEALS.name),
      nameBlind: keys.blind('name', person.name),
      idCipher: person.idNumber === null ? null : keys.sealText(person.idNumber, PERSON_SEALS.idNumber),
      idBlind: person.idNumber === null ? null : keys.blind('idNumber', person.idNumber),
      phoneCipher: person.phone === null ? null : keys.sealText(person.phone, PERSON_SEALS.phone),
      phoneBlind: person.phone === null ? null : keys.blind('phone', person.phone),
      factsCipher: person.facts === null ? null : keys.sealText(JSON.stringify(person.facts), PERSON_SEALS.facts),
      division: person.division,
      createdAt: person.at,
    },
  })
  if (person.idNumber === null) return person.personId
  const idBlind = keys.blind('idNumber', person.idNumber)
  return (await tx.person.findUniqueOrThrow({ where: { idBlind }, select: { personId: true } })).personId
}

/** Holds a person's row until the transaction ends, so that two accounts cannot be tied to it at once. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Person" WHERE "personId" = ${personId}::uuid FOR UPDATE`
}

/** Writes what was learnt about a person and was not known before: a phone, a place. */
export async function completePerson(
  tx: Tx,
  keys: Keys,
  learnt: { personId: string; phone: string | null; division: string | null },
): Promise<void> {
  if (learnt.phone !== null)
    await tx.person.updateMany({
      where: { personId: learnt.personId, phoneBlind: null },
      data: {
        phoneCipher: keys.sealText(learnt.phone, PERSON_SEALS.phone),
        phoneBlind: keys.blind('phone', learnt.phone),
      },
    })
  if (learnt.division !== null)
    await tx.person.updateMany({
      where: { personId: learnt.personId, division: null },
      data: { division: learnt.division },
    })
}

/** Replaces the phone of a person's record. */
export async function setPersonPhone(tx: Tx, keys: Keys, personId: string, phone: string): Promise<void> {
  await tx.person.update({
    where: { personId },
    data: { phoneCipher: keys.sealText(phone, PERSON_SEALS.phone), phoneBlind: keys.blind('phone', phone) },
  })
}

/** Valid licences of a person. */
export async function listLicences(tx: Tx, personId: string): Promise<{ type: string; validUntil: string | null }[]> {
  return tx.heldLicence.findMany({
    where: { personId, state: 'valid' },
    select: { type: true, validUntil: true },
    orderBy: { type: 'asc' },
  })
}

/** Values that the valid licences of a person prove, by key of the field dictionary; of two licences the later one counts. */
export async function listProvenFacts(tx: Tx, keys: Keys, personId: string): Promise<Record<string, unknown>> {
  const rows = await tx.heldLicence.findMany({
    where: { personId, state: 'valid' },
    select: { factsCipher: true },
    orderBy: [{ issuedAt: 'asc' }, { type: 'asc' }],
  })
  const proven = rows.flatMap(({ factsCipher }) =>
    factsCipher === null ? [] : [JSON.parse(keys.openText(factsCipher, PERSON_SEALS.licenceFacts)) as object],
  )
  return Object.assign({}, ...proven)
}
