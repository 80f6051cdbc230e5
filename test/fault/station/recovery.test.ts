import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import type { Station } from '../../../station/data/station-api'
import { newId, openTestCounty, signIn, type TestCounty } from '../../support/actors'
import { DISABILITY } from '../../support/builders'
import { codeOf } from '../../support/problems'
import { samplePicture } from '../../support/sample-files'
import {
  enrolledStation,
  intakeOn,
  PIN,
  partsOf,
  reopenedStation,
  testWorld,
  type WiredCounty,
  wireCounty,
} from '../../support/station-world'

const NEW_PIN = '73940218'

let county: TestCounty
let wired: WiredCounty
const open: Station[] = []

beforeAll(async () => {
  county = await openTestCounty()
  wired = await wireCounty(county)
})
afterEach(async () => {
  wired.wire.up()
  for (const station of open.splice(0)) await station.close()
})
afterAll(async () => {
  await wired.close()
  await county.close()
})

/** A device with a draft in it, locked; its clerk has signed in with the network. */
async function forgotten() {
  const world = testWorld(county, { url: wired.wire.url })
  const station = await enrolledStation(world)
  open.push(station)
  const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P020', photos: [] })
  const { draftId } = await station.newDraft({ itemId: DISABILITY })
  await station.saveDraft(draftId, { answers: { name: '肖垚' } }, 'now')
  await station.addPhoto({ draftId, lineKey: 'photo', bytes: samplePicture(9_000), mime: 'image/jpeg' })
  await station.lock()
  await signedIn(station)
  return { world, station, draftId, receipt }
}

const signedIn = (station: Station) => station.signIn({ account: 'shatou', password: DEMO_PASSWORD })

async function approve(checkCode: string) {
  const director = await signIn(county, 'yh.zhuren')
  const { rows } = await director.call.device.listVaultRecoveries({})
  const recoveryId = rows.at(-1)?.recoveryId ?? ''
  return director.call.device.approveVaultRecovery({ opId: newId(county), recoveryId, checkCode })
}

it('two persons bring the key back: under a new PIN drafts, pages and receipts open as before, and the old PIN opens nothing', async () => {
  const { station, draftId, receipt } = await forgotten()
  const checkCode = await station.askRecovery('忘了口令')
  expect(await station.readRecovery()).toMatchObject({ state: 'asked', approvers: [{ name: '陈向荣' }, {}, {}] })
  expect(await codeOf(station.takeRecovery(NEW_PIN))).toBe('sync.recoveryGone')
  expect(await approve(checkCode)).toMatchObject({ outcome: 'approved' })
  expect(await station.readRecovery()).toMatchObject({ state: 'approved' })
  await station.takeRecovery(NEW_PIN)
  expect(await station.getDraft(draftId)).toMatchObject({ answers: { name: '肖垚' }, files: [{ bytes: 9_000 }] })
  expect(await station.receiptOf(receipt.caseId)).toMatchObject({ receipt: { numberText: receipt.numberText } })
  await station.lock()
  expect(await station.unlock({ staffId: 'S001', pin: PIN })).toMatchObject({ ok: false })
  expect(await station.unlock({ staffId: 'S001', pin: NEW_PIN })).toEqual({ ok: true })
  expect(await signedIn(station)).toMatchObject({ recovery: null })
  expect(await county.services.db.vaultRecovery.findFirst({ where: { checkCode } })).toMatchObject({
    state: 'taken',
    envelope: null,
  })
}, 120_000)

it('goes on waiting after a restart, for who signs in again; asked anew, the older code is worth nothing', async () => {
  const { world, station } = await forgotten()
  const first = await station.askRecovery('忘了口令')
  await station.close()
  open.pop()
  const again = await reopenedStation(world)
  open.push(again)
  expect(await signedIn(again)).toMatchObject({ recovery: first, drafts: 1 })
  const second = await again.askRecovery('忘了口令')
  expect(await approve(first)).toMatchObject({ outcome: first === second ? 'approved' : 'wrongCode' })
  expect(await approve(second)).toMatchObject({ outcome: 'approved' })
  await again.takeRecovery(NEW_PIN)
  expect(again.drafts.getSnapshot()).toHaveLength(1)
}, 120_000)

it('an answer that got lost costs nothing: the device is open, and the request ends by itself', async () => {
  const { station } = await forgotten()
  expect(await approve(await station.askRecovery('忘了口令'))).toMatchObject({ outcome: 'approved' })
  await station.readRecovery()
  wired.wire.down()
  expect(await codeOf(station.takeRecovery(NEW_PIN))).toBe('sync.offline')
  wired.wire.up()
  await station.takeRecovery(NEW_PIN)
  expect(station.drafts.getSnapshot()).toHaveLength(1)
}, 120_000)

it('refused, it says why and leaves the vault under the old PIN', async () => {
  const { station } = await forgotten()
  await station.askRecovery('忘了口令')
  const director = await signIn(county, 'yh.zhuren')
  const recoveryId = (await director.call.device.listVaultRecoveries({})).rows.at(-1)?.recoveryId ?? ''
  await director.call.device.refuseVaultRecovery({ opId: newId(county), recoveryId, reason: '本人说没有申请' })
  expect(await station.readRecovery()).toMatchObject({ state: 'refused', reason: '本人说没有申请' })
  expect(await codeOf(station.takeRecovery(NEW_PIN))).toBe('sync.recoveryGone')
  expect(await station.unlock({ staffId: 'S001', pin: PIN })).toEqual({ ok: true })
}, 120_000)

it('a key that came back and opens none of the drafts takes the place of nothing', async () => {
  const { world, station } = await forgotten()
  const parts = await partsOf(world)
  for (const { draftId, box } of await parts.ctx.db.kept.drafts.toArray()) {
    if (box.alg !== 'vault') throw new Error('a draft that lies open')
    await parts.ctx.db.kept.drafts.update(draftId, { box: { ...box, kid: '00000000' } })
  }
  const before = await parts.ctx.db.kept.clerks.get('S001')
  expect(await approve(await station.askRecovery('忘了口令'))).toMatchObject({ outcome: 'approved' })
  expect(await codeOf(station.takeRecovery(NEW_PIN))).toBe('sync.noVaultKey')
  expect((await parts.ctx.db.kept.clerks.get('S001'))?.pin).toEqual(before?.pin)
  parts.close()
}, 120_000)
