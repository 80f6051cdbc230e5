import { toPublicVerification } from '@shared/notice/public-verification'
import { describe, expect, it } from 'vitest'
import { papers } from './sample-values'

const paper = {
  title: '受理通知书',
  organ: '衡山县农业农村局',
  docNumber: '演山农受〔2026〕18号',
  issuedOn: '2026-03-02',
  state: 'valid',
  sensitive: false,
}

describe('what the public sees of a paper', () => {
  it('is organ, kind, number, day and state', () => {
    expect(toPublicVerification(paper)).toEqual({
      organ: '衡山县农业农村局',
      kind: '通知书',
      number: '演山农受〔2026〕18号',
      issuedOn: '2026-03-02',
      state: 'valid',
    })
  })

  it.each([
    ['the item is sensitive', { sensitive: true }],
    ['the organ’s name tells', { organ: '衡山县残疾人联合会', docNumber: '演山残受〔2026〕18号' }],
    ['nobody can open the paper any more', { organ: null }],
  ])('is year and number only when %s', (_, change) => {
    const seen = toPublicVerification({ ...paper, ...change })
    expect(seen.number).toBe('……〔2026〕18号')
    expect(seen.organ).toBe('本县有关单位（名称以纸质文书为准）')
  })

  it.each(papers.map((template) => template.title))('names the kind of %s without what it is about', (title) => {
    const { kind } = toPublicVerification({ ...paper, title })
    expect(kind.length).toBeGreaterThan(1)
    expect(kind).not.toMatch(/给付|保险|残|救助|登记|不予|许可/)
  })

  it('says when a paper no longer holds, and when it never had a number', () => {
    expect(toPublicVerification({ ...paper, state: 'void' }).state).toBe('void')
    expect(toPublicVerification({ ...paper, state: 'revoked' }).state).toBe('revoked')
    expect(toPublicVerification({ ...paper, docNumber: null }).number).toBe('这种文书没有文号')
  })
})
