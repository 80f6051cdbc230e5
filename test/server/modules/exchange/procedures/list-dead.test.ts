import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { tellCase } from '../exchange-story'

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('what could not be delivered', () => {
  it('is listed for the system administrator with kind, tries and reason, and without content', async () => {
    const { actionIds } = await tellCase(county, { acts: 2 })
    await county.services.db.outboxRow.update({
      where: { key: `province/${actionIds[0]}` },
      data: { state: 'dead', tries: 16, lastError: 'PeerCallError: 500' },
    })
    const asAdmin = await signIn(county, 'hs.sysadmin')
    const found = await asAdmin.call.exchange.listDead({})
    expect(found.rows).toEqual([
      {
        id: expect.any(String),
        kind: 'province',
        key: `province/${actionIds[0]}`,
        tries: 16,
        lastError: 'PeerCallError: 500',
        createdAt: '2026-03-02T01:00:00.000Z',
      },
    ])
    expect(found.counts).toEqual({ waiting: 2, confirmed: 0, refused: 0, differs: 0 })
    expect(found.oldestWaitingAt).toBe('2026-03-02T01:00:00.000Z')
  })

  it('is not shown to other staff', async () => {
    for (const account of ['hs.win3', 'hs.secadmin', 'hs.audit', 'hs.jiancha']) {
      const call = (await signIn(county, account)).call.exchange.listDead({})
      expect(await codeOf(call), account).toBe('identity.notAllowed')
    }
  })
})
