import { accept } from './procedures/acceptance/accept'
import { acceptCommitment } from './procedures/acceptance/accept-commitment'
import { acceptTolerant } from './procedures/acceptance/accept-tolerant'
import { refuseAcceptance } from './procedures/acceptance/refuse-acceptance'
import { afterCheck } from './procedures/aftermath/after-check'
import { mergeDuplicate } from './procedures/aftermath/merge-duplicate'
import { terminate } from './procedures/aftermath/terminate'
import { correctOnSpot } from './procedures/intake/correct-on-spot'

/** 受理和事后 — acts of the law as the router offers them. */
export const acceptanceActs = {
  accept,
  acceptTolerant,
  acceptCommitment,
  refuseAcceptance,
  afterCheck,
  terminate,
  correctOnSpot,
  mergeDuplicate,
} as const
