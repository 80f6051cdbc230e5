import type { RoleCode } from '../../identity/actor'
import { type Invariant, invariant } from './invariant'

const SCRIBES: readonly (RoleCode | null)[] = ['callbackAgent', 'hotlineAgent']

/** 办理中的不变式 */
export const HANDLING_INVARIANTS: readonly Invariant[] = [
  invariant(30, '帮办代办的人没有替人评价；代理人交的件，代理人的每一步都写明凭哪份委托', ({ state, actions }) => {
    const by = state.agency?.basis === 'register' ? actions.find(({ name }) => name === 'submit')?.actor : undefined
    const bare = actions.find(
      ({ name, actor }) =>
        by?.kind === 'citizen' && actor.id === by.id && (actor.mandate === undefined || name === 'rate'),
    )
    if (bare !== undefined) return `${bare.name} without a mandate`
    const found = actions.find(
      ({ name, actor }) => name === 'rate' && actor.kind === 'staff' && !SCRIBES.includes(actor.role),
    )
    return found === undefined ? null : `${found.actor.role}`
  }),
  invariant(33, '到现场的核查有两名以上工作人员', ({ state }) => {
    const alone = state.commitment?.checks.find((one) => one.way === 'onSite' && new Set(one.officers).size < 2)
    const few = state.procedures.find(
      (run) => run.surveyors !== undefined && new Set(run.surveyors.map((one) => one.staffId)).size < 2,
    )
    const unsigned = state.procedures.find((run) => run.signedBy !== undefined && new Set(run.signedBy).size < 2)
    const survey = few ?? unsigned
    if (survey !== undefined) return `surveyed from ${survey.startOn} by one`
    return alone === undefined ? null : `checked on ${alone.on} by one`
  }),
  invariant(38, '退回只到同一流程里前面的环节，不退到受理以前', ({ actions, plan }) => {
    const place = (key: unknown) => plan.nodes.findIndex((node) => node.key === key)
    const found = actions.find(({ name, input }) => {
      if (name !== 'nodeReturn') return false
      const to = plan.nodes[place(input.toNode)]
      return to === undefined || to.phase !== 'node' || (input.node != null && place(input.toNode) >= place(input.node))
    })
    return found === undefined ? null : `to ${String(found.input.toNode)}`
  }),
  invariant(45, '上报附有本级意见和材料清单', ({ actions }) => {
    const bare = actions.find(
      ({ name, input }) =>
        name === 'transferUp' && (String(input.opinion ?? '').trim() === '' || !Array.isArray(input.materials)),
    )
    return bare === undefined ? null : `on ${bare.on}`
  }),
  invariant(63, '受理以后没有第二次一次性告知', (facts) => {
    const late = facts.steps.find(
      ({ action, before }) =>
        (action.name === 'requestSupplement' || action.name === 'returnForCorrection') && before.acceptedOn !== null,
    )
    return late === undefined ? null : `${late.action.name} on ${late.action.on}`
  }),
]
