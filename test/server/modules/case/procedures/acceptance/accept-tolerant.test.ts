import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment, sweepCases } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import { uploadedFile } from '../../../../../support/builders'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'
import { signedAt, toldWithoutPhoto } from '../../promises'

let desk: Desk
let letter: object
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** Three working days for the photo; a signed letter belongs to one case only. */
const ask = (promise: object, days = 3) => ({
  ...{ lines: [{ lineKey: 'photo', how: '照片' }], days, promise },
  ...{ basis: null, note: null },
})

describe('容缺受理', () => {
  promisesOfAct(() => desk, {
    name: 'acceptTolerant',
    audit: 'case.accept-tolerant',
    who: 'yh.win1',
    input: () => ask(letter),
    ready: async (on, resident) => {
      letter = await signedAt(on, 'yh.win1')
      return toldWithoutPhoto(on, resident)
    },
    leadsTo: 'inHandling',
    stranger: ['yh.shsw', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldAccepted(resident), 'case.tooLate'],
  })

  it('makes letter and notice without an empty blank, tells the applicant what to bring, and opens the second entry', async () => {
    desk.moveTo('2026-03-02')
    const caseId = await toldWithoutPhoto(desk, 'P009')
    expect(await desk.refusal('yh.win1', 'acceptTolerant', caseId, ask(await signedAt(desk, 'yh.win1'), 4))).toBe(
      'case.toleranceTooLong',
    )
    const answer = await desk.act('yh.win1', 'acceptTolerant', caseId, ask(await signedAt(desk, 'yh.win1')))
    expect(answer.notices.map((notice) => notice.key)).toEqual(['tolerantPromise', 'tolerantAccept'])
    expect(answer.sentence).toMatch(/还差.*3 月 5 日以前补来/)
    const reader = (await desk.as('P009')).call
    for (const { noticeId } of answer.notices) {
      const text = JSON.stringify((await reader.notice.readPaper({ noticeId })).lines)
      expect(text).toContain('2026年3月5日')
      expect(text).not.toMatch(/\{\w+\}|undefined|null/)
    }
    const mine = await reader.case.getMine({ caseId })
    expect(mine.supplement).toMatchObject({ dueOn: '2026-03-05', lines: [{ lineId: 'photo', supplied: false }] })
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, kind: 'chaseTolerant', dueOn: '2026-03-05' } })).toBe(1)
    expect(await db.task.count({ where: { caseId, kind: 'reenter' } })).toBe(1)
  })

  it('is supplied by the applicant, and the promise is kept', async () => {
    const caseId = await toldWithoutPhoto(desk, 'P013')
    await desk.act('yh.win1', 'acceptTolerant', caseId, ask(await signedAt(desk, 'yh.win1')))
    const fileId = await uploadedFile(desk.county, await desk.as('P013'))
    const parts = [{ lineId: 'photo', fileIds: [fileId], paper: false, pages: 1 }]
    await desk.act('P013', 'supply', caseId, { ...SAY.supply('photo'), parts })
    const row = await desk.row(caseId)
    expect(row.state).toMatchObject({ tolerant: { supplied: ['photo'], suppliedOn: '2026-03-02' } })
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, kind: 'chaseTolerant', state: 'waiting' } })).toBe(0)
  })

  it('lapses when nothing came, and who let it lapse promises no more', async () => {
    const caseId = await toldWithoutPhoto(desk, 'P016')
    await desk.act('yh.win1', 'acceptTolerant', caseId, ask(await signedAt(desk, 'yh.win1')))
    desk.moveTo('2026-03-06', '00:30')
    await sweepCases(desk.county.services)
    expect(await desk.status(caseId)).toBe('deemedWithdrawn')
    const { db } = desk.county.services
    expect(await db.notice.count({ where: { caseId, key: 'terminate' } })).toBe(1)
    desk.moveTo('2026-03-23')
    const again = await toldWithoutPhoto(desk, 'P016')
    expect(await desk.refusal('yh.win1', 'acceptTolerant', again, ask(await signedAt(desk, 'yh.win1')))).toBe(
      'case.promiseBroken',
    )
  })
})
