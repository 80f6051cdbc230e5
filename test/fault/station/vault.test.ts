import { describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import type { OutboxStored } from '../../../station/data/local/database'
import type { Station } from '../../../station/data/station-api'
import { LEASE_MS } from '../../../station/data/work/vault/clerk-key'
import { LOCK_LIMITS } from '../../../station/vault/open-clerk'
import { PIN_COSTS, stretchPin } from '../../../station/vault/pin'
import { DISABILITY } from '../../support/builders'
import { codeOf } from '../../support/problems'
import { samplePicture } from '../../support/sample-files'
import { enrolledStation, intakeOn, PIN, partsOf, reopenedStation, testWorld, until } from '../../support/station-world'
import { wiredStations } from '../../support/wired-stations'

const { county, wired, open, device } = await wiredStations()

async function draftOf(station: Station, name: string): Promise<string> {
  const { draftId } = await station.newDraft({ itemId: DISABILITY })
  await station.saveDraft(draftId, { answers: { name } }, 'now')
  await station.addPhoto({ draftId, lineKey: 'photo', bytes: samplePicture(9_000), mime: 'image/jpeg' })
  return draftId
}

async function sent(station: Station, opId: string): Promise<void> {
  await until('the text is on the server', async () => {
    await station.retry()
    return (await county.services.db.syncOperation.count({ where: { opId, outcome: 'applied' } })) === 1
  })
}

describe('S21: a device in the hands of a thief', () => {
  it('sends what was handed in while it is locked, and reads nothing: neither list nor case, with cookie and credential', async () => {
    const asked: string[] = []
    const { world, station } = await device({ onRequest: (path) => asked.push(path) })
    wired.wire.down()
    const receipt = await intakeOn(station, county, {
      ...{ itemId: DISABILITY, resident: 'P020' },
      photos: [samplePicture(5_000)],
    })
    await station.lock()
    wired.wire.up()
    asked.length = 0
    await sent(station, receipt.opId)
    await until('the photos are there', async () => {
      await station.retry()
      const files = await county.services.db.attachment.findMany({ where: { caseId: receipt.caseId } })
      return files.length > 1 && files.every((file) => file.state === 'complete')
    })
    expect(asked).not.toContain('/trpc/sync.pull')
    const parts = await partsOf(world)
    const { credential, deviceId } = (await parts.ctx.db.kept.device.get('device')) as never as Record<string, string>
    parts.close()
    const as = (headers: Record<string, string>) => (path: string, input: object) =>
      world.fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-yimen': '1', 'x-device': credential ?? '', ...headers },
        body: JSON.stringify(input),
      })
    const pull = { protocol: 1, cursor: null, tasksHash: null }
    const codeIn = async (answer: Response) => ((await answer.json()) as never as Refused).error?.data.problem.code
    for (const thief of [as({}), as({ 'x-unlock': 'A'.repeat(43) })]) {
      expect(await codeIn(await thief('/trpc/sync.pull', pull))).toBe('identity.signInFirst')
      expect(await codeIn(await thief('/trpc/device.listOwn', {}))).toBe('identity.signInFirst')
      expect(await codeIn(await thief('/trpc/case.get', { caseId: receipt.caseId }))).toBe('identity.signInFirst')
    }
    expect(deviceId).not.toBe('')
  })

  it('once it was stopped forgets drafts, list and keys, and still sends what was handed in, to be looked at', async () => {
    const { world, station } = await device()
    await draftOf(station, '肖垚')
    wired.wire.down()
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P021' })
    const parts = await partsOf(world)
    const row = await parts.ctx.db.kept.device.get('device')
    await county.services.db.device.update({
      where: { deviceId: row?.deviceId ?? '' },
      data: { state: 'revoked' },
    })
    wired.wire.up()
    await until('it knows that it was stopped', async () => {
      await station.retry()
      return station.situation.getSnapshot().state === 'locked'
    })
    expect(station.situation.getSnapshot()).toMatchObject({ stopped: true })
    expect(await codeOf(station.unlock({ staffId: 'S001', pin: PIN }))).toBe('sync.keyLost')
    const { kept, cache } = parts.ctx.db
    expect([await kept.drafts.count(), await cache.ownCases.count(), await cache.ownTasks.count()]).toEqual([0, 0, 0])
    expect(await kept.clerks.toArray()).toEqual([expect.objectContaining({ pin: null })])
    await until('what was handed in is kept for a person', async () => {
      await station.retry()
      return (
        (await county.services.db.syncOperation.count({ where: { opId: receipt.opId, outcome: 'quarantined' } })) === 1
      )
    })
    expect(await kept.outbox.count()).toBe(1)
    parts.close()
  })
})

