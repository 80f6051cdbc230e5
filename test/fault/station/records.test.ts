import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import type { Station } from '../../../station/data/station-api'
import { Desk, SAY } from '../../server/modules/case/desk'
import { newId } from '../../support/actors'
import { DISABILITY, ELDER } from '../../support/builders'
import { codeOf } from '../../support/problems'
import { samplePicture } from '../../support/sample-files'
import { enrolledStation, intakeOn, testWorld, until, type WiredCounty, wireCounty } from '../../support/station-world'

let desk: Desk
let wired: WiredCounty
let station: Station

beforeAll(async () => {
  desk = await Desk.open()
  wired = await wireCounty(desk.county)
  station = await enrolledStation(testWorld(desk.county, { url: wired.wire.url }))
})
afterAll(async () => {
  await station.close()
  await wired.close()
  await desk.close()
})

const states = () => station.outbox.getSnapshot().map((row) => row.state)

async function sent(): Promise<void> {
  await until('everything is confirmed', async () => {
    await station.syncNow()
    return states().every((state) => state === 'confirmed')
  })
}

describe('what a village does for a case without a network', () => {
  it('looks at the papers and accepts with the network only, and one acceptance is one act however often it is sent', async () => {
    const { caseId } = await intakeOn(station, desk.county, {
      ...{ itemId: ELDER, resident: 'P001', photos: [samplePicture(60_000)] },
    })
    await sent()
    wired.wire.down()
    expect(await codeOf(station.readAcceptable(caseId))).toBe('sync.offline')
    wired.wire.up()
    const found = await station.readAcceptable(caseId)
    expect(found).toMatchObject({ applicant: '旷德生', mayAccept: true, why: null })
    for (const { lineKey } of found.materials) await station.tickMaterial({ caseId, lineKey, checked: true })
    expect((await station.readAcceptable(caseId)).materials.every((line) => line.checked)).toBe(true)
    const { sentence } = await station.accept(found)
    expect(sentence).toContain('正在办理')
    expect(await station.accept(found)).toEqual({ sentence })
    expect(await desk.status(caseId)).toBe('inHandling')
    expect(station.tasks.getSnapshot().filter((one) => one.caseId === caseId)).toEqual([])
  })

  it('hands the result out with the signature, and the case is closed when it arrives', async () => {
    const caseId = await desk.toldArrived('P002')
    await station.syncNow()
    expect(station.ownCases.getSnapshot().find((one) => one.caseId === caseId)).toMatchObject({
      status: 'readyForPickup',
      custodyPoint: 'st-201',
    })
    wired.wire.down()
    await station.handOut({
      ...{ caseId, taker: 'self', takerName: '刘桂英', relation: null, identity: 'card', mandate: null, witness: null },
      signature: { bytes: samplePicture(20_000), mime: 'image/png' },
    })
    await station.syncNow()
    expect(await desk.status(caseId)).toBe('readyForPickup')
    wired.wire.up()
    await sent()
    expect(await desk.status(caseId)).toBe('closed')
    const files = await desk.county.services.db.attachment.findMany({ where: { caseId, kind: 'signature' } })
    expect(files.map((file) => file.state)).toEqual(['complete'])
  })

  it('brings what was missing, line by line with its photos', async () => {
    const receipt = await intakeOn(station, desk.county, { itemId: DISABILITY, resident: 'P020' })
    await sent()
    const { caseId } = receipt
    await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
    await station.syncNow()
    const asked = station.ownCases.getSnapshot().find((one) => one.caseId === caseId)
    expect(asked?.supplement?.lines).toMatchObject([{ lineId: 'photo', supplied: false }])
    wired.wire.down()
    await station.supply({
      caseId,
      lineIds: ['photo'],
      photos: [{ lineKey: 'photo', bytes: samplePicture(80_000), mime: 'image/jpeg' }],
      cannotGet: null,
    })
    wired.wire.up()
    await sent()
    expect(await desk.status(caseId)).toBe('received')
    const line = await desk.county.services.db.caseMaterial.findFirstOrThrow({ where: { caseId, lineKey: 'photo' } })
    expect(line.fileIds).toHaveLength(1)
  })

  it('writes down what he cannot get: the case waits on, and the window reads why', async () => {
    const { caseId } = await intakeOn(station, desk.county, { itemId: DISABILITY, resident: 'P025' })
    await sent()
    await desk.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
    await station.syncNow()
    await station.supply({ caseId, lineIds: [], photos: [], cannotGet: '原件丢了，派出所说要半个月' })
    await sent()
    expect(await desk.status(caseId)).toBe('supplementAsked')
    const { call } = await desk.as('yh.win1')
    const { timeline } = await call.case.get({ caseId })
    expect(timeline.map((step) => step.note)).toContain('补不来：原件丢了，派出所说要半个月')
  })

  it('writes down a phone call, which leaves the list at once and the county with the next network', async () => {
    const taskId = newId(desk.county)
    await desk.county.services.db.task.create({
      data: {
        ...{
          taskId,
          county: '430423000000',
          kind: 'phoneCall',
          title: '打电话告知',
          pointId: 'st-201',
          state: 'waiting',
        },
        ...{ detail: {}, openedAt: new Date(desk.county.clock.nowMs()) },
      },
    })
    await station.syncNow()
    expect(station.tasks.getSnapshot().map((task) => task.taskId)).toContain(taskId)
    const at = new Date(desk.county.clock.nowMs()).toISOString()
    wired.wire.down()
    await station.completeTask({
      taskId,
      result: { outcome: 'told', answeredBy: '本人', relation: '本人', at, note: '' },
    })
    expect(station.tasks.getSnapshot().map((task) => task.taskId)).not.toContain(taskId)
    wired.wire.up()
    await sent()
    expect((await desk.county.services.db.task.findUniqueOrThrow({ where: { taskId } })).state).toBe('done')
  })

  it('prints the receipt again under the number that the county gave in the place of the printed one', async () => {
    wired.wire.down()
    const printed = await intakeOn(station, desk.county, { itemId: DISABILITY, resident: 'P026' })
    expect((await station.receiptOf(printed.caseId))?.receipt.number).toBe(printed.number)
    const taken = await desk.toldElder('P001')
    const { db } = desk.county.services
    await db.case.update({ where: { caseId: taken }, data: { number: printed.number } })
    wired.wire.up()
    await sent()
    await station.syncNow()
    const now = await db.case.findUniqueOrThrow({ where: { caseId: printed.caseId } })
    expect(now.number).not.toBe(printed.number)
    expect((await station.receiptOf(printed.caseId))?.receipt).toMatchObject({
      number: now.number,
      queryCode: now.queryCode,
      applicantMasked: printed.applicantMasked,
    })
    const { call } = await desk.as('shatou')
    const decided = { trouble: 'numberChanged', decision: 'receiptChanged', reason: null } as const
    await call.sync.resolveHeld({ opId: newId(desk.county), heldOpId: printed.opId, ...decided })
    await station.syncNow()
    expect(station.sync.getSnapshot().problems).toBe(0)
  })

  it('hands out what was handed out meanwhile elsewhere: both are kept, and a person looks', async () => {
    const caseId = await desk.toldArrived('P003')
    await station.syncNow()
    wired.wire.down()
    await station.handOut({
      ...{ caseId, taker: 'self', takerName: '本人', relation: null, identity: 'known', mandate: null, witness: null },
      signature: null,
    })
    await desk.act('shatou', 'handOut', caseId, SAY.handOut)
    wired.wire.up()
    await station.syncNow()
    const row = station.outbox.getSnapshot().find((one) => one.caseId === caseId)
    expect(row).toMatchObject({ state: 'conflict' })
    expect(row?.problem?.what).not.toBe('')
    expect(station.sync.getSnapshot()).toMatchObject({ pill: 'problem', problems: 1 })
    const exported = new TextDecoder().decode(await station.exportUnsent())
    expect(exported).toContain(row?.opId)
  })
})

