import { router } from '../../platform/trpc'
import { getStatus } from './procedures/get-status'
import { listDead } from './procedures/list-dead'
import { replay } from './procedures/replay'

export const exchangeRouter = router({ status: getStatus, listDead, replay })
