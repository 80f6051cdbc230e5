import type { ActionName } from '../action-name'
import { openObjectionsOf } from '../facets/objection'
import { type Invariant, invariant } from './invariant'

/** Acts by which a result leaves the point where it lies, those that undo the decision among them. */
const MOVES: readonly ActionName[] = [
  'produceResult',
  'sendResult',
  'recordDelivery',
  'handOut',
  'serve',
  'remakeDecision',
  'archive',
]

/** 结果和归档的不变式 */
export const RESULT_INVARIANTS: readonly Invariant[] = [
  invariant(47, '电子证照的号码和登记的结果一样', ({ state }) => {
    const { licence, result } = state
    if (licence === undefined || result === null) return null
    return licence.number === result.number ? null : 'the numbers differ'
  }),
  invariant(48, '结果只有发放、寄送、送达或者归档才离开所在的地方', ({ state, steps }) => {
    const last = steps.findLast(({ action }) => MOVES.includes(action.name))
    const point = last?.after.custodyPoint ?? null
    return state.custodyPoint === point ? null : `${state.custodyPoint}, last moved to ${point}`
  }),
  invariant(49, '别人代领有委托或者写明关系，身份核验有记录', ({ actions }) => {
    const found = actions.find(({ name, input }) => {
      if (name !== 'handOut') return false
      if (typeof input.identity !== 'string' || input.identity === '') return true
      return (input.taker === 'proxy' && input.mandate == null) || (input.taker === 'family' && input.relation == null)
    })
    return found === undefined ? null : `${String(found.input.taker)}`
  }),
  invariant(54, '归档的件有整包的摘要，纸件有着落，归档时没有没办结的异议、复议、诉讼', ({ state, actions }) => {
    if (state.status !== 'archived') return null
    if (!/^[0-9a-f]{64}$/.test(state.archive?.packageHash ?? '')) return 'no digest'
    if (state.paper?.state === 'moving' || state.paper?.state === 'missing') return `papers ${state.paper.state}`
    // What is said against the matter afterwards is taken down in the archive too (case-law §3.1, row 50).
    const archived = actions.findLastIndex(({ name }) => name === 'archive')
    const before = actions.slice(0, archived).map(({ input }) => input.objectionId)
    const open = openObjectionsOf(state).find(({ objectionId }) => before.includes(objectionId))
    return open === undefined ? null : `${open.kind} is open`
  }),
  invariant(60, '并案留下的一件，收件、受理的日子不晚于并进来的', ({ state, actions }) => {
    const isLater = (own: string | null, other: unknown) => typeof other === 'string' && own !== null && own > other
    const found = actions.find(
      ({ name, input }) =>
        name === 'mergeDuplicate' &&
        input.role === 'kept' &&
        (isLater(state.receivedOn, input.receivedOn) || isLater(state.acceptedOn, input.acceptedOn)),
    )
    return found === undefined ? null : `on ${found.on}`
  }),
]
