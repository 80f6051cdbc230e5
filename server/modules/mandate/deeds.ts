import { applyDeed, type MandateDeed } from '@shared/mandate/decide-mandate'
import type { RunContext } from '../../platform/trpc'
import { saveDeed } from './store'
import type { MadeMandate } from './tell-both'

/** Appends one deed to the log of a mandate and answers it as it is now. `note` names no person. */
export async function doDeed(
  ctx: RunContext,
  { row, mandate }: MadeMandate,
  request: { readonly deed: MandateDeed; readonly opId: string; readonly agentId?: string; readonly note?: object },
): Promise<MadeMandate> {
  const { deed, opId, agentId, note = {} } = request
  const after = { ...applyDeed(mandate, deed, ctx.today), ...(agentId === undefined ? {} : { agentId }) }
  await saveDeed(ctx.tx, {
    ...{ actId: ctx.newId(), opId, county: row.county, at: new Date(ctx.now), on: ctx.today },
    ...{ actor: stampOf(ctx), deed, note, after },
  })
  return { row, mandate: after }
}

function stampOf({ actor }: RunContext): object {
  if (actor.kind === 'citizen') return { kind: 'citizen', id: actor.accountId }
  if (actor.kind === 'staff') return { kind: 'staff', id: actor.staffId, name: actor.name }
  return { kind: 'system', id: null }
}
