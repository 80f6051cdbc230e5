import * as z from 'zod/mini'
import { Id } from '../../../kernel/id'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { line, optionalText } from '../act-input'

/** 发放 — the result goes into the hands of the person, a guardian or a proxy with a mandate; identity checked, signed (F103). */
export const handOut = defineAct({
  name: 'handOut',
  input: z.strictObject({
    taker: z.enum(['self', 'family', 'guardian', 'proxy']),
    takerName: line(40),
    relation: optionalText(40),
    identity: z.enum(['reader', 'card', 'known']),
    mandate: optionalText(60),
    /** The mandate of our register, where it is one; what else is written in `mandate` is a paper that the counter saw. */
    mandateId: z.optional(z.nullable(Id)),
    signatureFileId: optionalText(40),
    witness: optionalText(40),
  }),
  decide: (ctx, input) => {
    if (input.taker !== 'proxy' && input.mandateId != null) throw problem('case.takerMismatch')
    if (input.taker === 'proxy' && input.mandate === null) throw problem('case.takerMismatch')
    if (input.taker === 'family' && input.relation === null) throw problem('case.takerMismatch')
    const facts = {
      docTitle: ctx.state.result?.name ?? '结果',
      docCount: '1',
      deliveredAt: ctx.today,
      trackNumber: '',
      signer: input.takerName,
      proxyReason: input.taker === 'self' ? '无' : (input.relation ?? '代理人代领'),
      refuseNote: '无',
      witness: input.witness ?? '无',
    }
    // Who took it stands on the receipt, which is encrypted with the case; the log keeps how it was handed over.
    const { takerName: _, witness, mandateId = null, ...kept } = input
    const basis = input.taker === 'proxy' ? { mandateId, mandateBasis: mandateId === null ? 'paper' : 'register' } : {}
    return logged(
      { ...kept, ...basis, witnessed: witness !== null },
      { papers: [{ key: 'deliveryReceipt', facts }], messages: ['m.rateAsk'], closes: 'all' },
    )
  },
})
