import { isEnded } from '../case-status'
import { CLOCK_LABELS, CLOCKS_OF_ENDED, type ClockName } from '../clock/clock-table'
import { clocksInOrder } from '../clock/clocks'
import { procedureLimitOf } from '../clock/longer'
import { nextPendingAct } from '../clock/pending-system-acts'
import { type Invariant, invariant, runningClocks } from './invariant'

/** Clocks of the law that run for the organ between acceptance and decision. */
const ORGAN_LEGAL = ['statutory', 'lowerReview', 'remake']
const APPLICANT = ['supplementReply', 'correctionReply']

const countOf = (names: readonly string[], of: readonly string[]) => names.filter((name) => of.includes(name)).length

/** 时限的不变式 */
export const CLOCK_INVARIANTS: readonly Invariant[] = [
  invariant(1, '受理到决定之间，法定时限正好有一个在走；特别程序期间正好有一个停着；没受理和已决定的没有', (facts) => {
    const { status } = facts.state
    const { running, stopped } = runningClocks(facts)
    const [runs, stands] = [countOf(running, ORGAN_LEGAL), countOf(stopped, ORGAN_LEGAL)]
    if (status === 'accepted' || status === 'inHandling' || status === 'pendingDecision')
      return runs === 1 && stands === 0 ? null : `${status}: ${runs} running, ${stands} stopped`
    if (status === 'suspended')
      return runs === 0 && stands === 1 ? null : `${status}: ${runs} running, ${stands} stopped`
    if (status === 'transferredUp') return null
    return runs + stands === 0 ? null : `${status}: ${runs + stands} legal clocks`
  }),
  invariant(2, '待受理时正好有一个告知或补正审核的时限在走；等申请人时正好有一个申请人的时限，机关的没有', (facts) => {
    const { status } = facts.state
    const { running } = runningClocks(facts)
    const organ = countOf(running, ['oneTimeNotice', 'supplementReview'])
    const person = countOf(running, APPLICANT)
    if (status === 'submitted' || status === 'received') return organ === 1 ? null : `${status}: ${organ}`
    if (status === 'supplementAsked' || status === 'prereviewReturned')
      return organ === 0 && person === 1 ? null : `${status}: ${organ} of the organ, ${person} of the person`
    return null
  }),
  invariant(3, '每次停计时都有依据和最长时间', ({ state }) => {
    const bare = state.procedures.find((run) => run.stops && (run.limit === null || run.basis.trim() === ''))
    return bare === undefined ? null : bare.kind
  }),
  invariant(5, '承诺的办结日不晚于法定的', ({ clocks }) => {
    const due = (name: ClockName) => clocks.find((clock) => clock.name === name && !clock.ended)?.dueOn ?? null
    const [promised, statutory] = [due('promised'), due('statutory')]
    return promised === null || statutory === null || promised <= statutory ? null : `${promised} > ${statutory}`
  }),
  invariant(6, '延期最多一次，在到期那天或以前批准', ({ actions }) => {
    const [first, ...more] = actions.filter((action) => action.name === 'extend')
    if (first === undefined) return null
    if (more.length > 0) return `${more.length + 1} times`
    const { oldDueOn } = first.input
    return typeof oldDueOn === 'string' && first.on > oldDueOn ? `${first.on} after ${oldDueOn}` : null
  }),
  invariant(8, '停计时不超过最长时间（延长过的加上延长）', (facts) => {
    const clocks = clocksInOrder(facts).filter((clock) => clock.name === 'procedure')
    const measured = facts.state.procedures.filter((run) => procedureLimitOf(run) !== null)
    const late = measured.find((run, at) => {
      const due = clocks[at]?.dueOn ?? null
      return run.stops && due !== null && (run.endOn ?? facts.today) > due
    })
    return late === undefined ? null : `${late.kind} since ${late.startOn}`
  }),
  invariant(9, '法律已经给出的状态都已写下：到期视为受理、视为撤回、停计时恢复', (facts) => {
    const due = nextPendingAct(facts)
    return due === null ? null : due.name
  }),
  invariant(52, '结束的办件除了答复异议、整改差评，没有机关的时限在走，没有没关的环节和程序', (facts) => {
    const { state } = facts
    if (!isEnded(state.status)) return null
    const open = facts.clocks.filter(
      ({ name, ended }) => !ended && CLOCK_LABELS[name].owner === 'organ' && !CLOCKS_OF_ENDED.includes(name),
    )
    if (open.length > 0) return open.map((clock) => clock.name).join(', ')
    if (state.runs.some((run) => run.closedOn === null)) return 'a step is open'
    return state.procedures.some((run) => run.endOn === null) ? 'a procedure is open' : null
  }),
]
