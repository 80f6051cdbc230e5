import type { PlainDate } from '../../kernel/plain-date'
import type { Limit } from '../handling-plan'
import type { ClockName } from './clock-table'

/** 时限草稿 — a clock before it is counted: where it starts, how long, when it ended, and whether stops of the law's clock stop it. */
export type ClockDraft = {
  readonly name: ClockName
  readonly startOn: PlainDate
  readonly limit: Limit
  readonly endedOn: PlainDate | null
  readonly stops: boolean
}

/** A limit of working days. */
export const WD = (value: number): Limit => ({ value, unit: '工作日' })
