import type { CaseDetail } from '@shared/case/view/case-view'

type Entry = CaseDetail['log'][number]

/**
 * 刚刚有人办了什么 — what colleagues did since this screen last knew the case, in one sentence; null when the news is this officer's own
 * act, with whatever the system did after it.
 */
export function newsOf(log: readonly Entry[], since: number, myName: string): string | null {
  const fresh = log.filter((entry) => entry.seq > since)
  const last = fresh.at(-1)
  // Done for a colleague on leave it is one's own act as well: 罗成林（代彭丽娟）.
  const isMine = ({ by }: Entry) => by === myName || by.startsWith(`${myName}（代`)
  if (last === undefined || fresh.some(isMine)) return null
  const said = fresh.map((entry) => `“${entry.label}”`).join('、')
  const by = [...new Set(fresh.map((entry) => entry.by))].join('、')
  return `${by} 刚刚办了${said}，这里已更新。`
}
