import type { BuiltActionName } from '@shared/case/authority/role-table'
import type { RunContext } from '../../../../platform/trpc'
import type { OpenCase } from '../open-case'
import { prepareArchive } from './aftermath/prepare-archive'
import { prepareCorrection, prepareService } from './aftermath/prepare-paper'
import { prepareRedo } from './aftermath/prepare-redo'
import { prepareConsult, prepareInterested, prepareMeeting } from './prepare-asking'
import { prepareCorrection as prepareOnSpot } from './prepare-correction'
import { prepareFiles } from './prepare-files'
import { prepareHandOut } from './prepare-hand-out'
import { lookUpMerge } from './prepare-merge'
import { prepareCustody, prepareDestination, prepareDispatch, prepareTransfer } from './prepare-place'
import { assertNoBrokenPromise, lookUpTeam, prepareCheck, preparePromise } from './prepare-promise'
import { withProposer } from './prepare-proposal'
import { prepareRating } from './prepare-rating'
import { prepareSupply } from './prepare-supply'
import { lookUpSurveyors, prepareSurvey } from './prepare-survey'

/** Completes or checks what was sent for an act on the locked case, and answers the act's own input. Throws Problems. */
type Preparation = (ctx: RunContext, open: OpenCase, input: unknown) => Promise<unknown>

type Preparations = Partial<Record<BuiltActionName, Preparation>>

/** Acts whose input only has places looked up: nothing is written, so that a preview may do it as well. */
const LOOK_UPS: Preparations = {
  transfer: prepareTransfer,
  dispatch: prepareDispatch,
  startProcedure: lookUpSurveyors,
  produceResult: prepareCustody,
  recordDelivery: prepareCustody,
  sendResult: prepareDestination,
  consult: prepareConsult,
  jointReview: prepareMeeting,
  notifyInterested: prepareInterested,
  serve: prepareService,
  correctDecision: prepareCorrection,
  redo: prepareRedo,
  archive: prepareArchive,
  acceptTolerant: assertNoBrokenPromise,
  acceptCommitment: assertNoBrokenPromise,
  afterCheck: lookUpTeam,
  mergeDuplicate: lookUpMerge,
}

/** Acts that need more than their own rules know: files to bind, places to look up, a table of their own. */
const PREPARATIONS: Preparations = {
  ...LOOK_UPS,
  supply: prepareSupply,
  rate: prepareRating,
  serve: (ctx, open, input) => prepareFiles(ctx, open, input).then(() => prepareService(ctx, open, input)),
  handOut: prepareHandOut,
  endProcedure: prepareSurvey,
  returnFromUpper: prepareFiles,
  terminate: prepareFiles,
  correctOnSpot: prepareOnSpot,
  acceptTolerant: preparePromise,
  acceptCommitment: preparePromise,
  afterCheck: prepareCheck,
}

/** What was sent for an act as its own input: who proposed it and what it names looked up, and where the act is done (not previewed) what belongs to it written. */
export async function prepareInput(
  ctx: RunContext,
  open: OpenCase,
  act: { readonly name: BuiltActionName; readonly input: unknown; readonly previewed?: boolean },
): Promise<unknown> {
  const named = await withProposer(ctx, act.input)
  const table = act.previewed === true ? LOOK_UPS : PREPARATIONS
  return (await table[act.name]?.(ctx, open, named)) ?? named
}
