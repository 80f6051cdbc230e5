import { Id } from '@shared/kernel/id'
import { agentFields } from '@shared/mandate/agent-fields'
import { whyNot } from '@shared/mandate/mandate'
import { MandatePrefill } from '@shared/mandate/view/mandate-view'
import { ProblemError, problem } from '@shared/problem/problem'
import { formOf } from '@shared/service-item/fallback-form'
import * as z from 'zod/mini'
import { citizens, read } from '../../../platform/trpc'
import { personFacts } from '../../identity'
import { getCurrentVersion } from '../../service-item'
import { getSelf, seenByMe } from '../parties'
import { toMandate } from '../store'

/**
 * 替人办事时先填好的 — for the agent of a mandate that covers the item today: what its form asks and the county knows of the principal, and what
 * the mandate says of the agent. Nothing that the form does not ask. Throws `mandate.notFound` and the Problems that say why a mandate does not do.
 */
export const prefill = read({
  access: citizens(),
  audit: 'mandate.prefill',
  input: z.strictObject({ mandateId: Id, itemId: z.string().check(z.maxLength(64)) }),
  output: MandatePrefill,
  run: async (ctx, { mandateId, itemId }) => {
    const { row, side } = await seenByMe(ctx, mandateId)
    if (side !== 'agent') throw problem('mandate.notFound')
    const mandate = toMandate(row)
    const why = whyNot(mandate, { itemId, caseId: null, act: 'apply' }, ctx.today)
    if (why !== null) throw new ProblemError(why)
    ctx.audit.about('person', mandate.principalId)
    ctx.audit.purpose(itemId)
    const form = formOf(await getCurrentVersion(ctx.tx, itemId))
    const { person, phone } = await getSelf(ctx)
    const known: Record<string, unknown> = {
      ...(await personFacts(ctx.tx, ctx.services.keys, mandate.principalId)),
      ...agentFields(mandate, { name: person.name, idNumber: person.idNumber, phone }, row.relation),
    }
    const asked = form.sections.flatMap((section) => section.fields).filter((field) => field.prefill)
    const handler = form.situations.find((one) => one.options.some((option) => option.value === 'agent'))
    return {
      answers: Object.fromEntries(
        asked.flatMap(({ field }) => (known[field] == null ? [] : [[field, known[field]] as const])),
      ),
      situations: handler === undefined ? {} : { [handler.key]: 'agent' },
    }
  },
})
