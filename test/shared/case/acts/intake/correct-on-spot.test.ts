import { describe, expect, it } from 'vitest'
import { APPLICANT, CaseStory, CLERK, REVIEWER, SAY, VILLAGE_CLERK } from '../../case-story'
import { DISABILITY, ELDER } from '../../plans'

const signature = { way: 'signature', fileId: 'f1', witness: null, witnessRelation: null, witnessFileId: null }
const corrected = (more: object = {}) => ({
  ...{ fields: ['phone'], revision: 2, answersDigest: 'd2', lineIds: [], fileIds: [], signature },
  ...more,
})

const submitted = () => new CaseStory(DISABILITY).on('2026-03-02').act(APPLICANT, 'submit', SAY.submit('town'))

describe('当场更正', () => {
  it('changes neither status nor clock, before and after receipt, and is no notice', () => {
    const story = submitted().act(CLERK, 'correctOnSpot', corrected())
    expect(story.state).toMatchObject({ status: 'submitted', oneTimeNotice: null })
    story.act(CLERK, 'receive', SAY.receive)
    const due = story.clock('oneTimeNotice').dueOn
    story.act(CLERK, 'correctOnSpot', corrected({ fields: [], revision: null, lineIds: ['photo'], fileIds: ['f2'] }))
    expect(story.state.status).toBe('received')
    expect(story.clock('oneTimeNotice').dueOn).toBe(due)
    expect(story.last?.papers).toEqual([])
    story.act(CLERK, 'requestSupplement', SAY.supplement('photo'))
    expect(story.refusal(CLERK, 'correctOnSpot', corrected())).toBe('case.waitsForApplicant')
  })

  it('logs fields, lines and digests, never what was written', () => {
    const story = submitted().act(CLERK, 'correctOnSpot', corrected())
    expect(story.actions.at(-1)?.input).toEqual({
      ...{ fields: ['phone'], revision: 2, answersDigest: 'd2', lineIds: [], fileIds: [] },
      signature: { way: 'signature', fileId: 'f1', witnessFileId: null },
    })
  })

  it('needs a change and the person’s hand', () => {
    expect(submitted().refusal(CLERK, 'correctOnSpot', corrected({ fields: [] }))).toBe('case.reasonRequired')
    const unsigned = corrected({ signature: { ...signature, fileId: null } })
    expect(submitted().refusal(CLERK, 'correctOnSpot', unsigned)).toBe('case.unconfirmed')
  })

  it('is the counter’s: the village only where it may receive, nobody after acceptance', () => {
    expect(submitted().refusal(REVIEWER, 'correctOnSpot', corrected())).toBe('case.notYours')
    expect(submitted().refusal(APPLICANT, 'correctOnSpot', corrected())).toBe('case.notYours')
    const village = new CaseStory(ELDER).on('2026-03-02').act(APPLICANT, 'submit', SAY.submit('village'))
    village.act(VILLAGE_CLERK, 'correctOnSpot', corrected())
    expect(village.state.status).toBe('submitted')
    const helper = new CaseStory(DISABILITY).on('2026-03-02').act(APPLICANT, 'submit', SAY.submit('village'))
    expect(helper.refusal(VILLAGE_CLERK, 'correctOnSpot', corrected())).toBe('case.notYours')
    const accepted = submitted().act(CLERK, 'receive', SAY.receive).act(CLERK, 'accept', SAY.accept)
    expect(accepted.refusal(CLERK, 'correctOnSpot', corrected())).toBe('case.tooLate')
  })
})
