import type { BuiltActionName } from '@shared/case/authority/role-table'
import type { RunContext } from '../../../../platform/trpc'
import type { OpenCase } from '../open-case'
import { prepareFiles } from './prepare-files'
import { prepareCustody, prepareDestination, prepareTransfer } from './prepare-place'
import { prepareRating } from './prepare-rating'
import { prepareSupply } from './prepare-supply'

/** Completes or checks what was sent for an act on the locked case, and answers the act's own input. Throws Problems. */
export type Preparation = (ctx: RunContext, open: OpenCase, input: unknown) => Promise<unknown>

/** Acts that need more than their own rules know: files to bind, places to look up, a table of their own. */
export const PREPARATIONS: Partial<Record<BuiltActionName, Preparation>> = {
  supply: prepareSupply,
  transfer: prepareTransfer,
  rate: prepareRating,
  produceResult: prepareCustody,
  recordDelivery: prepareCustody,
  sendResult: prepareDestination,
  handOut: prepareFiles,
  endProcedure: prepareFiles,
}
