import { normalizeIdNumber } from '@shared/identity/id-number'
import {
  type Address,
  PERSON_SEALS,
  type StoredEnterpriseFacts,
  StoredPersonFacts,
} from '@shared/identity/person-facts'
import { normalizePhone } from '@shared/identity/phone'
import type { Keys } from '../../server/platform/crypto'
import type { Tx } from '../../server/platform/db'
import { licencesOfEnterprise, licencesOfResident, type SeededLicence } from './held-licences'
import type { Enterprise, Resident } from './schema/people-file'
import type { SeedData } from './seed-data'
import { seedId } from './seed-id'

type Using = { readonly at: Date; readonly keys: Keys }

/** Stores residents and enterprises with what identifies them encrypted, and the licences that their rows speak of. */
export async function seedPeople(tx: Tx, data: SeedData, using: Using): Promise<void> {
  const { people, enterprises } = data.people
  await tx.person.createMany({
    data: [
      ...people.map((resident) =>
        personRow({ demoKey: resident.id, kind: 'person', ...resident }, factsOf(resident, data), using),
      ),
      ...enterprises.map((one) =>
        personRow(
          { ...one, demoKey: one.id, kind: 'enterprise', idNumber: one.uscc, phone: null },
          enterpriseFacts(one),
          using,
        ),
      ),
    ],
  })
  const licences = [
    ...people.flatMap((resident) => licencesOfResident(resident, factsOf(resident, data), householdOf(resident, data))),
    ...enterprises.flatMap(licencesOfEnterprise),
  ]
  await tx.heldLicence.createMany({ data: licences.map((licence) => licenceRow(licence, using)) })
}

/** The row of a person as every module reads it. */
export function personRow(
  person: {
    readonly demoKey: string
    readonly kind: 'person' | 'enterprise'
    readonly name: string
    readonly idNumber: string | null
    readonly phone: string | null
    readonly division: string
  },
  facts: StoredPersonFacts | StoredEnterpriseFacts,
  { at, keys }: Using,
) {
  const id = person.idNumber === null ? null : normalizeIdNumber(person.idNumber)
  const phone = person.phone === null ? null : normalizePhone(person.phone)
  return {
    personId: seedId(person.demoKey),
    kind: person.kind,
    nameCipher: keys.sealText(person.name, PERSON_SEALS.name),
    nameBlind: keys.blind('name', person.name),
    idCipher: id === null ? null : keys.sealText(id, PERSON_SEALS.idNumber),
    idBlind: id === null ? null : keys.blind('idNumber', id),
    phoneCipher: phone === null ? null : keys.sealText(phone, PERSON_SEALS.phone),
    phoneBlind: phone === null ? null : keys.blind('phone', phone),
    factsCipher: keys.sealText(JSON.stringify(facts), PERSON_SEALS.facts),
    division: person.division,
    createdAt: at,
    demoKey: person.demoKey,
  }
}

function licenceRow(licence: SeededLicence, { at, keys }: Using) {
  return {
    id: seedId(`licence/${licence.holder}/${licence.type}`),
    personId: seedId(licence.holder),
    type: licence.type,
    number: licence.number,
    factsCipher: keys.sealText(JSON.stringify(licence.facts), PERSON_SEALS.licenceFacts),
    state: 'valid',
    validUntil: licence.validUntil,
    issuedAt: at,
  }
}

function factsOf(resident: Resident, { people, fields }: SeedData): StoredPersonFacts {
  const household = people.households.find((one) => one.id === resident.household)
  const codeOf = (list: string, label: string) =>
    fields.codeLists[list]?.items.find((one) => one.label.startsWith(label))?.code ?? null
  const address = addressOf(resident)
  const isOwnPlace = /^\d{12}$/.test(resident.hukou)
  const { disability } = resident
  return StoredPersonFacts.parse({
    gender: resident.sex === '男' ? '1' : '2',
    birthDate: resident.birth,
    ethnicity: codeOf('ethnicity', resident.ethnicity),
    hukouAddress: isOwnPlace ? { ...address, division: resident.hukou } : null,
    residenceAddress: address,
    household:
      household === undefined || !isOwnPlace
        ? null
        : {
            id: household.id,
            headPersonId: seedId(household.headId),
            relation: resident.relation,
            registerNo: `990423${household.id.slice(1).padStart(6, '0')}`,
          },
    guardianPersonId: resident.guardian === undefined ? null : seedId(resident.guardian),
    disability:
      disability === null
        ? null
        : {
            type: codeOf('disabilityType', disability.category),
            level: String(disability.level),
            certNumber: disability.certNumber,
          },
    deathDate: resident.deathDate ?? null,
    dischargedOn: resident.dischargedOn ?? null,
    tags: resident.tags,
  })
}

/** Words of the data file for a relation to the head, where the code list has another word. */
const RELATION_WORDS: Readonly<Record<string, Readonly<Record<'男' | '女', string>>>> = {
  孙: { 男: '孙子', 女: '孙女' },
  父: { 男: '父亲', 女: '父亲' },
  母: { 男: '母亲', 女: '母亲' },
  婆母: { 男: '婆婆', 女: '婆婆' },
  姐: { 男: '姐姐', 女: '姐姐' },
}

/** What the household book says of a member: the head, and how the member stands to the head (GB/T 4761). */
function householdOf(resident: Resident, { people, fields }: SeedData) {
  const head = people.households.find((one) => one.id === resident.household)?.headId
  const word = RELATION_WORDS[resident.relation]?.[resident.sex] ?? resident.relation
  return {
    headName: people.people.find((one) => one.id === head)?.name ?? null,
    relationCode: fields.codeLists.relationship?.items.find((one) => one.label === word)?.code ?? null,
  }
}

/** Group and door are what follows the village in the address. */
function addressOf(resident: Resident): Address {
  const detail = /(?:村|社区)(.+)$/.exec(resident.address)?.[1]
  return { division: resident.division, detail: detail ?? resident.address }
}

function enterpriseFacts(enterprise: Enterprise): StoredEnterpriseFacts {
  return {
    type: enterprise.type,
    business: enterprise.business,
    ownerPersonId: seedId(enterprise.ownerId),
    division: enterprise.division,
  }
}
