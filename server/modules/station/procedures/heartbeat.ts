import { problem } from '@shared/problem/problem'
import { Heartbeat, HeartbeatAnswer } from '@shared/station/view/device-view'
import { OLDEST_PROTOCOL } from '@shared/sync/protocol'
import { device, write } from '../../../platform/trpc'
import { deviceStateOf } from '../presenter'
import { findDevice, saveHeartbeat } from '../store/device-store'

/** 报平安 — a device says how much lies on it unsent and by what clock; nobody need be signed in, and nothing personal is said. */
export const heartbeat = write({
  access: device(),
  audit: 'device.heartbeat',
  input: Heartbeat,
  output: HeartbeatAnswer,
  run: async (ctx, input) => {
    const deviceId = ctx.request.device?.deviceId
    const known = deviceId === undefined ? null : await findDevice(ctx.tx, deviceId)
    if (known === null) throw problem('sync.deviceUnknown')
    ctx.audit.about('device', known.deviceId)
    const skewMs = input.clockMs - Date.parse(ctx.now)
    const saidSeq = BigInt(input.lastSeq)
    await saveHeartbeat(ctx.tx, known.deviceId, {
      lastSeenAt: new Date(ctx.now),
      unsent: input.unsent,
      oldestUnsentAt: input.oldestUnsentAt === null ? null : new Date(input.oldestUnsentAt),
      appVersion: input.appVersion,
      skewMs: BigInt(skewMs),
      persisted: input.persisted,
      saidSeq: saidSeq > known.saidSeq ? saidSeq : known.saidSeq,
      // It made less than arrived from it: its store was lost, or put back to an older state (S13).
      ...(saidSeq < known.lastSeq && known.rewoundAt === null ? { rewoundAt: new Date(ctx.now) } : {}),
      ...(ctx.actor.kind === 'staff' ? { lastStaffId: ctx.actor.staffId } : {}),
    })
    return {
      serverNow: ctx.now,
      skewMs,
      followClock: ctx.services.demo,
      state: deviceStateOf(known.state),
      receivedSeq: Number(known.lastSeq),
      oldestProtocol: OLDEST_PROTOCOL,
    }
  },
})
