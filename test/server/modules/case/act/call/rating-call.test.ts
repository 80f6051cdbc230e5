import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEDINS } from '../../../../../support/builders'
import { Desk, SAY } from '../../desk'

const NO_PHONE = { hasPhone: false, electronicConsent: false }

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** 参保登记, taken in and ended at the counter in one sitting. */
async function toldEnded(resident: string, contact?: typeof NO_PHONE): Promise<string> {
  const { caseId } = await desk.submit('yh.win1', MEDINS, {
    ...{ resident, channel: 'window' },
    ...(contact === undefined ? {} : { contact }),
  })
  await desk.act('yh.win1', 'accept', caseId, SAY.accept)
  await desk.act('yh.zhuren', 'grant', caseId, SAY.grant)
  await desk.act('yh.win1', 'produceResult', caseId, { ...SAY.produce('hall-yh'), name: '参保登记结果' })
  await desk.act('yh.win1', 'handOut', caseId, SAY.handOut)
  return caseId
}

const callsOf = async (who: string, caseId: string) =>
  (await (await desk.as(who)).call.task.list({})).rows.filter((row) => row.caseId === caseId)

describe('回访评价', () => {
  it('whoever has no phone for messages is called by the call-back post, with a number and words', async () => {
    const caseId = await toldEnded('P003', NO_PHONE)
    const [call] = await callsOf('hs.huifang', caseId)
    expect(call).toMatchObject({ kind: 'inviteRating', title: '打回访电话，请他评一评' })
    expect(call?.phone).toMatch(/^1\d{10}$/)
    expect(call?.script).toContain('非常满意、满意、基本满意、不满意、非常不满意')
    expect(call?.script).not.toMatch(/[{}]|undefined|null/)
    expect((await callsOf('yh.win1', caseId)).map((task) => task.kind)).not.toContain('inviteRating')
  })

  it('the rating that was told ends the call; a bad one is followed up with the county’s own words', async () => {
    const caseId = await toldEnded('P009', NO_PHONE)
    await desk.act('hs.huifang', 'rate', caseId, { level: 4, tags: ['等太久'], text: null, channel: 'callback' })
    const [followUp, ...others] = await callsOf('hs.huifang', caseId)
    expect(others).toEqual([])
    expect(followUp).toMatchObject({ kind: 'contactBadRating' })
    expect(followUp?.script).toContain('哪里没做好')
    expect(followUp?.script).not.toMatch(/[{}]|undefined|null/)
  })

  it('whom messages reach is asked by message and called by nobody', async () => {
    expect(await callsOf('hs.huifang', await toldEnded('P013'))).toEqual([])
  })
})
