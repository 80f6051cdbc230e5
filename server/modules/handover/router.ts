import { router } from '../../platform/trpc'
import { confirmHandover } from './procedures/confirm-handover'
import { countHandovers } from './procedures/count-handovers'
import { getHandover } from './procedures/get-handover'
import { listHandovers } from './procedures/list-handovers'
import { tracePaper } from './procedures/trace-paper'

/** 材料移交 — lists of papers between points; they are made at stations and come with the sync. */
export const handoverRouter = router({
  list: listHandovers,
  counts: countHandovers,
  get: getHandover,
  confirm: confirmHandover,
  trace: tracePaper,
})
