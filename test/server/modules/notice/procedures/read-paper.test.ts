import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeNotice } from '../../../../../server/modules/notice'
import { registerCaseReader } from '../../../../../server/modules/notice/paper-readers'
import { newId, openTestCounty, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { inWrite, newCaseId, PESTICIDE, subjectOf } from '../paper-story'

const MINE = newCaseId()

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
  registerCaseReader(async (_, __, caseId) => caseId === MINE)
})
afterAll(() => county.close())

describe('the words of a paper', () => {
  it('are read by the applicant line by line, as they were made', async () => {
    const made = await inWrite(county, (ctx) =>
      writeNotice(ctx, { ...subjectOf(PESTICIDE, { caseId: MINE }), key: 'acceptNotice', facts: {} }),
    )
    const read = await (await signIn(county, 'P002')).call.notice.readPaper({ noticeId: made.noticeId })
    expect(read).toMatchObject({
      title: '受理通知书',
      organ: '衡山县农业农村局',
      docNumber: '演山农受〔2026〕1号',
      issuedOn: '2026-03-02',
      state: 'valid',
    })
    expect(read.lines).toContain('李𠮷：')
    expect(read.lines).toContain('最晚办结日期：2026年3月30日')
  })

  it('of another person’s case, and of no case at all, are equally not there', async () => {
    const other = await inWrite(county, (ctx) =>
      writeNotice(ctx, { ...subjectOf(PESTICIDE), key: 'receipt', facts: {} }),
    )
    const asLi = await signIn(county, 'P002')
    expect(await codeOf(asLi.call.notice.readPaper({ noticeId: other.noticeId }))).toBe('file.notFound')
    expect(await codeOf(asLi.call.notice.readPaper({ noticeId: newId(county) }))).toBe('file.notFound')
    expect(await codeOf(somebody(county).call.notice.readPaper({ noticeId: other.noticeId }))).toBe(
      'identity.signInFirst',
    )
  })

  it('are gone when the case was shredded', async () => {
    const caseId = newCaseId()
    registerCaseReader(async (_, __, asked) => asked === MINE || asked === caseId)
    const made = await inWrite(county, (ctx) =>
      writeNotice(ctx, { ...subjectOf(PESTICIDE, { caseId }), key: 'receipt', facts: {} }),
    )
    await county.services.db.caseKey.delete({ where: { caseId } })
    const asLi = await signIn(county, 'P002')
    expect(await codeOf(asLi.call.notice.readPaper({ noticeId: made.noticeId }))).toBe('file.notFound')
  })
})
