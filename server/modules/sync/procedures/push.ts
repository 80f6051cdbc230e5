import { problem } from '@shared/problem/problem'
import { OLDEST_PROTOCOL, type OperationResult, PROTOCOL, PushAnswer, PushRequest } from '@shared/sync/protocol'
import { batch, device, type RequestContext } from '../../../platform/trpc'
import { type PushingDevice, pushingDevice } from '../../station'
import { receiveOperation } from '../apply/receive-operation'
import { receiveSealed } from '../apply/receive-sealed'
import { inOrderOf, inTurn } from '../apply/take-turns'
import { listMissing, readEpoch } from '../store'

/** Gaps that one answer names at most. */
const MISSING_TOLD = 100

/**
 * 上传 — takes in what a device did, each operation in a transaction of its own and in the order sent, and answers for each what became of
 * it. Sent twice, it is answered alike and done once. The device's credential alone suffices, so that what a locked device holds arrives; it says who
 * made what, and reads nothing back. Only the call itself can fail: `sync.deviceUnknown` without the credential of the device that is named,
 * `sync.needUpdate` for a language that is no longer spoken.
 */
export const push = batch({
  access: device(),
  audit: 'sync.push',
  input: PushRequest,
  output: PushAnswer,
  run: async (request, input) => {
    if (input.protocol < OLDEST_PROTOCOL) throw problem('sync.needUpdate')
    const pushing = await pushingDevice(request, input.deviceId)
    const results = await inOrderOf(pushing.deviceId, () => receiveAll(request, pushing, input.operations))
    const { db, clock } = request.services
    return {
      protocol: PROTOCOL,
      epoch: await readEpoch(db, new Date(clock.nowMs())),
      serverNow: clock.now(),
      // What an act answered is for whoever has the device open, not for the machine that carries it.
      results: request.actor.kind === 'staff' ? results : results.map((one) => ({ ...one, result: null })),
      missing: await listMissing(db, pushing.deviceId, MISSING_TOLD),
    }
  },
})

async function receiveAll(
  request: RequestContext,
  pushing: PushingDevice,
  operations: PushRequest['operations'],
): Promise<OperationResult[]> {
  const results: OperationResult[] = []
  for (const one of operations) {
    const receive = () =>
      'sealed' in one ? receiveSealed(request, pushing, one) : receiveOperation(request, pushing, one)
    results.push(await inTurn(receive))
  }
  return results
}
