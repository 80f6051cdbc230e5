import { describe, expect, it } from 'vitest'
import { ACTS } from '../../../../../shared/case/acts/index'
import { APPLICANT, CaseStory, CLERK, material, officer, SAY, VILLAGE_CLERK } from '../../case-story'
import { DISABILITY, ELDER } from '../../plans'

const CHIEF = officer('chiefRep', 'mzj')
const SIGNED = { way: 'signature', fileId: 'f1', witness: null, witnessRelation: null, witnessFileId: null }
const LATER = material('proof', { satisfied: false, checked: false })
const LISTED = {
  ...ELDER,
  commitment: {
    ...{ textVersion: '2026-1', condition: '本人一直住在本乡', lines: ['proof'], supplyDays: 20 },
    risk: 'middle' as const,
  },
}
const say = { textVersion: '2026-1', promise: SIGNED, basis: null, note: null }

function received(plan: typeof ELDER = LISTED, materials = [material('idCard'), LATER]): CaseStory {
  return new CaseStory(plan, { materials })
    .on('2026-03-02')
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
}

describe('告知承诺受理', () => {
  it('goes straight to the one who decides, who decides the same day', () => {
    const story = received().act(CLERK, 'acceptCommitment', say)
    expect(story.state).toMatchObject({ status: 'pendingDecision', acceptedOn: '2026-03-02' })
    expect(story.state.commitment).toMatchObject({ state: 'made', risk: 'middle', supplyDays: 20 })
    expect(story.state.runs).toMatchObject([{ key: 'n4', closedOn: null }])
    expect(story.last?.papers.map((paper) => paper.key)).toEqual(['commitment', 'acceptNotice'])
    expect(story.last?.papers[0]?.facts).toEqual({ missing: 'proof', condition: '本人一直住在本乡' })
    expect(story.last?.tasks).toMatchObject([{ kind: 'decide', owner: { unit: 'mzj' }, dueOn: '2026-03-02' }])
  })

  it('may be granted with the promised line open, which then has its own days; the check is due by risk', () => {
    const story = received().act(CLERK, 'acceptCommitment', say).act(CHIEF, 'grant', SAY.grant)
    expect(story.state.status).toBe('granted')
    expect(story.last?.papers[0]?.facts.grantContent).toBe('符合条件（以告知承诺方式办理）')
    // 20 days after 2 March is a Sunday: 22 March rolls to Monday 23. Thirty working days after 2 March, 清明 4 to 6 April off: 14 April.
    expect(story.clock('commitmentSupply')).toMatchObject({ dueOn: '2026-03-23', ended: false })
    expect(story.clock('afterCheck')).toMatchObject({ startOn: '2026-03-02', dueOn: '2026-04-14', ended: false })
    expect(story.last?.tasks.map((task) => [task.kind, task.dueOn])).toContainEqual(['checkPromise', '2026-04-14'])
    story.materials = story.materials.map((one) => ({ ...one, satisfied: true }))
    story.act(APPLICANT, 'supply', SAY.supply('proof'))
    expect(story.state.commitment).toMatchObject({ supplied: ['proof'], suppliedOn: '2026-03-02' })
    expect(story.clock('commitmentSupply').ended).toBe(true)
  })

  it('is not granted while a line is missing that nobody promised', () => {
    const story = received().act(CLERK, 'acceptCommitment', say)
    story.materials = [...story.materials, material('other', { satisfied: false })]
    expect(story.refusal(CHIEF, 'grant', SAY.grant)).toBe('case.materialsMissing')
  })

  it('is the list’s to allow, not the clerk’s: item, lines and text', () => {
    expect(received(ELDER).refusal(CLERK, 'acceptCommitment', say)).toBe('case.notCommitted')
    expect(received(DISABILITY).refusal(CLERK, 'acceptCommitment', say)).toBe('case.notCommitted')
    expect(received().refusal(CLERK, 'acceptCommitment', { ...say, textVersion: '2025-9' })).toBe('case.notCommitted')
    const other = material('other', { satisfied: false })
    expect(received(LISTED, [LATER, other]).refusal(CLERK, 'acceptCommitment', say)).toBe('case.notCommitted')
  })

  it('needs the applicant’s own hand and the window clerk, who does not decide afterwards', () => {
    const unsigned = { ...say, promise: { ...SIGNED, fileId: null } }
    expect(received().refusal(CLERK, 'acceptCommitment', unsigned)).toBe('case.unconfirmed')
    expect(received().refusal(VILLAGE_CLERK, 'acceptCommitment', say)).toBe('case.notYours')
    const both = officer('chiefRep', 'mzj', CLERK.kind === 'staff' ? CLERK.staffId : '')
    expect(received().act(CLERK, 'acceptCommitment', say).refusal(both, 'grant', SAY.grant)).toBe('case.separation')
  })

  it('may be taken back before the decision', () => {
    const story = received().act(CLERK, 'acceptCommitment', say)
    story.act(APPLICANT, 'withdraw', { reason: null, papersBack: false })
    expect(story.state.status).toBe('withdrawn')
    expect(story.clocks().some((clock) => clock.name === 'afterCheck')).toBe(false)
  })

  it('logs the letter by its version and pictures, never a name', () => {
    const { input, decide } = ACTS.acceptCommitment
    const signed = { ...SIGNED, way: 'mark' as const, witness: '旷某', witnessRelation: '邻居', witnessFileId: 'f2' }
    const { log } = decide(received().context(CLERK), input.parse({ ...say, promise: signed }))
    expect(log).toMatchObject({ textVersion: '2026-1', promise: { way: 'mark', fileId: 'f1', witnessFileId: 'f2' } })
    expect(JSON.stringify(log)).not.toContain('旷某')
  })
})
