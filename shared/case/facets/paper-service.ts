import type { PlainDate } from '../../kernel/plain-date'

/** 送达方式 — how a paper reaches the person (民事诉讼法第八十七条至第九十五条 by model; case-law §7.3). */
export const SERVICE_WAYS = {
  handed: '当面送达',
  electronic: '电子送达',
  post: '邮寄送达',
  left: '留置送达',
  publicNotice: '公告送达',
} as const
export type ServiceWay = keyof typeof SERVICE_WAYS

/** 一份文书的送达 — one paper served in one way; what the receiver signed stands on the receipt, not here. */
export type PaperService = {
  /** The key of the paper (文书目录). */
  readonly paper: string
  readonly noticeId: string | null
  readonly no: string | null
  readonly way: ServiceWay
  /** The day on which it was put before the person, or published; a paper in publication is served only when its thirty days are over. */
  readonly servedOn: PlainDate
  /** True for a paper whose decision no longer stands: a later decision has its own service. */
  readonly superseded: boolean
}
