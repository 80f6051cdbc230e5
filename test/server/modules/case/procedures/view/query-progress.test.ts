import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { somebody } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('查进度 without signing in', () => {
  it('shows the state to who has code and last four of the ID number or the phone', async () => {
    const caseId = await desk.toldMedins('P002')
    const { queryCode, number } = await desk.row(caseId)
    const { call } = somebody(desk.county)
    const byId = await call.case.queryProgress({ queryCode, lastFour: '9019' })
    expect(byId).toMatchObject({ statusKey: 'received', itemName: '城乡居民参保登记（基本医疗保险）' })
    expect(await call.case.queryProgress({ queryCode: queryCode.toLowerCase(), lastFour: '0002' })).toEqual(byId)
    expect(await call.case.queryProgress({ queryCode: number, lastFour: '9019' })).toEqual(byId)
    expect(JSON.stringify(byId)).not.toMatch(/旷|15400000002|9019/)
  })

  it('does not say what a telling matter is about', async () => {
    const caseId = await desk.toldAccepted('P003')
    await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    const { queryCode } = await desk.row(caseId)
    const { call } = somebody(desk.county)
    const progress = await call.case.queryProgress({ queryCode, lastFour: '0003' })
    expect(progress).toMatchObject({ itemName: '您办的这件事', statusKey: 'suspended' })
    expect(JSON.stringify(progress)).not.toMatch(/残疾|残联|评定/)
  })

  it('answers every wrong pair alike, and a guesser not for long', async () => {
    const caseId = await desk.toldMedins('P004')
    const { queryCode } = await desk.row(caseId)
    const { call } = somebody(desk.county, { address: '10.0.0.7' })
    const ask = (code: string, lastFour: string) => codeOf(call.case.queryProgress({ queryCode: code, lastFour }))
    expect(await ask(queryCode, '1111')).toBe('identity.queryNoMatch')
    expect(await ask('ABCDEFGH', '9019')).toBe('identity.queryNoMatch')
    expect(await ask('不是查询码', '9019')).toBe('identity.queryNoMatch')
    for (let tries = 0; tries < 17; tries += 1) await ask('ABCDEFGH', '9019')
    expect(await ask(queryCode, '9019')).toBe('identity.tooMany')
  })
})
