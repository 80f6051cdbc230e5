import type { PlainDate } from '../../kernel/plain-date'
import type { Limit } from '../handling-plan'

/** 回件结果 */
export const UPPER_OUTCOMES = {
  moreWork: '退回再办',
  opinion: '出具意见',
  granted: '准予',
  refused: '不予',
} as const
export type UpperOutcome = keyof typeof UPPER_OUTCOMES

/** 一次上报 — to an organ outside this county; `back` once its answer came. `fromRun` is the step that was open when it left. */
export type UpperTransfer = {
  readonly upper: string
  readonly way: 'system' | 'post' | 'hand'
  readonly number: string | null
  readonly limit: Limit
  readonly on: PlainDate
  readonly fromNode: string | null
  readonly back: {
    readonly outcome: UpperOutcome
    readonly paperNo: string | null
    readonly paperOn: PlainDate
    readonly on: PlainDate
  } | null
}
