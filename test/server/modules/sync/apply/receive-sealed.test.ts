import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKeys, sealTargetOf } from '../../../../../server/platform/crypto'
import type { Operation } from '../../../../../shared/sync/operation'
import { PROTOCOL } from '../../../../../shared/sync/protocol'
import { aboutOperation, type SealedOperation, type SealTarget } from '../../../../../shared/sync/sealed-operation'
import { sealText } from '../../../../../station/vault/seal-to-server'
import { newId, openTestCounty, type TestCounty } from '../../../../support/actors'
import { DISABILITY, ELDER } from '../../../../support/builders'
import { type StationDevice, stationDevice } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice
let target: SealTarget

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
  target = await device.clerk.call.device.getSealTarget({})
})
afterAll(() => county.close())

/** An operation sealed as a device does it; `change` is what lies open beside the envelope, or for whom and as what it was sealed. */
async function sealed(
  operation: Operation,
  change: { opId?: string; to?: SealTarget; as?: string; text?: string } = {},
): Promise<SealedOperation> {
  const { opId, deviceSeq, after } = operation
  const about = change.as ?? aboutOperation(device.deviceId, opId)
  const envelope = await sealText(change.to ?? target, about, change.text ?? JSON.stringify(operation))
  const text = Buffer.from(envelope).toString('base64url')
  return { opId: change.opId ?? opId, deviceSeq, after, sealed: text, check: checkOf(text) }
}

const checkOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
const push = (...operations: SealedOperation[]) =>
  device.clerk.call.sync.push({ protocol: PROTOCOL, deviceId: device.deviceId, operations })
const stored = (opId: string) => county.services.db.syncOperation.findUnique({ where: { opId } })

describe('an operation that came sealed', () => {
  it('is done like any other; sent again, sealed anew, it is the same one', async () => {
    const intake = await device.intake({ itemId: ELDER, resident: 'P001' })
    const first = await push(await sealed(intake))
    expect(first.results).toMatchObject([{ opId: intake.opId, outcome: 'applied', problem: null }])
    const again = await push(await sealed(intake))
    expect(again.results).toMatchObject([{ outcome: 'duplicate', result: first.results[0]?.result }])
    expect(await county.services.db.case.count({ where: { caseId: intake.caseId ?? '' } })).toBe(1)
  })

  it('damaged on the way is sent again, and then done', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P020' })
    const whole = await sealed(intake)
    const damaged = { ...whole, sealed: whole.sealed.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBB' : 'AAAA')) }
    expect((await push(damaged)).results).toMatchObject([{ outcome: 'retry', problem: { code: 'sync.garbled' } }])
    expect(await stored(intake.opId)).toBeNull()
    expect((await push(whole)).results).toMatchObject([{ outcome: 'applied' }])
  })

  it('sealed to another county, or of another device, is stored as it came and waits for a person; others go on', async () => {
    const strange = sealTargetOf(openKeys(randomBytes(32)), 2026)
    const foreign = await device.intake({ itemId: DISABILITY, resident: 'P021' })
    const moved = await device.intake({ itemId: DISABILITY, resident: 'P022' })
    const fine = await device.intake({ itemId: DISABILITY, resident: 'P023' })
    const answer = await push(
      await sealed(foreign, { to: strange }),
      await sealed(moved, { as: aboutOperation(newId(county), moved.opId) }),
      await sealed(fine),
    )
    expect(answer.results).toMatchObject([
      { outcome: 'quarantined', problem: { code: 'sync.cannotOpen' } },
      { outcome: 'quarantined', problem: { code: 'sync.cannotOpen' } },
      { outcome: 'applied' },
    ])
    expect(answer.missing).toEqual([])
    expect(await stored(foreign.opId)).toMatchObject({ outcome: 'quarantined', kind: 'sealed' })
  })

  it('that holds another operation than it says, or nonsense, does nothing', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P024' })
    const opId = newId(county)
    const claims = await sealed(intake, { opId, as: aboutOperation(device.deviceId, opId) })
    expect((await push(claims)).results).toMatchObject([{ outcome: 'quarantined' }])
    expect(await county.services.db.case.count({ where: { caseId: intake.caseId ?? '' } })).toBe(0)
    for (const text of ['', 'null', '{"__proto__":{"a":1}}', '[1]', 'not json', '{"opId":1}']) {
      const other = device.operation('voidNumber', { number: 'x', reason: '打坏了' })
      expect((await push(await sealed(other, { text }))).results).toMatchObject([{ outcome: 'quarantined' }])
    }
  })
})
