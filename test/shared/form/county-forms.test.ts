import { checkForm, normalizeValue } from '@shared/form/check-form'
import type { FieldDefinition } from '@shared/form/field-definition'
import { fieldsOfForm, formData } from '@shared/form/form-data'
import type { FormDefinition } from '@shared/form/form-definition'
import { evaluate, OPERATORS, variablesOf } from '@shared/form/operators'
import { visibleForm } from '@shared/form/visible-form'
import { formOf } from '@shared/service-item/fallback-form'
import { describe, expect, it } from 'vitest'
import { context, county, dictionary, itemOf } from '../service-item/county-catalogue'
import { everyCombination } from './every-combination'

const forms = county.versions.flatMap((item) => (item.form === null ? [] : [item.form]))

/** Every expression that stands anywhere in a value: an object whose only key is an operator. */
function expressionsIn(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(expressionsIn)
  if (value === null || typeof value !== 'object') return []
  const keys = Object.keys(value)
  if (keys.length === 1 && OPERATORS.has(keys[0] ?? '')) return [value]
  return Object.values(value).flatMap(expressionsIn)
}

/** The dictionary's own example of every field of a form. */
function examplesOf(form: FormDefinition): Record<string, unknown> {
  return Object.fromEntries(fieldsOfForm(form, dictionary).map((field) => [field.key, field.example]))
}

describe('every expression of the county', () => {
  const all = [...expressionsIn(forms), ...expressionsIn([...dictionary.fields.values()])]

  it('is made of known operators, and there are some hundreds of them', () => {
    expect(all.length).toBeGreaterThan(800)
  })

  it('evaluates over nothing, over examples and over nonsense without breaking', () => {
    const worlds = [
      formData({ answers: {}, situations: {} }, context),
      formData(
        {
          answers: Object.fromEntries([...dictionary.fields].map(([key, field]) => [key, field.example])),
          situations: {},
        },
        context,
      ),
      formData(
        {
          answers: Object.fromEntries([...dictionary.fields.keys()].map((key) => [key, 'x'])),
          situations: { handler: 'agent' },
        },
        context,
      ),
      formData(
        { answers: Object.fromEntries([...dictionary.fields.keys()].map((key) => [key, []])), situations: {} },
        context,
      ),
    ]
    for (const expression of all) for (const world of worlds) expect(() => evaluate(expression, world)).not.toThrow()
  })

  it('reads only names that somebody fills', () => {
    const situations = new Set(forms.flatMap((form) => form.situations.map((one) => one.key)))
    for (const expression of all) {
      for (const name of variablesOf(expression)) {
        const [head = '', second = ''] = name.split('.')
        const known =
          head === '' ||
          head === 'value' ||
          head === 'ctx' ||
          (head === 's' ? situations.has(second) : dictionary.fields.has(head) || isColumn(head))
        expect(known, name).toBe(true)
      }
    }
  })
})

function isColumn(key: string): boolean {
  return [...dictionary.fields.values()].some((field) => (field.columns ?? []).some((column) => column.key === key))
}

describe('every field of the county', () => {
  it('passes its own rule with its own example', () => {
    const failed = [...dictionary.fields.values()].filter((field) => field.example !== null && faultOf(field) !== null)
    expect(failed.map((field) => [field.key, faultOf(field)])).toEqual([])
  })
})

/** What the check says of a form that asks this field only, with the field's example. */
function faultOf(field: FieldDefinition): string | null {
  const form = {
    ...formOf(itemOf('hukou-move')),
    sections: [
      {
        key: 'one',
        title: '一节',
        showWhen: null,
        fields: [{ field: field.key, required: true, showWhen: null, prefill: false }],
      },
    ],
  }
  const examples = Object.fromEntries(
    [...dictionary.fields].map(([key, one]) => [key, normalizeValue(one.type, one.example)]),
  )
  const whenWritten = { ...context, today: '2026-11-25' }
  const check = checkForm(form, dictionary, { answers: examples, situations: {} }, whenWritten)
  return check.faults[0]?.message ?? null
}

describe('every form of the county, in every combination of its situations', () => {
  it('is 898 combinations over 34 forms', () => {
    expect(forms).toHaveLength(34)
    expect(forms.reduce((sum, form) => sum + everyCombination(form, context).length, 0)).toBe(898)
  })

  it('shows at least one section, asks each field once, and asks nothing that the dictionary does not have', () => {
    for (const form of forms) {
      for (const situations of everyCombination(form, context)) {
        const { sections } = visibleForm(form, dictionary, { answers: {}, situations }, context)
        const keys = sections.flatMap((section) => section.fields.map((one) => one.field.key))
        expect(keys.length).toBeGreaterThan(3)
        expect(new Set(keys).size).toBe(keys.length)
      }
    }
  })

  it('finds the same faults in the same answers, and never breaks, filled or empty', () => {
    for (const form of forms) {
      const examples = examplesOf(form)
      for (const situations of everyCombination(form, context)) {
        const empty = checkForm(form, dictionary, { answers: {}, situations }, context)
        expect(empty.faults.length).toBeGreaterThan(0)
        const filled = checkForm(form, dictionary, { answers: examples, situations }, context)
        const missing = filled.faults.filter((fault) => /^请填/.test(fault.message))
        expect(missing, `${form.itemId} ${JSON.stringify(situations)}`).toEqual([])
        expect(checkForm(form, dictionary, { answers: examples, situations }, context)).toEqual(filled)
      }
    }
  })

  it('keeps no answer of what is not asked', () => {
    for (const form of forms) {
      const examples = examplesOf(form)
      for (const situations of everyCombination(form, context)) {
        const { sections, filled } = visibleForm(form, dictionary, { answers: examples, situations }, context)
        const shown = new Set(sections.flatMap((section) => section.fields.map((one) => one.field.key)))
        expect(Object.keys(filled.answers).filter((key) => !shown.has(key))).toEqual([])
      }
    }
  })
})

describe('at the counter', () => {
  it('a person without a phone can still apply; on a phone the number is asked', () => {
    const form = formOf(itemOf('elder-allowance'))
    const filled = { answers: { ...examplesOf(form), phone: null }, situations: { handler: 'self' } }
    const pathsWith = (atCounter: boolean) =>
      checkForm(form, dictionary, filled, { ...context, atCounter }).faults.map((fault) => fault.path)
    expect(pathsWith(false)).toContain('phone')
    expect(pathsWith(true)).not.toContain('phone')
  })
})
