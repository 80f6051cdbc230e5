import type { AllowedAct, MaterialView } from '@shared/case/view/case-view'
import { describe, expect, it } from 'vitest'
import { actBar, isUnchecked, openBefore } from '../../../../../office/features/case/acts/act-order'
import { caseDetail } from './case-detail'

const act = (name: string, allowed = true): AllowedAct => ({
  name,
  label: name,
  allowed,
  problemCode: allowed ? null : 'case.tooEarly',
  why: allowed ? null : '要先完成：收件。',
})

const [idCard] = caseDetail().materials as [MaterialView]
const page = (state: 'announced' | 'complete') => ({
  fileId: '01935e5a-0000-7000-8000-000000000009',
  mime: 'image/jpeg',
  state,
})

describe('the decision bar', () => {
  it('recommends the act that carries the case forward, with the refusals beside it and the rest behind', () => {
    const bar = actBar(
      ['voidCase', 'refuse', 'grant', 'nodeReturn', 'transfer'].map((name) => act(name)),
      caseDetail(),
    )
    expect(bar.main?.name).toBe('grant')
    expect(bar.beside.map((one) => one.name)).toEqual(['refuse', 'nodeReturn'])
    expect(bar.rest.map((one) => one.name)).toEqual(['transfer', 'voidCase'])
  })

  it('no longer shows what has gone by, and no supplement that nobody asked for', () => {
    const acts = ['receive', 'returnForCorrection', 'accept', 'supply', 'produceResult'].map((name) => act(name, false))
    expect(actBar(acts, caseDetail()).rest.map((one) => one.name)).toEqual(['produceResult'])
    const asked = { dueOn: '2026-03-12', lines: [] }
    expect(actBar(acts, caseDetail({ supplement: asked })).rest.map((one) => one.name)).toContain('supply')
  })

  it('keeps what may not be done behind the rest, after what may', () => {
    const { row } = caseDetail()
    const bar = actBar([act('accept', false), act('receive'), act('withdraw')], {
      ...caseDetail({ row: { ...row, status: 'submitted' } }),
    })
    expect(bar.main?.name).toBe('receive')
    expect(bar.rest.map((one) => [one.name, one.allowed])).toEqual([
      ['withdraw', true],
      ['accept', false],
    ])
  })

  it('never holds what only the applicant or the clock does', () => {
    const bar = actBar(
      ['lapse', 'deemAccept', 'submit'].map((name) => act(name)),
      caseDetail(),
    )
    expect(bar).toEqual({ main: null, beside: [], rest: [] })
  })
})

describe('promises', () => {
  const gap = { ...idCard, state: 'missing' as const, need: 'required' as const }
  const clock = { ...{ name: 'afterCheck', label: '事后核查' } } as never

  it('accepting with gaps is offered where a gap is on the list, a check where something was promised', () => {
    const acts = [act('acceptTolerant'), act('afterCheck')]
    const shown = (part: object) => {
      const bar = actBar(acts, caseDetail(part))
      return [bar.main, ...bar.beside, ...bar.rest].flatMap((one) => one?.name ?? [])
    }
    expect(shown({ materials: [gap] })).toEqual([])
    expect(shown({ materials: [{ ...gap, tolerable: true }] })).toEqual(['acceptTolerant'])
    expect(shown({ clocks: [clock] })).toEqual(['afterCheck'])
  })

  it('a line that a commitment stands for does not hold up the grant', () => {
    const detail = caseDetail({ materials: [gap] })
    expect(openBefore('grant', detail)).toBe('还差 1 样材料')
    expect(openBefore('grant', { ...detail, committed: [gap.lineKey] })).toBeNull()
  })
})

describe('a rating', () => {
  it('is written down by who may, and nobody else hears of it', () => {
    expect(actBar([act('rate')], caseDetail()).main?.name).toBe('rate')
    expect(actBar([act('rate', false)], caseDetail()).rest).toEqual([])
  })
})

describe('what stands before a decision', () => {
  it('every paper that came in must have been looked at: the button says how many are left', () => {
    const detail = caseDetail({ materials: [{ ...idCard, files: [page('complete')] }] })
    expect(openBefore('grant', detail)).toBe('还有 1 份未核')
    expect(openBefore('nodeApprove', detail)).toBe('还有 1 份未核')
    expect(openBefore('receive', detail)).toBeNull()
  })

  it('photos on their way come first, then papers that are missing', () => {
    const coming = caseDetail({ materials: [{ ...idCard, files: [page('announced')] }] })
    expect(openBefore('accept', coming)).toBe('还有 1 张照片在传')
    expect(openBefore('accept', caseDetail())).toBe('还差 1 样材料')
  })

  it('a refusal needs the papers looked at, not complete', () => {
    const detail = caseDetail()
    const checked = caseDetail({ materials: detail.materials.map((line) => ({ ...line, checked: true })) })
    expect(openBefore('refuse', checked)).toBeNull()
    expect(openBefore('grant', checked)).toBe('还差 1 样材料')
  })

  it('what the system proves by itself came in as no paper and is not to be ticked', () => {
    expect(isUnchecked({ ...idCard, state: 'exempt' })).toBe(false)
    expect(isUnchecked({ ...idCard, state: 'paper' })).toBe(true)
  })
})
