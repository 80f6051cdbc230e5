import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK, wordsOf } from '../../asking-desk'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

async function toldAsked(on: Desk, resident: string): Promise<string> {
  const caseId = await on.toldReceived(resident)
  await on.act('yh.win1', 'requestSupplement', caseId, SAY.supplement('photo'))
  return caseId
}

describe('延长补正期', () => {
  promisesOfAct(() => desk, {
    name: 'extendSupplement',
    audit: 'case.extend-supplement',
    who: 'yh.win1',
    input: ASK.extendSupplement(10),
    ready: toldAsked,
    leadsTo: 'supplementAsked',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldAccepted(resident), 'case.tooLate'],
  })

  it('makes the paper with the new day, which the applicant sees; a second time it is done already', async () => {
    const caseId = await toldAsked(desk, 'P009')
    const had = await dueOf(caseId)
    const answer = await desk.act('yh.win1', 'extendSupplement', caseId, ASK.extendSupplement(20))
    expect(answer.notices).toMatchObject([{ key: 'supplementExtension' }])
    expect(answer.notices[0]?.docNumber).toMatch(/补〔2026〕\d+号$/)
    const words = await wordsOf(desk, 'yh.win1', answer.notices[0]?.noticeId)
    expect(words).toContain('户口簿在外地')
    expect(words).not.toMatch(/[{}]|以当地窗口为准/)
    const now = await dueOf(caseId)
    expect(String(now) > String(had)).toBe(true)
    const task = await desk.county.services.db.task.findFirstOrThrow({ where: { caseId, kind: 'supply' } })
    expect(task.dueOn).toBe(now)
    expect(await desk.refusal('yh.win1', 'extendSupplement', caseId, ASK.extendSupplement(1))).toBe('case.alreadyDone')
  })

  async function dueOf(caseId: string): Promise<string | undefined> {
    return (await (await desk.as('P009')).call.case.getMine({ caseId })).supplement?.dueOn
  }
})
