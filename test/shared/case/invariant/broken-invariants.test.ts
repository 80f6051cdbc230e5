import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertMay } from '../../../../shared/case/authority/may-act'
import type { BuiltActionName } from '../../../../shared/case/authority/role-table'
import type { HandlingPlan } from '../../../../shared/case/handling-plan'
import { brokenInvariants, INVARIANTS } from '../../../../shared/case/invariant/broken-invariants'
import type { CaseFacts } from '../../../../shared/case/invariant/invariant'
import type { Actor } from '../../../../shared/identity/actor'
import { addDays } from '../../../../shared/kernel/plain-date'
import { ProblemError } from '../../../../shared/problem/problem'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY } from '../case-story'
import { DISABILITY, MEDINS } from '../plans'

const ISSUER = officer('issuer', 'cl')
const TOWN_ISSUER = officer('issuer', 'town')
const COUNTY_REVIEWER = officer('approver', 'cl')
const LEADER = officer('chiefRep', 'cl')
const DIRECTOR = officer('centreDirector', 'town')

/** Stands in an input for the day on which it is tried. */
const TODAY = 'today'
const HEAD = officer('deptLeader', 'cl')
const OTHER = officer('approver', 'mzj')
const question = (consultId: string) => ({
  ...{ consultId, form: 'department', toUnit: 'mzj', toRole: null, days: 3, question: '享受过同类待遇没有' },
})
const GOING_UP = {
  ...{ upper: '市残联', way: 'system', number: null, opinion: '同意上报' },
  limit: { value: 15, unit: '工作日' },
}
/** The paper's day is put in when it comes back. */
const backWith = (outcome: string) => ({
  ...{ outcome, paperNo: null, paperOn: TODAY, text: '按意见办理', validUntil: null, proposedBy: null, fileIds: [] },
})

/** What somebody may try at any moment, allowed or not. */
const TRIES: readonly (readonly [Actor, BuiltActionName, unknown])[] = [
  [APPLICANT, 'submit', SAY.submit()],
  [CLERK, 'submit', SAY.submit('town', 'window')],
  [CLERK, 'receive', SAY.receive],
  [CLERK, 'returnForCorrection', { lines: SAY.lines('a', 'b'), replyDays: 30 }],
  [CLERK, 'requestSupplement', SAY.supplement('a', 'b')],
  [CLERK, 'requestSupplement', { ...SAY.supplement('a'), mode: 'sameLines' }],
  [APPLICANT, 'supply', SAY.supply('a')],
  [APPLICANT, 'supply', SAY.supply('a', 'b')],
  [CLERK, 'accept', SAY.accept],
  [CLERK, 'refuseAcceptance', SAY.refuseAcceptance],
  [REVIEWER, 'nodeApprove', SAY.approve],
  [COUNTY_REVIEWER, 'nodeApprove', SAY.approve],
  [COUNTY_REVIEWER, 'nodeReturn', { toNode: 'n2', reason: '材料和系统里的不一样，请再核一次' }],
  [COUNTY_REVIEWER, 'startProcedure', SAY.procedure('appraisal')],
  [COUNTY_REVIEWER, 'startProcedure', SAY.procedure('publicity')],
  [COUNTY_REVIEWER, 'endProcedure', SAY.ended('appraisal')],
  [COUNTY_REVIEWER, 'endProcedure', SAY.ended('publicity')],
  [COUNTY_REVIEWER, 'endProcedure', SAY.ended('appraisal', 'fail')],
  [LEADER, 'grant', SAY.grant],
  [LEADER, 'refuse', SAY.refuse],
  [DIRECTOR, 'grant', SAY.grant],
  [DIRECTOR, 'refuse', SAY.refuse],
  [TOWN_ISSUER, 'produceResult', SAY.produce('town')],
  [TOWN_ISSUER, 'sendResult', SAY.send('post', null)],
  [TOWN_ISSUER, 'recordDelivery', { outcome: 'returned', custodyPoint: 'town', signer: null, note: null }],
  [ISSUER, 'produceResult', SAY.produce('cl')],
  [ISSUER, 'sendResult', SAY.send('toTownship', 'town')],
  [TOWN_ISSUER, 'recordDelivery', SAY.arrived('town')],
  [TOWN_ISSUER, 'handOut', SAY.handOut],
  [ISSUER, 'handOut', SAY.handOut],
  [HEAD, 'extend', { days: 3, reason: '函询还没有回来', proposedBy: null }],
  [HEAD, 'extendProcedure', { procedureId: 'publicity', days: 2, reason: '公示栏坏了，重贴', proposedBy: null }],
  [CLERK, 'extendSupplement', { cause: 'asked', days: 10, reason: '户口簿在外地', proof: null }],
  [REVIEWER, 'consult', question('q1')],
  [LEADER, 'consult', question('q2')],
  [OTHER, 'answerConsult', { consultId: 'q1', answer: 'agree', text: '没有享受过' }],
  [LEADER, 'answerConsult', { consultId: 'q2', answer: 'withdrawn', text: '不用问了' }],
  [REVIEWER, 'notifyInterested', { ref: 'r0', person: '邻居', interest: '采光', days: 2, hearing: true }],
  [LEADER, 'notifyInterested', { ref: 'r1', person: '邻居', interest: '通行', days: 2, hearing: false }],
  [HEAD, 'transferUp', GOING_UP],
  [LEADER, 'transferUp', GOING_UP],
  [officer('leaderInCharge', 'cl'), 'transferUp', GOING_UP],
  [CLERK, 'returnFromUpper', backWith('opinion')],
  [CLERK, 'returnFromUpper', backWith('moreWork')],
  [APPLICANT, 'urge', { target: 'owner', text: '请尽快办' }],
  [APPLICANT, 'rate', { level: 1, tags: [], hasText: false, channel: 'own' }],
  [APPLICANT, 'withdraw', { reason: null, papersBack: false }],
  [CLERK, 'voidCase', { kind: 'enteredByMistake', reason: '录错了人' }],
]

