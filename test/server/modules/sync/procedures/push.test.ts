import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCaseNumber, parseCaseNumber } from '../../../../../shared/case/number/case-number'
import { newId, openTestCounty, somebody, type TestCounty } from '../../../../support/actors'
import { DISABILITY, ELDER } from '../../../../support/builders'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice, unknownId, withPayload } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

const countCases = (caseId: string) => county.services.db.case.count({ where: { caseId } })
const held = (opId: string) => county.services.db.syncOperation.findUniqueOrThrow({ where: { opId } })

describe('an intake that a village station pushes', () => {
  it('becomes a case under the number and query code that were printed, received from the printed day', async () => {
    const intake = await device.intake({ itemId: ELDER, resident: 'P001' })
    const { results, missing } = await device.push(intake)
    expect(results).toMatchObject([{ opId: intake.opId, outcome: 'applied', problem: null }])
    expect(missing).toEqual([])
    const row = await county.services.db.case.findUniqueOrThrow({ where: { caseId: intake.caseId ?? '' } })
    const { lent } = intake.payload as { lent: { number: string; queryCode: string } }
    expect(row).toMatchObject({
      number: lent.number,
      queryCode: lent.queryCode,
      status: 'received',
      intakePoint: 'st-201',
      deviceId: device.deviceId,
      receivedOn: '2026-03-02',
    })
  })

  it('S01: sent again after a lost answer, it is answered as a duplicate with the stored result, and there is one case', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P020' })
    const first = await device.push(intake)
    const second = await device.push(intake)
    expect(second.results[0]).toMatchObject({ outcome: 'duplicate', result: first.results[0]?.result })
    expect(await countCases(intake.caseId ?? '')).toBe(1)
  })

  it('S02: eight pushes of the same operation at once make one case', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P021' })
    const answers = await Promise.all(Array.from({ length: 8 }, () => device.push(intake)))
    const outcomes = answers.map((answer) => answer.results[0]?.outcome)
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(7)
    expect(await countCases(intake.caseId ?? '')).toBe(1)
  })

  it('S07: another payload under the same id is refused and kept beside the first', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P005' })
    await device.push(intake)
    const changed = withPayload(intake, { ...(intake.payload as object), channel: 'home' })
    const { results } = await device.push(changed)
    expect(results[0]).toMatchObject({ outcome: 'quarantined', problem: { code: 'sync.opIdReused' } })
    await device.push(changed)
    const kept = await county.services.db.syncQuarantine.findMany({ where: { opId: intake.opId } })
    expect(kept).toHaveLength(1)
    expect((await held(intake.opId)).outcome).toBe('applied')
    expect(await countCases(intake.caseId ?? '')).toBe(1)
  })

  it('S08: from a device whose clock is ten years off keeps the number that was printed, whatever day that number claims', async () => {
    for (const [resident, on] of [
      ['P012', '2016-03-02'],
      ['P013', '2036-03-02'],
    ] as const) {
      const intake = await device.intake({ itemId: DISABILITY, resident })
      const { lent, ...rest } = intake.payload as { lent: { number: string } }
      const { sequence } = parseCaseNumber(lent.number) ?? { sequence: 0 }
      const number = makeCaseNumber({ county: '430423', on, point: 'YH201', sequence })
      const { results } = await device.push(withPayload(intake, { ...rest, lent: { ...lent, number } }))
      expect(results).toMatchObject([{ outcome: 'applied', problem: null }])
      const row = await county.services.db.case.findUniqueOrThrow({ where: { caseId: intake.caseId ?? '' } })
      expect(row).toMatchObject({ number, receivedOn: '2026-03-02' })
    }
  })

  it('S08: from a device whose clock is off tells whoever works on the case that the printed moment is to be looked at', async () => {
    const slow = await stationDevice(county, 'st-207', 'songao')
    const clockMs = county.clock.nowMs() - 25 * 60_000
    const said = { unsent: 1, oldestUnsentAt: null, appVersion: '1', clockMs, lastSeq: 0, persisted: true }
    await slow.clerk.call.device.heartbeat(said)
    const intake = await slow.intake({ itemId: DISABILITY, resident: 'P014' })
    await slow.push(intake)
    const note = await county.services.db.caseNote.findFirst({ where: { caseId: intake.caseId ?? '' } })
    expect(note).toMatchObject({ kind: 'clock', text: expect.stringContaining('慢 25 分钟') })
  })

  it('with a number that was never lent to this device is kept aside and given to nobody', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P006' })
    const other = await stationDevice(county, 'st-201', 'shatou')
    const foreign = await other.intake({ itemId: DISABILITY, resident: 'P006' })
    const stolen = { ...(intake.payload as object), lent: (foreign.payload as { lent: object }).lent }
    const { results } = await device.push(withPayload(intake, stolen))
    expect(results[0]).toMatchObject({ outcome: 'quarantined', problem: { code: 'sync.numberForeign' } })
    expect(await countCases(intake.caseId ?? '')).toBe(0)
    expect((await held(intake.opId)).payload).not.toBeNull()
  })

  it('whose form is not right is quarantined with the fields, and its content is kept sealed', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P007' })
    const { answers, ...rest } = intake.payload as { answers: Record<string, unknown> }
    const broken = withPayload(intake, { ...rest, answers: { ...answers, idNumber: '990423190001010000' } })
    const { results } = await device.push(broken)
    expect(results[0]?.outcome).toBe('quarantined')
    expect(results[0]?.problem?.code).toBe('case.formInvalid')
    expect(results[0]?.problem?.fields?.length).toBeGreaterThan(0)
    const { payload } = await held(intake.opId)
    expect(Buffer.from(payload ?? []).includes('990423190001010000')).toBe(false)
  })

  it('garbled on the way is not stored at all and is asked for again', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P007' })
    const { results } = await device.push({ ...intake, payload: { ...(intake.payload as object), channel: 'post' } })
    expect(results[0]).toMatchObject({ outcome: 'retry', problem: { code: 'sync.garbled' } })
    expect(await county.services.db.syncOperation.count({ where: { opId: intake.opId } })).toBe(0)
    expect((await device.push(intake)).results[0]?.outcome).toBe('applied')
  })
})

