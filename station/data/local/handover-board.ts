import type { HandoverBoard } from '@shared/handover/view/handover-view'
import { clerkOf, type DeviceContext } from '../device-context'
import type { CursorRow } from './database'

type Opened = Pick<DeviceContext, 'db' | 'vault' | 'clerk'>

const ABOUT = 'handover/board'
const NOTHING: HandoverBoard = { papers: [], lists: [] }

/** Papers and lists of the point as the clerk at the device last heard of them. Throws `sync.locked`. */
export async function readHandoverBoard(ctx: Opened): Promise<HandoverBoard> {
  const kept = (await ctx.db.cache.cursors.get(clerkOf(ctx).staffId))?.handover
  return kept === undefined ? NOTHING : ctx.vault.openAgain<HandoverBoard>(ABOUT, kept.box)
}

/** The board as it is stored beside the cursor of the same answer; what is here already where the answer brought none. */
export async function handoverToKeep(
  ctx: Opened,
  answer: { readonly handover?: HandoverBoard | undefined; readonly handoverHash?: string | undefined },
): Promise<Pick<CursorRow, 'handover'>> {
  const { handover, handoverHash } = answer
  if (handover !== undefined && handoverHash !== undefined)
    return { handover: { hash: handoverHash, box: await ctx.vault.seal(ABOUT, handover) } }
  const kept = (await ctx.db.cache.cursors.get(clerkOf(ctx).staffId))?.handover
  return kept === undefined ? {} : { handover: kept }
}
