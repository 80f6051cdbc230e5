import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { openRunOf } from '../../case-state'
import { deriveClocks } from '../../clock/clocks'
import { reviewNodesOf, unitOfNode } from '../../handling-plan'
import { type ActContext, defineAct, logged } from '../act'
import { key, reasonText } from '../act-input'

/** Posts that move what is not theirs. */
const DIRECTORS = ['centreDirector', 'hallDirector', 'chiefRep']

/**
 * 转办 — another point takes the case over, or another unit the step that is open; no clock restarts (F078). A step is moved by who owns it or by a
 * director; separation is asked of the new owner when they act.
 */
export const transfer = defineAct({
  name: 'transfer',
  input: z.union([
    z.strictObject({ pointId: key, pointUnit: key, reason: reasonText }),
    z.strictObject({ unit: key, reason: reasonText }),
  ]),
  decide: (ctx, input) => {
    if (!('unit' in input)) {
      assertMoves(ctx, 'ownPoint', '受理窗口')
      return logged({ ...input })
    }
    const open = openRunOf(ctx.state)
    const node = reviewNodesOf(ctx.plan).find((one) => one.key === open?.key)
    if (node === undefined) throw problem('case.orderRequired', { action: '分办' })
    assertMoves(ctx, 'node', '本环节的承办单位')
    const from = unitOfNode(node, ctx.state)
    if (from === input.unit) throw problem('case.sameUnit')
    const routed = { ...ctx.state.routed, [node.unit]: input.unit }
    const clock = deriveClocks(ctx).find((one) => one.name === 'node' && !one.ended)
    const owner = { unit: input.unit, role: node.role }
    return logged(
      { ...input, node: node.key, from, routed },
      { tasks: [{ kind: 'node', title: node.name, owner, dueOn: clock?.dueOn ?? null }], closes: ['node'] },
    )
  },
})

/** Throws `case.notYours` for who neither stands so to the case nor directs. */
function assertMoves({ actor, relations }: ActContext, relation: 'ownPoint' | 'node', unit: string): void {
  const directs = actor.kind === 'staff' && actor.roles.some((grant) => DIRECTORS.includes(grant.role))
  if (!directs && !relations.includes(relation)) throw problem('case.notYours', { unit, phone: '12345' })
}
