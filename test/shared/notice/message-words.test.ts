import { messageWords } from '@shared/notice/message-words'
import { describe, expect, it } from 'vitest'
import { rules, sampleValues, templateOf, templates } from './sample-values'

const rule = rules.smsRule
const words = (key: string, values: Record<string, string>, sensitive = false) =>
  messageWords(templateOf(key), { ...sampleValues(templateOf(key)).text, ...values }, { sensitive, rule })

describe('the words of a message', () => {
  it('call things by their name inside and not outside', () => {
    const said = words('m.prereviewReturned', { item: '残疾人证新办', reason: '照片不是两寸' }, true)
    expect(said?.inside).toBe('您网上提交的残疾人证新办要改一处：照片不是两寸。改好再提交，不用重填。')
    expect(said?.outside).toBe('您办的这件事要改一处：详见文书。改好再提交，不用重填。')
  })

  it('of a sensitive item never repeat what an officer wrote or what is missing', () => {
    const telling = {
      item: '低保',
      benefit: '低保金',
      licence: '低保证',
      missing: '残疾证',
      reason: '收入超过低保线',
      procedure: '残疾证评定',
      node: '低保审核',
      toUnit: '低保中心',
      rightOrgan: '低保中心',
      endReason: '低保停办',
      payWay: '低保专户',
      wrongText: '低保',
      rightText: '低保',
    }
    for (const template of templates.filter((one) => one.short !== null)) {
      const said = words(template.key, telling, true)
      expect(said?.outside, template.key).not.toMatch(/低保|残疾证/)
      expect(said?.outside, template.key).not.toMatch(/您办的您|的您办的|\{/)
    }
  })

  it('leave a clause out whose value is empty', () => {
    const said = words('refuseAcceptance', { rightOrgan: '' })
    expect(said?.outside).not.toContain('可找')
    expect(said?.outside).toMatch(/。有疑问拨[\d-]+。$/)
  })

  it('say that there is news when a value may not be said', () => {
    const said = words('refuseAcceptance', { reason: '欠费 300 元' })
    expect(said?.outside).toMatch(/^您办的事有新消息/)
    expect(said?.inside).toContain('欠费 300 元')
  })

  it('are none where the template has no short text', () => {
    expect(words('surveyRecord', {})).toBeNull()
  })
})
