import { afterAll, beforeAll, expect, it } from 'vitest'
import { sealTargetOf } from '../../../../../server/platform/crypto'
import { aboutOperation, type SealedOperation } from '../../../../../shared/sync/sealed-operation'
import { sha256Text, toBase64Url } from '../../../../../station/data/digest'
import { sealText } from '../../../../../station/vault/seal-to-server'
import { newId, openTestCounty, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { DISABILITY } from '../../../../support/builders'
import { marked } from '../../../../support/marked'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice, unknownId } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

const countCases = (caseId: string | null) => county.services.db.case.count({ where: { caseId: caseId ?? '' } })

async function importBy(account: string, from: StationDevice, ...operations: ReturnType<typeof marked>[]) {
  const officer = await signIn(county, account)
  return officer.call.sync.importOperations({ deviceId: from.deviceId, operations })
}

async function sealed(
  from: StationDevice,
  operation: Awaited<ReturnType<StationDevice['intake']>>,
): Promise<SealedOperation> {
  const target = sealTargetOf(county.services.keys, 2026)
  const { opId, deviceSeq, after } = operation
  const envelope = await sealText(target, aboutOperation(from.deviceId, opId), JSON.stringify(operation))
  const text = toBase64Url(envelope)
  return { opId, deviceSeq, after, sealed: text, check: (await sha256Text(text)).slice(0, 16) }
}

it("a window of the township takes a station's sealed record in: it is its author's, and who brought it is on the record", async () => {
  const intake = await device.intake({ itemId: DISABILITY, resident: 'P020' })
  const { results } = await importBy('yh.win1', device, marked(device, await sealed(device, intake)))
  expect(results).toEqual([{ line: 2, opId: intake.opId, outcome: 'applied', problem: null }])
  const row = await county.services.db.case.findUniqueOrThrow({ where: { caseId: intake.caseId ?? '' } })
  expect(row).toMatchObject({ intakePoint: 'st-201', deviceId: device.deviceId })
  const acts = await county.services.db.caseAction.findMany({ where: { caseId: row.caseId } })
  expect(new Set(acts.map((one) => (one.actor as { id?: string }).id))).toEqual(new Set([device.staffId]))
  const told = await county.services.db.auditRow.findMany({ where: { action: 'sync.import' } })
  expect(told.at(-1)).toMatchObject({ actorId: 'S014', objectKind: 'device', objectId: device.deviceId })
})

it('what the station sends itself afterwards, or sent before, is answered as a duplicate and there is one case', async () => {
  const intake = await device.intake({ itemId: DISABILITY, resident: 'P021' })
  const line = marked(device, intake)
  await importBy('yh.win1', device, line)
  expect((await device.push(intake)).results[0]?.outcome).toBe('duplicate')
  expect((await importBy('yh.zhuren', device, line)).results[0]?.outcome).toBe('duplicate')
  expect(await countCases(intake.caseId)).toBe(1)
})

it('a line that was changed, or that somebody wrote without the device, is refused by itself and the others go in', async () => {
  const intake = await device.intake({ itemId: DISABILITY, resident: 'P005' })
  const good = marked(device, intake, 2)
  const other = await stationDevice(county, 'st-202', 'huangzhou')
  const foreign = { ...marked(other, await device.intake({ itemId: DISABILITY, resident: 'P010' })), line: 3 }
  const changed = { ...good, line: 4, operation: { ...intake, staffId: 'S002' } }
  const { results } = await importBy('yh.win1', device, foreign, changed, good)
  expect(results).toMatchObject([
    { line: 3, outcome: 'refused', problem: { code: 'sync.lineForeign' } },
    { line: 4, outcome: 'refused', problem: { code: 'sync.lineForeign' } },
    { line: 2, outcome: 'applied' },
  ])
  expect(await countCases(foreign.operation.caseId)).toBe(0)
})

it('S21: what a stopped device saved to a file waits for the township', async () => {
  const stolen = await stationDevice(county, 'st-201', 'shatou')
  const intake = await stolen.intake({ itemId: DISABILITY, resident: 'P007' })
  await stolen.clerk.call.device.revoke({ opId: newId(county), deviceId: stolen.deviceId, reason: '设备丢了' })
  const { results } = await importBy('yh.win1', stolen, marked(stolen, intake))
  expect(results).toMatchObject([{ outcome: 'quarantined', problem: { code: 'sync.deviceStopped' } }])
  expect(await countCases(intake.caseId)).toBe(0)
})

it('is refused to the village itself, to another township, to nobody at all, and for a device that nobody knows', async () => {
  const line = marked(device, await device.intake({ itemId: DISABILITY, resident: 'P008' }))
  const asked = { deviceId: device.deviceId, operations: [line] }
  expect(await codeOf((await signIn(county, 'shatou')).call.sync.importOperations(asked))).toBe('identity.notAllowed')
  expect(await codeOf((await signIn(county, 'mz.shenpi')).call.sync.importOperations(asked))).toBe(
    'identity.notAllowed',
  )
  expect(await codeOf(somebody(county).call.sync.importOperations(asked))).toBe('identity.signInFirst')
  const unknown = { ...asked, deviceId: unknownId() }
  expect(await codeOf((await signIn(county, 'yh.win1')).call.sync.importOperations(unknown))).toBe('sync.deviceUnknown')
})
