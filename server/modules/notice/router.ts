import { router } from '../../platform/trpc'
import { getSubscription } from './procedures/get-subscription'
import { listByCase } from './procedures/list-by-case'
import { listInbox } from './procedures/list-inbox'
import { markRead } from './procedures/mark-read'
import { readPaper } from './procedures/read-paper'

export const noticeRouter = router({ getSubscription, listByCase, listInbox, markRead, readPaper })
