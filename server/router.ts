import { auditRouter } from './modules/audit'
import { bundleRouter } from './modules/bundle'
import { calendarRouter } from './modules/calendar'
import { caseRouter, draftRouter, reentryRouter } from './modules/case'
import { demoRouter } from './modules/demo'
import { exchangeRouter } from './modules/exchange/router'
import { handoverRouter } from './modules/handover'
import { identityRouter } from './modules/identity'
import { leaveRouter } from './modules/leave'
import { mandateRouter } from './modules/mandate'
import { noticeRouter } from './modules/notice/router'
import { placeRouter } from './modules/organisation'
import { catalogueRouter } from './modules/service-item'
import { deviceRouter } from './modules/station'
import { syncRouter } from './modules/sync'
import { taskRouter } from './modules/task'
import { router } from './platform/trpc'

/** Every procedure of this system by module: names only. */
export const appRouter = router({
  catalogue: catalogueRouter,
  place: placeRouter,
  draft: draftRouter,
  calendar: calendarRouter,
  case: caseRouter,
  bundle: bundleRouter,
  reentry: reentryRouter,
  handover: handoverRouter,
  demo: demoRouter,
  exchange: exchangeRouter,
  identity: identityRouter,
  audit: auditRouter,
  leave: leaveRouter,
  mandate: mandateRouter,
  notice: noticeRouter,
  device: deviceRouter,
  sync: syncRouter,
  task: taskRouter,
})

export type AppRouter = typeof appRouter
