import { describe, expect, it } from 'vitest'
import type { CaseAction } from '../../../../shared/case/case-action'
import type { CaseState } from '../../../../shared/case/case-state'
import { brokenInvariants, INVARIANTS } from '../../../../shared/case/invariant/broken-invariants'
import type { CaseFacts } from '../../../../shared/case/invariant/invariant'
import { APPLICANT, CaseStory, CLERK, officer, REVIEWER, SAY } from '../case-story'
import { DISABILITY } from '../plans'

const factsOf = (story: CaseStory): CaseFacts => ({
  ...{ state: story.state, plan: story.plan, actions: story.actions, clocks: story.clocks() },
  ...{ calendar: story.calendar, today: story.today },
})
const ids = (facts: CaseFacts) => brokenInvariants(facts).map((one) => one.id)

/** Accepted, stopped for an appraisal of a week, sent back once, decided, made, sent down and handed out. */
function whole(): CaseFacts {
  const [county, lead] = [officer('approver', 'cl'), officer('chiefRep', 'cl')]
  const story = new CaseStory({ ...DISABILITY, procedures: DISABILITY.procedures.slice(0, 1) })
    .act(APPLICANT, 'submit', SAY.submit())
    .act(CLERK, 'receive', SAY.receive)
    .act(CLERK, 'accept', SAY.accept)
    .on('2026-03-03')
    .act(REVIEWER, 'startProcedure', SAY.procedure('appraisal'))
    .on('2026-03-10')
    .act(REVIEWER, 'endProcedure', SAY.ended('appraisal'))
    .on('2026-03-11')
    .act(REVIEWER, 'nodeApprove', SAY.approve)
    .act(county, 'nodeReturn', { toNode: 'n2', reason: '材料和系统里的不一样，请再核一次' })
    .act(REVIEWER, 'nodeApprove', SAY.approve)
    .act(county, 'nodeApprove', SAY.approve)
    .act(lead, 'grant', SAY.grant)
  return factsOf(
    story
      .act(officer('issuer', 'cl'), 'produceResult', SAY.produce('cl'))
      .act(officer('issuer', 'cl'), 'sendResult', SAY.send('toTownship', 'town'))
      .act(officer('issuer', 'town'), 'recordDelivery', SAY.arrived('town'))
      .act(officer('issuer', 'town'), 'handOut', SAY.handOut),
  )
}

const good = whole()
/** The same case with one act of its log said otherwise. */
const said = (name: string, input: object, more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...good,
  actions: good.actions.map((one) => (one.name === name ? { ...one, input: { ...one.input, ...input } } : one)),
  ...more,
})
const folded = (state: Partial<CaseState>): CaseFacts => ({ ...good, state: { ...good.state, ...state } })
const first = (name: string): CaseAction => {
  const found = good.actions.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}
/** The log with an act put in after another. */
const inserted = (after: string, action: Partial<CaseAction>): CaseFacts => {
  const at = good.actions.findIndex((one) => one.name === after) + 1
  const added = { ...first(after), ...action } as CaseAction
  return { ...good, actions: [...good.actions.slice(0, at), added, ...good.actions.slice(at)] }
}
const TOLERANT = { on: '2026-03-02', days: 5, lines: [{ lineKey: 'photo', name: '照片', how: '纸质' }] }
const tolerant = (days: number) => ({ ...TOLERANT, days, supplied: [], suppliedOn: null, lapsedOn: null })

describe('a break that is planted in a good case', () => {
  it('is alone: the case itself is in order', () => {
    expect(good.state.status).toBe('closed')
    expect(brokenInvariants(good)).toEqual([])
  })

  const breaks: readonly (readonly [number, string, () => CaseFacts])[] = [
    [4, 'a day of a stop that was counted', () => ({ ...good, clocks: good.clocks.map(countedOneMore) })],
    [7, 'a limit that begins anew with a transfer', () => restarted()],
    [10, 'a lapse on a day of a year without its table', () => inserted('receive', lapsedOn('2031-04-01'))],
    [11, 'a due day that somebody moved', () => ({ ...good, clocks: good.clocks.map(movedADay) })],
    [15, 'a third round of the same list', () => ({ ...good, actions: [...good.actions, ...rounds(3)] })],
    [17, 'a grant while a promised line was open', () => grantedEarly()],
    [18, 'a promise longer than the limit leaves', () => folded({ tolerant: tolerant(9) })],
    [19, 'a tolerance that only the helper signed', () => inserted('receive', unsigned('acceptTolerant'))],
    [30, 'a helper who rates', () => inserted('handOut', { name: 'rate', actor: stamp('helper') })],
    [33, 'a check on the spot by one officer', () => folded({ commitment: checkedBy(['a', 'a']) })],
    [38, 'a return to before acceptance', () => said('nodeReturn', { toNode: 'n1' })],
    [38, 'a return to a later step', () => said('nodeReturn', { toNode: 'n3' })],
    [44, 'a renewal that nobody decided', () => folded({ status: 'inHandling', ...renewal('2026-03-10') })],
    [
      45,
      'a file that went up without an opinion',
      () => inserted('accept', { name: 'transferUp', input: { materials: [] } }),
    ],
    [47, 'a licence of another number', () => folded({ licence: licence('2') })],
    [48, 'a result that lies where nobody brought it', () => folded({ custodyPoint: 'village' })],
    [49, 'a proxy without a mandate', () => said('handOut', { taker: 'proxy', mandate: null })],
    [49, 'an identity that nobody checked', () => said('handOut', { identity: '' })],
    [54, 'an archive without its digest', () => folded({ status: 'archived' })],
    [54, 'an archive with an objection that is open', () => objectedTo('raiseObjection', 'archive')],
    [60, 'a case that kept the later day', () => inserted('receive', keptLater())],
    [
      63,
      'a second notice after acceptance',
      () => inserted('accept', { name: 'requestSupplement', input: first('receive').input }),
    ],
  ]

  it.each(breaks)('%i: %s', (id, _, facts) => {
    expect(ids(facts())).toContain(id)
  })

  it('54: an objection against what lies in the archive already is none', () => {
    expect(ids(objectedTo('archive', 'raiseObjection'))).not.toContain(54)
  })

  it('is there for every invariant that is asked, here or beside the walks', () => {
    const elsewhere = [1, 2, 3, 5, 6, 8, 9, 14, 21, 26, 27, 29, 32, 34, 36, 37, 41, 42, 46, 51, 52, 53, 57]
    const here = breaks.map(([id]) => id)
    expect([...new Set([...elsewhere, ...here])].sort((a, b) => a - b)).toEqual(INVARIANTS.map((one) => one.id))
  })
})

