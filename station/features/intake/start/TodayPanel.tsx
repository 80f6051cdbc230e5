import { dayText } from '../../../../web/components/data/Timeline'
import { useReference } from '../../../app/package-context'
import { useOpenDevice, useStation, useWatched } from '../../../app/station-context'
import { useCounts } from '../../../app/useCounts'

const SHOWN_DRAFTS = 5

/** 手上的事 — what was begun and what waits, each a way there. */
export function TodayPanel() {
  const station = useStation()
  const device = useOpenDevice()
  const { pack } = useReference()
  const drafts = useWatched(station.drafts)
  const counts = useCounts()
  const waiting = [
    { href: '#/accept', text: '等本站受理', count: counts.accept },
    { href: '#/supplement', text: '等他补材料', count: counts.supplement },
    { href: '#/pickup', text: '结果等人来领', count: counts.pickup },
    { href: '#/calls', text: '要打电话告知', count: counts.calls },
    { href: '/office/', text: '去工作台办（要联网）', count: counts.desk },
  ].filter((one) => one.count > 0)
  return (
    <aside className="st-today" aria-label="手上的事">
      <section>
        <h2>接着办</h2>
        {drafts.length === 0 ? (
          <p className="ym-soft">没有没写完的。填一半会自动存在这里</p>
        ) : (
          <ul>
            {drafts.slice(0, SHOWN_DRAFTS).map((row) => (
              <li key={row.draftId}>
                <a className="st-today-link" href={`#/intake/${row.draftId}`}>
                  <span>{row.applicant === '' ? '还没认人' : row.applicant}</span>
                  <span className="ym-note">{row.itemName}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      {waiting.length === 0 ? null : (
        <section>
          <h2>等着办</h2>
          <ul>
            {waiting.map((one) => (
              <li key={one.href}>
                <a className="st-today-link" href={one.href}>
                  <span>{one.text}</span>
                  <span className="ym-figures">{one.count} 件</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="st-today-foot ym-note">
        <p>断网还能打 {device.numbersLeft} 个收件号</p>
        <p>
          离线资料 {dayText(pack.savedAt)} 取回，{pack.items.length} 个事项
        </p>
      </section>
    </aside>
  )
}
