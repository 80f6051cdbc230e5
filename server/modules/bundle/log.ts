import type { RunContext } from '../../platform/trpc'
import { appendAction, type BundleRow } from './store'

/** 一件事动作 — the acts on the record of a bundle (case-law §2.H); what happens to a member is in the log of its case. */
export type BundleActionName =
  | 'startBundle'
  | 'splitBundle'
  | 'completeStage'
  | 'issuePack'
  | 'releaseMember'
  | 'dropMember'
  | 'recordOutput'

/** Appends one act to the log of an application; `input` names no person. Answers the new version. */
export function noteAction(
  ctx: RunContext,
  row: Pick<BundleRow, 'applicationId' | 'version'>,
  action: { readonly name: BundleActionName; readonly opId: string; readonly input: object },
): Promise<number> {
  return appendAction(ctx.tx, {
    actionId: ctx.newId(),
    applicationId: row.applicationId,
    had: row.version,
    opId: action.opId,
    name: action.name,
    at: new Date(ctx.now),
    on: ctx.today,
    actor: stampOf(ctx),
    input: action.input,
  })
}

function stampOf({ actor }: RunContext): object {
  if (actor.kind === 'citizen') return { kind: 'citizen', id: actor.personId }
  if (actor.kind === 'staff') return { kind: 'staff', id: actor.staffId, name: actor.name }
  return { kind: 'system', id: null }
}
