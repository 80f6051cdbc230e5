import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../../../server/modules/case'
import { registerCaseReader } from '../../../../../../server/modules/notice/paper-readers'
import { DISABILITY } from '../../../../../support/builders'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  desk = await Desk.open()
})
afterAll(() => desk.close())

const merge = (keptCaseId: string, more: object = {}) => ({
  ...{ keptCaseId, lineIds: ['photo'], word: '本人电话里说两件是一回事', proposedBy: 'yh.win1', ...more },
})

/** The same matter of the same person twice: online with the photo, and at the window without it a few days later. */
async function toldTwice(resident: string): Promise<{ early: string; late: string }> {
  desk.moveTo('2026-03-02')
  const early = await desk.toldReceived(resident)
  desk.moveTo('2026-03-04')
  const { caseId: late } = await desk.submit('yh.win1', DISABILITY, { resident, channel: 'window', materials: [] })
  if ((await desk.status(late)) === 'submitted') await desk.act('yh.win1', 'receive', late, SAY.receive)
  return { early, late }
}

describe('并案', () => {
  it('joins the earlier to the later: days, papers and pages move, both logs and one paper say so, once', async () => {
    const { early, late } = await toldTwice('P002')
    const { db } = desk.county.services
    const [photo] = await db.caseMaterial.findMany({ where: { caseId: early, lineKey: 'photo' } })
    const call = { opId: desk.id(), baseVersion: await desk.version(early) }
    const answer = await desk.act('yh.zhuren', 'mergeDuplicate', early, merge(late), call)
    expect(await desk.act('yh.zhuren', 'mergeDuplicate', early, merge(late), call)).toEqual(answer)
    expect(answer).toMatchObject({ status: 'voided', statusKey: 'merged' })
    expect(await desk.row(late)).toMatchObject({ status: 'received', receivedOn: '2026-03-02' })
    const [line] = await db.caseMaterial.findMany({ where: { caseId: late, lineKey: 'photo' } })
    expect(line).toMatchObject({ fileIds: photo?.fileIds, state: 'present', checkedAt: null })
    expect(await db.attachment.count({ where: { fileId: { in: photo?.fileIds ?? [] }, caseId: late } })).toBe(1)
    expect(await db.caseAction.count({ where: { name: 'mergeDuplicate', caseId: { in: [early, late] } } })).toBe(2)
    expect(await db.auditRow.count({ where: { action: 'case.merge-duplicate', objectId: early } })).toBe(1)
    expect(await db.task.count({ where: { caseId: early, state: 'waiting' } })).toBe(0)
    const noticeId = answer.notices[0]?.noticeId ?? ''
    const text = JSON.stringify((await (await desk.as('P002')).call.notice.readPaper({ noticeId })).lines)
    expect(text).toMatch(/已并成一件，以后看430423-260304-/)
    expect(text).not.toMatch(/\{\w+\}/)
    expect(await desk.refusal('yh.zhuren', 'mergeDuplicate', early, merge(late))).toBe('case.ended')
  })

  it('never overwrites a paper that is there', async () => {
    const { early, late } = await toldTwice('P003')
    const { db } = desk.county.services
    const before = await db.caseMaterial.findMany({ where: { caseId: early } })
    await desk.act('yh.zhuren', 'mergeDuplicate', late, merge(early))
    expect(await db.caseMaterial.findMany({ where: { caseId: early } })).toEqual(before)
    expect(await desk.row(early)).toMatchObject({ receivedOn: '2026-03-02', status: 'received' })
  })

  it('is one person’s one matter, in two officers’ hands; what is refused leaves both as they were', async () => {
    const { early, late } = await toldTwice('P004')
    const other = await desk.toldReceived('P005')
    expect(await desk.refusal('yh.win1', 'mergeDuplicate', early, merge(late))).toBe('identity.notAllowed')
    expect(await desk.refusal('yh.zhuren', 'mergeDuplicate', early, merge(other))).toBe('case.cannotMerge')
    expect(await desk.refusal('yh.zhuren', 'mergeDuplicate', early, merge(early))).toBe('case.cannotMerge')
    const alone = merge(late, { proposedBy: 'yh.zhuren' })
    expect(await desk.refusal('yh.zhuren', 'mergeDuplicate', early, alone)).toBe('case.twoPersons')
    const old = { baseVersion: (await desk.version(early)) - 1 }
    expect(await desk.refusal('yh.zhuren', 'mergeDuplicate', early, merge(late), old)).toBe('case.changedMeanwhile')
    await desk.act('yh.win1', 'accept', early, SAY.accept)
    const versions = [await desk.version(early), await desk.version(late)]
    expect(await desk.refusal('yh.zhuren', 'mergeDuplicate', early, merge(late))).toBe('case.cannotMerge')
    expect([await desk.version(early), await desk.version(late)]).toEqual(versions)
  })
})
