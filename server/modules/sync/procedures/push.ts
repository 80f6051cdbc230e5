import { problem } from '@shared/problem/problem'
import { OLDEST_PROTOCOL, type OperationResult, PROTOCOL, PushAnswer, PushRequest } from '@shared/sync/protocol'
import { batch, staff } from '../../../platform/trpc'
import { pushingDevice } from '../../station'
import { receiveOperation } from '../apply/receive-operation'
import { receiveSealed } from '../apply/receive-sealed'
import { listMissing, readEpoch } from '../store'

/** Gaps that one answer names at most. */
const MISSING_TOLD = 100

/**
 * 上传 — takes in what a device did, each operation in a transaction of its own and in the order sent, and answers for each what became of
 * it. Sent twice, it is answered alike and done once. Only the call itself can fail: `sync.deviceUnknown` without the credential of
 * the device that is named, `sync.needUpdate` for a language that is no longer spoken, `identity.signInFirst` without a clerk.
 */
export const push = batch({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer'),
  audit: 'sync.push',
  input: PushRequest,
  output: PushAnswer,
  run: async (request, input) => {
    if (input.protocol < OLDEST_PROTOCOL) throw problem('sync.needUpdate')
    const device = await pushingDevice(request, input.deviceId)
    const results: OperationResult[] = []
    for (const one of input.operations) {
      const receive = 'sealed' in one ? receiveSealed(request, device, one) : receiveOperation(request, device, one)
      results.push(await receive)
    }
    const { db, clock } = request.services
    return {
      protocol: PROTOCOL,
      epoch: await readEpoch(db, new Date(clock.nowMs())),
      serverNow: clock.now(),
      results,
      missing: await listMissing(db, device.deviceId, MISSING_TOLD),
    }
  },
})
