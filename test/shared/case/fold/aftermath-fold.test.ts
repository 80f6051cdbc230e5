import { describe, expect, it } from 'vitest'
import { reinstatedStatus, servesToTheEnd, stepToReopen } from '../../../../shared/case/fold/aftermath-fold'
import { toldAccepted, toldReady, toldReceived, toldReviewed } from '../after-story'
import { DISABILITY, MEDINS } from '../plans'

describe('where a case is taken up again', () => {
  it('before acceptance at the counter, after it at the step that was open, never at the decision', () => {
    expect(reinstatedStatus(toldReceived().state, DISABILITY)).toBe('received')
    expect(stepToReopen(toldReceived().state, DISABILITY)).toBeNull()
    expect(stepToReopen(toldAccepted().state, DISABILITY)?.key).toBe('n2')
    expect(stepToReopen(toldReviewed().state, DISABILITY)?.key).toBe('n3')
    expect(reinstatedStatus(toldReviewed().state, DISABILITY)).toBe('inHandling')
  })

  it('an item without a review goes back to where it is decided at once', () => {
    expect(reinstatedStatus(toldAccepted().state, MEDINS)).toBe('accepted')
    expect(stepToReopen(toldAccepted().state, MEDINS)?.key).toBe('n2')
  })
})

describe('what ends with a service', () => {
  it('is a decision in somebody’s hands, or a refusal by wire, and nothing that is only published', () => {
    const [granted, refused] = [toldReady().state, toldReady('refuse').state]
    const ends = (state: typeof granted, paper: string, way: string) =>
      servesToTheEnd(state, { paper, way }, DISABILITY)
    expect(ends(granted, 'serviceDone', 'left')).toBe(true)
    expect(ends(granted, 'serviceDone', 'electronic')).toBe(false)
    expect(ends(refused, 'serviceRefused', 'electronic')).toBe(true)
    expect(ends(refused, 'serviceRefused', 'publicNotice')).toBe(false)
    expect(ends(refused, 'acceptNotice', 'handed')).toBe(false)
  })
})
