import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { DEMO_ENROL_CODE } from '../../../prisma/seed/demo-enrol-code'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { beginEpoch } from '../../../server/modules/sync'
import { inTransaction } from '../../../server/platform/db'
import { HeartbeatAnswer } from '../../../shared/station/view/device-view'
import { noteServerTime } from '../../../station/data/local/device'
import type { Station } from '../../../station/data/station-api'
import { borrowNumbers } from '../../../station/data/work/borrow-numbers'
import { signIn } from '../../support/actors'
import { DISABILITY } from '../../support/builders'
import { becomeKnown } from '../../support/known-device'
import { codeOf } from '../../support/problems'
import { samplePicture } from '../../support/sample-files'
import { enrolledStation, intakeOn, PIN, partsOf, reopenedStation, testWorld, until } from '../../support/station-world'
import { wiredStations } from '../../support/wired-stations'

const { county, wired, open, device } = await wiredStations()

const numbersLeft = (station: Station) => (station.situation.getSnapshot() as { numbersLeft: number }).numbersLeft

const stateOf = (station: Station, opId: string) => station.outbox.getSnapshot().find((row) => row.opId === opId)?.state

async function confirmed(station: Station, ...opIds: string[]): Promise<void> {
  await until('the records are confirmed', async () => {
    await station.retry()
    return opIds.every((opId) => stateOf(station, opId) === 'confirmed')
  })
}

describe('a server that lost something without anybody noticing', () => {
  it('is asked by day, and gets it again from the device that has it', async () => {
    const { world, station } = await device()
    await station.voidNumber({ number: 'YH201-000077', reason: '滴了水' })
    await station.voidNumber({ number: 'YH201-000078', reason: '写坏了' })
    const [lost, kept] = station.outbox.getSnapshot().map((row) => row.opId) as [string, string]
    await confirmed(station, lost, kept)
    await station.close()
    open.pop()
    const { db } = county.services
    await db.spoiltNumber.deleteMany({})
    await db.syncOperation.delete({ where: { opId: lost } })
    const again = await reopenedStation(world)
    open.push(again)
    await again.unlock({ staffId: 'S001', pin: PIN })
    const find = () => db.syncOperation.findUnique({ where: { opId: lost } })
    await until('the lost one is there again', async () => (await find())?.outcome === 'applied')
    expect(await db.spoiltNumber.count()).toBe(1)
  })
})

describe('S15: a newer version that keeps its stores in another way', () => {
  it('is not held up by a window with a form open: what was filled in is kept first, and the window says so', async () => {
    const { world, station } = await device()
    open.pop()
    const draft = await station.newDraft({ itemId: DISABILITY })
    const saved = station.saveDraft(draft.draftId, { answers: { name: '肖垚' } }, 'soon')
    const newer = new Dexie(`${world.databases}-kept`)
    newer.version(99).stores({ drafts: 'draftId, savedAt', device: 'key' })
    await newer.open()
    expect(station.situation.getSnapshot()).toEqual({ state: 'outdated' })
    await expect(saved).resolves.toEqual({ savedAt: expect.any(String) })
    expect(await newer.table('drafts').get(draft.draftId)).toMatchObject({ savedAt: (await saved).savedAt })
    newer.close()
  })
})

describe('a device that is switched off', () => {
  it('S11: keeps draft, pages and unsent intake, opens with the PIN alone, and sends what is unsent', async () => {
    const { world, station } = await device()
    wired.wire.down()
    const receipt = await intakeOn(station, county, {
      itemId: DISABILITY,
      resident: 'P020',
      photos: [samplePicture(5_000)],
    })
    const draft = await station.newDraft({ itemId: DISABILITY })
    await station.saveDraft(draft.draftId, { answers: { name: '肖垚' } }, 'now')
    await station.addPhoto({
      draftId: draft.draftId,
      lineKey: 'photo',
      bytes: samplePicture(9_000),
      mime: 'image/jpeg',
    })
    await station.close()
    open.pop()
    const again = await reopenedStation(world)
    open.push(again)
    expect(again.situation.getSnapshot()).toMatchObject({
      state: 'locked',
      clerks: [{ staffId: 'S001', hasPin: true }],
    })
    expect(again.outbox.getSnapshot()).toEqual([])
    expect(await codeOf(again.getDraft(draft.draftId))).toBe('sync.locked')
    expect(await again.unlock({ staffId: 'S001', pin: PIN })).toEqual({ ok: true })
    expect(await again.getDraft(draft.draftId)).toMatchObject({ answers: { name: '肖垚' }, files: [{ bytes: 9_000 }] })
    expect(await again.receiptOf(receipt.caseId)).toEqual({ receipt, printed: 0 })
    wired.wire.up()
    await confirmed(again, receipt.opId)
  })

  it('in the middle of sending loses no time: the next page sends it in its first round', async () => {
    const { world, station } = await device()
    wired.wire.down()
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P021' })
    await station.close()
    open.pop()
    const parts = await partsOf(world)
    await parts.ctx.db.kept.outbox.update(receipt.opId, { step: 'sending', sendingSince: world.nowMs() })
    parts.close()
    wired.wire.up()
    const again = await reopenedStation(world)
    open.push(again)
    await again.unlock({ staffId: 'S001', pin: PIN })
    await confirmed(again, receipt.opId)
  })
})

