import { router } from '../../platform/trpc'
import { moveClock } from './procedures/move-clock'

export const demoRouter = router({ moveClock })
