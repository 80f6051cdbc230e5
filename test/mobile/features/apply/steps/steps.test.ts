import { CodeList, FieldDefinition, type FieldDictionary } from '@shared/form/field-definition'
import { FormDefinition } from '@shared/form/form-definition'
import { linesToBring, materialList } from '@shared/material/material-list'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  courseOf,
  endFields,
  photoFields,
  photosAlone,
  waitsForOthers,
} from '../../../../../mobile/src/features/apply/steps/steps'
import fieldData from '../../../../../prisma/seed/data/fields.json'
import formData from '../../../../../prisma/seed/data/forms.json'

const dictionary: FieldDictionary = {
  fields: new Map(z.parse(z.array(FieldDefinition), fieldData.fields).map((field) => [field.key, field])),
  codeLists: new Map(Object.entries(z.parse(z.record(z.string(), CodeList), fieldData.codeLists))),
}
const forms = z.parse(z.array(FormDefinition), formData.forms)
const disability = z.parse(
  FormDefinition,
  formData.forms.find((form) => form.itemId === 'disability-cert-new'),
)
const ctx = { today: '2026-03-02', county: '430423000000' }
const adult = { answers: {}, situations: { minor: false, mind: false, homebound: false, handler: 'self' } }

describe('an application on the phone', () => {
  it('of 残疾人证新办 takes at most twelve pages', () => {
    expect(courseOf(disability, dictionary, adult, ctx).steps.length).toBeLessThanOrEqual(12)
  })

  it('asks each situation on a page of its own, then shows the list, and ends with papers and the check', () => {
    const kinds = courseOf(disability, dictionary, adult, ctx).steps.map((step) => step.kind)
    expect(kinds.slice(0, 5)).toEqual(['situation', 'situation', 'situation', 'situation', 'list'])
    expect(kinds.slice(-2)).toEqual(['materials', 'check'])
  })

  it('does not move a question while the ID number is typed', () => {
    const keys = (idNumber: string) =>
      courseOf(disability, dictionary, { ...adult, answers: { idNumber } }, ctx).steps.flatMap((step) =>
        step.kind === 'page' ? [step.page.fields.map((one) => one.field.key).join()] : [],
      )
    expect(keys('990423193803129019')).toEqual(keys(''))
  })

  it('waits for birth date and sex until the ID number is right', () => {
    const pages = courseOf(disability, dictionary, { ...adult, answers: { idNumber: '99042' } }, ctx).steps
    const birth = pages
      .flatMap((step) => (step.kind === 'page' ? step.page.fields : []))
      .find((one) => one.field.key === 'birthDate')
    expect(birth && waitsForOthers(birth, disability, { idNumber: '99042' })).toBe(true)
  })

  it('asks for the birth date of a child that has no number yet', () => {
    const birth = forms.find((form) => form.itemId === 'hukou-birth')
    if (birth === undefined) throw new Error('no form of hukou-birth')
    const typed = courseOf(birth, dictionary, { answers: {}, situations: {} }, ctx)
      .steps.flatMap((step) => (step.kind === 'page' ? step.page.fields : []))
      .filter((one) => ['childBirthDate', 'childGender'].includes(one.field.key))
    expect(typed.map((one) => one.derived || waitsForOthers(one, birth, {}))).toEqual([false, false])
  })

  it.each(forms.map((form) => [form.itemId, form] as const))(
    'of %s asks every visible field exactly once',
    (_, form) => {
      const { steps, visible } = courseOf(form, dictionary, { answers: {}, situations: {} }, ctx)
      const asked = [
        ...steps.flatMap((step) => (step.kind === 'page' ? step.page.fields : [])),
        ...photoFields(visible),
        ...endFields(visible),
      ].map((one) => one.field.key)
      const shown = visible.sections.flatMap((section) => section.fields.map((one) => one.field.key))
      expect([...asked].sort()).toEqual([...shown].sort())
    },
  )

  it.each(forms.map((form) => [form.itemId, form] as const))('of %s takes no picture twice', (_, form) => {
    const filled = { answers: {}, situations: {} }
    const { visible } = courseOf(form, dictionary, filled, ctx)
    const lines = linesToBring(materialList(form, dictionary, filled, ctx))
    const alone = photosAlone(visible, lines).map((one) => one.field.key)
    const withPapers = lines.flatMap((line) => (line.field === null ? [] : [line.field]))
    expect(alone.filter((key) => withPapers.includes(key))).toEqual([])
    expect([...alone, ...new Set(withPapers)].sort()).toEqual(
      photoFields(visible)
        .map((one) => one.field.key)
        .sort(),
    )
    // A paper that an earlier ID photo may stand for is that photo, wherever the form asks for it.
    for (const material of form.materials) {
      const named = material.satisfiedBy.some((way) => alone.includes(way.earlierMaterial ?? ''))
      expect(named && lines.some((line) => line.key === material.key), material.key).toBe(false)
    }
  })
})