describe('wrong PINs', () => {
  it('cost longer and longer waits, which a restart does not shorten', async () => {
    const { world, station } = await device()
    await station.lock()
    for (let tries = 0; tries < 4; tries += 1) {
      expect(await station.unlock({ staffId: 'S001', pin: '999999' })).toEqual({ ok: false, waitUntilMs: null })
    }
    const fifth = await station.unlock({ staffId: 'S001', pin: '999999' })
    expect(fifth).toMatchObject({ ok: false, waitUntilMs: expect.any(Number) })
    await station.close()
    open.pop()
    const again = await reopenedStation(world)
    open.push(again)
    expect(await again.unlock({ staffId: 'S001', pin: PIN })).toMatchObject({ ok: false })
    expect(again.situation.getSnapshot()).toMatchObject({ state: 'locked', waitUntilMs: expect.any(Number) })
  })
})

describe('a network that is none', () => {
  it('S24: a hotel page that answers 200 to everything acknowledges nothing', async () => {
    let captive = false
    const world = testWorld(county, { url: wired.wire.url })
    const { fetch } = world
    const hotel = new Response('<html>请登录</html>', { headers: { 'content-type': 'text/html' } })
    const station = await enrolledStation({
      ...world,
      fetch: async (...args) => (captive ? hotel.clone() : fetch(...args)),
    })
    open.push(station)
    captive = true
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P022' })
    await station.syncNow()
    expect(station.sync.getSnapshot()).toMatchObject({ pill: 'captive', unsentRecords: 1 })
    expect(station.sync.getSnapshot().problem?.code).toBe('sync.captive')
    expect(stateOf(station, receipt.opId)).not.toBe('confirmed')
    captive = false
    await confirmed(station, receipt.opId)
    expect(station.sync.getSnapshot().pill).toBe('allSent')
  })

  it('S01: an enrolment whose answer got lost is asked again and makes one device', async () => {
    let toCut = 1
    const world = testWorld(county, {
      url: wired.wire.url,
      onRequest: (path) => {
        if (path === '/trpc/device.enrol' && toCut-- > 0) wired.wire.cutOnce({ direction: 'down', afterBytes: 100 })
      },
    })
    const station = await reopenedStation(world)
    open.push(station)
    await station.signIn({ account: 'songao', password: DEMO_PASSWORD })
    const asked = { deviceName: '松坳站平板', pointId: 'st-207', code: DEMO_ENROL_CODE, pin: PIN }
    expect(await codeOf(station.enrol(asked))).toBe('sync.offline')
    expect(station.situation.getSnapshot().state).toBe('new')
    await station.enrol(asked)
    expect(station.situation.getSnapshot()).toMatchObject({ state: 'open', demo: true, numbersLeft: 200 })
    expect(await county.services.db.device.count({ where: { pointId: 'st-207' } })).toBe(1)
    expect(await county.services.db.numberBlock.count({ where: { pointId: 'st-207' } })).toBe(1)
  })
})

