import { router } from '../../platform/trpc'
import { listByCase } from './procedures/list-by-case'
import { listInbox } from './procedures/list-inbox'
import { markRead } from './procedures/mark-read'
import { readPaper } from './procedures/read-paper'

export const noticeRouter = router({ listByCase, listInbox, markRead, readPaper })
