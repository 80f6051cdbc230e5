import { describe, expect, it } from 'vitest'
import { fieldToMend, sayLines, splitLines } from '../../../../mobile/src/features/case/supply-lines'

const line = (lineId: string, supplied = false) => ({
  lineId,
  name: lineId,
  reason: '不对',
  how: '',
  basis: null,
  supplied,
})
const field = (key: string) => ({ key, label: key, text: '', masked: false, derived: false, changed: false })
const shown = {
  materials: ['photo', 'hukou'].map((lineKey) => ({ lineKey })),
  sections: [{ key: 'a', title: '申请人', fields: [field('maritalStatus'), field('hukou')] }],
} as unknown as Parameters<typeof splitLines>[1]

describe('the lines of a one-time notice on the phone', () => {
  it('are papers or fields, and what came in is not asked again', () => {
    const split = splitLines([line('photo'), line('maritalStatus'), line('hukou', true)], shown)
    expect(split.papers.map((one) => one.lineId)).toEqual(['photo'])
    expect(split.fields.map((one) => one.lineId)).toEqual(['maritalStatus'])
  })

  it('that a clerk added in free words are papers', () => {
    expect(splitLines([line('extra'), line('另一份证明')], shown).papers).toHaveLength(2)
  })

  it('are counted in words', () => {
    expect(sayLines([line('photo'), line('maritalStatus')], shown)).toBe('补 1 份材料、改 1 处')
    expect(sayLines([line('maritalStatus')], shown)).toBe('改 1 处')
  })

  it('that name no field of the form have no control', () => {
    const form = { sections: [] } as unknown as Parameters<typeof fieldToMend>[0]
    expect(fieldToMend(form, { fields: new Map(), codeLists: new Map() }, 'nothing')).toBeNull()
  })
})
