import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, problemOf } from '../../../../support/problems'
import { SAY } from '../../case/desk'
import { NewbornDesk } from '../newborn-desk'

let town: NewbornDesk
beforeAll(async () => {
  town = await NewbornDesk.open()
})
afterAll(() => town.close())

describe('统一出件', () => {
  it('lists every result once all are there, is made once, and stands in the file of the case', async () => {
    const mother = await town.desk.as('P005')
    const { applicationId } = await mother.call.bundle.start(await town.application('mother', ['register']))
    const hukou = await town.needCase(applicationId, 'hukou')
    const register = await town.needCase(applicationId, 'register')
    await town.grantHukou(hukou)
    await town.desk.act('yh.huji', 'produceResult', hukou, SAY.produce('hall-yhpcs'))
    const clerk = await town.desk.as('yh.huji')
    const issue = () => clerk.call.bundle.issuePack({ opId: town.desk.id(), caseId: hukou })
    expect(await problemOf(issue())).toMatchObject({
      code: 'bundle.packNotReady',
      what: '还有 1 件没有结果：生育登记服务。',
    })
    await town.desk.act('yh.win1', 'receive', register, SAY.receive)
    await town.desk.check('yh.win1', register)
    await town.desk.act('yh.win1', 'accept', register, SAY.accept)
    await town.desk.act('yh.zhuren', 'refuse', register, SAY.refuse)
    await town.desk.act('yh.win1', 'produceResult', register, SAY.produce('hall-yh'))
    expect(await mother.call.bundle.getMine({ applicationId })).toMatchObject({ state: 'packReady' })
    const made = await issue()
    expect(made.packNoticeId).not.toBeNull()
    expect((await issue()).packNoticeId).toBe(made.packNoticeId)
    const { notices } = await mother.call.case.getMine({ caseId: hukou })
    expect(notices.filter((notice) => notice.title === '结果汇总单' && notice.kind === 'paper')).toHaveLength(1)
    expect(
      await codeOf((await town.desk.as('yh.win2')).call.bundle.issuePack({ opId: town.desk.id(), caseId: hukou })),
    ).toBe('bundle.unknown')
  })
})
