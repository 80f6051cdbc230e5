import * as z from 'zod/mini'
import { countBetween, roll, workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { openRunOf } from '../../case-state'
import { deriveClocks } from '../../clock/clocks'
import { unitOfNode } from '../../handling-plan'
import { type ActContext, defineAct, logged, type TaskToOpen } from '../act'
import { line } from '../act-input'

/** What an applicant is reminded of, by the status in which something is waited for. */
const REMINDERS: Readonly<Record<string, string>> = {
  supplementAsked: 'm.supplementRemind',
  prereviewReturned: 'm.supplementRemind',
  readyForPickup: 'm.pickupRemind',
  unclaimed: 'm.pickupRemind',
}

/**
 * 催办 — asks whoever holds the case, or the applicant, to move; once a working day by each person (a day off belongs to the next working day).
 * The holder answers within one working day. A supervisor's word is an order on paper (F078, F114). No clock moves.
 */
export const urge = defineAct({
  name: 'urge',
  input: z.strictObject({ target: z.enum(['owner', 'applicant']), text: line(300) }),
  decide: (ctx, input) => {
    const day = roll(ctx.today, ctx.calendar)
    const by = urgerOf(ctx)
    if (ctx.state.urges?.some((one) => one.by === by && one.day === day && one.target === input.target))
      throw problem('case.urgedToday', { day, phone: '12345' })
    const log = { target: input.target, text: input.text, day, by }
    if (input.target === 'applicant') {
      const reminder = REMINDERS[ctx.state.status]
      if (reminder === undefined || ctx.actor.kind === 'citizen') throw problem('case.urgeNobody')
      return logged({ ...log, daysLeft: daysLeft(ctx) }, { messages: [reminder] })
    }
    const dueOn = workdayAdd(ctx.today, 1, ctx.calendar)
    return logged(log, {
      papers: isSupervisor(ctx) ? [orderOf(input.text, dueOn)] : [],
      tasks: [{ kind: 'answerUrge', title: '答复催办', owner: holderOf(ctx), dueOn }],
    })
  },
})

/** Working days that the person still has, for the words of the reminder. */
function daysLeft({ state, plan, calendar, today }: ActContext): string {
  const reply = deriveClocks({ state, plan, calendar, today }).find((one) => !one.ended && /Reply$/.test(one.name))
  return reply?.dueOn == null ? '' : String(countBetween(today, reply.dueOn, calendar))
}

/** The person, or the account, that urges. */
function urgerOf({ actor }: ActContext): string {
  if (actor.kind === 'staff') return actor.staffId
  return actor.kind === 'citizen' ? actor.accountId : actor.kind
}

function isSupervisor({ actor }: ActContext): boolean {
  return actor.kind === 'staff' && actor.roles.some((grant) => grant.role === 'supervisor')
}

function orderOf(rule: string, dueOn: string | null) {
  return { key: 'superviseOrder', facts: { rule, owner: '当前环节责任人', replyDue: dueOn ?? '' } }
}

/** Whose list the case is on now (case-law §1, "who holds it"). */
function holderOf({ state, plan }: ActContext): TaskToOpen['owner'] {
  const run = openRunOf(state)
  const node = plan.nodes.find((one) => one.key === run?.key)
  if (node !== undefined) return { unit: unitOfNode(node, state), role: node.role }
  const waiting = state.acceptedOn === null || state.status === 'accepted'
  if (waiting && state.pointId !== null) return { point: state.pointId }
  const point = state.custodyPoint ?? state.parcels.at(-1)?.to ?? null
  return point === null ? { unit: plan.organ, role: null } : { point }
}
