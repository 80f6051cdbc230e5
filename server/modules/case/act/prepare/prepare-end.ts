import type { RunContext } from '../../../../platform/trpc'
import type { OpenCase } from '../open-case'
import { prepareFiles } from './prepare-files'
import { withProposer } from './prepare-proposal'

/** 终止办理 — who proposed it, looked up; nothing is written. */
export async function lookUpProposer(ctx: RunContext, _: OpenCase, input: unknown): Promise<unknown> {
  return withProposer(ctx, input, '中心主任或首席代表')
}

/** 终止办理 — the proposer looked up, the photos of the proof bound. */
export async function prepareTermination(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  return prepareFiles(ctx, open, await lookUpProposer(ctx, open, input))
}
