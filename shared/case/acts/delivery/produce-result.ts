import * as z from 'zod/mini'
import { defineAct, logged } from '../act'
import { key, line, optionalText } from '../act-input'

/** 制作结果 — the paper or licence is made, matched with the record, and lies at a named point (行政许可法第三十九、四十四条). */
export const produceResult = defineAct({
  name: 'produceResult',
  input: z.strictObject({
    name: line(80),
    number: optionalText(60),
    pages: z.int().check(z.minimum(0), z.maximum(200)),
    custodyPoint: key,
  }),
  decide: (ctx, input) => {
    const away = ctx.state.pointId !== null && input.custodyPoint !== ctx.state.pointId
    return logged(
      { ...input },
      {
        messages: away ? [] : ['m.pickupReady'],
        tasks: [
          {
            kind: away ? 'sendDown' : 'issueOut',
            title: away ? '把结果寄下去' : '发放结果',
            owner: { point: input.custodyPoint },
            dueOn: null,
          },
        ],
        closes: ['makeResult'],
      },
    )
  },
})
