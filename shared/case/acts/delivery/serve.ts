import * as z from 'zod/mini'
import { Id } from '../../../kernel/id'
import { PlainDate } from '../../../kernel/plain-date'
import { problem } from '../../../problem/problem'
import { decisionPapersOf, PUBLIC_NOTICE_DAYS } from '../../facets/decision-paper'
import { SERVICE_WAYS, type ServiceWay } from '../../facets/paper-service'
import { servesToTheEnd } from '../../fold/aftermath-fold'
import { type ActContext, defineAct, logged, type PaperToMake } from '../act'
import { line, optionalText } from '../act-input'

/** 送达经过 — what a clerk says of a service; which paper it was is looked up by its id. */
export const ServiceSaid = {
  noticeId: Id,
  way: z.enum(Object.keys(SERVICE_WAYS) as [ServiceWay, ...ServiceWay[]]),
  servedOn: PlainDate,
  receiver: optionalText(40),
  relation: optionalText(40),
  /** Where the person agreed to electronic service: on the form, in a letter of consent. */
  consent: optionalText(60),
  trackingNo: optionalText(40),
  refuseNote: optionalText(200),
  companion: optionalText(40),
  witness: optionalText(40),
  recorded: z.boolean(),
  tried: optionalText(300),
  places: optionalText(100),
  fileIds: z.array(Id).check(z.maxLength(20)),
} as const

/** 一次送达 — what a clerk says of it, with the paper as the server knows it. */
const Said = z.strictObject({
  ...ServiceSaid,
  paper: line(32),
  title: line(80),
  no: optionalText(60),
  issuedOn: PlainDate,
})
type Said = z.infer<typeof Said>

/**
 * 送达 — a paper reaches the person face to face, by wire with consent, by post, left where it was refused, or by publication where nothing
 * else worked (民事诉讼法第八十七条至第九十五条 by model; 行政许可法第四十四条). With the decision, delivery ends and the periods of review and suit
 * begin. Throws `case.orderRequired` for a way whose conditions are not met.
 */
export const serve = defineAct({
  name: 'serve',
  input: Said,
  decide: (ctx, input) => {
    if (input.servedOn > ctx.today || input.servedOn < input.issuedOn)
      throw problem('case.orderRequired', { action: '填对送达的日期：不早于文书的日期，不晚于今天' })
    const earlier = (ctx.state.service ?? []).find((one) => one.noticeId === input.noticeId && one.way === input.way)
    if (earlier !== undefined) throw problem('case.alreadyDone', { who: '', when: earlier.servedOn })
    assertWay(ctx, input)
    const ends = servesToTheEnd(ctx.state, input, ctx.plan)
    const isDecision = decisionPapersOf(ctx.state, ctx.plan).includes(input.paper)
    const waits = input.way === 'publicNotice' && ctx.state.custodyPoint !== null && isDecision
    // Who took it, who saw it and why it was refused stand on the receipt, which is encrypted with the case.
    const { receiver: _, relation: _r, witness, companion, refuseNote: _n, title: _t, issuedOn: _i, ...kept } = input
    return logged(
      { ...kept, witnessed: witness !== null, byTwo: companion !== null },
      {
        papers: papersOf(input),
        messages: ends ? ['m.rateAsk'] : [],
        tasks: waits
          ? [
              {
                kind: 'publicServiceEnd',
                title: `公告满 ${PUBLIC_NOTICE_DAYS} 日后办结`,
                owner: { point: ctx.state.custodyPoint ?? '' },
                dueOn: null,
              },
            ]
          : [],
        closes: ends ? 'all' : input.paper === 'correction' ? ['reissuePaper'] : isDecision ? ['serveNotice'] : [],
      },
    )
  },
})

/** Each way has conditions of its own; the first that is not met is named. */
function assertWay(ctx: ActContext, input: Said): void {
  const missing = conditionsOf(ctx, input).find(([holds]) => !holds)
  if (missing !== undefined) throw problem('case.orderRequired', { action: missing[1] })
}

function conditionsOf({ state }: ActContext, input: Said): readonly (readonly [holds: boolean, action: string])[] {
  const earlier = (state.service ?? []).some((one) => one.noticeId === input.noticeId && !one.superseded)
  switch (input.way) {
    case 'handed':
      return [[input.receiver !== null, '写明谁收的']]
    case 'electronic':
      // 民事诉讼法第九十条: only who agreed is served by wire.
      return [[input.consent !== null, '请本人同意电子送达']]
    case 'post':
      return [[input.trackingNo !== null, '填写运单号']]
    case 'left':
      return [
        [input.refuseNote !== null, '写明为什么拒收'],
        [input.recorded || (input.companion !== null && input.witness !== null), '两人送达并请见证人，或者全程录像'],
        [input.fileIds.length > 0, '拍下留置的照片'],
      ]
    case 'publicNotice':
      return [
        [(input.tried?.trim().length ?? 0) >= 4, '写明用过哪些办法、为什么都没有送到'],
        [input.places !== null, '写明公告登在哪里'],
        [!earlier, '查看这份文书已有的送达'],
      ]
  }
}

function papersOf(input: Said): PaperToMake[] {
  const served = input.no === null ? input.title : `${input.title}（${input.no}）`
  if (input.way === 'publicNotice') {
    const facts = { docTitle: input.title, originalNumber: input.no ?? '', publicDays: '三十日' }
    return [{ key: 'serviceByPublication', facts: { ...facts, publicPlaces: input.places ?? '' } }]
  }
  const facts = {
    docTitle: served,
    docCount: '1',
    deliveredAt: input.servedOn,
    trackNumber: input.trackingNo ?? '',
    serviceWay: input.way,
    ...(input.receiver === null ? {} : { signer: input.receiver }),
    proxyReason: input.relation ?? '无',
    refuseNote: input.refuseNote ?? '无',
    witness: [input.witness, input.companion].filter((name) => name !== null).join('、') || '无',
  }
  return [{ key: 'deliveryReceipt', facts }]
}
