import { describe, expect, it } from 'vitest'
import type { RegionRoutes } from '../../../../../shared/case/acts/act'
import { firstNodeOf, routeCase } from '../../../../../shared/case/acts/flow/route-case'
import { cellOf } from '../../../../../shared/case/cell'
import type { HandlingPlan } from '../../../../../shared/case/handling-plan'
import { CaseStory, CLERK } from '../../case-story'
import { ELDER } from '../../plans'
import { accepted, planOfProfile } from '../handling-stories'

/** A promised item whose flow has no review between acceptance and decision. */
const NO_REVIEW: HandlingPlan = planOfProfile('general', {
  nodes: planOfProfile('general').nodes.filter((node) => node.phase !== 'node'),
})

describe('dispatch', () => {
  it('of an item with a review leads to it, of one without to who decides: both stand in the table', () => {
    const told = (plan: HandlingPlan) => accepted('2026-03-02', plan)
    expect(told(planOfProfile('general')).state.status).toBe('inHandling')
    expect(told(NO_REVIEW).state.status).toBe('pendingDecision')
    expect(cellOf('accepted', 'dispatch')).toBe('IH/PD')
    expect([firstNodeOf(ELDER)?.phase, firstNodeOf(NO_REVIEW)?.phase]).toEqual(['node', 'decision'])
  })
})

describe('routing by item and region', () => {
  const first = firstNodeOf(ELDER)
  const routed = (units: RegionRoutes['units']) => {
    const story = new CaseStory(ELDER)
    return routeCase({ ...story.context(CLERK), routes: { units, director: 'centreDirector' } })
  }

  it('keeps in the log what differs from the catalogue, and nothing else', () => {
    expect(routed({ [first?.unit ?? '']: first?.unit ?? '' })).toEqual({ log: {}, tasks: [] })
    expect(routed({ [first?.unit ?? '']: 'other' })).toEqual({
      log: { routed: { [first?.unit ?? '']: 'other' } },
      tasks: [],
    })
  })

  it('asks the director the same day where nobody does the first step', () => {
    const { log, tasks } = routed({ [first?.unit ?? '']: null })
    expect(log).toEqual({ handDispatch: true })
    expect(tasks).toMatchObject([{ kind: 'dispatchCase', owner: { role: 'centreDirector' }, dueOn: '2026-03-02' }])
  })
})
