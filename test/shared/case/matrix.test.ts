import { describe, expect, it } from 'vitest'
import { ACTION_LABELS, ACTION_NAMES, type ActionName } from '../../../shared/case/action-name'
import { assertMay } from '../../../shared/case/authority/may-act'
import type { Relation } from '../../../shared/case/authority/relation'
import { CASE_STATUSES, type CaseStatus } from '../../../shared/case/case-status'
import { cellOf, isOpenCell } from '../../../shared/case/cell'
import { type CaseActionName, MATRIX, MATRIX_COLUMNS } from '../../../shared/case/matrix'
import { type Actor, ANONYMOUS, ROLE_CODES, SYSTEM } from '../../../shared/identity/actor'
import { type ProblemCode, ProblemError } from '../../../shared/problem/problem'
import { CaseStory } from './case-story'
import { ELDER } from './plans'

const STATUSES = Object.keys(CASE_STATUSES) as CaseStatus[]
const ACTS = Object.keys(MATRIX) as CaseActionName[]
const CELLS = ACTS.flatMap((name) => STATUSES.map((status) => ({ name, status, cell: cellOf(status, name) })))

/** Who may do what when standing in every relation to the case: written out from the separation table of the law, act by act. */
const WHO: Partial<Record<ActionName, string>> = {
  saveDraft: 'applicant villageClerk windowClerk',
  submit: 'applicant villageClerk windowClerk hotlineAgent system',
  receive: 'villageClerk windowClerk',
  returnForCorrection: 'windowClerk',
  correctOnSpot: 'villageClerk windowClerk',
  requestSupplement: 'windowClerk',
  extendSupplement: 'windowClerk',
  supply: 'applicant villageClerk windowClerk',
  lapse: 'system',
  accept: 'villageClerk windowClerk',
  acceptTolerant: 'windowClerk',
  acceptCommitment: 'windowClerk',
  deemAccept: 'system',
  refuseAcceptance: 'windowClerk',
  dispatch: 'centreDirector hallDirector system',
  transfer: 'villageClerk windowClerk townReviewer approver chiefRep centreDirector hallDirector',
  handOverPapers: 'villageClerk windowClerk townReviewer approver issuer archivist',
  confirmPapers: 'villageClerk windowClerk townReviewer approver issuer archivist',
  recordReentry: 'windowClerk townReviewer approver',
  urge: 'applicant villageClerk windowClerk hallDirector centreDirector chiefRep leaderInCharge deptLeader supervisor callbackAgent hotlineAgent',
  transferUp: 'chiefRep deptLeader leaderInCharge',
  returnFromUpper: 'windowClerk townReviewer approver chiefRep deptLeader leaderInCharge',
  consult: 'townReviewer approver chiefRep deptLeader leaderInCharge',
  answerConsult: 'townReviewer approver centreDirector chiefRep deptLeader leaderInCharge',
  jointReview: 'townReviewer approver chiefRep',
  notifyInterested: 'townReviewer approver chiefRep',
  extendProcedure: 'chiefRep deptLeader leaderInCharge',
  extend: 'deptLeader leaderInCharge',
  nodeApprove: 'townReviewer approver windowClerk centreDirector leaderInCharge deptLeader chiefRep',
  nodeReturn: 'townReviewer approver centreDirector leaderInCharge deptLeader chiefRep',
  startProcedure: 'townReviewer approver leaderInCharge deptLeader chiefRep',
  endProcedure: 'townReviewer approver deptLeader chiefRep system',
  grant: 'centreDirector chiefRep deptLeader leaderInCharge',
  refuse: 'centreDirector chiefRep deptLeader leaderInCharge',
  correctDecision: 'deptLeader chiefRep leaderInCharge centreDirector',
  revokeGrant: 'deptLeader leaderInCharge',
  remakeDecision: 'deptLeader leaderInCharge',
  issueLicence: 'chiefRep centreDirector',
  deemRenew: 'system',
  produceResult: 'issuer approver windowClerk',
  sendResult: 'issuer windowClerk',
  recordDelivery: 'issuer villageClerk windowClerk system',
  handOut: 'issuer villageClerk windowClerk',
  markUnclaimed: 'system',
  serve: 'issuer villageClerk windowClerk',
  close: 'issuer windowClerk system',
  redo: 'chiefRep centreDirector hallDirector',
  raiseObjection: 'applicant villageClerk windowClerk approver complaintHandler hotlineAgent callbackAgent',
  archive: 'archivist',
  rate: 'applicant callbackAgent hotlineAgent',
  afterCheck: 'townReviewer approver',
  terminate: 'centreDirector chiefRep',
  withdraw: 'applicant villageClerk windowClerk',
  voidCase: 'villageClerk windowClerk',
  mergeDuplicate: 'centreDirector hallDirector',
}

