import { router } from '../../platform/trpc'
import { verify } from './procedures/verify'

export const auditRouter = router({ verify })
