import { fillTemplate, toPlainLines } from '@shared/notice/fill'
import type { PaperFacts } from '@shared/notice/paper-facts'
import { type PaperContext, paperValues } from '@shared/notice/paper-values'
import { describe, expect, it } from 'vitest'
import { rules, templateOf } from './sample-values'

const facts: PaperFacts = {
  caseNumber: '430423-260302-YHW01-000001-8',
  queryCode: '7K4M9QTR',
  applicant: { name: '李𠮷', idNumber: '990423198105129019', phone: null },
  agent: null,
  item: {
    itemId: 'pesticide',
    name: '农药经营许可证核发',
    version: 2,
    licence: true,
    situation: '',
    legalBasis: ['农药管理条例第二十四条', '《农药经营许可管理办法》'],
    legalLimit: null,
    promisedLimit: { value: 15, unit: '工作日' },
    procedures: [],
    charged: null,
    resultName: null,
    naturalResource: false,
  },
  organId: 'nyncj',
  pointId: 'hall-yh',
  intakePointId: null,
  custodyPointId: null,
  delivery: 'post',
  channel: '综合窗口',
  officer: null,
  materials: [{ name: '申请表', form: '原件', copies: '1', pages: '1', note: '' }],
  missing: [],
  submittedAt: null,
  receivedAt: '2026-03-02T01:41:00.000Z',
  acceptedOn: null,
  replyBy: null,
  dueBefore: null,
  dueOn: null,
  node: null,
  result: null,
  payAccount: '6217000000000001234',
  village: null,
  overdue: false,
}
const place = { name: '永和乡便民服务中心', address: null, hours: '周一至周五', phone: '0734-0000101' }
const context: PaperContext = {
  organ: { name: '衡山县农业农村局', shortName: '县农业农村局', phone: null },
  accepting: place,
  intake: place,
  custody: null,
  county: { reviewOrgan: '衡山县人民政府', court: '法院', reviewUrl: '网址', supervisePhone: '12345' },
  today: '2026-03-02',
  docNumber: null,
  code: null,
  url: null,
}
const valuesOf = (key: string, given: Record<string, string> = {}) =>
  paperValues(templateOf(key), { facts, context }, { facts: given })

describe('the values of a paper', () => {
  it('say 以当地窗口为准 where nobody knows, never an invented day or fee', () => {
    const { text } = valuesOf('acceptNotice')
    for (const name of ['legalLimit', 'fee', 'promiseDate', 'acceptedOn', 'placeAddress', 'amount'])
      expect(text[name], name).toBe('以当地窗口为准')
    expect(text.promiseLimit).toBe('15个工作日')
  })

  it('mask ID number and account', () => {
    const { text } = valuesOf('receipt')
    expect(text.idMasked).toBe('990423********9019')
    expect(text.payAccountMasked).toBe('尾号 1234')
    expect(JSON.stringify(text)).not.toMatch(/990423198105129019|6217000000000001234/)
  })

  it('print the minute on a receipt and the day on a decision', () => {
    expect(valuesOf('receipt').text.receivedAt).toBe('2026年3月2日 9时41分')
    expect(valuesOf('grant').text.receivedAt).toBe('2026年3月2日')
  })

  it('rest on the licensing law only where a licence is asked for, else on the item’s own rule', () => {
    expect(valuesOf('acceptNotice').text.legalArticle).toBe('《中华人民共和国行政许可法》第三十二条第一款第五项')
    expect(valuesOf('refuse').text.legalArticle).toBe('《农药管理条例》第二十四条、《农药经营许可管理办法》')
    const general = { ...facts, item: { ...facts.item, licence: false } }
    const { text } = paperValues(templateOf('acceptNotice'), { facts: general, context }, { facts: {} })
    expect(text.legalArticle).toBe('《农药管理条例》第二十四条、《农药经营许可管理办法》')
  })

  it('give way to what the act itself says, with its days in Chinese', () => {
    const { text } = valuesOf('grant', { licenceTo: '2031-03-01', item: '另一个名字' })
    expect(text.licenceTo).toBe('2031年3月1日')
    expect(text.item).toBe('另一个名字')
  })

  it('fall back from the organ’s telephone to the counter’s', () => {
    expect(valuesOf('acceptNotice').text.phone).toBe('0734-0000101')
  })

  it('fill the table of materials by themselves, and drop empty brackets', () => {
    const values = valuesOf('receipt')
    const text = { ...values.text, verifyCode: 'x', verifyUrl: 'y' }
    const lines = toPlainLines(fillTemplate(templateOf('receipt'), { ...values, text }, { rules }))
    expect(lines).toContain('1　申请表　原件　1　1　无')
    expect(lines).toContain('代办人：无')
    expect(lines).toContain('经办人：系统按时限自动办理')
  })
})
