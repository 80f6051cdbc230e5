import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeMessage, writeNotice } from '../../../../../server/modules/notice'
import { registerCaseReader } from '../../../../../server/modules/notice/paper-readers'
import { openTestCounty, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { inWrite, newCaseId, PESTICIDE, subjectOf } from '../paper-story'

const MINE = newCaseId()

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
  registerCaseReader(async (_, actor, caseId) => actor.kind === 'staff' || caseId === MINE)
  const subject = subjectOf(PESTICIDE, { caseId: MINE })
  await inWrite(county, async (ctx) => {
    await writeNotice(ctx, { ...subject, key: 'acceptNotice', facts: {} })
    await writeMessage(ctx, { ...subject, key: 'm.nodeChanged' })
    await writeNotice(ctx, {
      ...subject,
      key: 'surveyRecord',
      facts: { surveyAt: '2026-03-02', surveyPlace: '咸宜村2组', surveyors: '阳建军、谢丽莎', surveyFound: '一致' },
    })
  })
})
afterAll(() => county.close())

describe('papers and messages of a case', () => {
  it('are listed for the applicant in order, with what the messages said, without papers of the office', async () => {
    const found = await (await signIn(county, 'P002')).call.notice.listByCase({ caseId: MINE })
    expect(found.map((row) => [row.key, row.kind])).toEqual([
      ['acceptNotice', 'paper'],
      ['acceptNotice', 'sms'],
      ['m.nodeChanged', 'subscribe'],
    ])
    expect(found[0]).toMatchObject({
      title: '受理通知书',
      docNumber: '演山农受〔2026〕1号',
      state: 'valid',
      text: null,
    })
    expect(found[2]?.text).toContain('到了“实地核查与审查”')
  })

  it('show staff the record of the survey as well', async () => {
    const found = await (await signIn(county, 'nn.shenpi')).call.notice.listByCase({ caseId: MINE })
    expect(found.map((row) => row.key)).toContain('surveyRecord')
  })

  it('of a case that is not the caller’s do not exist', async () => {
    const caseId = newCaseId()
    expect(await codeOf((await signIn(county, 'P002')).call.notice.listByCase({ caseId }))).toBe('case.notFound')
    expect(await codeOf(somebody(county).call.notice.listByCase({ caseId: MINE }))).toBe('identity.signInFirst')
  })

  it('leave an audit row about the case', async () => {
    const rows = await county.services.db.auditRow.findMany({ where: { action: 'notice.listByCase' } })
    expect(rows.some((row) => row.objectId === MINE)).toBe(true)
  })
})