describe('one push of many', () => {
  it('S03: nineteen of twenty are done, the bad one waits in a visible place', async () => {
    const good = await Promise.all(
      Array.from({ length: 19 }, (_, index) =>
        device.operation('voidNumber', {
          number: `430423-260302-YH201-0001${String(index).padStart(2, '0')}-0`,
          reason: '写坏了',
        }),
      ),
    )
    const bad = device.operation('act', { name: 'handOut', baseVersion: null, input: {} }, { caseId: unknownId() })
    const { results } = await device.push(...good.slice(0, 7), bad, ...good.slice(7))
    expect(results.filter((one) => one.outcome === 'applied')).toHaveLength(19)
    expect(results.find((one) => one.opId === bad.opId)).toMatchObject({ outcome: 'quarantined' })
    expect((await held(bad.opId)).outcome).toBe('quarantined')
  })

  it('S06: what comes before the operation it builds on is deferred, and done by itself when that arrives', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P003' })
    const later = device.operation(
      'voidNumber',
      { number: '430423-260302-YH201-000190-0', reason: '补打时写坏' },
      { after: intake.deviceSeq, caseId: intake.caseId },
    )
    const first = await device.push(later)
    expect(first.results[0]).toMatchObject({ outcome: 'deferred', problem: { code: 'sync.waitsForEarlier' } })
    expect(first.missing).toContain(intake.deviceSeq)
    expect((await device.push(intake)).results[0]?.outcome).toBe('applied')
    expect((await held(later.opId)).outcome).toBe('applied')
    const again = await device.push(later)
    expect(again.results[0]?.outcome).toBe('duplicate')
    expect(again.missing).not.toContain(intake.deviceSeq)
  })

  it('S16: a kind that this server does not know is stored as it came and waits', async () => {
    const newer = withPayload(device.operation('voidNumber', { number: 'x', reason: '测试' }), {
      anything: ['of', 'tomorrow'],
    })
    const { results } = await device.push({ ...newer, kind: 'sealedVisit' })
    expect(results[0]).toMatchObject({ outcome: 'deferred', problem: { code: 'sync.serverOlder' } })
    expect((await held(newer.opId)).payload).not.toBeNull()
  })

  it('a payload that its kind cannot read is quarantined, not lost', async () => {
    const odd = withPayload(device.operation('voidNumber', { number: 'x', reason: '测试' }), { number: 7 })
    expect((await device.push(odd)).results[0]).toMatchObject({
      outcome: 'quarantined',
      problem: { code: 'sync.unreadable' },
    })
  })
})

