import { listProxies } from './procedures/view/list-proxies'
import { previewDuplicate } from './procedures/view/preview-duplicate'
import { previewPapers } from './procedures/view/preview-papers'

/** What an officer looks at before an act: the papers that it would make, the case that it would join, who may take the result. */
export const previewProcedures = { previewDuplicate, previewPapers, listProxies }
