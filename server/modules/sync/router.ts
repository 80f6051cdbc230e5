import { router } from '../../platform/trpc'
import { pull } from './procedures/pull'
import { push } from './procedures/push'

export const syncRouter = router({ push, pull })
