import { describe, expect, it } from 'vitest'
import { REVOCATIONS, type RevocationKind } from '../../../../../shared/case/facets/aftermath'
import { AFTER, CHIEF, ISSUER, LEADER, toldReady, toldReviewed, toldSettled } from '../../after-story'
import { officer } from '../../case-story'

describe('撤销、撤回、注销', () => {
  it.each(Object.keys(REVOCATIONS) as RevocationKind[])(
    '%s ends the force of the grant with a paper of its own',
    (kind) => {
      const story = toldReady().act(LEADER, 'revokeGrant', AFTER.revoke({ kind, compensation: '按评估价补偿' }))
      expect(story.state).toMatchObject({ status: 'revoked', revocation: { kind, on: '2026-03-02' } })
      expect(story.last?.papers.map((paper) => paper.key)).toEqual([REVOCATIONS[kind].paper])
      expect(
        story
          .clocks()
          .filter((clock) => !clock.ended)
          .map((clock) => clock.name),
      ).toEqual(['archiveDue'])
      story.act(ISSUER, 'serve', AFTER.served(REVOCATIONS[kind].paper, '2026-03-02'))
      expect(story.clock('reviewWindow').startOn).toBe('2026-03-02')
    },
  )

  it('hears the holder first, names the compensation, and needs two persons', () => {
    const story = toldReady()
    expect(story.refusal(LEADER, 'revokeGrant', AFTER.revoke({ heard: null }))).toBe('case.orderRequired')
    const later = AFTER.revoke({ heard: { way: 'hearing', on: '2026-03-03' } })
    expect(story.refusal(LEADER, 'revokeGrant', later)).toBe('case.orderRequired')
    expect(story.refusal(LEADER, 'revokeGrant', AFTER.revoke({ kind: 'withdraw8' }))).toBe('case.orderRequired')
    const own = AFTER.revoke({ proposedBy: 'deptLeader@cl' })
    expect(story.refusal(LEADER, 'revokeGrant', own)).toBe('case.twoPersons')
    expect(story.refusal(CHIEF, 'revokeGrant', AFTER.revoke())).toBe('case.notYours')
    story.act(LEADER, 'revokeGrant', AFTER.revoke({ kind: 'cancel70', heard: null }))
    expect(story.state.status).toBe('revoked')
  })

  it('is of a grant, before or after it was handed out or archived, and of nothing else', () => {
    expect(toldReviewed().refusal(LEADER, 'revokeGrant', AFTER.revoke())).toBe('case.tooEarly')
    const refused = toldReady('refuse').act(ISSUER, 'serve', AFTER.served('serviceRefused', '2026-03-02'))
    expect(refused.refusal(LEADER, 'revokeGrant', AFTER.revoke())).toBe('case.orderRequired')
    const archived = toldSettled().act(officer('archivist', 'xspj'), 'archive', AFTER.archive)
    expect(archived.act(LEADER, 'revokeGrant', AFTER.revoke()).state).toMatchObject({
      status: 'revoked',
      archive: undefined,
    })
  })
})
