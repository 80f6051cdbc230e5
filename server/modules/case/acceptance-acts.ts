import { acceptCommitment } from './procedures/acceptance/accept-commitment'
import { acceptTolerant } from './procedures/acceptance/accept-tolerant'
import { afterCheck } from './procedures/aftermath/after-check'
import { mergeDuplicate } from './procedures/aftermath/merge-duplicate'
import { terminate } from './procedures/aftermath/terminate'
import { correctOnSpot } from './procedures/intake/correct-on-spot'

/** 受理的别的办法和事后 — acts of the law as the router offers them. */
export const acceptanceActs = {
  acceptTolerant,
  acceptCommitment,
  afterCheck,
  terminate,
  correctOnSpot,
  mergeDuplicate,
} as const
