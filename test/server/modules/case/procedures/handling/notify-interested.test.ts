import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK, wordsOf } from '../../asking-desk'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('告知利害关系人', () => {
  promisesOfAct(() => desk, {
    name: 'notifyInterested',
    audit: 'case.notify-interested',
    who: 'yh.shsw',
    input: ASK.interested('相邻住户文先生'),
    ready: (on, resident) => on.toldAccepted(resident),
    leadsTo: 'inHandling',
    stranger: ['yh.win1', 'case.notYours'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.notYours'],
  })

  it('makes both papers in the person’s name, which stands nowhere in log or fold; the same person is told once', async () => {
    const caseId = await desk.toldAccepted('P009')
    const answer = await desk.act('yh.shsw', 'notifyInterested', caseId, ASK.interested('相邻住户文先生', true))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['interestedParty', 'hearingRight'])
    for (const { noticeId, docNumber } of answer.notices) {
      expect(docNumber).toMatch(/听〔2026〕\d+号$/)
      const words = await wordsOf(desk, 'yh.shsw', noticeId)
      expect(words).toContain('相邻住户文先生')
      expect(words).toContain('相邻通行和采光')
      expect(words).not.toMatch(/[{}]/)
    }
    const { db } = desk.county.services
    const action = await db.caseAction.findFirstOrThrow({ where: { caseId, name: 'notifyInterested' } })
    expect(JSON.stringify(action.input)).not.toContain('文先生')
    expect(JSON.stringify((await desk.row(caseId)).state)).not.toContain('文先生')
    expect(await desk.refusal('yh.shsw', 'notifyInterested', caseId, ASK.interested(' 相邻住户 文先生'))).toBe(
      'case.alreadyDone',
    )
    expect(await db.task.count({ where: { caseId, kind: 'collectStatements' } })).toBe(1)
  })
})
