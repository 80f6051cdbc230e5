import type { AllowedAct, CaseDetail } from '@shared/case/view/case-view'
import { describe, expect, it } from 'vitest'
import { sittingStages } from '../../../../office/features/intake/done/sitting-stages'
import { caseDetail } from '../case/acts/case-detail'

const may = (...names: string[]): AllowedAct[] =>
  names.map((name) => ({ name, label: name, allowed: true, problemCode: null, why: null }))
const at = (status: string, part: Partial<CaseDetail> = {}) =>
  sittingStages(caseDetail({ row: { ...caseDetail().row, status }, ...part }))
const now = (stages: ReturnType<typeof sittingStages>) => stages.find((stage) => stage.state === 'now')

describe('what follows the intake at the counter', () => {
  it('after receipt the window accepts', () => {
    expect(now(at('received', { allowed: may('accept') }))).toMatchObject({ key: 'accepted', act: 'accept' })
  })

  it('then it names the colleague who decides, by unit and post, and waits', () => {
    const stage = now(at('inHandling'))
    expect(stage).toMatchObject({ key: 'decided', act: 'wait' })
    expect(stage?.note).toContain('县残联的审批人')
  })

  it('with the decision the window goes on by itself', () => {
    const decision = { kind: 'granted', on: '2026-03-02', by: '陈向荣', no: null, text: '同意' }
    expect(now(at('granted', { decision, allowed: may('produceResult') }))).toMatchObject({ key: 'ended', act: 'open' })
  })

  it('a service without a decision is closed right after acceptance', () => {
    const stages = at('accepted', { allowed: may('close') })
    expect(stages.map((stage) => stage.key)).toEqual(['received', 'accepted', 'ended'])
    expect(now(stages)?.act).toBe('open')
  })

  it('at the end nothing is left to do', () => {
    const decision = { kind: 'granted', on: '2026-03-02', by: '陈向荣', no: null, text: '同意' }
    expect(now(at('closed', { decision }))).toBeUndefined()
  })
})
