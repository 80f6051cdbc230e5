import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { decisionNodeOf, type PlanCommitment, unitOfNode } from '../../handling-plan'
import { type ActContext, defineAct, logged, type MaterialFact } from '../act'
import { line, optionalText } from '../act-input'
import { routeCase } from '../flow/route-case'
import { assertUploaded } from '../guards'
import { assertSigned, SignedPromise, signatureLog } from './signed-promise'

/**
 * 告知承诺受理 — for an item on the county's list a written promise stands for the proofs that the list names; the decision falls the same day
 * (优化营商环境条例第四十条第三款、第四十四条第二款; 安阳市政务服务条例第二十五至二十七条 by model). What may be promised is the list's, not the clerk's; who does not
 * want to promise is accepted the normal way.
 */
export const acceptCommitment = defineAct({
  name: 'acceptCommitment',
  input: z.strictObject({
    textVersion: line(40),
    promise: SignedPromise,
    basis: optionalText(200),
    note: optionalText(300),
  }),
  decide: (ctx, input) => {
    assertUploaded(ctx)
    const missing = ctx.materials.filter((one) => one.required && !one.satisfied)
    const listed = listedFor(ctx, missing, input.textVersion)
    assertSigned(input.promise)
    const decision = decisionNodeOf(ctx.plan)
    if (decision === null) throw problem('case.notCommitted', { list: ctx.plan.itemName })
    const routing = routeCase(ctx)
    const later = listed.supplyDays
    const lines = missing.map((one) => ({
      lineKey: one.lineKey,
      name: one.name,
      how: later === null ? '不用再交' : '以后补交',
    }))
    const facts = {
      missing: lines.length === 0 ? '本事项要核实的条件' : lines.map((one) => one.name).join('、'),
      condition: listed.condition,
    }
    return logged(
      {
        ...{ lines, textVersion: listed.textVersion, risk: listed.risk },
        supplyDays: lines.length === 0 ? null : later,
        ...{ basis: input.basis, note: input.note, promise: signatureLog(input.promise), handling: 'commitment' },
        ...(routing.log.routed === undefined ? {} : { routed: routing.log.routed }),
      },
      {
        papers: [
          { key: 'commitment', facts },
          { key: 'acceptNotice', facts: {} },
        ],
        tasks: [
          {
            kind: 'decide',
            title: `${decision.name}（告知承诺，当天决定）`,
            owner: { unit: unitOfNode(decision, { ...ctx.state, ...routing.log }), role: decision.role },
            dueOn: ctx.today,
          },
        ],
        closes: ['reviewIntake', 'checkCompleteness', 'checkSupplement'],
      },
    )
  },
})

/** The list's row, when the letter is the one in force and stands for everything that is missing. Throws `case.notCommitted`. */
function listedFor(ctx: ActContext, missing: readonly MaterialFact[], textVersion: string): PlanCommitment {
  const listed = ctx.plan.commitment ?? null
  if (listed === null || listed.textVersion !== textVersion) {
    throw problem('case.notCommitted', { list: ctx.plan.itemName })
  }
  const outside = missing.filter((one) => !listed.lines.includes(one.lineKey))
  if (outside.length > 0) throw problem('case.notCommitted', { list: outside.map((one) => one.name).join('、') })
  return listed
}
