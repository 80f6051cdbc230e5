import * as z from 'zod/mini'
import { PlainDate } from '../../../kernel/plain-date'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { line } from '../act-input'
import { assertAuthority } from '../guards'

/**
 * 签发电子证照 — the seal of the organ is put on the licence within the mandate, and its use stands in the log (行政许可法第三十九条; 国务院关于
 * 在线政务服务的若干规定第九条至第十一条). The number is that of the record: where they differ nothing is sealed.
 */
export const issueLicence = defineAct({
  name: 'issueLicence',
  input: z.strictObject({
    licenceType: line(60),
    number: line(60),
    validFrom: PlainDate,
    validTo: z.nullable(PlainDate),
  }),
  decide: (ctx, input) => {
    assertAuthority(ctx)
    const { decision, result, licence } = ctx.state
    if (decision?.kind !== 'granted') throw problem('case.orderRequired', { action: '准予' })
    if (licence !== undefined) throw problem('case.alreadyDone', { who: licence.by.name ?? '', when: licence.on })
    if (result !== null && result.number !== input.number)
      throw problem('case.orderRequired', { action: '核对证号：要和登记的结果一样' })
    if (input.validTo !== null && input.validTo < input.validFrom)
      throw problem('case.orderRequired', { action: '核对有效期' })
    if (decision.validUntil !== null && decision.validUntil !== input.validTo)
      throw problem('case.orderRequired', { action: '核对有效期：要和决定一样' })
    return logged({ ...input, seal: 'official' })
  },
})
