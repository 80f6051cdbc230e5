import { describe, expect, it } from 'vitest'
import { availableActions } from '../../../shared/case/authority/may-act'
import { type RelationFacts, relationsOf } from '../../../shared/case/authority/relation'
import type { Actor } from '../../../shared/identity/actor'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY, VILLAGE_CLERK } from './case-story'
import { DISABILITY, ELDER, MEDINS } from './plans'

const FACTS: RelationFacts = {
  accountId: 'account-1',
  applicantId: 'person-1',
  pointUnit: 'town',
  custodyUnit: 'village',
  organ: 'cl',
  openNode: { unit: 'shsw', role: 'townReviewer' },
  place: '430423104201',
}

/** The same officer in another post: separation asks for the person, not the post. */
function alsoAs(
  actor: Actor,
  role: 'approver' | 'chiefRep' | 'issuer' | 'centreDirector' | 'windowClerk',
  unit: string,
): Actor {
  return officer(role, unit, actor.kind === 'staff' ? actor.staffId : '')
}

describe('how somebody stands to a case', () => {
  it('is the applicant by account or by person record, and nobody else is', () => {
    expect(relationsOf({ kind: 'citizen', accountId: 'account-1', personId: null }, FACTS)).toEqual(['self'])
    expect(relationsOf({ kind: 'citizen', accountId: 'other', personId: 'person-1' }, FACTS)).toEqual(['self'])
    expect(
      relationsOf({ kind: 'citizen', accountId: 'other', personId: null }, { ...FACTS, applicantId: null }),
    ).toEqual([])
    expect(relationsOf({ kind: 'anonymous' }, FACTS)).toEqual([])
  })

  it('is the point that took it in, the organ, the open step, the custody or the place above', () => {
    expect(relationsOf(CLERK, FACTS)).toEqual(['ownPoint', 'below'])
    expect(relationsOf(REVIEWER, FACTS)).toEqual(['node', 'below'])
    expect(relationsOf(officer('chiefRep', 'cl'), FACTS)).toEqual(['itemOrgan', 'below'])
    expect(relationsOf(VILLAGE_CLERK, FACTS)).toEqual(['custody', 'below'])
  })

  it('is nothing for a neighbour: the same role at another place', () => {
    const neighbour: Actor = {
      kind: 'staff',
      staffId: 'n',
      name: 'n',
      unit: 'town-2',
      roles: [{ role: 'windowClerk', unit: 'town-2', place: '430423105000', acting: false }],
      personId: null,
      relatives: [],
    }
    expect(relationsOf(neighbour, FACTS)).toEqual([])
  })

  it('asks role and unit together: a reviewer of another unit does not own the open step', () => {
    expect(relationsOf(officer('townReviewer', 'town'), FACTS)).not.toContain('node')
    expect(relationsOf(officer('approver', 'shsw'), FACTS)).not.toContain('node')
  })
})

