import { isPlainDate } from '@shared/kernel/plain-date'
import type { LeaveRow, PostView } from '@shared/organisation/view/leave-view'
import { dayText } from '@web/components/data/Timeline'
import { roleWords } from '../../words/role-words'

/** 记请假的草稿 — `staffId` null: the officer's own. */
export type LeaveDraft = { staffId: string | null; fromOn: string; untilOn: string; deputyId: string | null }

/** What is still missing, in the words of the field; the server looks at the days and the people themselves. */
export function faultsOf(draft: LeaveDraft): Partial<Record<'fromOn' | 'untilOn' | 'deputyId', string>> {
  return {
    ...(isPlainDate(draft.fromOn) ? {} : { fromOn: '填从哪一天起' }),
    ...(isPlainDate(draft.untilOn) ? {} : { untilOn: '填到哪一天止' }),
    ...(draft.deputyId === null ? { deputyId: '选一位代办的人' } : {}),
  }
}

/** Posts as people say them: 社会事务办 乡级审核人. */
export function postsText(posts: readonly PostView[]): string {
  return posts.map((post) => `${post.unitName} ${roleWords(post.role)}`).join('、')
}

/** When somebody is away. */
export function spanText({ fromOn, untilOn }: Pick<LeaveRow, 'fromOn' | 'untilOn'>): string {
  return untilOn === null
    ? `${dayText(fromOn)} 起`
    : fromOn === untilOn
      ? dayText(fromOn)
      : `${dayText(fromOn)} 到 ${dayText(untilOn)}`
}

/** How a leave stands, in words. */
export function stateText({ state, kind, endedOn }: Pick<LeaveRow, 'state' | 'kind' | 'endedOn'>): string {
  if (state === 'coming') return '还没开始'
  if (state === 'now') return kind === 'left' ? '已离岗，代办中' : '请假中'
  return endedOn === null ? '已结束' : `${dayText(endedOn)} 提前结束`
}
