import { Session } from '@shared/identity/view/session-view'
import { problem } from '@shared/problem/problem'
import { EnrolAnswer } from '@shared/station/view/device-view'
import { isPin, recordPin, waitAfter } from '../../vault/pin'
import type { DeviceContext } from '../device-context'
import { toBase64Url } from '../digest'
import type { ClerkRow, DeviceRecord } from '../local/database'
import { noteServerTime } from '../local/device'
import { addBlock } from '../local/numbers'
import type { Remote } from '../remote/call'
import type { SignedIn, UnlockAnswer } from '../station-api'
import { newId } from '../world'
import { fetchPackage } from './fetch-package'
import { learnSealTarget } from './learn-seal-target'

/** Signs in with the network; what comes back is who, and at which points. Throws `identity.*`. */
export async function signIn(
  ctx: DeviceContext,
  remote: Remote,
  input: { account: string; password: string },
): Promise<SignedIn> {
  const device = await ctx.db.kept.device.get('device')
  const deviceLabel = device?.deviceName ?? '便民服务站设备'
  const session = await remote.call('identity.loginStaff', { ...input, deviceLabel }, Session)
  if (session.me.kind !== 'staff') throw problem('identity.notAllowed')
  const { staffId, name, points } = session.me
  if (device?.point != null && !points.some((point) => point.pointId === device.pointId))
    throw problem('identity.notAllowed')
  return { staffId, name, points: points.map(({ pointId, name: pointName }) => ({ pointId, name: pointName })) }
}

/**
 * Registers this device. Id and credential are made and stored first: asked again after a lost answer, the server answers the same, and no
 * second device comes to be.
 */
export async function enrolDevice(
  ctx: DeviceContext,
  remote: Remote,
  input: { deviceName: string; pointId: string },
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

/** Gives a clerk a PIN for this device. Throws `sync.pinTooSimple`. */
export async function savePin(
  ctx: DeviceContext,
  clerk: { staffId: string; name: string },
  pin: string,
): Promise<void> {
  const record = await recordPin(pin, ctx.world.random(16))
  await ctx.db.kept.clerks.put({ ...clerk, pin: record, wrong: 0, waitUntilMs: null })
}

/** Tries a PIN. Wrong ones are counted on the device and cost longer and longer waits; the count is a help, not the wall. */
export async function tryPin(
  ctx: DeviceContext,
  input: { staffId: string; pin: string },
): Promise<UnlockAnswer & { readonly clerk?: ClerkRow }> {
  const { clerks } = ctx.db.kept
  const clerk = await clerks.get(input.staffId)
  if (clerk?.pin == null) return { ok: false, waitUntilMs: null }
  const now = ctx.machineMs()
  if (clerk.waitUntilMs !== null && clerk.waitUntilMs > now) return { ok: false, waitUntilMs: clerk.waitUntilMs }
  if (await isPin(input.pin, clerk.pin)) {
    await clerks.update(clerk.staffId, { wrong: 0, waitUntilMs: null })
    return { ok: true, clerk }
  }
  const wrong = clerk.wrong + 1
  const wait = waitAfter(wrong)
  const waitUntilMs = wait === 0 ? null : now + wait
  await clerks.update(clerk.staffId, { wrong, waitUntilMs })
  return { ok: false, waitUntilMs }
}
