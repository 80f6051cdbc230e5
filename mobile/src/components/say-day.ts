import type { ExpectedDate } from '@shared/case/view/submit-case'
import { toShanghaiDate, toShanghaiTime } from '@shared/kernel/instant'
import { weekdayOf } from '@shared/kernel/plain-date'

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** A day as people say it: 12 月 3 日（周四）; the year only when it is another one. */
export function sayDay(date: string, today?: string): string {
  const year = today !== undefined && today.slice(0, 4) !== date.slice(0, 4) ? `${date.slice(0, 4)} 年 ` : ''
  return `${year}${Number(date.slice(5, 7))} 月 ${Number(date.slice(8, 10))} 日（${WEEKDAYS[weekdayOf(date.slice(0, 10))] ?? ''}）`
}

/** A moment as people say it: 11 月 25 日 10:32. */
export function sayMoment(at: string): string {
  const date = toShanghaiDate(at)
  return `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8, 10))} 日 ${toShanghaiTime(at)}`
}

/** By when a case is done, as a sentence; or why no day can be named. */
export function sayExpected(expected: ExpectedDate): string {
  return expected.kind === 'known' ? `最晚 ${sayDay(expected.on)}办完（${expected.basis}）。` : expected.reason
}
