import { fillMessage, isQuietTime, isSensitiveItem, UnfitMessageError } from '@shared/notice/fill-message'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules, sampleValues, templateOf, templates } from './sample-values'

const rule = rules.smsRule
const withShort = templates.filter((template) => template.short !== null)

describe('a message is filled', () => {
  it.each(withShort.map((template) => [template.key, template] as const))(
    '%s says only what a message may say and fits',
    (_, template) => {
      const { text, length, fits } = fillMessage(template, sampleValues(template).text, { sensitive: false, rule })
      expect(text).not.toMatch(/\{|\}/)
      expect(length).toBe([...text].length + 6)
      if (template.kind === 'sms' || template.kind === 'paper') expect(fits).toBe(true)
    },
  )

  it('a sensitive item is never named', () => {
    for (const template of withShort.filter((candidate) => candidate.short?.includes('{item}'))) {
      const values = { ...sampleValues(template).text, item: '残疾人证新办', benefit: '最低生活保障金' }
      const { text } = fillMessage(template, values, { sensitive: true, rule })
      expect(text, template.key).toMatch(/您办的这件事|有人申请的一件事|办您的事|办了一件事|代[办领]一件事/)
      expect(text, template.key).not.toMatch(/残疾|最低生活|您办的您办的/)
    }
  })

  it('a long item name is cut so that the message stays one', () => {
    const template = templateOf('acceptNotice')
    const values = { ...sampleValues(template).text, item: '农业转移人口及其他常住人口申请居住登记和居住证核发事项' }
    const message = fillMessage(template, values, { sensitive: false, rule })
    expect(message.fits).toBe(true)
    expect(message.text).toContain('…')
    expect(message.text).toContain('7K4M9QTR')
  })

  it('a value with a link, an amount or a whole ID number is stopped', () => {
    const template = templateOf('m.submitted')
    const values = sampleValues(template).text
    for (const item of ['看 https://a.cn', '领 300 元', '990423198105129014', '视力残疾登记']) {
      expect(() => fillMessage(template, { ...values, item }, { sensitive: false, rule }), item).toThrow(
        UnfitMessageError,
      )
    }
  })

  it('a cut never goes below six characters of the name', () => {
    const template = templateOf('m.submitted')
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥]{1,80}$/), (item) => {
        const { text } = fillMessage(template, { ...sampleValues(template).text, item }, { sensitive: false, rule })
        return text.includes([...item].slice(0, 6).join(''))
      }),
      { numRuns: 60 },
    )
  })

  it('a night has no messages', () => {
    expect(isQuietTime(20 * 60 + 59)).toBe(false)
    expect(isQuietTime(21 * 60)).toBe(true)
    expect(isQuietTime(7 * 60 + 59)).toBe(true)
    expect(isQuietTime(8 * 60)).toBe(false)
  })

  it('knows the items that are not named', () => {
    expect(isSensitiveItem(rule, 'disability-cert-new')).toBe(true)
    expect(isSensitiveItem(rule, 'medins-enroll')).toBe(false)
  })
})
