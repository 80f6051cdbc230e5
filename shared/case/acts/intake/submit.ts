import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { Instant } from '../../../kernel/instant'
import { PlainDate } from '../../../kernel/plain-date'
import { Agency } from '../../facets/agency'
import { ProcedureKind } from '../../procedure-kind'
import { Channel } from '../../view/submit-case'
import { defineAct, logged } from '../act'
import { key, optionalText } from '../act-input'
import { forwardBy } from './forward-by'

/**
 * 提交 — the application enters the county's system: from here the one-time notice runs (行政许可法第二十九、三十二条; 电子签名法
 * 第十一条: entry is receipt). Form and materials were checked by the same shared rules before; the log keeps their digests.
 */
export const submit = defineAct({
  name: 'submit',
  input: z.strictObject({
    channel: Channel,
    pointId: key,
    pointUnit: key,
    intakePoint: z.optional(key),
    intakeUnit: z.optional(key),
    parties: z.optional(z.array(key).check(z.maxLength(8))),
    agency: z.optional(Agency),
    waivedProcedures: z.optional(z.array(ProcedureKind).check(z.maxLength(16))),
    answersDigest: z.string().check(z.maxLength(64)),
    answersRevision: z.int().check(z.minimum(1)),
    confirmation: z.strictObject({
      way: z.string().check(z.maxLength(20)),
      fileId: z.nullable(z.string()),
      witness: optionalText(40),
    }),
    handedInAt: z.nullable(Instant),
    hasPhone: z.boolean(),
    /** True when the point that takes the papers in only helps: the clock of receipt has not begun there, and its slip says so. */
    byHelper: z.optional(z.boolean()),
    /** The last day of the licence that is to be renewed (行政许可法第五十条). */
    licenceTo: z.optional(PlainDate),
    practice: z.boolean(),
  }),
  decide: (ctx, input) => {
    const again = ctx.state.status === 'prereviewReturned'
    const reviewBy = workdayAdd(ctx.today, 1, ctx.calendar)
    const offline = input.channel === 'station' && input.handedInAt !== null
    return logged(
      { ...input },
      {
        papers:
          input.byHelper === true
            ? [{ key: 'helpReceipt', facts: { forwardBy: forwardBy(ctx.today, ctx.calendar) } }]
            : [],
        messages: offline ? ['m.uploadedLater'] : ['m.submitted'],
        tasks: [{ kind: 'reviewIntake', title: '收件', owner: { point: input.pointId }, dueOn: reviewBy }],
        closes: again ? ['fixReturn'] : [],
      },
    )
  },
})
