import {
  isSigned,
  type SignedCheck,
  type SignedContent,
  signedContent,
  signingFault,
} from '@shared/station/signed-check'
import { describe, expect, it, test } from 'vitest'

const content: SignedContent = {
  answers: { name: '旷德生', phone: '15400000001', residenceAddress: { division: '430423201201', detail: '3 组' } },
  situations: { handler: 'self' },
  files: ['f1'],
  papers: ['m2'],
}
const of = signedContent(content)
const picture = { bytes: new Uint8Array([1]), mime: 'image/png' }
const witness = { name: '周小满', relation: '邻居', picture }
const signed = (change: Partial<SignedCheck> = {}): SignedCheck => ({
  of,
  way: 'signature',
  picture,
  witness: null,
  ...change,
})

describe('a signature', () => {
  it('counts for the content that was read, in whatever order it was typed', () => {
    const { name, phone } = content.answers
    const residenceAddress = { detail: '3 组', division: '430423201201' }
    const other = { ...content, answers: { residenceAddress, phone, name, nothing: undefined } }
    expect(signingFault(signed(), signedContent(other))).toBeNull()
  })

  test.each([
    ['an answer', { answers: { ...content.answers, phone: '15400000002' } }],
    [
      'a part of an answer',
      { answers: { ...content.answers, residenceAddress: { division: '430423201201', detail: '4 组' } } },
    ],
    ['an answer taken away', { answers: { name: '旷德生' } }],
    ['a situation', { situations: { handler: 'supporter' } }],
    ['a photo', { files: ['f1', 'f2'] }],
    ['another order of pages', { files: ['f2', 'f1'] }],
    ['a paper', { papers: [] }],
  ])('is void once %s was changed', (_, change) => {
    const changed = signedContent({ ...content, ...change })
    expect(signingFault(signed(), changed)).toBe('void')
    expect(isSigned(signed(), changed)).toBe(false)
  })

  it('is none before anybody signed, or when the board was wiped', () => {
    expect(signingFault(null, of)).toBe('unsigned')
    expect(signingFault(signed({ picture: null }), of)).toBe('unsigned')
  })
})

describe('a mark', () => {
  const mark = (change: Partial<SignedCheck> = {}) => signingFault(signed({ way: 'mark', witness, ...change }), of)

  it('needs a witness with name, relation and their own signature', () => {
    expect(mark()).toBeNull()
    expect(mark({ witness: null })).toBe('witnessName')
    expect(mark({ witness: { ...witness, name: '  ' } })).toBe('witnessName')
    expect(mark({ witness: { ...witness, relation: '' } })).toBe('witnessRelation')
    expect(mark({ witness: { ...witness, picture: null } })).toBe('witnessSignature')
    expect(mark({ picture: null })).toBe('unsigned')
  })

  it('a signature or a fingerprint needs none', () => {
    expect(isSigned(signed({ way: 'fingerprint' }), of)).toBe(true)
    expect(isSigned(signed(), of)).toBe(true)
  })
})
