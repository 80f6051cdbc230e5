import { memberFilled } from '@shared/bundle/member-application'
import { mergeForms } from '@shared/bundle/merge-forms'
import { checkForm } from '@shared/form/check-form'
import { FormDefinition } from '@shared/form/form-definition'
import { visibleForm } from '@shared/form/visible-form'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { newborn } from './newborn'

const { plan, forms, dictionary, members } = newborn()
const merged = mergeForms(plan, forms)
const WORLD = { today: '2026-03-02', county: '430423000000' }
const SITUATIONS = { settle: 'father', want: ['insurance', 'card'], ethnicDiff: false, remarried: null, local: null }

/** Fields that a family is asked for, by key. */
function asked(situations: Record<string, unknown>) {
  const { sections } = visibleForm(merged, dictionary, { answers: {}, situations: situations as never }, WORLD)
  return new Map(sections.flatMap((section) => section.fields).map((one) => [one.field.key, one]))
}

describe('the merged form of the newborn bundle', () => {
  it('is a form like any other', () => {
    expect(z.safeParse(FormDefinition, merged).success).toBe(true)
  })

  it('asks every field once, however many members need it', () => {
    const fields = merged.sections.flatMap((section) => section.fields.map((one) => one.field))
    expect(new Set(fields).size).toBe(fields.length)
    const alone = members.reduce((sum, { form }) => sum + form.sections.flatMap((one) => one.fields).length, 0)
    expect(fields.length).toBeLessThan(alone / 2)
  })

  it('asks only what the chosen members need', () => {
    const all = asked(SITUATIONS)
    expect(all.has('cardBank')).toBe(true)
    expect(all.has('spouseHukouAddress')).toBe(false)
    expect(asked({ ...SITUATIONS, want: [] }).has('cardBank')).toBe(false)
    expect(asked({ ...SITUATIONS, settle: 'mother', want: ['register'] }).has('spouseHukouAddress')).toBe(true)
  })

  it('never asks for what an earlier member brings, or for what follows from the choice of the bundle', () => {
    const all = asked({ ...SITUATIONS, settle: 'mother', want: ['insurance', 'card', 'register'] })
    for (const key of ['childIdNumber', 'guardianName', 'guardianIdNumber', 'idType', 'insuredCategory', 'fatherName'])
      expect(all.has(key)).toBe(false)
  })

  it('requires a field as soon as one chosen member does', () => {
    expect(asked({ ...SITUATIONS, settle: 'mother', want: [] }).get('marriageCertNo')?.required).toBe(false)
    expect(asked({ ...SITUATIONS, settle: 'mother', want: ['register'] }).get('marriageCertNo')?.required).toBe(true)
  })

  it('takes a paper that several lists name once, by the strictest of their rules', () => {
    const marriage = merged.materials.filter((one) => one.name.includes('结婚证'))
    expect(marriage.map((one) => one.key)).toEqual(['marriage', 'registerDivorce'].slice(0, marriage.length))
    expect(marriage[0]?.satisfiedBy.map((way) => [way.licenceType, way.holder])).toContainEqual([
      'marriage-cert',
      ['applicant', 'spouse'],
    ])
    expect(merged.materials.some((one) => one.key === 'insuranceIdDoc')).toBe(false)
  })

  it('makes the checks of the members that can be made before anything was brought', () => {
    const keys = merged.preChecks.map((check) => check.key)
    expect(keys).toContain('hukouSameParents')
    expect(keys).not.toContain('insuranceBirthMismatch')
  })
})

describe('a member’s own form', () => {
  const answers = {
    ...{ name: '旷也', idNumber: '99042320010214901X', spouseName: '龙晓霜', spouseIdNumber: '990423200207099020' },
    ...{ childName: '旷新禾', childGender: '1', childBirthDate: '2026-02-20', phone: '15400000004' },
  }
  const filledOf = (key: string, settle: string, out = {}) => {
    const member = members.find((one) => one.plan.key === key)
    if (member === undefined) throw new Error(key)
    return memberFilled(member, { answers, situations: { ...SITUATIONS, settle } }, WORLD, out)
  }

  it('is filled from the merged one: the applicant is the father or the mother as the family chose', () => {
    expect(filledOf('hukou', 'father').answers).toMatchObject({
      fatherName: '旷也',
      motherName: '龙晓霜',
      name: '旷也',
    })
    expect(filledOf('hukou', 'mother').answers).toMatchObject({ fatherName: '龙晓霜', motherName: '旷也' })
    expect(filledOf('hukou', 'father').situations).toMatchObject({ landed: 'home', unmarried: false })
  })

  it('of the child names the child, with the parent as guardian, and waits for the number', () => {
    const waiting = filledOf('insurance', 'father')
    expect(waiting.answers).toMatchObject({ name: '旷新禾', guardianName: '旷也', guardianRelation: 'father' })
    expect(waiting.answers).not.toHaveProperty('idNumber')
    const member = members.find((one) => one.plan.key === 'insurance')
    const faults = (out: Record<string, unknown>) =>
      checkForm(member?.form as never, dictionary, filledOf('insurance', 'father', out), WORLD).faults.map(
        (one) => one.path,
      )
    expect(faults({})).toContain('idNumber')
    expect(faults({ childIdNumber: '990423202602209016' })).not.toContain('name')
  })
})
