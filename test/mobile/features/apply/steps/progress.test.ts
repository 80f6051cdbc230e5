import { CodeList, FieldDefinition, type FieldDictionary } from '@shared/form/field-definition'
import { FormDefinition } from '@shared/form/form-definition'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Progress, progressAt, sayProgress } from '../../../../../mobile/src/features/apply/steps/progress'
import { courseOf } from '../../../../../mobile/src/features/apply/steps/steps'
import fieldData from '../../../../../prisma/seed/data/fields.json'
import formData from '../../../../../prisma/seed/data/forms.json'

const dictionary: FieldDictionary = {
  fields: new Map(z.parse(z.array(FieldDefinition), fieldData.fields).map((field) => [field.key, field])),
  codeLists: new Map(Object.entries(z.parse(z.record(z.string(), CodeList), fieldData.codeLists))),
}
const forms = z.parse(z.array(FormDefinition), formData.forms)
const ctx = { today: '2026-03-02', county: '430423000000' }

type Answers = Record<string, boolean | string | string[]>

/** Goes forward through a form, taking the first or the last option of every question, and answers every progress that was shown. */
function walk(form: FormDefinition, pick: 'first' | 'last'): Progress[] {
  const situations: Answers = {}
  const shown: Progress[] = []
  let before: Progress | null = null
  for (let at = 0; at < 60; at += 1) {
    const { steps } = courseOf(form, dictionary, { answers: {}, situations }, ctx)
    const step = steps[at]
    if (step === undefined) break
    const progress: Progress = progressAt(before, {
      key: step.key,
      at,
      total: steps.length,
      asking: step.kind === 'situation',
    })
    before = progress
    shown.push(progress)
    if (step.kind === 'situation') {
      const option = pick === 'first' ? step.situation.options[0] : step.situation.options.at(-1)
      if (option !== undefined)
        situations[step.situation.key] = step.situation.type === 'multi' ? [String(option.value)] : option.value
    }
  }
  return shown
}

describe('how far one is', () => {
  it.each(forms.map((form) => [form.itemId, form] as const))(
    'never changes its total on the way through %s without saying why',
    (_, form) => {
      for (const pick of ['first', 'last'] as const) {
        const shown = walk(form, pick)
        const totals = shown.flatMap((one) => (one.of === null ? [] : [one]))
        expect(totals.length).toBeGreaterThan(2)
        for (const [index, one] of totals.entries()) {
          const last = totals[index - 1]
          expect(one.note === null).toBe(last === undefined || last.of === one.of)
          expect(one.at + 1).toBeLessThanOrEqual(one.of ?? 0)
        }
        expect(shown.at(-1)?.at).toBe((shown.at(-1)?.of ?? 0) - 1)
      }
    },
  )

  it('stands still while one stays on a page, and says on the next that an answer added steps', () => {
    const page = progressAt(null, { key: 'a', at: 4, total: 10, asking: false })
    expect(progressAt(page, { key: 'a', at: 4, total: 12, asking: false })).toBe(page)
    const next = progressAt(page, { key: 'b', at: 5, total: 12, asking: false })
    expect(next.note).toBe('按您填的，多了 2 步')
    expect(sayProgress(next)).toBe('第 6 步，共 12 步')
    expect(progressAt(next, { key: 'c', at: 6, total: 11, asking: false }).note).toBe('按您填的，少了 1 步')
  })

  it('names no total while questions decide it', () => {
    const asking = progressAt(null, { key: 's', at: 0, total: 9, asking: true })
    expect(sayProgress(asking)).toBe('第 1 步，先问几个问题')
    expect(progressAt(asking, { key: 'list', at: 1, total: 12, asking: false }).note).toBeNull()
  })
})
