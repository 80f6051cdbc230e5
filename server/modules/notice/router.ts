import { router } from '../../platform/trpc'
import { countInbox } from './procedures/count-inbox'
import { getSubscription } from './procedures/get-subscription'
import { listByCase } from './procedures/list-by-case'
import { listInbox } from './procedures/list-inbox'
import { markRead } from './procedures/mark-read'
import { readPaper } from './procedures/read-paper'

export const noticeRouter = router({ counts: countInbox, getSubscription, listByCase, listInbox, markRead, readPaper })
