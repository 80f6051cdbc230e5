import { acceptNodeOf, decisionNodeOf, reviewNodesOf } from '@shared/case/handling-plan'
import { planOf } from '@shared/service-item/plan-of'
import { describe, expect, it } from 'vitest'
import { readSeedData } from '../../../prisma/seed/seed-data'
import { county, itemOf } from './county-catalogue'

const { notices } = await readSeedData()
const papers = new Set(notices.notices.filter((one) => one.kind === 'paper').map((one) => one.key))

describe('the plan of a disability certificate', () => {
  const plan = planOf(itemOf('disability-cert-new'))

  it('is accepted by the township window, reviewed twice and decided by the county', () => {
    expect(acceptNodeOf(plan)).toMatchObject({ unit: 'yhx-zwzx', role: 'windowClerk' })
    expect(reviewNodesOf(plan).map((node) => [node.unit, node.role])).toEqual([
      ['yhx-shsw', 'townReviewer'],
      ['cl', 'approver'],
    ])
    expect(decisionNodeOf(plan)).toMatchObject({ unit: 'cl', role: 'chiefRep' })
    expect(plan).toMatchObject({
      organ: 'cl',
      instant: false,
      legalLimit: { value: 10, unit: '工作日' },
      promisedLimit: null,
    })
  })

  it('stands still for the assessment and the publicity, each by the measure’s own article', () => {
    expect(plan.procedures).toEqual([
      {
        kind: 'appraisal',
        name: '残疾评定',
        stops: true,
        limit: { value: 30, unit: '工作日' },
        basis: '《中华人民共和国残疾人证管理办法》（残联发〔2017〕34号）第三条、第九条',
        waived: null,
      },
      {
        kind: 'publicity',
        name: '公示',
        stops: true,
        limit: { value: 5, unit: '工作日' },
        basis: '《中华人民共和国残疾人证管理办法》（残联发〔2017〕34号）第三条、第九条',
        waived: '未成年人',
      },
    ])
  })
})

describe('the plan of the elder allowance', () => {
  const plan = planOf(itemOf('elder-allowance'))

  it('is taken in and accepted by the village itself', () => {
    expect(acceptNodeOf(plan)).toMatchObject({ unit: 'station', role: 'villageClerk' })
    expect(plan.villageReceives).toBe(true)
  })

  it('makes the papers of a benefit within fifteen working days', () => {
    expect(plan.papers).toEqual({ grant: 'benefitGrant', refuse: 'benefitRefuse' })
    expect(plan.promisedLimit).toEqual({ value: 15, unit: '工作日' })
  })
})

describe('the plan of the medical insurance', () => {
  const plan = planOf(itemOf('medins-enroll'))

  it('ends at the counter: the window accepts, the centre director decides', () => {
    expect(plan.instant).toBe(true)
    expect(plan.nodes.map((node) => [node.phase, node.role, node.unit])).toEqual([
      ['accept', 'windowClerk', 'yhx-zwzx'],
      ['decision', 'centreDirector', 'yhx-zwzx'],
    ])
    expect(plan.limitFrom).toBe('received')
  })
})

describe('the plan of every item', () => {
  const plans = county.versions.map(planOf)

  it('has one accepting step, and one deciding step unless it is a service', () => {
    for (const plan of plans) {
      expect(plan.nodes.filter((node) => node.phase === 'accept')).toHaveLength(1)
      expect(plan.nodes.filter((node) => node.phase === 'decision')).toHaveLength(plan.serviceDone ? 0 : 1)
    }
  })

  it('names papers that the county has', () => {
    for (const plan of plans) {
      expect(papers.has(plan.papers.grant), plan.itemId).toBe(true)
      expect(papers.has(plan.papers.refuse), plan.itemId).toBe(true)
    }
  })

  it('tells how long a procedure may stand that stops the clock, and never names our own files', () => {
    for (const procedure of plans.flatMap((plan) => plan.procedures)) {
      if (procedure.stops) expect(procedure.limit).not.toBeNull()
      expect(`${procedure.name}${procedure.basis}`).not.toMatch(/json|src/)
    }
  })

  it('follows from its version alone', () => {
    for (const item of county.versions) expect(planOf(item)).toEqual(planOf(structuredClone(item)))
  })
})
