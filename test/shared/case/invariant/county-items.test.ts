import { describe, expect, it } from 'vitest'
import { dueOnOf } from '../../../../shared/case/clock/due-on'
import { legalLimitOf } from '../../../../shared/case/clock/longer'
import { acceptNodeOf, decisionNodeOf } from '../../../../shared/case/handling-plan'
import { planOf } from '../../../../shared/service-item/plan-of'
import { readCountyCalendar } from '../../calendar/county-calendar'
import { county } from '../../service-item/county-catalogue'

const calendar = readCountyCalendar()
const plans = county.versions.map(planOf)

/** Invariants of case-law §3.3 that hold of an item before anybody applies for it. */
describe('every item that the county publishes', () => {
  it('is there', () => {
    expect(plans.length).toBeGreaterThan(40)
  })

  it('12: has a limit, its own or the one that stands in', () => {
    for (const plan of plans) {
      const { value, unit } = legalLimitOf(plan)
      expect(value > 0 || unit === '即时', plan.itemId).toBe(true)
      expect(legalLimitOf({ ...plan, legalLimit: null }).value, plan.itemId).toBeGreaterThan(0)
    }
  })

  it('5: promises no later day than the law gives, nor than what stands in for it', () => {
    for (const plan of plans) {
      if (plan.promisedLimit === null) continue
      for (const startOn of ['2026-02-12', '2026-03-02', '2026-04-28', '2026-09-25']) {
        const promised = dueOnOf(startOn, plan.promisedLimit, calendar) ?? ''
        expect(promised <= (dueOnOf(startOn, legalLimitOf(plan), calendar) ?? ''), `${plan.itemId} ${startOn}`).toBe(
          true,
        )
      }
    }
  })

  it('36: has at most two steps when it is done at once, and is then decided by the centre director, a mandated chief representative, or who leads the organ', () => {
    const instant = plans.filter((plan) => plan.instant)
    expect(instant.length).toBeGreaterThan(0)
    for (const plan of instant) {
      expect(plan.nodes.length, plan.itemId).toBeLessThanOrEqual(2)
      // Who leads the organ decides everything of it by office (case-law §9): the police station has no centre.
      expect(['centreDirector', 'chiefRep', 'deptLeader', 'leaderInCharge'], plan.itemId).toContain(
        decisionNodeOf(plan)?.role,
      )
    }
  })

  it('37: has one step that accepts, each step once, and steps that fit into the limit', () => {
    for (const plan of plans) {
      expect(acceptNodeOf(plan).phase, plan.itemId).toBe('accept')
      expect(new Set(plan.nodes.map((node) => node.key)).size, plan.itemId).toBe(plan.nodes.length)
      const limit = plan.promisedLimit ?? plan.legalLimit
      if (limit === null || limit.unit === '即时') continue
      const counted = plan.nodes.filter(
        (node) =>
          node.limit?.unit === limit.unit && node.unit !== 'ext' && node.phase !== 'receive' && node.phase !== 'result',
      )
      const total = counted.reduce((sum, node) => sum + (node.limit?.value ?? 0), 0)
      expect(total, plan.itemId).toBeLessThanOrEqual(limit.value)
    }
  })
})
