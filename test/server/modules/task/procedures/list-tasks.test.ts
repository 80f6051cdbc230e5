import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { Desk, SAY } from '../../case/desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('待办列表', () => {
  it('holds what waits for the caller’s posts, by unit and role or by point, and moves on with the case', async () => {
    const caseId = await desk.toldSubmitted('P002')
    const kinds = async (who: string) =>
      (await (await desk.as(who)).call.task.list({})).rows.filter((row) => row.caseId === caseId).map((row) => row.kind)
    expect(await kinds('yh.win1')).toEqual(['reviewIntake'])
    await desk.act('yh.win1', 'receive', caseId, SAY.receive)
    expect(await kinds('yh.win1')).toEqual(['checkCompleteness'])
    await desk.check('yh.win1', caseId)
    await desk.act('yh.win1', 'accept', caseId, SAY.accept)
    expect(await kinds('yh.win1')).toEqual(['reenter'])
    expect(await kinds('yh.shsw')).toEqual(['node'])
    expect(await kinds('yh.nync')).toEqual([])
    expect(await kinds('longyan')).toEqual([])
  })

  it('shows case, item and masked name, and the light of its own day', async () => {
    const caseId = await desk.toldSubmitted('P003')
    const [task] = (await (await desk.as('yh.win1')).call.task.list({ kind: 'reviewIntake' })).rows.filter(
      (row) => row.caseId === caseId,
    )
    expect(task).toMatchObject({
      applicant: '谭**',
      itemName: '残疾人证新办',
      light: 'good',
      script: null,
      phone: null,
    })
  })

  it('is for staff', async () => {
    expect(await codeOf((await desk.as('P002')).call.task.list({}))).toBe('identity.notAllowed')
  })
})
