import { describe, expect, it } from 'vitest'
import { lastDayToAsk } from '../../../../../shared/case/facets/renewal'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY } from '../../case-story'
import { DISABILITY } from '../../plans'

const CHIEF = officer('chiefRep', 'cl')
const LICENCE = {
  ...DISABILITY,
  itemId: 'pesticide',
  profile: 'licence' as const,
  legalLimit: { value: 60, unit: '工作日' as const },
  papers: { grant: 'grant', refuse: 'refuse' },
}
const VALID_TO = '2026-10-08'
const END = {
  ...{ kind: 'impossible', reason: '申请的事已经办不成', article: '行政许可法第七十条', proof: '现场照片' },
  ...{ fileIds: [], proposedBy: 'approver@cl' },
}

function renewal(askedOn: string, licenceTo: string | null = VALID_TO): CaseStory {
  return new CaseStory(LICENCE)
    .on(askedOn)
    .act(APPLICANT, 'submit', { ...SAY.submit('town'), ...(licenceTo === null ? {} : { licenceTo }) })
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)
}

describe('视为准予延续', () => {
  it('E37: valid to 8 October 2026, asked for on 8 September at the latest, renewed from 9 October', () => {
    expect(lastDayToAsk({ validTo: VALID_TO })).toBe('2026-09-08')
    const story = renewal('2026-09-08').on(VALID_TO)
    expect(story.state.status).toBe('inHandling')
    story.on('2026-10-09')
    expect(story.state).toMatchObject({ status: 'granted', decision: { kind: 'granted', on: '2026-10-09' } })
    expect(story.state.decision?.by.kind).toBe('system')
    expect(story.last?.papers).toMatchObject([{ key: 'grant', variant: 'deemedRenewal' }])
    expect(story.last?.tasks.map((task) => task.kind)).toEqual(['makeResult', 'deemedRenewal'])
  })

  it('is dated by the law, however late somebody looks, and no late refusal comes before it', () => {
    const story = renewal('2026-08-03').on('2026-10-20')
    expect(story.actions.at(-1)).toMatchObject({ name: 'deemRenew', on: '2026-10-09', actor: { kind: 'system' } })
    expect(story.refusal(CHIEF, 'refuse', SAY.refuse)).toBe('case.notYours')
    expect(story.refusal(officer('chiefRep', 'cl', 'other'), 'terminate', END)).toBe('case.decisionExists')
    expect(story.clock('statutory').ended).toBe(true)
    expect(story.state.runs.every((run) => run.closedOn === '2026-10-09')).toBe(true)
  })

  it('does not wait for a procedure, and leaves none open', () => {
    const story = renewal('2026-09-01').on('2026-09-30').act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
    expect(story.state.status).toBe('suspended')
    story.on('2026-10-09')
    expect(story.state).toMatchObject({ status: 'granted', procedures: [{ endOn: '2026-10-09', result: 'cancelled' }] })
  })

  it('is not for who asked a day too late, nor for what renews nothing', () => {
    expect(renewal('2026-09-09').on('2026-10-20').state.status).toBe('inHandling')
    expect(renewal('2026-08-03', null).on('2026-10-20').state.status).toBe('inHandling')
  })

  it('is not for what has been decided, and nobody does it by hand', () => {
    const refused = renewal('2026-09-01')
    refused.state = { ...refused.state, status: 'refused' }
    expect(refused.on('2026-10-20').state.status).toBe('refused')
    expect(renewal('2026-09-01').refusal(CHIEF, 'deemRenew', { validTo: VALID_TO, on: '2026-10-09' })).toBe(
      'case.notYours',
    )
  })
})
