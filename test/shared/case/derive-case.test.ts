import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availableActions } from '../../../shared/case/authority/may-act'
import type { BuiltActionName } from '../../../shared/case/authority/role-table'
import { openProceduresOf } from '../../../shared/case/case-state'
import { isEnded } from '../../../shared/case/case-status'
import { expectedDate } from '../../../shared/case/clock/expected-date'
import { deriveCase } from '../../../shared/case/derive-case'
import type { HandlingPlan } from '../../../shared/case/handling-plan'
import { presentTimeline } from '../../../shared/case/progress/timeline'
import type { Actor } from '../../../shared/identity/actor'
import { addDays } from '../../../shared/kernel/plain-date'
import { ProblemError } from '../../../shared/problem/problem'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY, VILLAGE_CLERK } from './case-story'
import { DISABILITY, ELDER, MEDINS, QUERY } from './plans'

type Move = { readonly actor: Actor; readonly name: BuiltActionName; readonly input: unknown; readonly wait: number }

const COUNTY = ['cl', 'mzj', 'ybj'].flatMap((unit) => [
  officer('approver', unit),
  officer('chiefRep', unit),
  officer('issuer', unit),
])
const ACTORS = [
  APPLICANT,
  CLERK,
  VILLAGE_CLERK,
  REVIEWER,
  officer('issuer', 'town'),
  officer('centreDirector', 'town'),
  ...COUNTY,
]

const INPUTS: readonly [BuiltActionName, unknown][] = [
  ['recordDelivery', { outcome: 'returned', custodyPoint: null, signer: null, note: null }],
  ['submit', SAY.submit('town')],
  ['receive', SAY.receive],
  ['requestSupplement', SAY.supplement('photo')],
  ['requestSupplement', { ...SAY.supplement('photo'), mode: 'sameLines' }],
  ['returnForCorrection', { lines: SAY.lines('form'), replyDays: 10 }],
  ['supply', SAY.supply('photo')],
  ['accept', SAY.accept],
  ['refuseAcceptance', SAY.refuseAcceptance],
  ['nodeApprove', SAY.approve],
  ['nodeReturn', { toNode: 'n2', reason: '材料与事实不一致请复核' }],
  ['startProcedure', SAY.procedure('appraisal')],
  ['startProcedure', SAY.procedure('publicity')],
  ['endProcedure', SAY.ended('appraisal')],
  ['endProcedure', SAY.ended('publicity')],
  ['recordReentry', { system: '全国残联系统', externalNo: '1', differences: null }],
  ['grant', SAY.grant],
  ['refuse', SAY.refuse],
  ['produceResult', SAY.produce('town')],
  ['sendResult', SAY.send('toVillage', 'village')],
  ['recordDelivery', SAY.arrived('village')],
  ['handOut', SAY.handOut],
  ['close', { why: '钱已打到账上' }],
  ['rate', { level: 1, tags: [], hasText: false, channel: 'own' }],
  ['withdraw', { reason: null, papersBack: false }],
]

const move: fc.Arbitrary<Move> = fc
  .tuple(fc.constantFrom(...ACTORS), fc.constantFrom(...INPUTS), fc.integer({ min: 0, max: 12 }))
  .map(([actor, [name, input], wait]) => ({ actor, name, input, wait: wait > 6 ? 0 : wait }))

/** Somebody who may do it does it, if anybody may: half of the moves are led so, that long lives come about. */
const led: fc.Arbitrary<number> = fc.integer({ min: 0, max: 1000 })

const plan: fc.Arbitrary<HandlingPlan> = fc.constantFrom(DISABILITY, ELDER, MEDINS, QUERY)

function attempt(story: CaseStory, one: Move): void {
  try {
    story.act(one.actor, one.name, one.input)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
  }
}

/** Lives a case through random moves; `check` sees it after each. */
function live(
  plan: HandlingPlan,
  moves: readonly (readonly [Move, number])[],
  check: (story: CaseStory) => void,
): CaseStory {
  const story = new CaseStory(plan).on('2026-03-02').act(APPLICANT, 'submit', SAY.submit('town'))
  for (const [one, lead] of moves) {
    story.on(addDays(story.today, one.wait))
    attempt(story, one)
    const before = story.state.version
    for (let step = 0; step < INPUTS.length && story.state.version === before; step += 1) {
      const [name, input] = INPUTS[(lead + step) % INPUTS.length] ?? ['saveDraft', {}]
      if (name === 'withdraw' || name === 'refuseAcceptance') continue
      for (const actor of ACTORS) attempt(story, { actor, name, input, wait: 0 })
    }
    check(story)
  }
  return story
}

const moves = fc.array(fc.tuple(move, led), { minLength: 1, maxLength: 24, size: 'max' })
const RUNS = { numRuns: 120 }