describe('separation of accepting, reviewing and deciding', () => {
  const accepted = () =>
    new CaseStory(DISABILITY, { waivedProcedures: ['appraisal', 'publicity'] })
      .act(APPLICANT, 'submit', SAY.submit('town'))
      .act(CLERK, 'receive', SAY.receive)
      .act(CLERK, 'accept', SAY.accept)

  it('who accepted neither reviews nor decides, in whatever post', () => {
    const story = accepted().act(REVIEWER, 'nodeApprove', SAY.approve)
    expect(story.refusal(alsoAs(CLERK, 'approver', 'cl'), 'nodeApprove', SAY.approve)).toBe('case.separation')
    story.act(officer('approver', 'cl'), 'nodeApprove', SAY.approve)
    expect(story.refusal(alsoAs(CLERK, 'chiefRep', 'cl'), 'grant', SAY.grant)).toBe('case.separation')
    expect(story.refusal(alsoAs(CLERK, 'chiefRep', 'cl'), 'refuse', SAY.refuse)).toBe('case.separation')
  })

  it('who submitted for the applicant does not decide', () => {
    const story = new CaseStory(MEDINS)
      .act(CLERK, 'submit', SAY.submit('town', 'window'))
      .act(officer('windowClerk', 'town', 'second'), 'receive', SAY.receive)
      .act(officer('windowClerk', 'town', 'second'), 'accept', SAY.accept)
    expect(story.refusal(alsoAs(CLERK, 'centreDirector', 'town'), 'grant', SAY.grant)).toBe('case.separation')
    expect(story.act(officer('centreDirector', 'town'), 'grant', SAY.grant).state.status).toBe('granted')
  })

  it('one person passes one step, and who reviewed does not decide', () => {
    const story = accepted().act(REVIEWER, 'nodeApprove', SAY.approve)
    expect(story.refusal(alsoAs(REVIEWER, 'approver', 'cl'), 'nodeApprove', SAY.approve)).toBe('case.separation')
    story.act(officer('approver', 'cl', 'li'), 'nodeApprove', SAY.approve)
    expect(story.refusal(officer('chiefRep', 'cl', 'li'), 'grant', SAY.grant)).toBe('case.separation')
  })

  it('the reviewer of a step may pass it again after it came back', () => {
    const story = accepted().act(REVIEWER, 'nodeApprove', SAY.approve)
    story.act(officer('approver', 'cl'), 'nodeReturn', { toNode: 'n2', reason: '入户情况没有写清楚请补' })
    expect(story.act(REVIEWER, 'nodeApprove', SAY.approve).state.status).toBe('inHandling')
  })

  it('who decided neither makes nor hands out the result', () => {
    const story = accepted()
      .act(REVIEWER, 'nodeApprove', SAY.approve)
      .act(officer('approver', 'cl'), 'nodeApprove', SAY.approve)
      .act(officer('chiefRep', 'cl', 'wang'), 'grant', SAY.grant)
    expect(story.refusal(officer('issuer', 'cl', 'wang'), 'produceResult', SAY.produce('cl'))).toBe('case.separation')
    story.act(officer('issuer', 'cl'), 'produceResult', SAY.produce('cl'))
    expect(story.refusal(officer('issuer', 'cl', 'wang'), 'handOut', SAY.handOut)).toBe('case.separation')
  })

  it('nobody acts on a case of their own or of a recorded relative', () => {
    const own = { ...CLERK, personId: 'person-1' } as Actor
    const kin = { ...CLERK, relatives: ['person-1'] } as Actor
    const story = new CaseStory(DISABILITY, { subjects: ['person-1'] }).act(APPLICANT, 'submit', SAY.submit('town'))
    expect(story.refusal(own, 'receive', SAY.receive)).toBe('case.ownCase')
    expect(story.refusal(kin, 'receive', SAY.receive)).toBe('case.relative')
    expect(story.act(CLERK, 'receive', SAY.receive).state.status).toBe('received')
  })

  it('a stop that the item does not order needs a leader and another person’s proposal', () => {
    const hearing = (proposedBy: string | null) => ({
      ...SAY.procedure('hearing'),
      limit: { value: 20, unit: '工作日' },
      proposedBy,
    })
    const story = accepted()
    const leader = officer('chiefRep', 'cl', 'wang')
    expect(story.refusal(REVIEWER, 'startProcedure', hearing('someone'))).toBe('case.twoPersons')
    expect(story.refusal(leader, 'startProcedure', hearing(null))).toBe('case.twoPersons')
    expect(story.refusal(leader, 'startProcedure', hearing('wang'))).toBe('case.twoPersons')
    expect(story.act(leader, 'startProcedure', hearing('townReviewer@shsw')).state.status).toBe('suspended')
  })

  it('a stop without a told length is none', () => {
    const story = accepted()
    const endless = { ...SAY.procedure('hearing'), proposedBy: 'townReviewer@shsw' }
    expect(story.refusal(officer('chiefRep', 'cl'), 'startProcedure', endless)).toBe('case.procedureLimitMissing')
    expect(story.refusal(REVIEWER, 'startProcedure', SAY.procedure('examination'))).toBe('case.procedureUnknown')
  })
})

describe('what somebody is offered', () => {
  it('is what the act itself would answer', () => {
    const story = new CaseStory(ELDER, { intake: 'village' }).act(
      VILLAGE_CLERK,
      'submit',
      SAY.submit('village', 'station'),
    )
    const offered = availableActions(story.context(VILLAGE_CLERK))
    expect(offered.filter((one) => one.allowed).map((one) => one.name)).toEqual([
      'receive',
      'correctOnSpot',
      'transfer',
      'urge',
      'serve',
      'raiseObjection',
      'withdraw',
      'voidCase',
    ])
    expect(offered.find((one) => one.name === 'accept')?.problem?.code).toBe('case.orderRequired')
    expect(offered.map((one) => one.name)).not.toContain('grant')
  })

  it('a station helps with an item that the township takes in, but does not take it in', () => {
    const story = new CaseStory(DISABILITY, { intake: 'village' }).act(
      VILLAGE_CLERK,
      'submit',
      SAY.submit('village', 'station'),
    )
    expect(story.refusal(VILLAGE_CLERK, 'receive', SAY.receive)).toBe('case.notYours')
  })

  it('nothing for who has no account', () => {
    expect(availableActions(new CaseStory(ELDER).context({ kind: 'anonymous' }))).toEqual([])
  })
})
