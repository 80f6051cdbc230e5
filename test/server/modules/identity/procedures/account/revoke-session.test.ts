import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

describe('a lost phone is signed out from another', () => {
  it('and answers nothing any more', async () => {
    const lost = await signIn(county, 'P002')
    const here = await signIn(county, 'P002')
    const found = (await here.call.identity.listSessions({})).find((row) => !row.current)
    const input = { opId: newId(county), sessionId: found?.sessionId ?? '' }
    expect(await here.call.identity.revokeSession(input)).toEqual({ sessionId: input.sessionId })
    expect(await here.call.identity.revokeSession(input)).toEqual({ sessionId: input.sessionId })
    expect(await lost.call.identity.me({})).toEqual({ kind: 'anonymous' })
    expect(await codeOf(lost.call.identity.listSessions({}))).toBe('identity.signInFirst')
    expect((await here.call.identity.me({})).kind).toBe('citizen')
  })

  it('but a session of somebody else is not ended by its name', async () => {
    const other = await signIn(county, 'P003')
    const [row] = await other.call.identity.listSessions({})
    const kuang = await signIn(county, 'P002')
    await kuang.call.identity.revokeSession({ sessionId: row?.sessionId ?? '' })
    expect((await other.call.identity.me({})).kind).toBe('citizen')
  })
})
