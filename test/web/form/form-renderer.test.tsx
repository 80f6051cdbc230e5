import { readFileSync } from 'node:fs'
import { checkForm } from '@shared/form/check-form'
import type { CodeList, FieldDefinition, FieldDictionary } from '@shared/form/field-definition'
import { FIELD_TYPES } from '@shared/form/field-definition'
import type { FormDefinition } from '@shared/form/form-definition'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FormRenderer } from '../../../web/form/FormRenderer'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../prisma/seed/data/${name}.json`, import.meta.url), 'utf8'))
const { forms } = read('forms') as { forms: FormDefinition[] }
const { fields, codeLists } = read('fields') as { fields: FieldDefinition[]; codeLists: Record<string, CodeList> }
const dictionary: FieldDictionary = {
  fields: new Map(fields.map((field) => [field.key, field])),
  codeLists: new Map(Object.entries(codeLists)),
}
const ctx = { today: '2026-11-24', county: '430423000000' }
const divisions = [
  { code: '430423201000', name: '永和乡' },
  { code: '430423201201', name: '沙头村委会' },
]

function draw(form: FormDefinition, answers: Record<string, unknown>, known?: Map<string, string>) {
  const situations = Object.fromEntries(form.situations.map((one) => [one.key, one.options[0]?.value ?? null]))
  const check = checkForm(form, dictionary, { answers, situations }, ctx)
  const markup = renderToStaticMarkup(
    <FormRenderer
      form={form}
      dictionary={dictionary}
      divisions={divisions}
      visible={check.visible}
      faults={check.faults}
      {...(known ? { known } : {})}
      onAnswer={() => undefined}
      onSituation={() => undefined}
      device={({ aria }) => <button id={aria.id} type="button" />}
    />,
  )
  return { check, markup }
}

/** As React writes text into markup. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

describe('drawing a form definition', () => {
  test.each(forms.map((form) => [form.name, form] as const))(
    '%s: every field has its name and its own words',
    (_, form) => {
      const { check, markup } = draw(form, {})
      for (const section of check.visible.sections) {
        for (const one of section.fields) expect(markup).toContain(escaped(one.label))
      }
      for (const fault of check.faults) expect(markup).toContain(escaped(fault.message))
    },
  )

  test('every type of the dictionary is drawn by some form of the county', () => {
    const drawn = new Set(
      forms.flatMap((form) =>
        form.sections.flatMap((section) => section.fields.map((one) => dictionary.fields.get(one.field)?.type)),
      ),
    )
    expect(FIELD_TYPES.filter((type) => !drawn.has(type))).toEqual([])
  })

  test('what follows from the ID number is greyed and says so', () => {
    const form = forms.find((one) => one.itemId === 'elder-allowance')
    if (form === undefined) throw new Error('no form')
    const { markup } = draw(form, { idNumber: '990423193803129019' })
    expect(markup).toContain('由身份证号得出')
    expect(markup).toMatch(/value="1938-03-12"[^>]*disabled|disabled=""[^>]*value="1938-03-12"/)
  })

  test('what the card said is folded to a line that can be changed', () => {
    const form = forms.find((one) => one.itemId === 'elder-allowance')
    if (form === undefined) throw new Error('no form')
    const { markup } = draw(form, { name: '旷德生' }, new Map([['name', '读卡核验']]))
    expect(markup).toMatch(/<dt>姓名<\/dt><dd>旷德生<span class="ym-note">读卡核验<\/span><button/)
  })

  test('a required field that is empty is marked for a screen reader with the fault beside it', () => {
    const form = forms.find((one) => one.itemId === 'elder-allowance')
    if (form === undefined) throw new Error('no form')
    const { markup } = draw(form, {})
    expect(markup).toMatch(/aria-invalid="true"/)
    expect(markup).toMatch(/aria-required="true"/)
    expect(markup).toContain('请填“户主姓名”')
  })
})
