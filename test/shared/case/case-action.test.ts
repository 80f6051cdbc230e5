import { describe, expect, it } from 'vitest'
import { ActorStamp, actorWords } from '../../../shared/case/case-action'

describe('who acted', () => {
  it('is a name, with the colleague on leave for whom they stood in', () => {
    const stamp = ActorStamp.parse({
      kind: 'staff',
      id: 'S019',
      name: '罗成林',
      role: 'townReviewer',
      unit: 'yhx-shsw',
    })
    expect(actorWords(stamp)).toBe('罗成林')
    expect(actorWords({ ...stamp, standsFor: { staffId: 'S018', name: '彭丽娟' } })).toBe('罗成林（代彭丽娟）')
    expect(actorWords({ name: null })).toBe(null)
  })
})
