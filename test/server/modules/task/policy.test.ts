import { describe, expect, it } from 'vitest'
import { assertOwnsTask } from '../../../../server/modules/task/policy'

const SCOPE = { county: '430423000000', posts: [{ unit: 'yhx-shsw', role: 'townReviewer' }], points: ['st-201'] }
const task = (owner: object) => ({ county: SCOPE.county, pointId: null, unitId: null, role: null, ...owner })

describe('whose a task is', () => {
  it('is the point’s, or the unit’s in the role that it names', () => {
    expect(() => assertOwnsTask(task({ pointId: 'st-201' }), SCOPE)).not.toThrow()
    expect(() => assertOwnsTask(task({ unitId: 'yhx-shsw', role: 'townReviewer' }), SCOPE)).not.toThrow()
    expect(() => assertOwnsTask(task({ unitId: 'yhx-shsw' }), SCOPE)).not.toThrow()
  })

  it('is not found by others: another point, unit, role or county', () => {
    for (const owner of [
      { pointId: 'st-202' },
      { unitId: 'mzj', role: 'townReviewer' },
      { unitId: 'yhx-shsw', role: 'approver' },
      { pointId: 'st-201', county: '430424000000' },
    ])
      expect(() => assertOwnsTask(task(owner), SCOPE)).toThrow('case.notFound')
  })
})
