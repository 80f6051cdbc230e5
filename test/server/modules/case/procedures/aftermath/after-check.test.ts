import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'
import { listMedins, sayCommitment, signedAt, toldMedinsReceived } from '../../promises'

let desk: Desk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
  await listMedins(desk)
})
afterAll(() => desk.close())

const found = (result: string, more: object = {}) => ({
  ...{ way: 'onSite', result, facts: '到家里看过，和承诺的一样', officers: ['yh.shsw'], fileIds: [] },
  ...{ correctDays: result === 'correctable' ? 10 : null },
  ...more,
})

async function toldPromised(on: Desk, resident: string): Promise<string> {
  const caseId = await toldMedinsReceived(on, resident)
  await on.act('yh.win1', 'acceptCommitment', caseId, sayCommitment(await signedAt(on, 'yh.win1')))
  await on.act('yh.zhuren', 'grant', caseId, SAY.grant)
  return caseId
}

describe('事后核查', () => {
  promisesOfAct(() => desk, {
    name: 'afterCheck',
    audit: 'case.after-check',
    who: 'yb.shenpi',
    input: found('kept'),
    ready: toldPromised,
    leadsTo: 'granted',
    stranger: ['yh.win1', 'identity.notAllowed'],
    notNow: [toldMedinsReceived, 'case.tooEarly'],
  })

  it('tells the person in each way of writing, and sees the repair through', async () => {
    desk.moveTo('2026-03-02')
    const caseId = await toldPromised(desk, 'P009')
    expect(await desk.refusal('yb.shenpi', 'afterCheck', caseId, found('kept', { officers: ['nobody'] }))).toBe(
      'case.officersNeeded',
    )
    const { db } = desk.county.services
    const reader = (await desk.as('P009')).call
    const textOf = async (noticeId = '') => JSON.stringify((await reader.notice.readPaper({ noticeId })).lines)
    const first = await desk.act('yb.shenpi', 'afterCheck', caseId, found('correctable'))
    expect(first.notices.map((notice) => notice.key)).toEqual(['verifyResult'])
    expect(await textOf(first.notices[0]?.noticeId)).toMatch(/有出入.*请在2026年3月12日前整改/)
    expect(await db.task.count({ where: { caseId, kind: 'putRight', state: 'waiting' } })).toBe(1)
    const last = await desk.act('yb.shenpi', 'afterCheck', caseId, found('kept'))
    const text = await textOf(last.notices[0]?.noticeId)
    expect(text).toContain('与承诺相符')
    expect(text).not.toMatch(/整改|\{\w+\}/)
    expect((await desk.row(caseId)).state).toMatchObject({ commitment: { state: 'corrected' } })
    const open = await db.task.findMany({
      where: { caseId, state: 'waiting', kind: { in: ['putRight', 'checkPromise'] } },
    })
    expect(open).toEqual([])
  })

  it('a broken one goes to the chief representative, and bars the next promise', async () => {
    const caseId = await toldPromised(desk, 'P013')
    await desk.act('yb.shenpi', 'afterCheck', caseId, found('broken', { facts: '人早已不住在本乡' }))
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, kind: 'proposeRevoke', role: 'chiefRep' } })).toBe(1)
    await db.case.update({ where: { caseId }, data: { status: 'closed' } })
    const next = await toldMedinsReceived(desk, 'P013')
    const say = sayCommitment(await signedAt(desk, 'yh.win1'))
    expect(await desk.refusal('yh.win1', 'acceptCommitment', next, say)).toBe('case.promiseBroken')
  })
})
