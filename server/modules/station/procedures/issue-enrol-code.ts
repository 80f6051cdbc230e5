import { isWithinPlace } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import { IssuedEnrolCode, IssueEnrolCode } from '@shared/station/view/device-view'
import { staff, write } from '../../../platform/trpc'
import { getPoint } from '../../organisation'
import { issueCode } from '../enrol-code'
import { assertLooksAfter } from '../policy'
import { namesOfStaff } from '../store/device-store'

/**
 * 发登记码 — whoever looks after the devices of a place makes a code for one of its points: eight digits, good for one device within 24 hours.
 * They are shown here once, with whom to read them to. Throws `identity.notAllowed` for a point of another place.
 */
export const issueEnrolCode = write({
  access: staff('centreDirector', 'hallDirector', 'systemAdmin'),
  audit: 'device.issue-enrol-code',
  input: IssueEnrolCode,
  output: IssuedEnrolCode,
  run: async (ctx, input) => {
    const point = await getPoint(ctx.tx, input.pointId)
    assertLooksAfter(ctx.actor, point)
    if (!isWithinPlace(point.division, ctx.services.county)) throw problem('identity.notAllowed')
    ctx.audit.about('point', point.pointId)
    const { code, expiresAt } = await issueCode(ctx, point, ctx.actor.staffId)
    const names = await namesOfStaff(ctx.tx, point.keepers)
    return {
      ...{ code, pointName: point.name, phone: point.phone, expiresAt: expiresAt.toISOString() },
      keepers: point.keepers.map((staffId) => names.get(staffId) ?? staffId),
    }
  },
})