describe('P07: two clerks at one device', () => {
  it('have a vault each: the next one sees what was handed in, not whom it is about, and no draft of the other', async () => {
    const { station } = await device()
    const draftId = await draftOf(station, '肖垚')
    wired.wire.down()
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P022' })
    wired.wire.up()
    await station.lock()
    await addColleague('shatou-2')
    expect(await station.signIn({ account: 'shatou-2', password: DEMO_PASSWORD })).toMatchObject({
      vault: 'none',
      drafts: 0,
    })
    await station.setPin('73940218')
    expect(station.drafts.getSnapshot()).toEqual([])
    expect(await codeOf(station.getDraft(draftId))).toBe('sync.vaultOther')
    const [row] = station.outbox.getSnapshot().filter((one) => one.opId === receipt.opId)
    expect(row).toMatchObject({ number: receipt.numberText, who: '', queryCode: null })
    expect(await station.receiptOf(receipt.caseId)).toBeNull()
    await station.lock()
    expect(await station.unlock({ staffId: 'S001', pin: PIN })).toEqual({ ok: true })
    expect(station.drafts.getSnapshot()).toHaveLength(1)
    expect(await station.receiptOf(receipt.caseId)).toMatchObject({ receipt: { queryCode: receipt.queryCode } })
  })
})

describe('the PIN', () => {
  it('is out of use after twenty wrong ones in a row; a new vault begins after signing in, and what was handed in stays', async () => {
    let ahead = 0
    const { world, station } = await device()
    const timed = { ...world, nowMs: () => world.nowMs() + ahead }
    const draftId = await draftOf(station, '肖垚')
    wired.wire.down()
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P023' })
    await station.close()
    open.pop()
    const again = await reopenedStation(timed)
    open.push(again)
    for (let tries = 0; tries < 20; tries += 1) {
      expect(await again.unlock({ staffId: 'S001', pin: '99990000' })).toMatchObject({ ok: false })
      ahead += 16 * 60_000
    }
    expect(await codeOf(again.unlock({ staffId: 'S001', pin: PIN }))).toBe('sync.keyLost')
    wired.wire.up()
    const signedIn = await again.signIn({ account: 'shatou', password: DEMO_PASSWORD })
    expect(signedIn).toMatchObject({ vault: 'shut', drafts: 1 })
    await again.setPin('73940218')
    expect(await codeOf(again.getDraft(draftId))).toBe('sync.draftGone')
    await sent(again, receipt.opId)
  }, 120_000)

  it('opens nothing on a device that no server has spoken to for two weeks, until one does', async () => {
    let ahead = 0
    const { world, station } = await device()
    await station.close()
    open.pop()
    wired.wire.down()
    const again = await reopenedStation({ ...world, nowMs: () => world.nowMs() + ahead })
    open.push(again)
    ahead = LEASE_MS - 60_000
    expect(await again.unlock({ staffId: 'S001', pin: PIN })).toEqual({ ok: true })
    await again.lock()
    ahead = LEASE_MS + 60_000
    expect(await codeOf(again.unlock({ staffId: 'S001', pin: PIN }))).toBe('sync.leaseOver')
    wired.wire.up()
    await until('the server has been reached', async () => {
      await again.syncNow()
      return again.unlock({ staffId: 'S001', pin: PIN }).then(
        (answer) => answer.ok,
        () => false,
      )
    })
  })
})

describe('P06: a device that nobody touches', () => {
  it('locks itself: lists, drafts and receipts are gone from the screen, and the draft was saved before', async () => {
    let ahead = 0
    const base = testWorld(county, { url: wired.wire.url })
    const station = await enrolledStation({ ...base, nowMs: () => base.nowMs() + ahead })
    open.push(station)
    const draftId = await draftOf(station, '肖垚')
    ahead = LOCK_LIMITS.idleMs
    await until('it is locked', () => station.situation.getSnapshot().state === 'locked')
    expect(station.drafts.getSnapshot()).toEqual([])
    expect(await codeOf(station.getDraft(draftId))).toBe('sync.locked')
    ahead = 0
    expect(await station.unlock({ staffId: 'S001', pin: PIN })).toEqual({ ok: true })
    expect(await station.getDraft(draftId)).toMatchObject({ answers: { name: '肖垚' } })
  })
})

