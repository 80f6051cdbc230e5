import { lazy, Suspense } from 'react'
import { Skeleton } from '../../web/components/feedback/Skeleton'
import { DraftsScreen } from '../features/drafts/DraftsScreen'
import { IntakeScreen } from '../features/intake/IntakeScreen'
import { PackageProvider } from './package-context'
import { Rail } from './Rail'
import { type Route, useRoute } from './route'
import { TopBar } from './TopBar'
import './shell.css'

const ReceiptScreen = lazy(() => import('../features/intake/receipt/ReceiptScreen'))
const OutboxScreen = lazy(() => import('../features/outbox/OutboxScreen'))
const ProblemsScreen = lazy(() => import('../features/problems/ProblemsScreen'))
const AcceptScreen = lazy(() => import('../features/accept/AcceptScreen'))
const SupplementScreen = lazy(() => import('../features/cases/SupplementScreen'))
const PickupScreen = lazy(() => import('../features/cases/PickupScreen'))
const CallsScreen = lazy(() => import('../features/calls/CallsScreen'))
const ProgressScreen = lazy(() => import('../features/progress/ProgressScreen'))
const DayEndScreen = lazy(() => import('../features/day-end/DayEndScreen'))
const SettingsScreen = lazy(() => import('../features/settings/SettingsScreen'))

/** 外壳 — top bar, rail with counts, and one screen; nothing of it moves when the network goes. */
export function Shell() {
  const route = useRoute()
  return (
    <div className="st-shell">
      <button type="button" className="ym-skip ym-no-print" onClick={skipToMain}>
        跳到正文
      </button>
      <TopBar />
      <Rail current={route.screen} />
      <main id="main" tabIndex={-1} className="st-main">
        <PackageProvider>
          <Suspense fallback={<Skeleton lines={6} />}>
            <ScreenOf route={route} />
          </Suspense>
        </PackageProvider>
      </main>
    </div>
  )
}

function skipToMain(): void {
  document.getElementById('main')?.focus()
}

function ScreenOf({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'intake':
      return <IntakeScreen draftId={route.id} />
    case 'receipt':
      return <ReceiptScreen caseId={route.id ?? ''} />
    case 'drafts':
      return <DraftsScreen />
    case 'outbox':
      return <OutboxScreen list="waiting" />
    case 'problems':
      return <ProblemsScreen entryKey={route.id} />
    case 'sent':
      return <OutboxScreen list="sent" />
    case 'accept':
      return <AcceptScreen caseId={route.id} />
    case 'supplement':
      return <SupplementScreen />
    case 'pickup':
      return <PickupScreen />
    case 'calls':
      return <CallsScreen />
    case 'progress':
      return <ProgressScreen />
    case 'day-end':
      return <DayEndScreen listId={route.id} />
    case 'settings':
      return <SettingsScreen />
  }
}
