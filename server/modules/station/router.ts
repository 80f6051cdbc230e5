import { router } from '../../platform/trpc'
import { enrolDevice } from './procedures/enrol-device'
import { getDevice } from './procedures/get-device'
import { getSealTarget } from './procedures/get-seal-target'
import { heartbeat } from './procedures/heartbeat'
import { issueEnrolCode } from './procedures/issue-enrol-code'
import { lendBlock } from './procedures/lend-block'
import { listDevices } from './procedures/list-devices'
import { listOwn } from './procedures/list-own'
import { approveVaultRecovery } from './procedures/recovery/approve-vault-recovery'
import { askVaultRecovery } from './procedures/recovery/ask-vault-recovery'
import { countVaultRecoveries } from './procedures/recovery/count-vault-recoveries'
import { endVaultRecovery } from './procedures/recovery/end-vault-recovery'
import { getVaultRecovery } from './procedures/recovery/get-vault-recovery'
import { keepVaultKey } from './procedures/recovery/keep-vault-key'
import { listVaultRecoveries } from './procedures/recovery/list-vault-recoveries'
import { refuseVaultRecovery } from './procedures/recovery/refuse-vault-recovery'
import { revokeDevice } from './procedures/revoke-device'

export const deviceRouter = router({
  issueEnrolCode,
  enrol: enrolDevice,
  lendBlock,
  heartbeat,
  getSealTarget,
  listOwn,
  list: listDevices,
  get: getDevice,
  revoke: revokeDevice,
  keepVaultKey,
  askVaultRecovery,
  getVaultRecovery,
  endVaultRecovery,
  listVaultRecoveries,
  countVaultRecoveries,
  approveVaultRecovery,
  refuseVaultRecovery,
})
