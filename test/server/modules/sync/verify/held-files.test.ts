import { afterAll, beforeAll, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../../server/modules/case'
import { mayReadHeldFile } from '../../../../../server/modules/sync'
import type { SubmitCase } from '../../../../../shared/case/view/submit-case'
import { newId, openTestCounty, type Somebody, signIn, type TestCounty } from '../../../../support/actors'
import { DISABILITY } from '../../../../support/builders'
import { serveFiles } from '../../../../support/file-county'
import { type HttpCounty, proofsOf } from '../../../../support/http-county'
import { samplePicture, sha256Of } from '../../../../support/sample-files'
import { type StationDevice, stationDevice, withPayload } from '../../../../support/station-device'

let county: TestCounty
let http: HttpCounty

beforeAll(async () => {
  county = await openTestCounty()
  http = await serveFiles(county, { mayReadCase: mayReadAttachment, mayReadWaiting: mayReadHeldFile })
})
afterAll(async () => {
  await http.close()
  await county.close()
})

type Photo = { readonly fileId: string; readonly sha256: string }

/** Uploads one picture as a device or a person does. */
async function upload(who: Somebody): Promise<Photo> {
  const fileId = newId(county)
  const bytes = samplePicture(2_000)
  const sha256 = sha256Of(bytes)
  const metadata = Object.entries({ fileId, sha256, kind: 'material' })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  const headers = { 'tus-resumable': '1.0.0', ...proofsOf(who) }
  const made = await fetch(`${http.url}/files`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
  })
  const sent = await fetch(`${http.url}${made.headers.get('location')}`, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  })
  if (!sent.ok) throw new Error(`upload: ${sent.status} ${await sent.text()}`)
  return { fileId, sha256 }
}

/** An intake with these pages of the identity card, pushed by a device that was stopped before. */
async function late(device: StationDevice, pages: readonly Photo[], resident: string): Promise<string> {
  const intake = await device.intake({ itemId: DISABILITY, resident })
  const payload = intake.payload as SubmitCase
  const fileIds = pages.map((page) => page.fileId)
  const withPages = withPayload(intake, {
    ...payload,
    materials: [{ lineKey: 'idCard', fileIds, exempt: null, paper: false, pages: fileIds.length }],
    filesExpected: pages,
  })
  await device.clerk.call.device.revoke({ opId: newId(county), deviceId: device.deviceId, reason: '设备丢了' })
  await device.push(withPages)
  return intake.opId
}

const read = async (account: string, fileId: string) =>
  fetch(`${http.url}/files/${fileId}`, { headers: proofsOf(await signIn(county, account)) })

it('S21: the photos of what waits are shown to whoever decides, each opening is put down, and to nobody else', async () => {
  const device = await stationDevice(county, 'st-201', 'shatou')
  const photo = await upload(device.clerk)
  const coming = { fileId: newId(county), sha256: 'ab'.repeat(32) }
  const heldId = await late(device, [photo, coming], 'P020')
  const { call } = await signIn(county, 'yh.zhuren')
  expect((await call.sync.readToVerify({ heldId })).photos).toEqual([
    { fileId: photo.fileId, lineName: '居民身份证（正反面）', open: true },
    { fileId: coming.fileId, lineName: '居民身份证（正反面）', open: false },
  ])
  const answer = await read('yh.zhuren', photo.fileId)
  expect(answer.status).toBe(200)
  expect(sha256Of(Buffer.from(await answer.arrayBuffer()))).toBe(photo.sha256)
  const audit = { action: 'attachment.read', objectId: photo.fileId }
  expect(await county.services.db.auditRow.findMany({ where: audit })).toMatchObject([{ actorId: 'S013' }])
  for (const account of ['yh.win1', 'huangzhou', 'hs.sysadmin', 'cl.daibiao']) {
    expect([account, (await read(account, photo.fileId)).status]).toEqual([account, 404])
  }
  await call.sync.verifyHeld({ opId: newId(county), heldId, decision: 'setAside', reason: '申请人说没有办过' })
  expect((await read('yh.zhuren', photo.fileId)).status).toBe(404)
})

it('a record opens nobody else’s file by naming it; one that somebody carried for it opens by its content', async () => {
  const device = await stationDevice(county, 'st-201', 'shatou')
  const window = await signIn(county, 'yh.win1')
  const foreign = await upload(window)
  const carried = await upload(window)
  await late(device, [{ fileId: foreign.fileId, sha256: 'cd'.repeat(32) }, carried], 'P021')
  expect((await read('yh.zhuren', foreign.fileId)).status).toBe(404)
  expect((await read('yh.zhuren', carried.fileId)).status).toBe(200)
})
