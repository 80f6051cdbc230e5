import { readFileSync } from 'node:fs'
import { checkForm } from '@shared/form/check-form'
import type { CodeList, FieldDefinition, FieldDictionary } from '@shared/form/field-definition'
import type { FormDefinition } from '@shared/form/form-definition'
import { describe, expect, test } from 'vitest'
import {
  applyPrefill,
  askedLater,
  fieldsLeft,
  knownFields,
  prefillOf,
} from '../../../../station/features/intake/desk/form-plan'
import {
  addressFromText,
  type CardFacts,
  personFromCard,
  personLine,
} from '../../../../station/features/intake/person/intake-person'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../prisma/seed/data/${name}.json`, import.meta.url), 'utf8'))
const { forms } = read('forms') as { forms: FormDefinition[] }
const { fields, codeLists } = read('fields') as { fields: FieldDefinition[]; codeLists: Record<string, CodeList> }
const dictionary: FieldDictionary = {
  fields: new Map(fields.map((field) => [field.key, field])),
  codeLists: new Map(Object.entries(codeLists)),
}
const divisions = [
  { code: '430423201000', name: '永和乡' },
  { code: '430423201201', name: '沙头村委会' },
  { code: '430423201202', name: '黄周村委会' },
]
const card: CardFacts = {
  name: '旷德生',
  sex: '男',
  ethnicity: '汉族',
  birth: '1938-03-12',
  address: '湖南省衡阳市衡山县永和乡沙头村3组',
  idNumber: '990423193803129019',
  validUntil: null,
}
const ctx = { today: '2026-11-24', county: '430423000000', atCounter: true }
const person = personFromCard(card, { divisions, dictionary })

function formOf(itemId: string): FormDefinition {
  const form = forms.find((one) => one.itemId === itemId)
  if (form === undefined) throw new Error(`no form ${itemId}`)
  return form
}

describe('an intake with a card', () => {
  test('高龄津贴 leaves at most eight fields to type', () => {
    const form = formOf('elder-allowance')
    const prefill = prefillOf(form, dictionary, person)
    const answers = applyPrefill({}, prefill)
    const check = checkForm(form, dictionary, { answers, situations: { handler: 'self' } }, ctx)
    const known = knownFields(answers, prefill)
    const later = askedLater(form)
    expect(fieldsLeft(check.visible, known, later)).toEqual([
      'householdHeadName',
      'relationToHead',
      'currentBenefits',
      'bankName',
      'bankAccount',
    ])
    const open = check.visible.sections
      .flatMap((section) => section.fields)
      .filter((one) => !one.derived && !known.has(one.field.key) && !later.has(one.field.key))
    expect(open.length).toBeLessThanOrEqual(8)
  })

  test('what the card says is known with its source, and a changed value is no longer', () => {
    const form = formOf('elder-allowance')
    const prefill = prefillOf(form, dictionary, person)
    const answers = applyPrefill({}, prefill)
    expect(knownFields(answers, prefill).get('name')).toBe('读卡核验')
    expect(knownFields(answers, prefill).get('residenceAddress')).toBe('同户籍地址')
    expect(knownFields({ ...answers, name: '旷德声' }, prefill).has('name')).toBe(false)
  })

  test('another person replaces what the first card said and keeps what was typed', () => {
    const form = formOf('elder-allowance')
    const first = prefillOf(form, dictionary, person)
    const typed = { ...applyPrefill({}, first), bankName: '衡山农商行' }
    const second = prefillOf(form, dictionary, { ...person, name: '周梅生', hukouAddress: null })
    const answers = applyPrefill(typed, second, first)
    expect(answers.name).toBe('周梅生')
    expect(answers.bankName).toBe('衡山农商行')
    expect(answers.hukouAddress).toBeUndefined()
  })

  test('in a form of a guardian the card fills the guardian, not the child', () => {
    const form = forms.find((one) => one.applicantField === 'guardianIdNumber')
    if (form === undefined) throw new Error('no form of a guardian')
    const prefill = prefillOf(form, dictionary, person)
    expect(prefill.guardianIdNumber?.value).toBe(card.idNumber)
    expect(prefill.idNumber).toBeUndefined()
  })
})

describe('a card', () => {
  test('its printed address becomes the village and what follows', () => {
    expect(addressFromText(card.address, divisions)).toEqual({ division: '430423201201', detail: '3组' })
    expect(addressFromText('北京市东城区某街道 1 号', divisions)).toBe(null)
  })

  test('the line under the name masks the number', () => {
    const line = personLine(person, { divisions, dictionary, today: ctx.today })
    expect(line).toContain('88 岁')
    expect(line).not.toContain(card.idNumber)
  })
})
