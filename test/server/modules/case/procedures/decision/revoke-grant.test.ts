import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

import Fastify from 'fastify'
import { verifyPlugin } from '../../../../../../server/modules/notice/pages/verify-plugin'
import { AFTER, paperOf } from '../../after-story'

describe('撤销、撤回、注销', () => {
  promisesOfAct(() => desk, {
    name: 'revokeGrant',
    audit: 'case.revoke-grant',
    who: 'cl.daibiao',
    input: AFTER.revoke('S042'),
    ready: (on, resident) => on.toldGranted(resident),
    leadsTo: 'revoked',
    stranger: ['mz.daibiao', 'case.notYours'],
    notNow: [(on, resident) => on.toldReviewed(resident), 'case.tooEarly'],
  })

  it('the decision verifies as revoked at once, before the paper is served; the receipt of the counter stays what it is', async () => {
    const caseId = await desk.toldHandedOut('P009')
    const { services } = desk.county
    const code = async (key: string) =>
      (await services.db.notice.findUniqueOrThrow({ where: { noticeId: await paperOf(desk, caseId, key) } })).verifyCode
    const app = Fastify()
    await app.register(verifyPlugin(services))
    const look = async (key: string) => (await app.inject({ url: `/v/${await code(key)}` })).body
    expect(await look('serviceDone')).toContain('现在有效')
    const answer = await desk.act('cl.daibiao', 'revokeGrant', caseId, AFTER.revoke('S042'))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['revoke'])
    expect(await look('serviceDone')).toContain('已经撤销')
    expect(await look('receipt')).toContain('现在有效')
    expect(await look('revoke')).toContain('现在有效')
    await app.close()
  })

  it.each([
    ['withdraw8', 'withdrawGrant', { compensation: '按评估价补偿', article: '行政许可法第八条第二款' }],
    ['cancel70', 'cancelLicence', { heard: null, article: '行政许可法第七十条第一项' }],
  ])('%s makes its own paper, whole', async (kind, key, change) => {
    const caseId = await desk.toldGranted(kind === 'cancel70' ? 'P013' : 'P050')
    const answer = await desk.act('cl.daibiao', 'revokeGrant', caseId, AFTER.revoke('S042', { kind, ...change }))
    expect(answer.notices.map((notice) => notice.key)).toEqual([key])
  })
})
