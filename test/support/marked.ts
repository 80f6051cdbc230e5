import { createHmac } from 'node:crypto'
import { hashToken } from '../../server/platform/session'
import { exportMessage } from '../../shared/sync/export/export-file'
import type { Operation } from '../../shared/sync/operation'
import type { SealedOperation } from '../../shared/sync/sealed-operation'
import type { StationDevice } from './station-device'

/** An operation as its device writes it to a file: with the number of its line and the device's mark. */
export function marked<One extends Operation | SealedOperation>(device: StationDevice, operation: One, line = 2) {
  const key = hashToken(device.clerk.credential ?? '')
  const mac = createHmac('sha256', key).update(exportMessage(device.deviceId, operation)).digest('base64url')
  return { line, operation, mac }
}
