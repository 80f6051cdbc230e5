import { Session } from '@shared/identity/view/session-view'
import { problem } from '@shared/problem/problem'
import { EnrolAnswer } from '@shared/station/view/device-view'
import type { DeviceContext } from '../device-context'
import { sha256Text, toBase64Url } from '../digest'
import type { DeviceRecord } from '../local/database'
import { noteServerTime } from '../local/device'
import { addBlock } from '../local/numbers'
import type { Remote } from '../remote/call'
import type { SignedIn } from '../station-api'
import { newId } from '../world'
import { fetchPackage } from './fetch-package'
import { learnSealTarget } from './learn-seal-target'

/** Who signed in, and the proof without which the session that was opened is nobody's. */
export type SignOn = { readonly signedIn: SignedIn; readonly proof: string }

/**
 * Signs in with the network; what comes back is who, at which points, and what lies in that clerk's vault here. The session is tied to a proof that
 * goes into the vault: what a thief finds in the browser opens nothing. Throws `identity.*`.
 */
export async function signIn(
  ctx: DeviceContext,
  remote: Remote,
  input: { account: string; password: string },
): Promise<SignOn> {
  const device = await ctx.db.kept.device.get('device')
  const proof = toBase64Url(ctx.world.random(32))
  const boundTo = await digestOf(proof)
  const deviceLabel = device?.deviceName ?? '便民服务站设备'
  const session = await remote.call('identity.loginStaff', { ...input, deviceLabel, boundTo }, Session)
  if (session.me.kind !== 'staff') throw problem('identity.notAllowed')
  const { staffId, name, points } = session.me
  if (device?.point != null && !points.some((point) => point.pointId === device.pointId))
    throw problem('identity.notAllowed')
  const known = await ctx.db.kept.clerks.get(staffId)
  const drafts = await ctx.db.kept.drafts.filter((one) => one.box.alg === 'vault' && one.box.owner === staffId).count()
  return {
    proof,
    signedIn: {
      staffId,
      name,
      points: points.map(({ pointId, name: pointName }) => ({ pointId, name: pointName })),
      vault: known === undefined ? 'none' : known.pin === null ? 'shut' : 'pin',
      drafts,
      recovery: known?.recovery?.checkCode ?? null,
    },
  }
}

async function digestOf(proof: string): Promise<string> {
  const hex = await sha256Text(proof)
  return toBase64Url(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
}

/**
 * Registers this device. Id and credential are made and stored first: asked again after a lost answer, the server answers the same, and no
 * second device comes to be. `code` is the administrator's for the point; a wrong one (`sync.enrolCode…`) leaves everything as it is.
 */
export async function enrolDevice(
  ctx: DeviceContext,
  remote: Remote,
  input: { deviceName: string; pointId: string; code: string },
): Promise<void> {
  const { kept } = ctx.db
  const before = await kept.device.get('device')
  if (before?.point != null) return
  const asked =
    before?.pointId === input.pointId && before.deviceName === input.deviceName ? before : firstRecord(ctx, input)
  await kept.device.put(asked)
  const answer = await remote.call(
    'device.enrol',
    {
      opId: asked.enrolOpId,
      deviceId: asked.deviceId,
      credential: asked.credential,
      deviceName: asked.deviceName,
      pointId: asked.pointId,
      code: input.code,
    },
    EnrolAnswer,
  )
  await addBlock(ctx, answer.block)
  await kept.device.put({
    ...asked,
    point: answer.point,
    county: answer.block.county,
    persisted: await ctx.world.persist(),
  })
  await noteServerTime(ctx, answer.serverNow, answer.followClock)
  await learnSealTarget(ctx, remote)
  await fetchPackage(ctx, remote)
  ctx.changed()
}

function firstRecord(ctx: DeviceContext, input: { deviceName: string; pointId: string }): DeviceRecord {
  return {
    key: 'device',
    deviceId: newId(ctx.world),
    credential: toBase64Url(ctx.world.random(32)),
    enrolOpId: newId(ctx.world),
    deviceName: input.deviceName,
    pointId: input.pointId,
    point: null,
    county: null,
    lastSeq: 0,
    skewMs: null,
    followClock: false,
    aheadMs: 0,
    lastServerMs: null,
    paused: false,
    revoked: false,
    needUpdate: false,
    persisted: false,
  }
}
