import { router } from '../../platform/trpc'
import { listDead } from './procedures/list-dead'
import { replay } from './procedures/replay'

export const exchangeRouter = router({ listDead, replay })
