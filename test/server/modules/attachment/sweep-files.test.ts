import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachmentWiring } from '../../../../server/modules/attachment'
import { makeRequestContext } from '../../../../server/platform/session'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../support/actors'
import { type HttpCounty, proofsOf, serveTestCounty } from '../../../support/http-county'
import { samplePicture, sha256Of } from '../../../support/sample-files'

let county: TestCounty
let http: HttpCounty
let wiring: ReturnType<typeof attachmentWiring>

beforeAll(async () => {
  county = await openTestCounty()
  http = await serveTestCounty(county, (dataFolder) => {
    wiring = attachmentWiring(county.services, {
      makeContext: makeRequestContext(county.services),
      mayReadCase: async () => false,
      dataFolder,
    })
    return wiring.plugins
  })
})
afterAll(async () => {
  await http.close()
  await county.close()
})

describe('a file that no case has named', () => {
  it('is removed with its key after two weeks, and one of a case stays', async () => {
    const kuang = await signIn(county, 'P002')
    const [orphan, kept] = [newId(county), newId(county)]
    for (const fileId of [orphan, kept]) {
      const bytes = samplePicture(500)
      const query = new URLSearchParams({ fileId, offset: '0', total: '500', sha256: sha256Of(bytes) })
      await fetch(`${http.url}/files/chunk?${query}`, {
        method: 'POST',
        headers: { ...proofsOf(kuang), 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      })
    }
    await county.services.db.attachment.update({ where: { fileId: kept }, data: { caseId: newId(county) } })
    await wiring.jobs[0]?.run()
    expect(await county.services.db.attachment.count()).toBe(2)
    county.clock.moveTo('2026-03-17T09:00:00+08:00')
    await wiring.jobs[0]?.run()
    expect((await county.services.db.attachment.findMany()).map((row) => row.fileId)).toEqual([kept])
    const folders = await readdir(join(http.dataFolder, 'files'))
    const files = await Promise.all(folders.map((folder) => readdir(join(http.dataFolder, 'files', folder))))
    expect(files.flat()).toEqual([`${kept}.ymf`])
  })
})
