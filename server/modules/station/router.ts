import { router } from '../../platform/trpc'
import { enrolDevice } from './procedures/enrol-device'
import { getSealTarget } from './procedures/get-seal-target'
import { heartbeat } from './procedures/heartbeat'
import { lendBlock } from './procedures/lend-block'
import { listDevices } from './procedures/list-devices'
import { listOwn } from './procedures/list-own'
import { revokeDevice } from './procedures/revoke-device'

export const deviceRouter = router({
  enrol: enrolDevice,
  lendBlock,
  heartbeat,
  getSealTarget,
  listOwn,
  list: listDevices,
  revoke: revokeDevice,
})
