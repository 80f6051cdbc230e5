import { fillTemplate, MissingValueError, toPlainLines } from '@shared/notice/fill'
import { describe, expect, it } from 'vitest'
import { papers, rules, sampleValues, templateOf, templates } from './sample-values'

describe('a paper is filled', () => {
  it('every template has a key of its own', () => {
    expect(new Set(templates.map((template) => template.key)).size).toBe(templates.length)
    expect(papers.length).toBe(60)
  })

  it.each(papers.map((template) => [template.key, template] as const))(
    '%s leaves no blank open but page and copy',
    (_, template) => {
      const flags = ['outOfAuthority', 'deemedWithdrawn', 'online', 'connected']
      const blocks = fillTemplate(template, sampleValues(template), { flags, rules })
      const open = JSON.stringify(blocks).match(/\{\w+\}/g) ?? []
      expect(open.filter((blank) => blank !== '{page}' && blank !== '{copyMark}')).toEqual([])
      expect(blocks[0]?.b).toBe('title')
    },
  )

  it('a value that nobody gave stops the paper and names itself', () => {
    const values = sampleValues(templateOf('supplementNotice'))
    const { deadline: _, ...text } = values.text
    const fill = () => fillTemplate(templateOf('supplementNotice'), { ...values, text }, { rules })
    expect(fill).toThrow(MissingValueError)
    expect(fill).toThrow('supplementNotice has no value for deadline')
  })

  it('a table without its rows stops the paper', () => {
    const values = { ...sampleValues(templateOf('receipt')), tables: {} }
    expect(() => fillTemplate(templateOf('receipt'), values, { rules })).toThrow('materials')
  })

  it('deemed acceptance says so instead of the ordinary first paragraph', () => {
    const template = templateOf('acceptNotice')
    const plain = toPlainLines(fillTemplate(template, sampleValues(template), { rules })).join('\n')
    const deemed = toPlainLines(fillTemplate(template, sampleValues(template), { variant: 'deemed', rules })).join('\n')
    expect(plain).not.toContain('视为受理')
    expect(deemed).toContain('视为受理')
    expect(deemed).not.toContain('决定自')
    expect(() => fillTemplate(template, sampleValues(template), { variant: 'prereview', rules })).toThrow(RangeError)
  })

  it('another organ is named only when the matter is outside our authority', () => {
    const template = templateOf('refuseAcceptance')
    const inside = JSON.stringify(fillTemplate(template, sampleValues(template), { rules }))
    const outside = JSON.stringify(fillTemplate(template, sampleValues(template), { flags: ['outOfAuthority'], rules }))
    expect(inside).not.toContain('该事项可以向')
    expect(outside).toContain('该事项可以向')
  })

  it('a refusal carries review and suit with their periods, and the online way when served online', () => {
    const template = templateOf('refuse')
    const paper = JSON.stringify(fillTemplate(template, sampleValues(template), { rules }))
    expect(paper).toContain('六十日内')
    expect(paper).toContain('六个月内')
    expect(paper).not.toContain('网上提交复议申请')
    expect(JSON.stringify(fillTemplate(template, sampleValues(template), { flags: ['online'], rules }))).toContain(
      '网上提交复议申请',
    )
  })

  it('brackets around nothing are not printed', () => {
    const template = templateOf('receipt')
    const values = sampleValues(template)
    const paper = JSON.stringify(
      fillTemplate(template, { ...values, text: { ...values.text, agent: '无', relation: '' } }, { rules }),
    )
    expect(paper).toContain('"value":"无"')
  })

  it('a help receipt says that nothing has reached the organ and when the clock starts', () => {
    const template = templateOf('helpReceipt')
    const paper = toPlainLines(fillTemplate(template, sampleValues(template), { rules })).join('\n')
    expect(paper).toContain('还没有送到受理机关')
    expect(paper).toContain('2026年11月23日')
    expect(paper).toContain('办理时限从永和乡便民服务中心综合窗口收到材料那天起算')
  })
})
