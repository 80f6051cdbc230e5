import { PackageAnswer } from '@shared/service-item/view/catalogue-package'
import type { DeviceContext } from '../device-context'
import { packageVersion, savePackage } from '../local/package'
import type { Remote } from '../remote/call'
import { nowOf } from '../world'

/** Asks for a newer package and stores it; false when this one is the newest. */
export async function fetchPackage(ctx: DeviceContext, remote: Remote): Promise<boolean> {
  const have = await packageVersion(ctx)
  const answer = await remote.call('catalogue.getPackage', have === null ? {} : { have }, PackageAnswer)
  if (answer.unchanged) return false
  await savePackage(ctx, answer, nowOf(ctx.world))
  return true
}
