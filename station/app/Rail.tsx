import type { Screen } from './route'
import { type Counts, useCounts } from './useCounts'

type Entry = {
  readonly screen: Screen
  readonly title: string
  readonly count?: keyof Counts
  readonly alarming?: boolean
}

const ENTRIES: readonly (readonly Entry[])[] = [
  [
    { screen: 'intake', title: '收件' },
    { screen: 'drafts', title: '草稿', count: 'drafts' },
  ],
  [
    { screen: 'outbox', title: '待上传', count: 'outbox' },
    { screen: 'problems', title: '有问题', count: 'problems', alarming: true },
    { screen: 'sent', title: '已上传' },
  ],
  [
    { screen: 'accept', title: '待受理', count: 'accept' },
    { screen: 'supplement', title: '补正', count: 'supplement' },
    { screen: 'pickup', title: '待领取', count: 'pickup' },
    { screen: 'calls', title: '打电话告知', count: 'calls' },
    { screen: 'progress', title: '问进度' },
  ],
  [
    { screen: 'day-end', title: '日结', count: 'traces', alarming: true },
    { screen: 'settings', title: '设置' },
  ],
]

/** 左栏 — where one can go, and how much waits there. */
export function Rail({ current }: { readonly current: Screen }) {
  const counts = useCounts()
  return (
    <nav className="st-rail ym-no-print" aria-label="主菜单">
      {[...ENTRIES.entries()].map(([at, group]) => (
        <ul key={at} className="st-rail-group">
          {group.map((entry) => {
            const count = entry.count === undefined ? 0 : counts[entry.count]
            return (
              <li key={entry.screen}>
                <a
                  className="st-rail-link"
                  href={`#/${entry.screen}`}
                  aria-current={
                    entry.screen === current || (current === 'receipt' && entry.screen === 'intake')
                      ? 'page'
                      : undefined
                  }
                >
                  {entry.title}
                  {count > 0 ? (
                    <span className={entry.alarming ? 'st-rail-alarm' : 'st-rail-count'}>
                      {count}
                      <span className="ym-hidden"> 件</span>
                    </span>
                  ) : null}
                </a>
              </li>
            )
          })}
        </ul>
      ))}
    </nav>
  )
}