describe('S14: a device of before the vault', () => {
  it('opens with its PIN; from then on drafts, pages, summaries and records are sealed, and are sent', async () => {
    const { world, station } = await device()
    const draftId = await draftOf(station, '肖垚')
    wired.wire.down()
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P024' })
    await station.close()
    open.pop()
    await makeOlder(world)
    const again = await reopenedStation(world)
    open.push(again)
    expect(await again.unlock({ staffId: 'S001', pin: '999999' })).toMatchObject({ ok: false })
    expect(await again.unlock({ staffId: 'S001', pin: '280617' })).toEqual({ ok: true })
    expect(await again.getDraft(draftId)).toMatchObject({ answers: { name: '肖垚 早' }, files: [{ bytes: 9_000 }] })
    expect(again.outbox.getSnapshot()).toEqual([expect.objectContaining({ who: '早*', number: receipt.numberText })])
    const parts = await partsOf(world)
    const { drafts, outbox, fileBytes, clerks } = parts.ctx.db.kept
    const boxes = [
      ...(await drafts.toArray()).map((row) => row.box.alg),
      ...(await outbox.toArray()).map((row) => row.summary.alg),
      ...(await fileBytes.toArray()).map((row) => row.box.alg),
    ]
    expect(new Set(boxes)).toEqual(new Set(['vault', 'server']))
    expect(await clerks.toArray()).toEqual([
      expect.objectContaining({ pin: expect.objectContaining({ alg: 'argon2id' }) }),
    ])
    parts.close()
    wired.wire.up()
    await again.signIn({ account: 'shatou', password: DEMO_PASSWORD })
    await sent(again, receipt.opId)
  })
})

/** A second clerk of 沙头村 with the same password. */
async function addColleague(account: string): Promise<void> {
  const { db } = county.services
  const clerk = await db.staff.findUniqueOrThrow({ where: { staffId: 'S001' }, include: { grants: true } })
  const { grants, ...row } = clerk
  await db.staff.create({ data: { ...row, staffId: account, account, staffNumber: account, personId: null } })
  await db.roleHeld.createMany({ data: grants.map((one) => ({ ...one, id: `${one.id}-2`, staffId: account })) })
}

type Refused = { readonly error?: { readonly data: { readonly problem: { readonly code: string } } } }

/** Writes the rows of a device back to how the version of before the vault had left them. */
async function makeOlder(world: ReturnType<typeof testWorld>): Promise<void> {
  const parts = await partsOf(world)
  const { kept } = parts.ctx.db
  const salt = new Uint8Array(16).fill(3)
  const verifier = Buffer.from(await stretchPin('280617', salt, PIN_COSTS[0])).toString('hex')
  const pin = { ...PIN_COSTS[0], alg: 'argon2id', salt: Buffer.from(salt).toString('hex'), verifier } as const
  await kept.clerks.put({ staffId: 'S001', name: '旷永清', pin, wrong: 0, waitUntilMs: null })
  const drafts = await kept.drafts.toArray()
  for (const { draftId } of drafts) {
    const body = {
      ...{ draftId, itemId: DISABILITY, itemVersion: 1, situations: {}, answers: { name: '肖垚 早' }, materials: [] },
      ...{ person: null, step: null, note: null, practice: false, madeBy: 'S001' },
      ...{ createdAt: '2026-03-02T01:00:00.000Z', savedAt: '2026-03-02T01:00:00.000Z' },
    }
    await kept.drafts.update(draftId, { box: { v: 1, alg: 'none', body } })
  }
  for (const file of await kept.files.toArray()) {
    if (file.opId === null)
      await kept.fileBytes.update(file.fileId, {
        box: { v: 1, alg: 'none', body: Uint8Array.from(samplePicture(9_000)) },
      })
  }
  for (const row of await kept.outbox.toArray()) {
    const { label, ...rest } = row
    const body = {
      title: label?.title ?? '',
      who: '早*',
      number: label?.number ?? null,
      queryCode: null,
      receipt: null,
    }
    await kept.outbox.put({ ...rest, summary: { v: 1, alg: 'none', body } } as OutboxStored)
  }
  parts.close()
}
