import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, problemOf } from '../../../../support/problems'
import { CHILD, NewbornDesk } from '../newborn-desk'

let town: NewbornDesk
beforeAll(async () => {
  town = await NewbornDesk.open()
})
afterAll(() => town.close())

describe('拆出单办', () => {
  it('of a member that waits means that it is not applied for; the others go on', async () => {
    const father = await town.desk.as('P004')
    const { applicationId } = await father.call.bundle.start(await town.application('father', ['insurance', 'card']))
    const split = (memberKey: string, withOthers = false) =>
      father.call.bundle.split({ opId: town.desk.id(), applicationId, memberKey, withOthers })
    const after = await split('card')
    expect(after.members.map((member) => [member.key, member.state])).toEqual([
      ['hukou', 'open'],
      ['insurance', 'waiting'],
      ['card', 'dropped'],
    ])
    expect(after.total).toBe(2)
    expect(await codeOf(split('card'))).toBe('bundle.memberDone')
    expect(await codeOf(split('nobody'))).toBe('bundle.memberDone')
    const hukou = await town.needCase(applicationId, 'hukou')
    await town.grantHukou(hukou)
    const clerk = await town.desk.as('yh.huji')
    const value = CHILD.idNumber
    await clerk.call.bundle.recordOutput({ opId: town.desk.id(), caseId: hukou, output: 'childIdNumber', value })
    await town.follow()
    expect(await town.caseOf(applicationId, 'insurance')).not.toBeNull()
    expect(await town.caseOf(applicationId, 'card')).toBeNull()
  })

  it('of a member for which others wait asks first; its case goes on by itself with number and days', async () => {
    const mother = await town.desk.as('P005')
    const { applicationId } = await mother.call.bundle.start(
      await town.application('mother', ['insurance', 'register']),
    )
    const hukou = await town.needCase(applicationId, 'hukou')
    const before = await town.desk.row(hukou)
    const split = (withOthers: boolean) =>
      mother.call.bundle.split({ opId: town.desk.id(), applicationId, memberKey: 'hukou', withOthers })
    expect(await problemOf(split(false))).toMatchObject({
      code: 'bundle.othersWait',
      what: '拆出这一件，“城乡居民参保登记（基本医疗保险）”也就不能跟着办了。',
    })
    expect((await split(true)).members.map((member) => member.state)).toEqual(['dropped', 'dropped', 'open'])
    expect(await town.desk.row(hukou)).toEqual({ ...before, bundleApplicationId: null })
    expect((await mother.call.case.getMine({ caseId: hukou })).bundleApplicationId).toBeNull()
    await town.grantHukou(hukou)
    await town.follow()
    expect(await town.caseOf(applicationId, 'insurance')).toBeNull()
  })

  it('is nobody else’s to do', async () => {
    const call = (await town.desk.as('P008')).call.bundle
    const [row] = await town.desk.county.services.db.bundle.findMany({ take: 1 })
    const applicationId = row?.applicationId ?? ''
    const asked = { opId: town.desk.id(), applicationId, memberKey: 'hukou', withOthers: true }
    expect(await codeOf(call.split(asked))).toBe('bundle.unknown')
  })
})
