import type { SubmitCase } from '@shared/case/view/submit-case'
import { problem } from '@shared/problem/problem'
import type { ItemVersion } from '@shared/service-item/item-version'
import type { RunContext } from '../../../platform/trpc'
import { getCurrentVersion, getItemVersion } from '../../service-item'

/**
 * The item version that an application is checked against. What was taken in without a network keeps the version that the device
 * showed, and a member of a bundle that of its start; else the version must be the one in force, so that nobody answers yesterday's
 * questions. Throws `case.versionOld`.
 */
export async function itemToSubmit(
  ctx: RunContext,
  input: Pick<SubmitCase, 'itemId' | 'itemVersion' | 'lent'>,
  isInBundle: boolean,
): Promise<ItemVersion> {
  const current = await getCurrentVersion(ctx.tx, input.itemId)
  if (input.itemVersion === current.version) return current
  if (input.lent !== null || isInBundle) return getItemVersion(ctx.tx, input.itemId, input.itemVersion)
  throw problem('case.versionOld', { had: input.itemVersion, now: current.version })
}
