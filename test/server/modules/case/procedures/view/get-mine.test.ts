import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('我的一件', () => {
  it('shows the pause as a pause, the papers, and what may be done; who worked on it stays unnamed', async () => {
    const caseId = await desk.toldAccepted('P002')
    await desk.act('yh.shsw', 'startProcedure', caseId, SAY.procedure('appraisal', 'p1'))
    const mine = await (await desk.as('P002')).call.case.getMine({ caseId })
    expect(mine.statusKey).toBe('suspended')
    expect(mine.sentence).toMatch(/不计入办理期限/)
    expect(mine.timeline.filter((step) => step.kind === 'pause')).toHaveLength(1)
    expect(mine.timeline.every((step) => step.by === null)).toBe(true)
    expect(mine.notices.map((notice) => notice.key)).toEqual(
      expect.arrayContaining(['acceptNotice', 'specialProcedure']),
    )
    expect(mine.allowed.filter((act) => act.allowed).map((act) => act.name)).toEqual([
      'supply',
      'urge',
      'rate',
      'raiseObjection',
      'withdraw',
    ])
    expect(mine.expected).toMatchObject({ kind: 'known' })
  })

  it('masks numbers even for the person: phones are looked at over shoulders', async () => {
    const caseId = await desk.toldSubmitted('P003')
    const mine = await (await desk.as('P003')).call.case.getMine({ caseId })
    expect(JSON.stringify(mine)).not.toContain('99042319761130')
    expect(mine.sections[0]?.fields.find((field) => field.key === 'name')?.text).toBe('谭冬梅')
  })

  it('is nobody else’s: not even that it exists is told', async () => {
    const caseId = await desk.toldSubmitted('P004')
    expect(await codeOf((await desk.as('P005')).call.case.getMine({ caseId }))).toBe('case.notFound')
    expect(await codeOf((await desk.as('P005')).call.case.getMine({ caseId: desk.id() }))).toBe('case.notFound')
  })
})
