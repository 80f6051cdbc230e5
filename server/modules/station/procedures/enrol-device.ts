import { isWithinPlace } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import { EnrolAnswer, EnrolDevice } from '@shared/station/view/device-view'
import { bindSession, hashToken } from '../../../platform/session'
import { staff, write } from '../../../platform/trpc'
import { getPoint } from '../../organisation'
import { countTry, redeemCode } from '../enrol-code'
import { lendTo } from '../numbers'
import { assertWorksAt } from '../policy'
import { presentBlock, presentPoint } from '../presenter'
import { findDevice, insertDevice } from '../store/device-store'

/**
 * 登记设备 — a clerk who is signed in at a point registers this device there, with the code that an administrator issued for the point, and borrows
 * its first case numbers. The device brought its own id and credential; only the credential's hash is kept. Throws `identity.notAllowed`
 * for a point of somebody else, `sync.deviceUnknown` for an id that another credential holds, `sync.enrolCode…` for a code that does not do,
 * `identity.tooMany` after ten wrong ones.
 */
export const enrolDevice = write({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer'),
  audit: 'device.enrol',
  input: EnrolDevice,
  output: EnrolAnswer,
  prepare: (request, input) => countTry(request, input.pointId),
  run: async (ctx, input) => {
    const point = await getPoint(ctx.tx, input.pointId)
    assertWorksAt(ctx.actor, point)
    if (!isWithinPlace(point.division, ctx.services.county)) throw problem('identity.notAllowed')
    if ((await findDevice(ctx.tx, input.deviceId)) !== null) throw problem('sync.deviceUnknown')
    ctx.audit.about('device', input.deviceId)
    const { staffId } = ctx.actor
    await redeemCode(ctx, { pointId: point.pointId, code: input.code, deviceId: input.deviceId, staffId })
    await insertDevice(ctx.tx, {
      deviceId: input.deviceId,
      pointId: point.pointId,
      staffId,
      name: input.deviceName,
      credentialHash: hashToken(input.credential),
      enrolledAt: new Date(ctx.now),
    })
    const { session } = ctx.request
    if (session !== null) {
      const { tokenHash } = session
      await bindSession(ctx.tx, { tokenHash, deviceId: input.deviceId, nowMs: ctx.services.clock.nowMs() })
    }
    const block = await lendTo(ctx, input.deviceId, point)
    return {
      deviceId: input.deviceId,
      point: presentPoint(point),
      staff: { staffId, name: ctx.actor.name },
      block: presentBlock(block, point, ctx.services.county),
      serverNow: ctx.now,
      followClock: ctx.services.demo,
    }
  },
})
