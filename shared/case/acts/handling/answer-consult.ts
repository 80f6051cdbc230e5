import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { CONSULT_ANSWERS, type Consult, type ConsultAnswer } from '../../facets/hearing-others'
import { type ActContext, defineAct, logged } from '../act'
import { key, reasonText } from '../act-input'

const ANSWERS = Object.keys(CONSULT_ANSWERS) as [ConsultAnswer, ...ConsultAnswer[]]

/**
 * 反馈意见 — by the unit that was asked, never by who asked; a late answer is an answer, silence is none (行政许可法第二十六条第二款; case-law
 * §10-17). Who owns the step may take the question back, with the reason. Who accepted the case does not answer for an extension (SD1).
 */
export const answerConsult = defineAct({
  name: 'answerConsult',
  input: z.strictObject({ consultId: key, answer: z.enum(ANSWERS), text: reasonText }),
  decide: (ctx, input) => {
    const consult = openConsult(ctx, input.consultId)
    if (input.answer === 'withdrawn') assertOwner(ctx)
    else assertAsked(ctx, consult)
    return logged({ ...input }, { settles: [{ kind: 'answerConsult', refs: [input.consultId] }], messages: [] })
  },
})

function openConsult({ state }: ActContext, consultId: string): Consult {
  const found = state.consults?.find((one) => one.consultId === consultId)
  if (found === undefined) throw problem('case.orderRequired', { action: '征求意见' })
  if (found.answer !== null) throw problem('case.alreadyDone', { who: '', when: found.answeredOn ?? '' })
  return found
}

function assertOwner({ relations }: ActContext): void {
  if (!relations.includes('node')) throw problem('case.notYours', { unit: '提问的环节', phone: '12345' })
}

/** One of the asked unit, in the post that was asked; neither the asker nor, for an extension, who accepted. */
function assertAsked({ actor, state }: ActContext, consult: Consult): void {
  if (actor.kind !== 'staff') return
  const isAsked = actor.roles.some(
    (grant) => grant.unit === consult.unit && (consult.role === null || grant.role === consult.role),
  )
  if (!isAsked) throw problem('case.notYours', { unit: '被征求的单位', phone: '12345' })
  if (consult.askedBy === actor.staffId) throw problem('case.separation', { rule: '提问的人不答复' })
  const accepted = state.doings.some((doing) => doing.id === actor.staffId && /^accept/.test(doing.name))
  if (consult.form === 'extension' && accepted) throw problem('case.separation', { rule: '受理人不批延期' })
}
