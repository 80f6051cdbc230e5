import { ACTION_LABELS } from '@shared/case/action-name'
import { mayByRole } from '@shared/case/authority/may-act'
import { type BuiltActionName, isBuilt } from '@shared/case/authority/role-table'
import type { CaseState } from '@shared/case/case-state'
import type { ActAnswer } from '@shared/case/view/case-view'
import type { Actor } from '@shared/identity/actor'
import { toShanghaiTime } from '@shared/kernel/instant'
import { makeProblem, type Problem, ProblemError, problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { pointsOfUnits } from '../../organisation'
import { canReadCase } from '../policy'
import { presentAnswer } from '../presenter/answer'
import { lockCaseFile } from '../store/case-store'
import { actContext, loadActWorld } from './act-context'
import { CaseLog } from './case-log'
import { namingFirst } from './name-first'
import { type OpenCase, openCase } from './open-case'
import { prepareInput } from './prepare/preparations'
import { saveSteps } from './save-steps'

/** 要办的动作 — `baseVersion` is the version that the caller looked at; left out where nobody looked (the sync push, the clock). */
export type ActRequest = {
  readonly caseId: string
  readonly baseVersion?: number
  readonly input: unknown
  readonly opId?: string
  /** Who acts, where it is not the caller: the applicant whose relative rates by code. */
  readonly actor?: Actor
}

/**
 * Does one act on a case: locks it, lets the clock write what it has already done, asks who may, lets the law decide, and writes log, fold,
 * tasks, papers and the report to the province in the caller's transaction. Throws the Problems of the law; `case.notYet` for a name that is not built.
 */
export async function applyAct(ctx: RunContext, name: string, request: ActRequest): Promise<ActAnswer> {
  const file = await lockCaseFile(ctx.tx, request.caseId)
  ctx.audit.about('case', request.caseId)
  if (!isBuilt(name)) throw problem('case.notYet', { action: labelOf(name) })
  const open = await openCase(ctx, file)
  await assertBase(ctx, open, { ...request, name })
  const input = await prepareInput(ctx, open, { name, input: request.input })
  const world = await loadActWorld(ctx, open, { holds: true })
  const log = new CaseLog(world, ctx.newId)
  log.settle()
  await namingFirst(ctx.tx, { caseId: request.caseId, name, input }, () =>
    log.decide(request.actor ?? ctx.actor, name, input, request.opId ?? ctx.newId()),
  )
  log.settle()
  const made = await saveSteps(ctx, open, log)
  return presentAnswer(actContext(world, log.state, request.actor ?? ctx.actor), open.places, made)
}

/**
 * Throws `case.changedMeanwhile` with who did what when the caller looked at an older version; who may neither read the case nor do the act
 * hears only that it is not theirs.
 */
async function assertBase(
  ctx: RunContext,
  open: OpenCase,
  { actor = ctx.actor, baseVersion, name }: ActRequest & { readonly name: BuiltActionName },
): Promise<void> {
  const { state } = open
  if (baseVersion === undefined || baseVersion === state.version) return
  const reads = canReadCase(actor, open, await pointsOfUnits(ctx.tx))
  if (!reads && !mayByRole(actContext(await loadActWorld(ctx, open), state, actor), name))
    throw problem('case.notYours', { unit: '别的岗位', phone: '12345' })
  throw new ProblemError(changedMeanwhile(state))
}

/** Who did what last, for whoever acted on what was true before: `case.changedMeanwhile`. */
export function changedMeanwhile({ last }: Pick<CaseState, 'last'>): Problem {
  return makeProblem('case.changedMeanwhile', {
    who: last?.by.name ?? (last?.by.kind === 'citizen' ? '申请人' : '系统'),
    when: last === null ? '' : toShanghaiTime(last.at),
    action: last === null ? '' : ACTION_LABELS[last.name],
  })
}

/** The Chinese label of an act, or what somebody sent for one. */
export function labelOf(name: string): string {
  return name in ACTION_LABELS ? ACTION_LABELS[name as keyof typeof ACTION_LABELS] : name.slice(0, 30)
}
