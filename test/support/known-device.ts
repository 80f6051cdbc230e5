import { sealTargetOf } from '../../server/platform/crypto'
import { hashToken, makeToken } from '../../server/platform/session'
import type { DeviceContext } from '../../station/data/device-context'
import { newId } from '../../station/data/world'
import type { TestCounty } from './actors'

/** The point of every such device, as its papers name it. */
const POINT = {
  ...{ pointId: 'st-201', name: '沙头村便民服务站', kind: 'station', division: '430423101201', unitId: 'st-201' },
  ...{ prefix: 'YH201', phone: null, address: null },
}

/** Makes the stores of `ctx` those of a new device of 沙头村 that the county knows, without the words of an enrolment. Answers its id. */
export async function becomeKnown(county: TestCounty, ctx: DeviceContext, deviceName: string): Promise<string> {
  const credential = makeToken()
  const deviceId = newId(ctx.world)
  await county.services.db.device.create({
    data: {
      ...{ deviceId, pointId: POINT.pointId, staffId: 'S001', name: deviceName, state: 'active' },
      ...{ credentialHash: hashToken(credential), enrolledAt: new Date(county.clock.nowMs()) },
    },
  })
  await ctx.db.kept.device.put({
    ...{ key: 'device', deviceId, credential, enrolOpId: newId(ctx.world), deviceName, pointId: POINT.pointId },
    ...{ point: POINT, county: county.services.county, lastSeq: 0, skewMs: null, followClock: false, aheadMs: 0 },
    ...{ lastServerMs: null, paused: false, revoked: false, needUpdate: false, persisted: true },
    sealTo: { year: 2026, target: sealTargetOf(county.services.keys, 2026) },
  })
  return deviceId
}
