import * as z from 'zod/mini'
import { PlainDate } from '../../../kernel/plain-date'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { optionalText } from '../act-input'

/** 送达登记 — what became of a parcel: with the person, at the point, back, or lost (民事诉讼法第九十一条 by model). */
export const recordDelivery = defineAct({
  name: 'recordDelivery',
  input: z.strictObject({
    outcome: z.enum(['delivered', 'arrivedAtPoint', 'returned', 'lost']),
    custodyPoint: optionalText(64),
    signer: optionalText(40),
    note: optionalText(300),
    /** The day on the courier's receipt, where it is not today. */
    deliveredOn: z.optional(z.nullable(PlainDate)),
  }),
  decide: (ctx, input) => {
    if (input.outcome === 'arrivedAtPoint' && input.custodyPoint === null)
      throw problem('case.orderRequired', { action: '写明到了哪个站点' })
    const deliveredOn = input.deliveredOn ?? ctx.today
    if (deliveredOn > ctx.today || deliveredOn < (ctx.state.parcels.at(-1)?.sentOn ?? ''))
      throw problem('case.orderRequired', { action: '填对送到的日期' })
    const arrived = input.outcome === 'arrivedAtPoint'
    const delivered = input.outcome === 'delivered'
    const receipt = {
      docTitle: ctx.state.result?.name ?? '结果',
      docCount: '1',
      deliveredAt: deliveredOn,
      ...(input.signer === null ? {} : { signer: input.signer }),
      proxyReason: '无',
      refuseNote: '无',
      witness: '无',
    }
    const { signer: _, ...kept } = input
    return logged(
      { ...kept },
      {
        papers: delivered ? [{ key: 'deliveryReceipt', facts: receipt }] : [],
        messages: delivered ? ['m.delivered', 'm.rateAsk'] : arrived ? ['m.pickupVillage'] : [],
        tasks: arrived
          ? [{ kind: 'issueOut', title: '通知来领，发放结果', owner: { point: input.custodyPoint ?? '' }, dueOn: null }]
          : delivered
            ? []
            : [
                {
                  kind: 'redeliver',
                  title: '联系本人，重新送',
                  owner: { point: ctx.state.pointId ?? '' },
                  dueOn: null,
                },
              ],
        closes: ['watchParcel'],
      },
    )
  },
})