function countedOneMore(clock: CaseFacts['clocks'][number]) {
  return clock.name === 'statutory' ? { ...clock, used: clock.used + 1 } : clock
}

function movedADay(clock: CaseFacts['clocks'][number]) {
  return clock.name === 'statutory' ? { ...clock, dueOn: '2026-03-30' } : clock
}

function restarted(): CaseFacts {
  return {
    ...good,
    clocks: good.clocks.map((one) => (one.name === 'statutory' ? { ...one, startOn: '2026-03-11' } : one)),
  }
}

function lapsedOn(dueOn: string): Partial<CaseAction> {
  return { name: 'lapse', input: { kind: 'supplement', dueOn } }
}

function rounds(count: number): CaseAction[] {
  return Array.from({ length: count }, () => ({
    ...first('receive'),
    ...{ name: 'requestSupplement' as const, input: { mode: 'sameLines', lines: [] } },
  }))
}

/** The log accepted with a gap that nothing filled before the grant. */
function grantedEarly(): CaseFacts {
  const accepted = {
    name: 'acceptTolerant' as const,
    input: { ...TOLERANT, promise: { way: 'signature', fileId: 'f' } },
  }
  return { ...good, actions: good.actions.map((one) => (one.name === 'accept' ? { ...one, ...accepted } : one)) }
}

function unsigned(name: 'acceptTolerant'): Partial<CaseAction> {
  return { name, input: { ...TOLERANT, promise: { way: 'signature', fileId: null } } }
}

function stamp(role: 'helper'): CaseAction['actor'] {
  return { kind: 'staff', id: 'helper', name: 'helper', role, unit: 'village' }
}

function checkedBy(officers: string[]): CaseState['commitment'] {
  const check = { on: '2026-03-20', way: 'onSite' as const, result: 'kept' as const, officers, correctDays: null }
  return {
    ...{ on: '2026-03-02', textVersion: '1', risk: 'low' as const, lines: [], supplyDays: null },
    ...{ supplied: [], suppliedOn: null, state: 'kept' as const, checks: [check] },
  }
}

function renewal(validTo: string): Partial<CaseState> {
  return { renewal: { validTo }, receivedOn: '2026-01-05' }
}

function licence(number: string): CaseState['licence'] {
  const by = first('grant').actor
  return { type: '残疾人证', number, validFrom: '2026-03-11', validTo: null, on: '2026-03-11', by }
}

function archived(): Partial<CaseState> {
  return { status: 'archived', archive: { on: '2026-04-01', packageHash: 'a'.repeat(64), years: 10 } }
}

function objection(): NonNullable<CaseState['objections']>[number] {
  return {
    ...{ objectionId: 'o1', kind: 'objection' as const, raisedOn: '2026-03-20' },
    ...{ fileNo: null, endedOn: null, outcome: null },
  }
}

/** Archived with an objection that is open; the log ends with these acts in this order. */
function objectedTo(...names: readonly ('raiseObjection' | 'archive')[]): CaseFacts {
  const last = names.map((name) => ({ ...first('handOut'), name, input: { objectionId: 'o1' } }) as CaseAction)
  return { ...folded({ ...archived(), objections: [objection()] }), actions: [...good.actions, ...last] }
}

/** The log took a case in that was received earlier, and the day stayed. */
function keptLater(): Partial<CaseAction> {
  return { name: 'mergeDuplicate', input: { role: 'kept', receivedOn: '2026-01-05', acceptedOn: null } }
}