const factsOf = (story: CaseStory): CaseFacts => ({
  state: story.state,
  plan: story.plan,
  actions: story.actions,
  clocks: story.clocks(),
  calendar: story.calendar,
  today: story.today,
})

type Try = { readonly days: number; readonly pick: number; readonly blind: boolean }

/** What role, place and status let somebody try now; what an act itself says to it is not asked. */
function openTries(story: CaseStory): typeof TRIES {
  return TRIES.filter(([actor, name]) => {
    try {
      assertMay(story.context(actor), name)
      return true
    } catch (error) {
      if (error instanceof ProblemError) return false
      throw error
    }
  })
}

function withDay(input: unknown, today: string): unknown {
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, value === TODAY ? today : value]))
}

/** Walks through a case as chance has it; answers what was broken first, and which acts were done. */
function walk(plan: HandlingPlan, tries: readonly Try[]): { broken: string | null; done: string[] } {
  const story = new CaseStory(plan)
  for (const { days, pick, blind } of tries) {
    story.on(addDays(story.today, days))
    const open = blind ? TRIES : openTries(story)
    const chosen = open[pick % Math.max(1, open.length)]
    if (chosen === undefined) continue
    const [actor, name, input] = chosen
    try {
      story.act(actor, name, withDay(input, story.today))
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
    }
    const [first] = brokenInvariants(factsOf(story))
    if (first !== undefined)
      return { broken: `${first.id} ${first.words}: ${first.what}`, done: story.actions.map((one) => one.name) }
  }
  return { broken: null, done: story.actions.map((one) => one.name) }
}

describe('the invariants of a case', () => {
  it('hold at every step of 300 walks by chance, which reach nearly every act', () => {
    const reached = new Set<string>()
    const days = fc.oneof({ weight: 6, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(40) })
    const blind = fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
    const tries = fc.array(fc.record({ days, blind, pick: fc.nat(999) }), { minLength: 20, maxLength: 45 })
    fc.assert(
      fc.property(fc.constantFrom(DISABILITY, MEDINS), tries, (plan, way) => {
        const { broken, done } = walk(plan, way)
        for (const name of done) reached.add(name)
        if (broken !== null) throw new Error(`${broken}\n${done.join(' → ')}`)
      }),
      { numRuns: 300, seed: 20_260_302 },
    )
    const never = TRIES.map(([, name]) => name).filter((name) => !reached.has(name))
    expect(never).toEqual([])
    expect(reached).toContain('deemAccept')
    expect(reached).toContain('lapse')
  }, 240_000)

  it('an objection to a case that has ended, and the time to answer it, are in order', () => {
    const story = new CaseStory(DISABILITY).act(APPLICANT, 'submit', SAY.submit()).act(CLERK, 'receive', SAY.receive)
    story.act(APPLICANT, 'withdraw', { reason: null, papersBack: false })
    const raised = { objectionId: 'o1', step: 'raise', kind: 'objection', text: '不是本人撤回的', fileNo: null }
    story.act(APPLICANT, 'raiseObjection', { ...raised, outcome: null })
    const facts = factsOf(story)
    expect(facts.clocks.some((clock) => clock.name === 'objectionReply' && !clock.ended)).toBe(true)
    expect(brokenInvariants(facts)).toEqual([])
  })

  it('are each asked under a number of their own, and see what is wrong', () => {
    expect(new Set(INVARIANTS.map((one) => one.id)).size).toBe(INVARIANTS.length)
    const story = new CaseStory(DISABILITY).act(APPLICANT, 'submit', SAY.submit()).act(CLERK, 'receive', SAY.receive)
    const good = factsOf(story)
    expect(brokenInvariants(good)).toEqual([])
    const ids = (facts: Partial<CaseFacts>) => brokenInvariants({ ...good, ...facts }).map((one) => one.id)
    expect(ids({ state: { ...good.state, acceptedOn: '2026-03-01' } })).toContain(26)
    expect(ids({ state: { ...good.state, status: 'inHandling' } })).toContain(1)
    expect(ids({ clocks: [] })).toEqual([2, 11, 51])
    expect(ids({ actions: good.actions.slice(1) })).toEqual([57])
    expect(ids({ state: { ...good.state, status: 'refusedAcceptance' } })).toContain(21)
    expect(ids({ today: '2026-04-30', clocks: good.clocks })).toContain(9)
    const [submit, receive] = good.actions
    if (submit === undefined || receive === undefined) throw new Error('two acts were done')
    const bySystem = { ...receive, actor: { ...receive.actor, kind: 'system' as const, id: null } }
    expect(ids({ actions: [submit, bySystem] })).toEqual([34])
    const decidedByClerk = { ...receive, seq: 3, name: 'grant' as const }
    expect(ids({ actions: [submit, receive, decidedByClerk], state: { ...good.state, version: 3 } })).toEqual([27])
    const twice = { ...receive, seq: 3, name: 'rate' as const, actor: submit.actor }
    const rated = [submit, receive, twice, { ...twice, seq: 4 }]
    expect(ids({ actions: rated, state: { ...good.state, version: 4 } })).toEqual([53])
  })
})
