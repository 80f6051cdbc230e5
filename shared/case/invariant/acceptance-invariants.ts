import { openLinesOf } from '../facets/promise'
import { type Invariant, invariant } from './invariant'

/** Lines of a tolerant acceptance never come later than this many working days, and two stay for the decision. */
const LONGEST = 20
const LEFT_TO_DECIDE = 2
const SAME_LINES_ROUNDS = 2

/** 受理和材料的不变式 */
export const ACCEPTANCE_INVARIANTS: readonly Invariant[] = [
  invariant(15, '同一清单最多再要两次；因补正后仍不全不予受理的，先一次告知过', ({ actions, state }) => {
    const rounds = actions.filter((one) => one.name === 'requestSupplement' && one.input.mode === 'sameLines').length
    if (rounds > SAME_LINES_ROUNDS) return `${rounds} rounds`
    const lacking = state.refusal?.reason === 'supplementStillLacking'
    return lacking && state.oneTimeNotice === null ? 'refused without a notice' : null
  }),
  invariant(17, '容缺的材料补齐以前没有准予', (facts) => {
    const early = facts.steps.find(
      ({ action, before }) => action.name === 'grant' && openLinesOf(before.tolerant).length > 0,
    )
    return early === undefined ? null : `granted on ${early.action.on}`
  }),
  invariant(18, '容缺的期限不长于 20 个工作日，也不长于承诺时限减 2', ({ state, plan }) => {
    const { tolerant } = state
    const limit = plan.promisedLimit ?? plan.legalLimit
    if (tolerant === undefined) return null
    if (limit === null || limit.unit !== '工作日') return 'no limit in working days'
    const most = Math.min(LONGEST, limit.value - LEFT_TO_DECIDE)
    return tolerant.days <= most ? null : `${tolerant.days} of ${most}`
  }),
  invariant(19, '容缺受理和告知承诺有申请人自己的签名', ({ actions }) => {
    const bare = actions.find(({ name, input }) => {
      if (name !== 'acceptTolerant' && name !== 'acceptCommitment') return false
      const { way, fileId } = (input.promise ?? {}) as { way?: unknown; fileId?: unknown }
      return typeof fileId !== 'string' || !['signature', 'fingerprint', 'mark'].includes(String(way))
    })
    return bare === undefined ? null : bare.name
  }),
]
