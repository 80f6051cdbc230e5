import { acceptCommitment } from './acceptance/accept-commitment'
import { acceptTolerant } from './acceptance/accept-tolerant'
import { afterCheck } from './aftermath/after-check'
import { terminate } from './aftermath/terminate'

/** 受理的别的办法和事后 — acts of the law as the router offers them. */
export const acceptanceActs = { acceptTolerant, acceptCommitment, afterCheck, terminate } as const
