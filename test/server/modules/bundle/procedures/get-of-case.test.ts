import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DISABILITY } from '../../../../support/builders'
import { codeOf } from '../../../../support/problems'
import { NewbornDesk } from '../newborn-desk'

let town: NewbornDesk
beforeAll(async () => {
  town = await NewbornDesk.open()
})
afterAll(() => town.close())

describe('这件所在的一件事', () => {
  it('is shown to whoever may read the case, with what each member waits for', async () => {
    const father = await town.desk.as('P004')
    const { applicationId } = await father.call.bundle.start(await town.application('father', ['card']))
    const hukou = await town.needCase(applicationId, 'hukou')
    const shown = await (await town.desk.as('yh.huji')).call.bundle.ofCase({ caseId: hukou })
    expect(shown).toMatchObject({ name: '新生儿出生一件事', state: 'inProgress', outputs: [], mayIssuePack: false })
    expect(shown?.members.map((member) => [member.key, member.words, member.isThis])).toEqual([
      ['hukou', '已提交（待收件）', true],
      ['card', '等“出生登记（新生儿国内出生户口登记）”办好', false],
    ])
    expect(await codeOf((await town.desk.as('shatou')).call.bundle.ofCase({ caseId: hukou }))).toBe('case.notFound')
  })

  it('is null for a case by itself', async () => {
    const { caseId } = await town.desk.submit('P002', DISABILITY)
    expect(await (await town.desk.as('yh.win1')).call.bundle.ofCase({ caseId })).toBeNull()
  })
})
