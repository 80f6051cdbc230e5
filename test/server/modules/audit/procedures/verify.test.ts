import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditWiring } from '../../../../../server/modules/audit'
import { openTestCounty, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { sealAll } from '../seal-all'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('the audit administrator checks the chain', () => {
  it('after the minute’s sealing and the night’s signature, and finds it whole', async () => {
    const clerk = await signIn(county, 'shatou')
    await clerk.call.identity.lookUpPerson({ idNumber: '990423197406219019', purpose: 'intake' })
    await sealAll(county)
    for (const job of auditWiring(county.services).jobs) await job.run()
    const auditor = await signIn(county, 'hs.audit')
    const report = await auditor.call.audit.verify({})
    expect(report).toMatchObject({ headOn: '2026-03-02', wrong: null })
    expect(report.checked).toBeGreaterThan(0)
    expect(await county.services.db.auditRow.count({ where: { action: 'audit.verify' } })).toBe(1)
  })

  it('and nobody else does', async () => {
    for (const account of ['hs.sysadmin', 'hs.secadmin', 'hs.jiancha', 'yh.win1'])
      expect(await codeOf((await signIn(county, account)).call.audit.verify({}))).toBe('identity.notAllowed')
    expect(await codeOf(somebody(county).call.audit.verify({}))).toBe('identity.signInFirst')
  })
})
