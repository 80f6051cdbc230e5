import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../../support/problems'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('办件详情', () => {
  it('is whole: form, papers, flow, clocks, log, tasks, ledger, and what this officer may do now', async () => {
    const caseId = await desk.toldAccepted('P002')
    const detail = await (await desk.as('yh.shsw')).call.case.get({ caseId })
    expect(detail).toMatchObject({
      handlingType: '承诺件',
      applicant: { name: '旷志良', idMasked: '990423********9019', hasPhone: true },
      province: { state: 'unsent' },
      reentry: { externalNo: null },
    })
    expect(detail.flow.map((node) => node.state)).toEqual(['done', 'open', 'coming', 'coming'])
    expect(detail.log.map((entry) => entry.label)).toEqual(['提交', '收件', '受理', '分办'])
    expect(detail.tasks.map((task) => task.kind).sort()).toEqual(['node', 'reenter'])
    const allowed = detail.allowed.filter((act) => act.allowed).map((act) => act.name)
    expect(allowed).toEqual(expect.arrayContaining(['nodeApprove', 'startProcedure']))
    expect(allowed).not.toContain('grant')
  })

  it('says of every act exactly what the act itself would answer', async () => {
    const caseId = await desk.toldReviewed('P003')
    for (const who of ['yh.win1', 'yh.shsw', 'cl.shenpi', 'cl.daibiao', 'hs.jiancha']) {
      const { allowed } = await (await desk.as(who)).call.case.get({ caseId })
      for (const act of allowed.filter((one) => one.name === 'grant' || one.name === 'nodeApprove')) {
        const said = act.name === 'grant' ? SAY.grant : SAY.approve
        if (!act.allowed) expect(await desk.refusal(who, act.name, caseId, said)).toBe(act.problemCode)
      }
    }
    const { allowed } = await (await desk.as('cl.daibiao')).call.case.get({ caseId })
    expect(allowed.find((act) => act.name === 'grant')).toMatchObject({ allowed: true, why: null })
  })

  it('is not found by officers whose place it is not, nor by citizens', async () => {
    const caseId = await desk.toldSubmitted('P004')
    for (const who of ['longyan', 'mz.shenpi', 'hs.win2', 'hs.sysadmin']) {
      expect(await codeOf((await desk.as(who)).call.case.get({ caseId }))).toBe('case.notFound')
    }
    expect(await codeOf((await desk.as('P004')).call.case.get({ caseId }))).toBe('identity.notAllowed')
  })
})