describe('the session that ended', () => {
  it('lets the records go, says that the list is not read, and goes on by itself after signing in', async () => {
    const receipt = await intakeOn(station, desk.county, { itemId: DISABILITY, resident: 'P021' })
    await until('it was sent', async () => {
      await station.syncNow()
      return station.outbox.getSnapshot().some((row) => row.opId === receipt.opId && row.state === 'confirmed')
    })
    await desk.county.services.db.session.updateMany({ data: { revokedAt: new Date(desk.county.clock.nowMs()) } })
    const later = await intakeOn(station, desk.county, { itemId: DISABILITY, resident: 'P022' })
    await station.syncNow()
    expect(station.sync.getSnapshot()).toMatchObject({ needsSignIn: true, unsentRecords: 0 })
    expect(station.sync.getSnapshot().problem?.code).toBe('identity.signInFirst')
    await station.signIn({ account: 'shatou', password: DEMO_PASSWORD })
    await until('it is confirmed', () =>
      station.outbox.getSnapshot().some((row) => row.opId === later.opId && row.state === 'confirmed'),
    )
    expect(station.sync.getSnapshot().needsSignIn).toBe(false)
  })

  it('opens this device to nobody of another station', async () => {
    expect(await codeOf(station.signIn({ account: 'huangzhou', password: DEMO_PASSWORD }))).toBe('identity.notAllowed')
    await station.signIn({ account: 'shatou', password: DEMO_PASSWORD })
  })
})

describe('asking where a case is', () => {
  it('is answered by the server with a network, by the device without one, and by the outbox for what is unsent', async () => {
    const own = station.ownCases.getSnapshot()[0]
    expect(own).toBeDefined()
    const queryCode = own?.queryCode ?? ''
    expect(await station.askProgress({ queryCode })).toMatchObject({ from: 'server' })
    wired.wire.down()
    expect(await station.askProgress({ queryCode })).toMatchObject({ from: 'device', own: { queryCode } })
    const receipt = await intakeOn(station, desk.county, { itemId: DISABILITY, resident: 'P023' })
    expect(await station.askProgress({ number: receipt.numberText })).toMatchObject({
      from: 'outbox',
      row: { opId: receipt.opId },
    })
    expect(await codeOf(station.askProgress({ queryCode: 'ABCD2345' }))).toBe('sync.offline')
    wired.wire.up()
  })
})
