import { router } from '../../platform/trpc'
import { compare } from './procedures/compare'
import { copyHeld } from './procedures/copy-held'
import { countToVerify } from './procedures/count-to-verify'
import { getExportOwner } from './procedures/get-export-owner'
import { getHeld } from './procedures/get-held'
import { importOperations } from './procedures/import-operations'
import { listHeld } from './procedures/list-held'
import { listToVerify } from './procedures/list-to-verify'
import { pull } from './procedures/pull'
import { push } from './procedures/push'
import { readToVerify } from './procedures/read-to-verify'
import { resolveHeld } from './procedures/resolve-held'
import { verifyHeld } from './procedures/verify-held'

export const syncRouter = router({
  push,
  pull,
  compare,
  listHeld,
  getHeld,
  copyHeld,
  resolveHeld,
  getExportOwner,
  importOperations,
  listToVerify,
  countToVerify,
  readToVerify,
  verifyHeld,
})