const EVERY_RELATION: readonly Relation[] = [
  'self',
  'mandate',
  'ownPoint',
  'itemOrgan',
  'node',
  'custody',
  'paper',
  'asked',
  'below',
]
/** Who owns the open step does not extend the limit (SD4): everybody but them is asked about. */
const RELATIONS_FOR: Partial<Record<ActionName, readonly Relation[]>> = {
  extend: EVERY_RELATION.filter((relation) => relation !== 'node'),
}
const PEOPLE: readonly [string, Actor][] = [
  ['applicant', { kind: 'citizen', accountId: 'a', personId: 'p' }],
  ['system', SYSTEM],
  ['anonymous', ANONYMOUS],
  ...ROLE_CODES.map((role): [string, Actor] => [
    role,
    {
      kind: 'staff',
      staffId: role,
      name: role,
      unit: 'u',
      roles: [{ role, unit: 'u', place: '430423000000', acting: false }],
      personId: null,
      relatives: [],
    },
  ]),
]

const LETTERS: Record<string, ProblemCode> = {
  e: 'case.tooEarly',
  g: 'case.orderRequired',
  w: 'case.waitsForApplicant',
  p: 'case.clockSuspended',
  u: 'case.withUpperOrgan',
  d: 'case.decisionExists',
  l: 'case.tooLate',
  x: 'case.ended',
  s: 'case.archived',
  t: 'case.tooLate',
}

function answer(status: CaseStatus, name: string, actor: Actor, relations = EVERY_RELATION): ProblemCode | 'allowed' {
  const story = new CaseStory(ELDER)
  try {
    assertMay({ ...story.context(actor), state: { ...story.state, status }, relations }, name)
    return 'allowed'
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}

describe('the table of statuses and actions', () => {
  it('has 55 actions by 24 statuses, every cell of them known', () => {
    expect(CELLS).toHaveLength(1320)
    expect(MATRIX_COLUMNS).toEqual(STATUSES.map((status) => CASE_STATUSES[status].code))
    const codes = MATRIX_COLUMNS.join('|')
    const known = new RegExp(`^(=|[egwpudlxst]|(${codes}|=)(/(${codes}|=))*)$`)
    expect(CELLS.filter(({ cell }) => !known.test(cell))).toEqual([])
  })

  it('refuses and allows as often as the law says', () => {
    const count = (letter: string) => CELLS.filter(({ cell }) => cell === letter).length
    expect(Object.fromEntries([...'gldxsweup'].map((letter) => [letter, count(letter)]))).toEqual({
      g: 77,
      l: 101,
      d: 192,
      x: 303,
      s: 51,
      w: 24,
      e: 249,
      u: 21,
      p: 14,
    })
    expect(CELLS.filter(({ cell }) => isOpenCell(cell, true))).toHaveLength(288)
  })

  it('has a word for each of the 60 actions, and leaves the five of a bundle out of the table', () => {
    expect(ACTION_NAMES).toHaveLength(60)
    expect(new Set(Object.values(ACTION_LABELS)).size).toBe(60)
    expect(ACTION_NAMES.filter((name) => !(name in MATRIX))).toEqual([
      'startBundle',
      'joinBundle',
      'splitBundle',
      'completeStage',
      'issuePack',
    ])
  })
})

describe('every cell for every role', () => {
  it.each(ACTS)('%s: role, then the cell, then the letter’s own Problem', (name) => {
    const wrong: string[] = []
    for (const status of STATUSES) {
      for (const [person, actor] of PEOPLE) {
        const who = WHO[name]
        const cell = cellOf(status, name)
        const isClosed = !isOpenCell(cell, false)
        const expected =
          who === undefined
            ? 'case.notYet'
            : !who.split(' ').includes(person)
              ? 'case.notYours'
              : isClosed
                ? LETTERS[cell]
                : 'allowed'
        const got = answer(status, name, actor, RELATIONS_FOR[name] ?? EVERY_RELATION)
        if (got !== expected) wrong.push(`${status} × ${person}: ${got} instead of ${expected}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('gives no role a right without a relation to the case, the system’s own acts apart', () => {
    const free = ACTS.flatMap((name) =>
      PEOPLE.filter(([person, actor]) => {
        if (person === 'system') return false
        return STATUSES.some((status) => answer(status, name, actor, []) === 'allowed')
      }).map(([person]) => `${person} ${name}`),
    )
    expect(free).toEqual([])
  })

  it('lets a practice case be voided late, and no other', () => {
    const story = new CaseStory(ELDER)
    const state = { ...story.state, status: 'inHandling' as const }
    const clerk = PEOPLE.find(([person]) => person === 'windowClerk')?.[1] ?? ANONYMOUS
    const ctx = { ...story.context(clerk), relations: EVERY_RELATION }
    expect(() => assertMay({ ...ctx, state: { ...state, practice: true } }, 'voidCase')).not.toThrow()
    expect(() => assertMay({ ...ctx, state }, 'voidCase')).toThrow('case.tooLate')
  })
})
