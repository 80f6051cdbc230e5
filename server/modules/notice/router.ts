import { router } from '../../platform/trpc'
import { countInbox } from './procedures/count-inbox'
import { getSubscription } from './procedures/get-subscription'
import { listByCase } from './procedures/list-by-case'
import { listInbox } from './procedures/list-inbox'
import { markRead } from './procedures/mark-read'
import { readPaper } from './procedures/read-paper'
import { decideTemplate } from './procedures/template/decide-template'
import { getTemplate } from './procedures/template/get-template'
import { listTemplates } from './procedures/template/list-templates'
import { previewTemplate } from './procedures/template/preview-template'
import { proposeTemplate } from './procedures/template/propose-template'

export const noticeRouter = router({
  ...{ counts: countInbox, getSubscription, listByCase, listInbox, markRead, readPaper },
  ...{ listTemplates, getTemplate, previewTemplate, proposeTemplate, decideTemplate },
})
