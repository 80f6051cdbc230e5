import { describe, expect, it } from 'vitest'
import { EXTENSION_RULES } from '../../../../../shared/case/clock/longer'
import type { Limit } from '../../../../../shared/case/handling-plan'
import { officer, REVIEWER } from '../../case-story'
import { APPROVER, accepted, CHIEF, dueOf, HEAD, planOfProfile, reviewed, sameAs } from '../handling-stories'

const WD = (value: number): Limit => ({ value, unit: '工作日' })
const MORE = (days: number, proposedBy: string | null = 'approver@cl') => ({
  days,
  reason: '需要向发证机关函询培训证书真伪',
  proposedBy,
})
const LICENCE = planOfProfile('licence', { legalLimit: WD(20) })
const MARKET = planOfProfile('marketRegistration', { legalLimit: WD(3) })

describe('延长办理期限', () => {
  it('E08: twenty working days from 16 December 2024 and ten more end on 27 January 2025', () => {
    const story = accepted('2024-12-16', LICENCE)
    expect(dueOf(story, 'statutory')).toBe('2025-01-14')
    story.on('2025-01-10').act(HEAD, 'extend', MORE(10))
    expect(dueOf(story, 'statutory')).toBe('2025-01-27')
    expect(story.clock('statutory').limit).toEqual(WD(30))
    expect(story.state).toMatchObject({ status: 'inHandling', extension: { days: 10, on: '2025-01-10' } })
  })

  it('E22: three working days from 12 February 2026 end on the 24th, three more on the 27th', () => {
    const story = accepted('2026-02-12', MARKET)
    expect(dueOf(story, 'statutory')).toBe('2026-02-24')
    story.on('2026-02-24').act(HEAD, 'extend', MORE(3))
    expect(dueOf(story, 'statutory')).toBe('2026-02-27')
  })

  it('makes one paper with old day, new day, article and days, and moves the open step’s task', () => {
    const story = accepted('2026-03-02', LICENCE).on('2026-03-03').act(HEAD, 'extend', MORE(5))
    expect(story.last?.papers).toEqual([
      {
        key: 'extension',
        facts: {
          reason: '需要向发证机关函询培训证书真伪',
          legalArticle: '《中华人民共和国行政许可法》第四十二条第一款',
          approver: '本机关负责人',
          extendDays: '5个工作日',
          oldDueDate: '2026-03-30',
          newDueDate: '2026-04-07',
        },
      },
    ])
    // The step had two working days from 2 March; with five more it ends on the 11th.
    expect(story.last?.moves).toEqual([{ kinds: ['node', 'decide'], dueOn: '2026-03-11' }])
    expect(dueOf(story, 'node')).toBe('2026-03-11')
  })

  it('the next step has its own days again', () => {
    const story = accepted('2026-03-02', LICENCE).act(HEAD, 'extend', MORE(10))
    story.act(REVIEWER, 'nodeApprove', { opinion: '情况属实' })
    expect(story.clock('node')).toMatchObject({ startOn: '2026-03-02', limit: WD(4), dueOn: '2026-03-06' })
  })

  it('the promise follows by the same days while the law’s day is later', () => {
    const plan = planOfProfile('licence', { legalLimit: WD(20), promisedLimit: WD(7) })
    const story = accepted('2026-03-02', plan)
    expect(dueOf(story, 'promised')).toBe('2026-03-11')
    story.act(HEAD, 'extend', MORE(10))
    expect(dueOf(story, 'promised')).toBe('2026-03-25')
    expect(dueOf(story, 'statutory')).toBe('2026-04-14')
  })

  it('the promise never goes beyond the law’s day, whatever its unit', () => {
    // Ten working days from 28 September 2026, over the National Day week, end on Friday 16 October, as do 18 days.
    const plan = planOfProfile('licence', { legalLimit: WD(10), promisedLimit: { value: 18, unit: '日' } })
    const story = accepted('2026-09-28', plan)
    expect(dueOf(story, 'promised')).toBe('2026-10-16')
    expect(dueOf(story, 'statutory')).toBe('2026-10-16')
    story.act(HEAD, 'extend', MORE(10))
    expect(dueOf(story, 'statutory')).toBe('2026-10-30')
    expect(dueOf(story, 'promised')).toBe('2026-10-26')
    const short = planOfProfile('licence', { legalLimit: { value: 10, unit: '日' }, promisedLimit: WD(8) })
    const other = accepted('2026-03-02', short).act(HEAD, 'extend', MORE(10))
    expect(dueOf(other, 'statutory')).toBe('2026-03-23')
    expect(dueOf(other, 'promised')).toBe('2026-03-23')
  })

  it('a promise that was broken before is not mended by it', () => {
    const plan = planOfProfile('licence', { legalLimit: WD(20), promisedLimit: WD(5) })
    const story = accepted('2026-03-02', plan).on('2026-03-10').act(HEAD, 'extend', MORE(5))
    expect(story.clock('promised')).toMatchObject({ dueOn: '2026-03-09', light: 'late' })
  })

  it('an item whose source names no limit tells the days of its promise', () => {
    const plan = planOfProfile('general', { legalLimit: null, promisedLimit: WD(15) })
    const story = accepted('2026-11-23', plan).act(HEAD, 'extend', MORE(5))
    expect(story.last?.papers[0]?.facts).toMatchObject({ oldDueDate: '2026-12-14', newDueDate: '2026-12-21' })
  })

  it.each([
    ['licence', 10],
    ['marketRegistration', 3],
    ['general', 10],
    ['relief', 10],
  ] as const)('%s: at most %i days', (profile, most) => {
    expect(EXTENSION_RULES[profile]?.days).toBe(most)
    const story = accepted('2026-03-02', planOfProfile(profile))
    expect(story.refusal(HEAD, 'extend', MORE(most + 1))).toBe('case.extendTooLong')
    expect(story.act(HEAD, 'extend', MORE(most)).state.extension?.days).toBe(most)
  })

  it.each(['socialInsurance', 'residence'] as const)('%s: none at all', (profile) => {
    expect(accepted('2026-03-02', planOfProfile(profile)).refusal(HEAD, 'extend', MORE(1))).toBe('case.extendNone')
  })

  it('is possible on the last day and no longer on the next', () => {
    const last = accepted('2026-03-02', LICENCE).on('2026-03-30')
    expect(last.act(HEAD, 'extend', MORE(1)).clock('statutory').dueOn).toBe('2026-03-31')
    const late = accepted('2026-03-02', LICENCE).on('2026-03-31')
    expect(late.refusal(HEAD, 'extend', MORE(1))).toBe('case.dueDayPassed')
  })

  it('happens once', () => {
    const story = accepted('2026-03-02', LICENCE).act(HEAD, 'extend', MORE(3))
    expect(story.refusal(HEAD, 'extend', MORE(3))).toBe('case.alreadyDone')
    expect(story.refusal(officer('deptLeader', 'cl', 'another'), 'extend', MORE(3))).toBe('case.alreadyDone')
  })

  it('is the head’s of the organ: no approver, no chief representative, no other organ', () => {
    const story = accepted('2026-03-02', LICENCE)
    for (const actor of [APPROVER, CHIEF, REVIEWER, officer('deptLeader', 'mzj'), officer('leaderInCharge', 'town')])
      expect(story.refusal(actor, 'extend', MORE(3))).toBe('case.notYours')
  })

  it('neither who asked for it nor who owns the open step approves it', () => {
    const story = accepted('2026-03-02', LICENCE)
    expect(story.refusal(HEAD, 'extend', MORE(3, 'deptLeader@cl'))).toBe('case.twoPersons')
    story.act(REVIEWER, 'nodeApprove', { opinion: '情况属实' })
    story.act(APPROVER, 'consult', {
      consultId: 'q1',
      form: 'extension',
      toUnit: 'cl',
      toRole: 'deptLeader',
      question: '函询没有回来，申请延期五天',
      days: 3,
    })
    expect(story.refusal(sameAs(APPROVER, 'deptLeader', 'cl'), 'extend', MORE(3, null))).toBe('case.separation')
    const both = officer('deptLeader', 'cl', 'both')
    const owner = {
      ...both,
      roles: [...('roles' in both ? both.roles : []), ...('roles' in APPROVER ? APPROVER.roles : [])],
    }
    expect(story.refusal(owner as typeof both, 'extend', MORE(3))).toBe('case.separation')
    story.act(HEAD, 'extend', MORE(5))
    expect(story.state.consults?.[0]).toMatchObject({ answer: 'agree', answeredBy: 'deptLeader@cl' })
    expect(story.last?.settles).toEqual([{ kind: 'answerConsult', refs: ['q1'] }])
  })

  it('waits for the end of a stop, and comes too late after the decision', () => {
    const hearing = {
      ...LICENCE,
      procedures: [
        { kind: 'publicity' as const, name: '公示', stops: true, limit: WD(5), basis: '办法', waived: null },
      ],
    }
    const stopped = accepted('2026-03-02', hearing).act(REVIEWER, 'startProcedure', {
      ...{ procedureId: 'p', kind: 'publicity', reason: '按办事指南进行', basis: '办法' },
      ...{ limit: null, team: [], place: null, proposedBy: null },
    })
    expect(stopped.refusal(HEAD, 'extend', MORE(3))).toBe('case.clockSuspended')
    const decided = reviewed('2026-03-02', LICENCE).act(CHIEF, 'grant', {
      ...{ text: '符合条件', validUntil: null, amountText: null, payFrom: null },
    })
    expect(decided.refusal(HEAD, 'extend', MORE(3))).toBe('case.decisionExists')
  })
})