describe('the fold of a case', () => {
  it('is the same replayed from the log as grown act by act, and counts its acts', () => {
    fc.assert(
      fc.property(plan, moves, (one, list) => {
        const story = live(one, list, () => undefined)
        expect(deriveCase(story.state.caseId, one, story.actions)).toEqual(story.state)
        expect(story.state.version).toBe(story.actions.length)
        expect(story.actions.map((action) => action.seq)).toEqual(story.actions.map((_, index) => index + 1))
      }),
      RUNS,
    )
  })

  it('reaches every place that these items have, so that the other properties say something', () => {
    const reached = new Set<string>()
    const places =
      'submitted prereviewReturned received supplementAsked inHandling suspended pendingDecision granted refused readyForPickup posted returnedMail closed withdrawn'.split(
        ' ',
      )
    for (let seed = 1; seed <= 60 && !places.every((status) => reached.has(status)); seed += 1) {
      const one = [DISABILITY, ELDER, MEDINS, QUERY][seed % 4] ?? ELDER
      for (const list of fc.sample(moves, { numRuns: 40, seed })) {
        live(one, list, (story) => reached.add(story.state.status))
      }
    }
    expect([...places].filter((status) => !reached.has(status))).toEqual([])
  })
})

describe('what holds of every case at every moment', () => {
  it('one legal clock runs between acceptance and decision; it stands, and only it, in a special procedure', () => {
    fc.assert(
      fc.property(plan, moves, (one, list) => {
        live(one, list, (story) => {
          const statutory = story.clocks().filter((clock) => clock.name === 'statutory' && !clock.ended)
          const { status } = story.state
          const handling = ['accepted', 'inHandling', 'pendingDecision', 'suspended'].includes(status)
          expect(statutory).toHaveLength(handling ? 1 : 0)
          if (handling) expect(statutory[0]?.stopped).toBe(status === 'suspended')
        })
      }),
      RUNS,
    )
  })

  it('before acceptance the organ answers by one clock, or the person by one', () => {
    fc.assert(
      fc.property(plan, moves, (one, list) => {
        live(one, list, (story) => {
          const running = story.clocks().filter((clock) => !clock.ended)
          const ofOrgan = running.filter((clock) => clock.name === 'oneTimeNotice' || clock.name === 'supplementReview')
          const ofPerson = running.filter(
            (clock) => clock.name === 'supplementReply' || clock.name === 'correctionReply',
          )
          const { status } = story.state
          expect(ofOrgan).toHaveLength(status === 'submitted' || status === 'received' ? 1 : 0)
          expect(ofPerson).toHaveLength(status === 'supplementAsked' || status === 'prereviewReturned' ? 1 : 0)
        })
      }),
      RUNS,
    )
  })

  it('days stand in order, one step is open at most, and an ended case has nothing open', () => {
    fc.assert(
      fc.property(plan, moves, (one, list) => {
        live(one, list, ({ state }) => {
          const days = [state.receivedOn, state.acceptedOn, state.decision?.on ?? null, state.deliveredOn].flatMap(
            (day) => day ?? [],
          )
          expect(days).toEqual([...days].sort())
          expect(state.runs.filter((run) => run.closedOn === null).length).toBeLessThanOrEqual(1)
          if (isEnded(state.status)) {
            expect(state.runs.filter((run) => run.closedOn === null)).toEqual([])
            expect(openProceduresOf(state)).toEqual([])
            expect(state.endedOn).not.toBeNull()
          }
        })
      }),
      RUNS,
    )
  })

  it('who accepted or submitted for another never decided, and who decided never handed out', () => {
    fc.assert(
      fc.property(plan, moves, (one, list) => {
        const { actions } = live(one, list, () => undefined)
        const doers = (...names: string[]) =>
          actions
            .filter((action) => action.actor.kind === 'staff' && names.includes(action.name))
            .map((action) => action.actor.id)
        const deciders = doers('grant', 'refuse')
        expect(deciders.filter((id) => doers('accept', 'submit', 'nodeApprove').includes(id))).toEqual([])
        expect(deciders.filter((id) => doers('produceResult', 'handOut').includes(id))).toEqual([])
      }),
      RUNS,
    )
  })

  it('the story can always be told: one present while it lives, an expected day that is not before today', () => {
    fc.assert(
      fc.property(plan, moves, (one, list) => {
        live(one, list, (story) => {
          const { state, actions } = story
          const entries = presentTimeline({ state, plan: one, actions, clocks: story.clocks(), waivedProcedures: [] })
          expect(entries.filter((entry) => entry.kind === 'present')).toHaveLength(isEnded(state.status) ? 0 : 1)
          const facts = { state, plan: one, calendar: story.calendar, today: story.today, waivedProcedures: [] }
          const expected = expectedDate(facts)
          if (expected.kind === 'known' && expected.basis !== 'decided')
            expect(expected.on >= (state.receivedOn ?? '')).toBe(true)
          for (const actor of ACTORS) expect(availableActions(story.context(actor)).length).toBeGreaterThanOrEqual(0)
        })
      }),
      { numRuns: 60 },
    )
  })
})
