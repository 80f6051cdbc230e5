import * as z from 'zod/mini'
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
    signatureFileId: optionalText(40),
    witness: optionalText(40),
  }),
  decide: (ctx, input) => {
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
    const { takerName: _, witness, ...kept } = input
    return logged(
      { ...kept, witnessed: witness !== null },
      { papers: [{ key: 'deliveryReceipt', facts }], messages: ['m.rateAsk'], closes: 'all' },
    )
  },
})
