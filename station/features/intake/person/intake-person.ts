import { displayValue } from '@shared/form/display-value'
import type { FieldDictionary } from '@shared/form/field-definition'
import { optionsOf } from '@shared/form/field-definition'
import { birthDateOf, genderOf } from '@shared/identity/id-number'
import { maskIdNumber } from '@shared/identity/mask'
import type { PersonFacts } from '@shared/identity/view/person-view'

export type PersonAddress = { readonly division: string; readonly detail: string }

/** 怎么认出来的 — reader: the card was read; code: the person agreed on the phone; county: looked up by number; typed: by hand. */
export type PersonSource = 'reader' | 'code' | 'county' | 'typed'

/** 来办事的人 — what is known before anything is typed, and from where. `licences` are types that the county can prove. */
export type IntakePerson = {
  readonly source: PersonSource
  readonly name: string
  readonly idNumber: string
  readonly ethnicity: string | null
  readonly phone: string | null
  readonly hukouAddress: PersonAddress | null
  readonly residenceAddress: PersonAddress | null
  readonly idValidUntil: string | null
  readonly licences: readonly string[]
  /** Which of the above the card did not say and the county's record added. */
  readonly added?: readonly string[]
}

/** What an identity card reader gives, as printed on the card. `validUntil` is null for 长期. */
export type CardFacts = {
  readonly name: string
  readonly sex: string
  readonly ethnicity: string
  readonly birth: string
  readonly address: string
  readonly idNumber: string
  readonly validUntil: string | null
}

type Place = { readonly code: string; readonly name: string }

/** 沙头村委会 is written 沙头村 on a card. */
function spoken(name: string): string {
  return name.replace(/(村村委会|村委会)$/, '村').replace(/居委会$/, '')
}

/** Finds the village that a printed address names; what follows the name is the group and the door. Null when no village fits. */
export function addressFromText(text: string, divisions: readonly Place[]): PersonAddress | null {
  const towns = divisions.filter((one) => one.code.endsWith('000') && text.includes(one.name))
  const found = divisions
    .filter((one) => !one.code.endsWith('000') && towns.some((town) => one.code.startsWith(town.code.slice(0, 9))))
    .filter((one) => text.includes(spoken(one.name)))
    .sort((a, b) => b.name.length - a.name.length)[0]
  if (found === undefined) return null
  const name = spoken(found.name)
  return { division: found.code, detail: text.slice(text.indexOf(name) + name.length) }
}

/** A person from a card. */
export function personFromCard(
  card: CardFacts,
  world: { readonly divisions: readonly Place[]; readonly dictionary: FieldDictionary },
): IntakePerson {
  const ethnicity = world.dictionary.fields.get('ethnicity')
  const codes = ethnicity === undefined ? [] : optionsOf(ethnicity, world.dictionary)
  return {
    source: 'reader',
    name: card.name,
    idNumber: card.idNumber,
    ethnicity: codes.find((one) => one.label === card.ethnicity)?.code ?? null,
    phone: null,
    hukouAddress: addressFromText(card.address, world.divisions),
    residenceAddress: null,
    idValidUntil: card.validUntil,
    licences: [],
  }
}

/** A person as the county knows them; a licence past its day proves nothing. */
export function personFromFacts(facts: PersonFacts, source: 'code' | 'county', today: string): IntakePerson {
  return {
    source,
    name: facts.name,
    idNumber: facts.idNumber ?? '',
    ethnicity: facts.ethnicity,
    phone: facts.phone,
    hukouAddress: facts.hukouAddress,
    residenceAddress: facts.residenceAddress,
    idValidUntil: null,
    licences: facts.licences.filter((one) => one.validUntil === null || one.validUntil >= today).map((one) => one.type),
  }
}

/** What the card did not say and the county knows is added; what the card said stands. */
export function withCountyFacts(person: IntakePerson, known: IntakePerson): IntakePerson {
  return {
    ...person,
    ethnicity: person.ethnicity ?? known.ethnicity,
    phone: person.phone ?? known.phone,
    hukouAddress: person.hukouAddress ?? known.hukouAddress,
    residenceAddress: person.residenceAddress ?? known.residenceAddress,
    licences: known.licences,
    added: (['ethnicity', 'phone', 'hukouAddress', 'residenceAddress'] as const).filter(
      (key) => person[key] === null && known[key] !== null,
    ),
  }
}

/** Whole years on a day. */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}

/** 男 · 88 岁 · 9904…9019 · 沙头村委会3组 — one line under the name. */
export function personLine(
  person: IntakePerson,
  world: { readonly divisions: readonly Place[]; readonly dictionary: FieldDictionary; readonly today: string },
): string {
  const birth = birthDateOf(person.idNumber)
  const sex = genderOf(person.idNumber)
  const place = world.dictionary.fields.get('hukouAddress')
  const names = new Map(world.divisions.map((one) => [one.code, one.name]))
  const address =
    place === undefined
      ? ''
      : displayValue(place, person.residenceAddress ?? person.hukouAddress, world.dictionary, {
          divisionName: (code) => names.get(code) ?? '',
        })
  return [
    sex === null ? '' : sex === '1' ? '男' : '女',
    birth === null ? '' : `${ageOn(birth, world.today)} 岁`,
    person.idNumber === '' ? '' : maskIdNumber(person.idNumber),
    address,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

const SOURCE_WORDS: Record<PersonSource, string> = {
  reader: '读卡核验',
  code: '本人授权',
  county: '县里有记录',
  typed: '手工填写',
}

/** How the person was recognised, in words. */
export function sayPersonSource(source: PersonSource): string {
  return SOURCE_WORDS[source]
}

/** Reads back what a draft keeps of its person; null when it keeps none. */
export function readPerson(kept: Readonly<Record<string, unknown>> | null): IntakePerson | null {
  return kept !== null && typeof kept.idNumber === 'string' && typeof kept.name === 'string'
    ? (kept as unknown as IntakePerson)
    : null
}
