import { explainDelay } from './procedures/overdue/explain-delay'
import { listWarnings } from './procedures/overdue/list-warnings'

/** 超期 — what is said of a late case, and the list of what is about to be late. */
export const overdueProcedures = { explainDelay, listWarnings }
