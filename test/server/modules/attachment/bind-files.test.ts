import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindFiles, filesOf, pendingFiles } from '../../../../server/modules/attachment'
import { inTransaction } from '../../../../server/platform/db'
import { newId, openTestCounty, type Somebody, signIn, signInDevice, type TestCounty } from '../../../support/actors'
import { serveFiles } from '../../../support/file-county'
import { type HttpCounty, proofsOf } from '../../../support/http-county'
import { codeOf } from '../../../support/problems'
import { samplePicture, sha256Of } from '../../../support/sample-files'

let county: TestCounty
let http: HttpCounty
const readable = new Set<string>()

beforeAll(async () => {
  county = await openTestCounty()
  http = await serveFiles(county, {
    mayReadCase: async (_, actor, caseId) => actor.kind === 'staff' && readable.has(caseId),
  })
})
afterAll(async () => {
  await http.close()
  await county.close()
})

type Named = Parameters<typeof bindFiles>[2]

async function bind(who: Somebody, caseId: string, files: Named): Promise<void> {
  const request = await who.context()
  const { services, actor } = request
  await inTransaction(services.db, (tx) =>
    bindFiles({ tx, actor, services, request, now: county.clock.now() }, caseId, files),
  )
}

async function send(who: Somebody, fileId: string, bytes: Buffer): Promise<number> {
  const query = new URLSearchParams({ fileId, offset: '0', total: String(bytes.length), sha256: sha256Of(bytes) })
  const answer = await fetch(`${http.url}/files/chunk?${query}`, {
    method: 'POST',
    headers: { ...proofsOf(who), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  return answer.status
}
const readAs = async (who: Somebody, fileId: string) =>
  (await fetch(`${http.url}/files/${fileId}`, { headers: proofsOf(who) })).status

describe('the files of a case', () => {
  it('are the ones that its applicant brought', async () => {
    const kuang = await signIn(county, 'P002')
    const [caseId, fileId, bytes] = [newId(county), newId(county), samplePicture(3_000)]
    await send(kuang, fileId, bytes)
    await bind(kuang, caseId, [fileId])
    await bind(kuang, caseId, [fileId])
    expect(await filesOf(county.services.db, caseId)).toMatchObject([{ fileId, mime: 'image/jpeg', state: 'complete' }])
    expect(await pendingFiles(county.services.db, caseId)).toEqual([])
  })

  it('are read by whoever may read the case, and by nobody else', async () => {
    const kuang = await signIn(county, 'P002')
    const [caseId, fileId, bytes] = [newId(county), newId(county), samplePicture(3_000)]
    await send(kuang, fileId, bytes)
    const officer = await signIn(county, 'cl.shenpi')
    expect(await readAs(officer, fileId)).toBe(404)
    await bind(kuang, caseId, [fileId])
    expect(await readAs(officer, fileId)).toBe(404)
    readable.add(caseId)
    expect(await readAs(officer, fileId)).toBe(200)
    expect(await readAs(await signIn(county, 'P003'), fileId)).toBe(404)
    expect(await readAs(kuang, fileId)).toBe(200)
  })

  it('are not files of somebody else, or of another case', async () => {
    const kuang = await signIn(county, 'P002')
    const thief = await signIn(county, 'P003')
    const fileId = newId(county)
    await send(kuang, fileId, samplePicture(1_000))
    expect(await codeOf(bind(thief, newId(county), [fileId]))).toBe('file.notFound')
    await bind(kuang, newId(county), [fileId])
    expect(await codeOf(bind(kuang, newId(county), [fileId]))).toBe('file.idTaken')
  })

  it('may be promised by their hash before they come, and then only those bytes are taken', async () => {
    const clerk = await signInDevice(county, 'st-201', 'shatou')
    const [caseId, fileId, bytes] = [newId(county), newId(county), samplePicture(2_000)]
    await bind(clerk, caseId, [{ fileId, sha256: sha256Of(bytes) }])
    expect(await pendingFiles(county.services.db, caseId)).toEqual([fileId])
    expect(await filesOf(county.services.db, caseId)).toMatchObject([{ state: 'announced' }])
    expect(await send(clerk, fileId, samplePicture(2_000))).toBe(409)
    const successor = await signInDevice(county, 'st-201')
    expect(await send(successor, fileId, bytes)).toBe(200)
    expect(await pendingFiles(county.services.db, caseId)).toEqual([])
  })

  it('promised without a hash are taken from whoever promised them', async () => {
    const kuang = await signIn(county, 'P002')
    const [caseId, fileId, bytes] = [newId(county), newId(county), samplePicture(2_000)]
    await bind(kuang, caseId, [fileId])
    expect(await send(await signIn(county, 'P003'), fileId, bytes)).toBe(409)
    expect(await send(kuang, fileId, bytes)).toBe(200)
  })
})
