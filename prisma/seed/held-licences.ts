import type { StoredPersonFacts } from '@shared/identity/person-facts'
import type { Enterprise, Resident } from './schema/people-file'

/** A licence that a row of the data files speaks of; `facts` are the field values that it proves. */
export type SeededLicence = {
  readonly holder: string
  readonly type: string
  readonly number: string | null
  readonly validUntil: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

/** Age from which the demo takes everybody to hold an ID card. */
const CARD_AGE = 16

/** The licences of a resident, as far as the data says something that makes one. */
export function licencesOfResident(
  resident: Resident,
  facts: StoredPersonFacts,
  household: { readonly headName: string | null; readonly relationCode: string | null },
): SeededLicence[] {
  const licence = (type: string, number: string | null, proven: SeededLicence['facts']): SeededLicence => ({
    holder: resident.id,
    type,
    number,
    validUntil: null,
    facts: proven,
  })
  const { name, idNumber } = resident
  const basics = { name, idNumber, gender: facts.gender, birthDate: facts.birthDate, ethnicity: facts.ethnicity }
  const found: SeededLicence[] = []
  if (idNumber !== null && resident.ageAt >= CARD_AGE)
    found.push(licence('id-card', idNumber, { ...basics, hukouAddress: facts.hukouAddress }))
  if (facts.household !== null && idNumber !== null)
    found.push(
      licence('hukou-book', facts.household.registerNo, {
        ...{ idNumber, ethnicity: facts.ethnicity, hukouAddress: facts.hukouAddress },
        householdRegisterNo: facts.household.registerNo,
        householdHeadName: household.headName,
        relationToHead: household.relationCode,
      }),
    )
  if (facts.disability !== null)
    found.push(
      licence('disability-cert', facts.disability.certNumber, {
        disabilityCertNo: facts.disability.certNumber,
        disabilityType: facts.disability.type,
        disabilityLevel: facts.disability.level,
      }),
    )
  if (resident.tags.includes('dibao')) found.push(licence('dibao-cert', null, {}))
  if (resident.tags.includes('tekun')) found.push(licence('tekun-cert', null, {}))
  if (facts.dischargedOn !== null)
    found.push(licence('veteran-discharge-cert', null, { dischargeDate: facts.dischargedOn }))
  if (resident.birthCertificate !== undefined) {
    const number = resident.birthCertificate.replace(/^.*\s/, '')
    found.push(
      licence('birth-medical-cert', number, {
        ...{ childName: name, childGender: facts.gender, childBirthDate: facts.birthDate },
        birthCertNo: number,
      }),
    )
  }
  return found
}

/** Which licence the words of an enterprise's story mean. */
const STORY_LICENCES: Readonly<Record<string, string>> = {
  食品经营许可证: 'food-business-licence',
  农药经营许可证: 'pesticide-licence',
}

/** The business licence, and the permit whose expiry the story tells. */
export function licencesOfEnterprise(enterprise: Enterprise): SeededLicence[] {
  const found: SeededLicence[] = [
    {
      holder: enterprise.id,
      type: 'business-licence',
      number: enterprise.uscc,
      validUntil: null,
      facts: { businessName: enterprise.name, uscc: enterprise.uscc, businessScope: enterprise.business },
    },
  ]
  const told = /^(\S+) (\d{4}-\d\d-\d\d) 到期/.exec(enterprise.story ?? '')
  const type = STORY_LICENCES[told?.[1] ?? '']
  if (told !== null && type !== undefined)
    found.push({ holder: enterprise.id, type, number: null, validUntil: told[2] ?? null, facts: {} })
  return found
}
