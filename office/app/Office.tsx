import type { StaffMe } from '@shared/identity/view/session-view'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { useKeys } from '@web/keys/useKeys'
import { lazy, Suspense, useMemo, useState } from 'react'
import { type Place, placeOf } from './place'
import { firstQueueOf, worksOnCases } from './queues'
import { Rail } from './Rail'
import { SessionGate } from './SessionGate'
import { ShortcutHelp } from './ShortcutHelp'
import { TopBar } from './TopBar'
import { usePlace } from './usePlace'

const WorkListPage = lazy(() => import('../features/worklist/WorkListPage'))
const CasePanel = lazy(() => import('../features/case/CasePanel'))
const IntakePage = lazy(() => import('../features/intake/IntakePage'))
const TasksPage = lazy(() => import('../features/tasks/TasksPage'))
const WarningsPage = lazy(() => import('../features/warnings/WarningsPage'))
const ReentryPage = lazy(() => import('../features/reentry/ReentryPage'))
const HandoverPage = lazy(() => import('../features/handover/HandoverPage'))
const InboxPage = lazy(() => import('../features/inbox/InboxPage'))
const ExchangePage = lazy(() => import('../features/exchange/ExchangePage'))
const CalendarPage = lazy(() => import('../features/calendar/CalendarPage'))
const TemplatesPage = lazy(() => import('../features/templates/TemplatesPage'))
const DevicesPage = lazy(() => import('../features/devices/DevicesPage'))
const RecoveriesPage = lazy(() => import('../features/recoveries/RecoveriesPage'))
const ToVerifyPage = lazy(() => import('../features/to-verify/ToVerifyPage'))
const ImportPage = lazy(() => import('../features/import/ImportPage'))
const LeavePage = lazy(() => import('../features/leave/LeavePage'))
const ElderCardPage = lazy(() => import('../features/elder-card/ElderCardPage'))

/** 工作台 — rail, bar, the page of the place, and the case that lies open over it. */
export function Office({ me, refresh }: { readonly me: StaffMe; readonly refresh: () => void }) {
  const home = useMemo(() => homeOf(me), [me])
  const { place, change } = usePlace(home)
  const [helpOpen, setHelpOpen] = useState(false)
  useKeys({ '?': () => setHelpOpen(true) })
  const openCase = (caseId: string | null) => change({ caseId }, place.caseId !== null && caseId !== null)
  const props = { me, place, change, openCase }
  return (
    <SessionGate account={me.name} refresh={refresh}>
      <a className="ym-skip" href="#page">
        到正文
      </a>
      <div className="of-frame">
        <TopBar me={me} place={place} change={change} refresh={refresh} />
        <Rail me={me} place={place} change={change} />
        <main className="of-main" id="page" tabIndex={-1}>
          <Suspense fallback={<Skeleton lines={8} />}>
            {place.page === 'list' ? <WorkListPage {...props} /> : null}
            {place.page === 'intake' ? <IntakePage {...props} /> : null}
            {place.page === 'tasks' ? <TasksPage {...props} /> : null}
            {place.page === 'warnings' ? <WarningsPage {...props} /> : null}
            {place.page === 'reentry' ? <ReentryPage /> : null}
            {place.page === 'handover' ? <HandoverPage {...props} /> : null}
            {place.page === 'inbox' ? <InboxPage {...props} /> : null}
            {place.page === 'exchange' ? <ExchangePage /> : null}
            {place.page === 'calendar' ? <CalendarPage {...props} /> : null}
            {place.page === 'templates' ? <TemplatesPage /> : null}
            {place.page === 'elder-card' ? <ElderCardPage me={me} /> : null}
            {place.page === 'devices' ? <DevicesPage /> : null}
            {place.page === 'recoveries' ? <RecoveriesPage /> : null}
            {place.page === 'to-verify' ? <ToVerifyPage {...props} /> : null}
            {place.page === 'import' ? <ImportPage {...props} /> : null}
            {place.page === 'leave' ? <LeavePage me={me} /> : null}
          </Suspense>
        </main>
        {place.caseId === null ? null : (
          <Suspense fallback={null}>
            <CasePanel key={place.caseId} me={me} caseId={place.caseId} onClose={() => openCase(null)} />
          </Suspense>
        )}
      </div>
      {helpOpen ? <ShortcutHelp onClose={() => setHelpOpen(false)} /> : null}
    </SessionGate>
  )
}

/** Where an officer begins: the first queue, or for administrators what they look after. */
function homeOf(me: StaffMe): Place {
  const roles = me.roles.map((one) => one.role)
  if (worksOnCases(roles)) return placeOf('list', firstQueueOf(roles))
  if (roles.includes('systemAdmin')) return placeOf('exchange')
  if (roles.includes('catalogueEditor') || roles.includes('catalogueReviewer')) return placeOf('templates')
  return placeOf(roles.includes('securityAdmin') ? 'calendar' : 'tasks')
}
