import { router } from '../../platform/trpc'
import { endLeave } from './procedures/end-leave'
import { handOverPosts } from './procedures/hand-over-posts'
import { listDeputies } from './procedures/list-deputies'
import { listLeaves } from './procedures/list-leaves'
import { lookAtLeaver } from './procedures/look-at-leaver'
import { recordLeave } from './procedures/record-leave'

export const leaveRouter = router({
  record: recordLeave,
  end: endLeave,
  list: listLeaves,
  listDeputies,
  lookAtLeaver,
  handOver: handOverPosts,
})
