import type { PlainDate } from '../../kernel/plain-date'
import type { Limit } from '../handling-plan'
import type { ClockName } from './clock-table'

/** A clock before it is counted: where it starts, how long it may run, and whether special procedures stop it. */
export type ClockDraft = {
  readonly name: ClockName
  readonly startOn: PlainDate
  readonly limit: Limit
  readonly endedOn: PlainDate | null
  readonly stops: boolean
}