describe('what runs out', () => {
  it('S12: with a full disk nothing new is taken on, and everything that was there stays readable and is sent', async () => {
    let free: number | null = null
    const { station } = await device({ freeBytes: async () => free })
    wired.wire.down()
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P023' })
    const draft = await station.newDraft({ itemId: DISABILITY })
    free = 1_000_000
    const photo = { draftId: draft.draftId, lineKey: 'photo', bytes: samplePicture(50_000), mime: 'image/jpeg' }
    expect(await codeOf(station.addPhoto(photo))).toBe('sync.storageFull')
    expect(await station.getDraft(draft.draftId)).toMatchObject({ files: [] })
    wired.wire.up()
    await station.syncNow()
    expect(station.sync.getSnapshot().pill).toBe('storageLow')
    await confirmed(station, receipt.opId)
  })

  it('numbers: the draft stays, and the next network brings a block that begins behind the last', async () => {
    const { world, station } = await device()
    const parts = await partsOf(world)
    open.push(parts)
    const [last] = await parts.ctx.db.kept.blocks.toArray()
    wired.wire.down()
    await parts.ctx.db.kept.blocks.update(last?.blockId ?? '', { nextSeq: (last?.block.toSeq ?? 0) + 1 })
    expect(await codeOf(intakeOn(station, county, { itemId: DISABILITY, resident: 'P024' }))).toBe(
      'sync.blockExhausted',
    )
    expect(station.drafts.getSnapshot()).toHaveLength(1)
    expect(numbersLeft(station)).toBe(0)
    wired.wire.up()
    await until('numbers are lent again', async () => {
      await station.syncNow()
      return numbersLeft(station) > 0
    })
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P024' })
    expect(Number(receipt.number.slice(17, 23))).toBeGreaterThan(last?.block.toSeq ?? 0)
    await confirmed(station, receipt.opId)
  })

  it('S08: numbers are borrowed by the year of the server: a clock that is ten years ahead does not ask for more in every round', async () => {
    const base = testWorld(county, { url: wired.wire.url })
    const { token } = await signIn(county, 'shatou')
    const parts = await partsOf({
      ...base,
      nowMs: () => base.nowMs() + 10 * 365 * 86_400_000,
      fetch: (path, init) => {
        const headers = new Headers(init?.headers)
        headers.set('authorization', `Bearer ${token}`)
        return base.fetch(path, { ...init, headers })
      },
    })
    open.push(parts)
    const deviceId = await becomeKnown(county, parts.ctx, '钟快的平板')
    const about = { unsent: 0, oldestUnsentAt: null, appVersion: 'test', lastSeq: 0, persisted: true }
    const { serverNow } = await parts.remote.call(
      'device.heartbeat',
      { ...about, clockMs: parts.ctx.machineMs() },
      HeartbeatAnswer,
    )
    await noteServerTime(parts.ctx, serverNow, false)
    for (let round = 0; round < 3; round += 1) await borrowNumbers(parts.ctx, parts.remote)
    expect(await county.services.db.numberBlock.count({ where: { deviceId } })).toBe(1)
  })
})

describe('what is not in earnest', () => {
  it('practice prints 练习, uses no number, and leaves nothing behind but the paper on the screen', async () => {
    const { station } = await device()
    const before = numbersLeft(station)
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P025', practice: true })
    expect(receipt).toMatchObject({ practice: true, number: '练习', numberText: '练习', queryCode: '练习' })
    expect(numbersLeft(station)).toBe(before)
    expect(await station.receiptOf(receipt.caseId)).toEqual({ receipt, printed: 0 })
    expect(station.outbox.getSnapshot()).toEqual([])
    expect(station.drafts.getSnapshot()).toEqual([])
  })
})

describe('a server that was restored from a backup', () => {
  it('S17: gets everything that the device still keeps, and nothing comes to be twice', async () => {
    const { station } = await device()
    const lost = await intakeOn(station, county, {
      itemId: DISABILITY,
      resident: 'P026',
      photos: [samplePicture(30_000)],
    })
    const kept = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P027' })
    await confirmed(station, lost.opId, kept.opId)
    await forgetCase(lost.caseId, lost.opId)
    await inTransaction(county.services.db, (tx) => beginEpoch(tx, new Date(county.clock.nowMs())))
    await station.syncNow()
    await confirmed(station, lost.opId, kept.opId)
    const row = await county.services.db.case.findUniqueOrThrow({ where: { caseId: lost.caseId } })
    expect(row).toMatchObject({ number: lost.number, queryCode: lost.queryCode })
    const files = await county.services.db.attachment.findMany({ where: { caseId: lost.caseId } })
    expect(files.map((file) => file.state)).toEqual(['complete', 'complete'])
    expect(await county.services.db.caseAction.count({ where: { caseId: kept.caseId, name: 'submit' } })).toBe(1)
  })
})

/** What a backup from before the intake would not have. */
async function forgetCase(caseId: string, opId: string): Promise<void> {
  const tables = ['CaseAnswers', 'CaseKey', 'CaseMaterial', 'Task', 'Notice', 'ExchangeRecord', 'Attachment', 'Case']
  await county.database.runAsOwner(
    'ALTER TABLE "CaseAction" DISABLE TRIGGER ALL',
    `DELETE FROM "CaseAction" WHERE "caseId" = '${caseId}'`,
    'ALTER TABLE "CaseAction" ENABLE TRIGGER ALL',
    ...tables.map((table) => `DELETE FROM "${table}" WHERE "caseId" = '${caseId}'`),
    `DELETE FROM "SyncOperation" WHERE "opId" = '${opId}'`,
  )
}
