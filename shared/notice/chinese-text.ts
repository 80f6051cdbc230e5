import type { Limit } from '../case/handling-plan'
import { type Instant, toShanghaiDate, toShanghaiTime } from '../kernel/instant'
import { isPlainDate, type PlainDate } from '../kernel/plain-date'

/** What is shown where the source does not say. */
export const ASK_COUNTER = '以当地窗口为准'

/** 2026年11月21日 */
export function longDate(date: PlainDate): string {
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

/** 2026年11月21日 9时41分, in Asia/Shanghai. */
export function longMoment(at: Instant): string {
  const [hour = '0', minute = '00'] = toShanghaiTime(at).split(':')
  return `${longDate(toShanghaiDate(at))} ${Number(hour)}时${minute}分`
}

/** 20个工作日, 15日, 当场; null: the source does not say. */
export function limitText(limit: Limit | null): string {
  if (limit === null) return ASK_COUNTER
  if (limit.unit === '即时') return '当场办结'
  return limit.unit === '日' ? `${limit.value}日` : `${limit.value}个${limit.unit}`
}

/** A fact as papers write it: days and moments in Chinese, the rest as it is. */
export function asPrinted(value: string): string {
  if (isPlainDate(value)) return longDate(value)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value) ? longMoment(value) : value
}
