import { router } from '../../platform/trpc'
import { demoState } from './procedures/demo-state'
import { moveClock } from './procedures/move-clock'

export const demoRouter = router({ state: demoState, moveClock })
