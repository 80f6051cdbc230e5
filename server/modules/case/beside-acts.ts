import { endFast } from './procedures/fast/end-fast'
import { markFast } from './procedures/fast/mark-fast'
import { explainDelay } from './procedures/overdue/explain-delay'
import { listWarnings } from './procedures/overdue/list-warnings'

/** 动作之外 — what is said of a late case, the list of what is about to be late, and what is worked on before others: no act of the law. */
export const besideActs = { explainDelay, listWarnings, markFast, endFast }
