import type { RoleCode } from '@shared/identity/actor'
import type { StaffMe } from '@shared/identity/view/session-view'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useEffect, useRef } from 'react'
import type { PageProps } from './page-props'
import { type Page, type Place, placeOf } from './place'
import { labelOfView, type Queue, queuesOf, worksOnCases } from './queues'
import { useStationLinks } from './station-links'

/** Others work on the same lists: counts are asked for again this often. Each of these reads answers numbers alone. */
const EVERY_MS = 60_000
/** Posts that key cases again into intranet systems. */
const KEYS_AGAIN: readonly RoleCode[] = ['windowClerk', 'approver', 'townReviewer', 'centreDirector', 'chiefRep']

/** Posts that see the warnings of what lies below them. */
const WATCHES: readonly RoleCode[] = [
  'chiefRep',
  'centreDirector',
  'deptLeader',
  'leaderInCharge',
  'hallDirector',
  'supervisor',
]

/** Posts at whose desk papers from the villages arrive, and those who answer for them. */
const TAKES_PAPERS: readonly RoleCode[] = [
  'windowClerk',
  'townReviewer',
  'approver',
  'issuer',
  'archivist',
  'centreDirector',
  'hallDirector',
]

/** 左栏 — my queues with their counts, what waits beside cases, the unit's own lists. */
export function Rail({ me, place, change }: Pick<PageProps, 'place' | 'change'> & { readonly me: StaffMe }) {
  const roles = me.roles.map((one) => one.role)
  const counts = useServer('case.counts', {}, { everyMs: EVERY_MS }).data
  const tasks = useServer('task.counts', {}, { everyMs: EVERY_MS }).data
  const keys = roles.some((role) => KEYS_AGAIN.includes(role))
  const reentries = useServer('reentry.counts', {}, { everyMs: EVERY_MS, enabled: keys }).data
  const takesPapers = roles.some((role) => TAKES_PAPERS.includes(role))
  const handovers = useServer('handover.counts', {}, { everyMs: EVERY_MS, enabled: takesPapers }).data
  const inbox = useServer('notice.counts', {}, { everyMs: EVERY_MS }).data
  const stations = useStationLinks(roles)
  const cases = worksOnCases(roles)
  const atWindow = roles.includes('windowClerk')
  const watchesProvince = roles.includes('systemAdmin')
  const keepsCalendar = watchesProvince || roles.includes('securityAdmin')
  const keepsTexts = roles.some((role) => role === 'catalogueEditor' || role === 'catalogueReviewer')
  const go = (next: Place) => change(next)
  const queue = (one: Queue) => (
    <RailLink
      key={one.view}
      label={one.label}
      count={counts?.[one.view] ?? 0}
      tone={one.tone}
      current={place.page === 'list' && place.view === one.view}
      onGo={() => go(placeOf('list', one.view))}
    />
  )
  const page = (name: Page, label: string, count = 0) => (
    <RailLink key={name} label={label} count={count} current={place.page === name} onGo={() => go(placeOf(name))} />
  )
  return (
    <nav className="of-rail" aria-label="工作">
      {atWindow ? (
        <Button
          kind="solid"
          icon="plus"
          onClick={() => go(placeOf('intake'))}
          aria-current={place.page === 'intake' ? 'page' : undefined}
        >
          窗口收件
        </Button>
      ) : null}
      {cases ? <RailGroup title="我的工作">{queuesOf(roles).map(queue)}</RailGroup> : null}
      <RailGroup title="待办">
        {page('tasks', '打电话和待办', tasks?.total ?? 0)}
        {roles.some((role) => WATCHES.includes(role)) ? page('warnings', '预警') : null}
        {keys ? page('reentry', '二次录入', reentries?.open ?? 0) : null}
        {takesPapers ? page('handover', '收村站材料', handovers?.incoming ?? 0) : null}
      </RailGroup>
      {cases || keepsCalendar || keepsTexts ? (
        <RailGroup title="本单位">
          {cases ? queue({ view: 'all', label: labelOfView('all'), tone: 'plain' }) : null}
          {cases ? queue({ view: 'ended', label: labelOfView('ended'), tone: 'plain' }) : null}
          {watchesProvince ? page('exchange', '报省平台') : null}
          {keepsCalendar ? page('calendar', '工作日表') : null}
          {keepsTexts ? page('templates', '文书和消息') : null}
          {atWindow ? page('elder-card', '老年服务卡') : null}
        </RailGroup>
      ) : null}
      {stations.length === 0 ? null : (
        <RailGroup title="村站">{stations.map((one) => page(one.page, one.label, one.count))}</RailGroup>
      )}
      <RailGroup title="本人">
        {page('inbox', '消息', inbox?.unread ?? 0)}
        {page('leave', '请假和代办')}
      </RailGroup>
    </nav>
  )
}

function RailGroup({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="of-rail-group" aria-label={title}>
      <h2 className="ym-note">{title}</h2>
      {children}
    </section>
  )
}

type RailLinkProps = {
  readonly label: string
  readonly count: number
  readonly current: boolean
  readonly onGo: () => void
  readonly tone?: Queue['tone']
}

function RailLink({ label, count, current, onGo, tone = 'plain' }: RailLinkProps) {
  const ref = useRef<HTMLButtonElement>(null)
  // On a phone the rail is a strip that may have to be scrolled to where one is.
  useEffect(() => {
    if (current) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <button ref={ref} type="button" className="of-rail-link" aria-current={current ? 'page' : undefined} onClick={onGo}>
      <span>{label}</span>
      {count > 0 ? (
        <span className="of-count ym-figures" data-tone={tone}>
          {count > 999 ? '999+' : count}
        </span>
      ) : null}
    </button>
  )
}
