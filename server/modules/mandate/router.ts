import { router } from '../../platform/trpc'
import { confirm } from './procedures/confirm'
import { decline } from './procedures/decline'
import { getOne } from './procedures/get-one'
import { listBetween } from './procedures/list-between'
import { listMine } from './procedures/list-mine'
import { noteEnd } from './procedures/note-end'
import { prefill } from './procedures/prefill'
import { propose } from './procedures/propose'
import { recordMandate } from './procedures/record-mandate'
import { renounce } from './procedures/renounce'
import { revoke } from './procedures/revoke'

export const mandateRouter = router({
  propose,
  confirm,
  decline,
  revoke,
  renounce,
  record: recordMandate,
  noteEnd,
  listMine,
  getOne,
  listBetween,
  prefill,
})
