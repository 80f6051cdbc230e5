import { readFileSync } from 'node:fs'
import type { MaterialLine } from '@shared/material/material-list'
import { fillTemplate, toPlainLines } from '@shared/notice/fill'
import { guidePaperValues, withGuideFoot } from '@shared/notice/paper/guide-paper'
import type { ItemVersion } from '@shared/service-item/item-version'
import { describe, expect, it } from 'vitest'
import { rules, templateOf } from '../sample-values'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../prisma/seed/data/${name}`, import.meta.url), 'utf8'))
const facts = read('items.json').items.find((item: { id: string }) => item.id === 'pesticide')
const routing = read('organisation.json').itemRouting.find((one: { itemId: string }) => one.itemId === 'pesticide')
const item = { itemId: 'pesticide', version: 1, facts, routing, form: null, exceptions: [] } as ItemVersion
const place = { name: '永和乡便民服务中心', address: null, hours: '周一至周五', phone: null }

const line = (change: Partial<MaterialLine>): MaterialLine => ({
  key: 'a',
  name: '身份证',
  need: 'required',
  satisfied: null,
  because: '每个申请人都要',
  tolerable: false,
  accept: ['photo'],
  pages: { min: 1, max: 2 },
  hint: '',
  fromItem: true,
  originalsChecked: false,
  field: null,
  ...change,
})
const lines = [
  line({}),
  line({ key: 'b', name: '营业执照', satisfied: { by: 'licence', note: '系统里有' } }),
  line({ key: 'c', name: '平面图', tolerable: true, because: '因为您选了“首次申请”', accept: ['photo', 'pdf'] }),
  line({ key: 'd', name: '用不着的', need: 'notNeeded' }),
]
const valuesOf = (situation = '') => guidePaperValues({ item, situation, lines, place, today: '2026-03-02' })
const linesOf = (materials: ItemVersion['facts']['materials']) =>
  guidePaperValues({
    ...{ item: { ...item, facts: { ...item.facts, materials } }, situation: '', place, today: '2026-03-02' },
    lines: [line({ need: 'notNeeded' })],
  }).tables.materials?.map((row) => row.name)

describe('the one-time notice of a guide', () => {
  it('lists what this situation needs and says what need not be brought or may come later', () => {
    const { text, tables } = valuesOf('首次申请')
    expect(tables.materials?.map((row) => [row.name, row.note])).toEqual([
      ['身份证', '要带'],
      ['营业执照', '免交'],
      ['平面图', '可后补，因为您选了“首次申请”'],
    ])
    expect(text.materialCount).toBe('2')
    expect(text.situation).toBe('首次申请')
  })

  it('never prints an empty list: nothing is to be brought, or the sources do not say what', () => {
    expect(linesOf(item.facts.materials)).toEqual(['这种情况不用带材料'])
    expect(linesOf(null)).toEqual(['以当地窗口为准'])
  })

  it('says 以当地窗口为准 where the sources say nothing', () => {
    expect(valuesOf().text.phone).toBe('以当地窗口为准')
    expect(valuesOf().text.situation).toBe('按一般情形')
  })

  it('fills its template whole, with a foot that leads to the guide and names no case', () => {
    const blocks = withGuideFoot(fillTemplate(templateOf('oneTimeNotice'), valuesOf(), { rules }), {
      text: '电话 12345',
      url: 'https://example.invalid/guide',
    })
    expect(blocks.at(-1)).toEqual({ b: 'footer', text: '电话 12345', qr: 'https://example.invalid/guide' })
    expect(toPlainLines(blocks).join('\n')).not.toMatch(/\{|undefined|查询码/)
  })
})
