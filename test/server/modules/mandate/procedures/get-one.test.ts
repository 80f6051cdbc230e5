import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { MandateDesk } from '../mandate-desk'

let desk: MandateDesk
beforeAll(async () => {
  desk = await MandateDesk.open()
})
afterAll(() => desk.close())

describe('看一份委托', () => {
  it('is for its two sides and nobody else', async () => {
    const { mandateId } = await desk.propose('P007', 'P008')
    const see = async (who: string) => (await desk.desk.as(who)).call.mandate.getOne({ mandateId })
    expect((await see('P007')).side).toBe('principal')
    expect((await see('P008')).side).toBe('agent')
    expect(await codeOf(see('P009'))).toBe('mandate.notFound')
    expect(await codeOf(see('yh.win1'))).toBe('identity.notAllowed')
  })
})
