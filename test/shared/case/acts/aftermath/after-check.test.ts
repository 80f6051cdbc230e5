import { describe, expect, it } from 'vitest'
import { APPLICANT, CaseStory, CLERK, material, officer, SAY } from '../../case-story'
import { ELDER } from '../../plans'

const CHIEF = officer('chiefRep', 'mzj')
const APPROVER = officer('approver', 'mzj')
const SIGNED = { way: 'signature', fileId: 'f1', witness: null, witnessRelation: null, witnessFileId: null }
const plan = (risk: 'high' | 'middle' | 'low', supplyDays: number | null = null) => ({
  ...ELDER,
  commitment: { textVersion: '1', condition: '一直住在本乡', lines: ['proof'], supplyDays, risk },
})
const found = (result: 'kept' | 'correctable' | 'broken', more: object = {}) => ({
  ...{ way: 'onSite', result, facts: '入户看过，和承诺的一样', officers: ['colleague'], fileIds: [] },
  ...{ correctDays: result === 'correctable' ? 10 : null },
  ...more,
})

function granted(of = plan('middle')): CaseStory {
  return new CaseStory(of, { materials: [material('idCard'), material('proof', { satisfied: false })] })
    .on('2026-03-02')
    .act(APPLICANT, 'submit', SAY.submit('town'))
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'acceptCommitment', { textVersion: '1', promise: SIGNED, basis: null, note: null })
    .act(CHIEF, 'grant', SAY.grant)
}

describe('事后核查', () => {
  it('finds the promise kept: the clock ends, the paper says so, nothing more is owed', () => {
    const story = granted().on('2026-03-10').act(APPROVER, 'afterCheck', found('kept'))
    expect(story.state.status).toBe('granted')
    expect(story.state.commitment).toMatchObject({
      state: 'kept',
      checks: [{ on: '2026-03-10', officers: ['approver@mzj', 'colleague'] }],
    })
    expect(story.last?.papers).toMatchObject([{ key: 'verifyResult', variant: 'kept' }])
    expect(story.last?.tasks).toEqual([])
    expect(story.clock('afterCheck')).toMatchObject({ ended: true, used: 6 })
    expect(story.refusal(APPROVER, 'afterCheck', found('kept'))).toBe('case.alreadyDone')
  })

  it('gives days to put right, once; then it is corrected, or broken and proposed for revocation', () => {
    const story = granted().on('2026-03-10').act(APPROVER, 'afterCheck', found('correctable'))
    // Ten days after 10 March.
    expect(story.clock('correctWithin')).toMatchObject({ startOn: '2026-03-10', dueOn: '2026-03-20', ended: false })
    expect(story.last?.tasks.map((task) => [task.kind, task.dueOn])).toEqual([
      ['putRight', '2026-03-20'],
      ['checkPromise', '2026-03-20'],
    ])
    story.on('2026-03-23')
    expect(story.refusal(APPROVER, 'afterCheck', found('correctable'))).toBe('case.orderRequired')
    const broken = granted().act(APPROVER, 'afterCheck', found('correctable')).on('2026-03-23')
    broken.act(APPROVER, 'afterCheck', found('broken'))
    expect(broken.state.commitment?.state).toBe('broken')
    expect(broken.last?.tasks).toMatchObject([{ kind: 'proposeRevoke', owner: { unit: 'mzj', role: 'chiefRep' } }])
    expect(broken.last?.papers).toMatchObject([{ key: 'verifyResult', variant: 'broken' }])
    story.act(APPROVER, 'afterCheck', found('kept'))
    expect(story.state.commitment?.state).toBe('corrected')
    expect(story.clock('correctWithin').ended).toBe(true)
  })

  it('takes two on the spot, never the one who granted', () => {
    const story = granted()
    expect(story.refusal(APPROVER, 'afterCheck', found('kept', { officers: [] }))).toBe('case.officersNeeded')
    expect(story.refusal(APPROVER, 'afterCheck', found('kept', { officers: ['approver@mzj'] }))).toBe(
      'case.officersNeeded',
    )
    expect(story.refusal(APPROVER, 'afterCheck', found('kept', { officers: ['chiefRep@mzj'] }))).toBe(
      'case.officersNeeded',
    )
    const granter = officer('approver', 'mzj', 'chiefRep@mzj')
    expect(story.refusal(granter, 'afterCheck', found('kept'))).toBe('case.separation')
    expect(story.refusal(CLERK, 'afterCheck', found('kept'))).toBe('case.notYours')
    story.act(APPROVER, 'afterCheck', found('kept', { way: 'data', officers: [] }))
    expect(story.state.commitment?.state).toBe('kept')
  })

  it('begins on the spot where the risk is high', () => {
    expect(granted(plan('high')).refusal(APPROVER, 'afterCheck', found('kept', { way: 'data' }))).toBe(
      'case.orderRequired',
    )
    // Ten working days after Monday 2 March.
    expect(granted(plan('high')).clock('afterCheck').dueOn).toBe('2026-03-16')
  })

  it('is not kept while promised papers are awaited, says how long to put right, and only where something was promised', () => {
    expect(granted(plan('low', 20)).refusal(APPROVER, 'afterCheck', found('kept'))).toBe('case.orderRequired')
    expect(granted().refusal(APPROVER, 'afterCheck', found('correctable', { correctDays: null }))).toBe(
      'case.reasonRequired',
    )
    const plain = granted()
    plain.state = { ...plain.state, commitment: undefined }
    expect(plain.refusal(APPROVER, 'afterCheck', found('kept'))).toBe('case.orderRequired')
  })

  it('runs on after the result was handed over, and leaves the end where it was', () => {
    const story = granted()
    story.state = { ...story.state, status: 'closed', endedOn: '2026-03-05' }
    expect(story.clock('afterCheck')).toMatchObject({ ended: false })
    expect(story.clock('delivery').ended).toBe(true)
    story.on('2026-03-10').act(APPROVER, 'afterCheck', found('kept'))
    expect(story.state).toMatchObject({ status: 'closed', endedOn: '2026-03-05' })
  })
})
