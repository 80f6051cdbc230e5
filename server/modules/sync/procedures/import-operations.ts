import { createHmac, timingSafeEqual } from 'node:crypto'
import { makeProblem } from '@shared/problem/problem'
import { exportMessage } from '@shared/sync/export/export-file'
import { ImportAnswer, ImportRequest } from '@shared/sync/export/import-view'
import { batch, type RunContext, runWrite, staff } from '../../../platform/trpc'
import { type Device, deviceAt } from '../../station'
import { receiveOperation } from '../apply/receive-operation'
import { receiveSealed } from '../apply/receive-sealed'
import { answer } from '../apply/settle-operation'
import { assertMayCarry } from '../policy'

/**
 * 导入村站文件 — takes operations in that a station saved to a file, each as by push: in its own transaction, in its author's name, what is here
 * already answered as a duplicate, what a stopped device made kept for the township. A line without the device's own mark is refused, for
 * anybody can write a file. Who brought it is on the record. Throws `sync.deviceUnknown`, `identity.notAllowed`.
 */
export const importOperations = batch({
  access: staff('centreDirector', 'hallDirector', 'windowClerk', 'townReviewer', 'systemAdmin'),
  audit: 'sync.import',
  input: ImportRequest,
  output: ImportAnswer,
  run: async (request, input) => {
    const { db } = request.services
    const { device, point } = await deviceAt({ tx: db, services: request.services }, input.deviceId)
    assertMayCarry(request.actor, point)
    await runWrite(
      request,
      request.actor,
      { name: 'sync/import', audit: 'sync.import', run: async (ctx: RunContext) => noteImport(ctx, device) },
      { deviceId: device.deviceId, lines: input.operations.map((one) => one.mac) },
    )
    const { deviceId, pointId, state } = device
    const asDevice = { ...request, device: { deviceId, pointId, state } }
    const results: ImportAnswer['results'] = []
    for (const { line, operation, mac } of input.operations) {
      if (!isMarked(device, operation, mac)) {
        const { opId, problem } = answer(operation, 'quarantined', makeProblem('sync.lineForeign'))
        results.push({ line, opId, outcome: 'refused', problem })
        continue
      }
      const from = { deviceId, point }
      const receive =
        'sealed' in operation ? receiveSealed(asDevice, from, operation) : receiveOperation(asDevice, from, operation)
      const { opId, outcome, problem } = await receive
      results.push({ line, opId, outcome, problem })
    }
    return { results }
  },
})

async function noteImport(ctx: RunContext, device: Device): Promise<void> {
  ctx.audit.about('device', device.deviceId)
}

/** True for what the device itself wrote: the key is what the server keeps of its credential. */
function isMarked(device: Device, operation: ImportRequest['operations'][number]['operation'], mac: string): boolean {
  const made = createHmac('sha256', device.credentialHash).update(exportMessage(device.deviceId, operation)).digest()
  const said = Buffer.from(mac, 'base64url')
  return said.length === made.length && timingSafeEqual(said, made)
}
