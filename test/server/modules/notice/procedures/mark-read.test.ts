import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeMessage } from '../../../../../server/modules/notice'
import { newId, openTestCounty, type Somebody, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { inWrite, PESTICIDE, REACHABLE, subjectOf } from '../paper-story'

let county: TestCounty
let asLi: Somebody

beforeAll(async () => {
  county = await openTestCounty()
  asLi = await signIn(county, 'P002')
  const { actor } = await asLi.context()
  if (actor.kind !== 'citizen') throw new Error('not a citizen')
  const recipient = { ...REACHABLE, accountId: actor.accountId }
  for (const key of ['m.submitted', 'm.nodeChanged', 'm.rateAsk']) {
    await inWrite(county, (ctx) => writeMessage(ctx, { ...subjectOf(PESTICIDE, { recipient }), key }))
  }
})
afterAll(() => county.close())

describe('messages are read', () => {
  it('one by one, and twice with the same opId is once', async () => {
    const { rows } = await asLi.call.notice.listInbox({})
    const request = { opId: newId(county), ids: [rows[0]?.id ?? ''] }
    expect(await asLi.call.notice.markRead(request)).toEqual({ unread: 2 })
    expect(await asLi.call.notice.markRead(request)).toEqual({ unread: 2 })
    const seen = (await asLi.call.notice.listInbox({})).rows
    expect(seen.filter((row) => row.read).map((row) => row.id)).toEqual(request.ids)
  })

  it('not by somebody else', async () => {
    const { rows } = await asLi.call.notice.listInbox({})
    const asOther = await signIn(county, 'P003')
    await asOther.call.notice.markRead({ opId: newId(county), ids: rows.map((row) => row.id) })
    expect((await asLi.call.notice.listInbox({})).unread).toBe(2)
    expect(await codeOf(somebody(county).call.notice.markRead({ opId: newId(county), ids: null }))).toBe(
      'identity.signInFirst',
    )
  })

  it('all at once', async () => {
    expect(await asLi.call.notice.markRead({ opId: newId(county), ids: null })).toEqual({ unread: 0 })
  })
})
