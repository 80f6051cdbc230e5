import { Icon } from '../../../web/components/action/Icon'
import { useStation, useWatched } from '../../app/station-context'
import { isTrouble, isWaiting, useCounts } from '../../app/useCounts'
import type { DayEnd } from '../../data/day-end-api'

/** 今天收了什么，还剩什么 — each thing that is left over is a way to where it is done. */
export function TodayCard({ dayEnd }: { readonly dayEnd: DayEnd }) {
  const station = useStation()
  const outbox = useWatched(station.outbox)
  const counts = useCounts()
  const taken = dayEnd.takenIn.reduce((sum, one) => sum + one.count, 0)
  const left = [
    {
      href: '#/outbox',
      text: '还没上传，留在本机，有网自动传',
      count: outbox.filter((row) => isWaiting(row.state)).length,
    },
    { href: '#/problems', text: '有问题，等人核对', count: outbox.filter(isTrouble).length },
    { href: '#/drafts', text: '草稿没写完', count: counts.drafts },
    { href: '#/accept', text: '等本站受理', count: counts.accept },
  ].filter((one) => one.count > 0)
  return (
    <section className="ym-card" aria-label="今天收的">
      <h3>
        今天收了 <strong className="ym-figures">{taken}</strong> 件
      </h3>
      {taken === 0 ? (
        <p className="ym-soft">今天这台设备上还没收过件。</p>
      ) : (
        <ul className="st-day-rows">
          {dayEnd.takenIn.map((one) => (
            <li key={one.itemName}>
              <span>{one.itemName}</span>
              <span className="ym-figures">{one.count} 件</span>
            </li>
          ))}
        </ul>
      )}
      <h4 className="st-day-sub">收工前看一看</h4>
      {left.length === 0 ? (
        <p className="st-day-good">
          <Icon name="tick" />
          都传完了，没有剩下的
        </p>
      ) : (
        <ul className="st-day-rows">
          {left.map((one) => (
            <li key={one.href}>
              <a href={one.href}>{one.text}</a>
              <span className="ym-figures">{one.count} 件</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
