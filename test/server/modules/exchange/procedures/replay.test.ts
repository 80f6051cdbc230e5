import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { tellCase } from '../exchange-story'

const DAY = { from: '2026-03-01T16:00:00.000Z', to: '2026-03-02T16:00:00.000Z' }

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

const stateOf = async (actionId: string | undefined) =>
  (await county.services.db.outboxRow.findUniqueOrThrow({ where: { key: `province/${actionId}` } })).state

describe('dead letters of a range', () => {
  it('wait again, and an act that was refused may be sent again; what was delivered stays delivered', async () => {
    const { actionIds } = await tellCase(county, { acts: 3 })
    const [dead, done] = actionIds
    await county.services.db.outboxRow.update({
      where: { key: `province/${dead}` },
      data: { state: 'dead', tries: 16 },
    })
    await county.services.db.outboxRow.update({ where: { key: `province/${done}` }, data: { state: 'done' } })
    await county.services.db.exchangeRecord.update({ where: { actionId: dead ?? '' }, data: { state: 'refused' } })
    const asAdmin = await signIn(county, 'hs.sysadmin')
    expect(await asAdmin.call.exchange.replay({ opId: newId(county), ...DAY })).toEqual({ count: 1 })
    expect(await stateOf(dead)).toBe('waiting')
    expect(await stateOf(done)).toBe('done')
    const record = await county.services.db.exchangeRecord.findUniqueOrThrow({ where: { actionId: dead ?? '' } })
    expect(record.state).toBe('waiting')
  })

  it('asked for twice with one opId are replayed once and answered alike', async () => {
    const { actionIds } = await tellCase(county, { acts: 1 })
    const key = `province/${actionIds[0]}`
    const bury = () => county.services.db.outboxRow.update({ where: { key }, data: { state: 'dead' } })
    const asAdmin = await signIn(county, 'hs.sysadmin')
    const request = { opId: newId(county), ...DAY, kind: 'province' }
    await bury()
    const first = await asAdmin.call.exchange.replay(request)
    await bury()
    expect(await asAdmin.call.exchange.replay(request)).toEqual(first)
    expect(await stateOf(actionIds[0])).toBe('dead')
  })

  it('outside the range and of another kind stay where they are', async () => {
    const { actionIds } = await tellCase(county, { acts: 1 })
    const key = `province/${actionIds[0]}`
    await county.services.db.outboxRow.update({ where: { key }, data: { state: 'dead' } })
    const asAdmin = await signIn(county, 'hs.sysadmin')
    await asAdmin.call.exchange.replay({ opId: newId(county), ...DAY, kind: 'notice.sms' })
    await asAdmin.call.exchange.replay({ opId: newId(county), from: '2026-01-01T00:00:00.000Z', to: DAY.from })
    expect(await stateOf(actionIds[0])).toBe('dead')
  })

  it('are the system administrator’s to replay', async () => {
    const call = (await signIn(county, 'hs.win3')).call.exchange.replay({ opId: newId(county), ...DAY })
    expect(await codeOf(call)).toBe('identity.notAllowed')
  })
})