describe('who may push', () => {
  it('S21: what a stopped device still sends is kept aside until somebody has looked', async () => {
    const stolen = await stationDevice(county, 'st-201', 'shatou')
    const intake = await stolen.intake({ itemId: DISABILITY, resident: 'P010' })
    await stolen.clerk.call.device.revoke({ opId: newId(county), deviceId: stolen.deviceId, reason: '设备丢了' })
    const { results } = await stolen.push(intake)
    expect(results[0]).toMatchObject({ outcome: 'quarantined', problem: { code: 'sync.deviceStopped' } })
    expect(await countCases(intake.caseId ?? '')).toBe(0)
    expect(await codeOf(stolen.clerk.call.sync.pull({ protocol: 1, cursor: null, tasksHash: null }))).toBe(
      'sync.deviceStopped',
    )
  })

  it('S09: two contents under one sequence number are both kept, and the device becomes suspect', async () => {
    const copied = await stationDevice(county, 'st-201', 'shatou')
    const first = copied.operation('voidNumber', { number: '430423-260302-YH201-000191-0', reason: '写坏了' })
    const clone = {
      ...copied.operation('voidNumber', { number: '430423-260302-YH201-000192-0', reason: '写坏了' }),
      deviceSeq: 1,
    }
    await copied.push(first)
    expect((await copied.push(clone)).results[0]).toMatchObject({
      outcome: 'quarantined',
      problem: { code: 'sync.deviceCopied' },
    })
    const row = await county.services.db.device.findUniqueOrThrow({ where: { deviceId: copied.deviceId } })
    expect(row.state).toBe('suspect')
    expect(await county.services.db.syncQuarantine.count({ where: { opId: clone.opId } })).toBe(1)
  })

  it('refuses a device that is named by somebody else’s credential', async () => {
    const other = await stationDevice(county, 'st-202', 'huangzhou')
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P011' })
    const named = other.clerk.call.sync.push({ protocol: 1, deviceId: device.deviceId, operations: [intake] })
    expect(await codeOf(named)).toBe('sync.deviceUnknown')
  })

  it('S20, S21: lets a device carry what was handed in without anybody signed in, and tells it no more than that it is there', async () => {
    const intake = await device.intake({ itemId: DISABILITY, resident: 'P011' })
    const locked = somebody(county, { credential: device.clerk.credential })
    const { results } = await locked.call.sync.push({ protocol: 1, deviceId: device.deviceId, operations: [intake] })
    expect(results).toEqual([expect.objectContaining({ opId: intake.opId, outcome: 'applied', result: null })])
    expect(await countCases(intake.caseId ?? '')).toBe(1)
    const nobody = somebody(county, {})
    expect(await codeOf(nobody.call.sync.push({ protocol: 1, deviceId: device.deviceId, operations: [intake] }))).toBe(
      'identity.signInFirst',
    )
  })

  it('refuses a device that stands at a point of another county', async () => {
    const abroad = await stationDevice(county, 'st-207', 'songao')
    const away: TestCounty = { ...county, services: { ...county.services, county: '431224000000' } }
    const there = somebody(away, { token: abroad.clerk.token, credential: abroad.clerk.credential })
    const spoilt = abroad.operation('voidNumber', { number: '430423-260302-YH207-000001-0', reason: '写坏了' })
    expect(await codeOf(there.call.sync.push({ protocol: 1, deviceId: abroad.deviceId, operations: [spoilt] }))).toBe(
      'sync.deviceUnknown',
    )
  })

  it('S20: the author stays the author, also when a colleague sends it; one who is no longer at the point is looked at', async () => {
    const spoilt = device.operation(
      'voidNumber',
      { number: '430423-260302-YH201-000193-0', reason: '写坏了' },
      { staffId: 'S006' },
    )
    expect((await device.push(spoilt)).results[0]).toMatchObject({
      outcome: 'quarantined',
      problem: { code: 'sync.clerkGone' },
    })
    expect((await held(spoilt.opId)).staffId).toBe('S006')
  })
})
