import type { TestCounty } from '../../test/support/actors'
import { DISABILITY } from '../../test/support/builders'
import { type StationDevice, stationDevice, withPayload } from '../../test/support/station-device'
import { ofSomeoneElse } from '../page/someone'

const POINT = 'st-201'
const ACCOUNT = 'shatou'
const RESIDENT = 'P002'

/** 要同步的站点 — whose proofs it shows and what it has to push. */
export type ReadyStation = {
  readonly deviceId: string
  readonly token: string | null
  readonly credential: string | null
  readonly operations: readonly unknown[]
}

/** Enrols stations by the real procedure and makes what each has to send, every intake somebody else's. */
export async function newStations(
  county: TestCounty,
  about: { readonly stations: number; readonly texts: number; readonly name: string },
): Promise<ReadyStation[]> {
  const ready: ReadyStation[] = []
  for (let index = 0; index < about.stations; index += 1) {
    const device = await stationDevice(county, POINT, ACCOUNT)
    const { token, credential } = device.clerk
    const operations: unknown[] = []
    for (let text = 0; text < about.texts; text += 1) operations.push(await intakeOf(device, about.name))
    ready.push({ deviceId: device.deviceId, token, credential, operations })
  }
  return ready
}

async function intakeOf(device: StationDevice, name: string) {
  const operation = await device.intake({ itemId: DISABILITY, resident: RESIDENT })
  return withPayload(operation, ofSomeoneElse(operation.payload as object, name))
}
