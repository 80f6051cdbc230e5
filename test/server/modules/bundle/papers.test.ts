import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadAttachment } from '../../../../server/modules/case'
import { registerCaseReader } from '../../../../server/modules/notice/paper-readers'
import { NewbornDesk } from './newborn-desk'

let town: NewbornDesk
beforeAll(async () => {
  registerCaseReader(mayReadAttachment)
  town = await NewbornDesk.open()
})
afterAll(() => town.close())

describe('the receipt of a bundle', () => {
  it('lists every member with its number, or that it follows by itself, and the papers that came', async () => {
    const father = await town.desk.as('P004')
    const { applicationId } = await father.call.bundle.start(await town.application('father', ['card']))
    const hukou = await town.needCase(applicationId, 'hukou')
    const { notices } = await father.call.case.getMine({ caseId: hukou })
    const noticeId =
      notices.find((notice) => notice.title === '一件事收件凭证' && notice.kind === 'paper')?.noticeId ?? ''
    const text = (await father.call.notice.readPaper({ noticeId })).lines.join('\n')
    for (const words of [
      '旷也',
      '新生儿出生一件事（共 2 件）',
      '社会保障卡申领',
      '前一件办好后自动提交',
      '出生医学证明',
      '监护人身份证',
      '本人在手机上提交',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/\{[a-z]/i)
  })
})
