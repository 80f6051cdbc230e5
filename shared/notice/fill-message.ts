import { fillText } from './fill'
import type { NoticeTemplate, SmsRule } from './notice-template'

/** 填好的消息 — `length` counts characters with the signature; above the rule's limit the gateway bills two. */
export type FilledMessage = { readonly text: string; readonly length: number; readonly fits: boolean }

/** Values that never travel in a message, whatever a template says (smsRule.never). */
const NEVER_VALUES: readonly string[] = ['amount', 'payAccountMasked', 'findings', 'reviewUrl', 'verifyUrl']
/** Placeholders that name what a sensitive item is about. */
const TELLING_VALUES: readonly string[] = ['item', 'benefit', 'licence', 'docTitle', 'bundle']
const MASKED_ITEM = '您办的这件事'
/** Free words of an officer may tell as much as the name does. */
const MASKED_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\{applicantMasked\}申请的\{item\}/g, '有人申请的一件事'],
  [/(代[办领])\{item\}/g, '$1一件事'],
  [/\{missing\}/g, '材料'],
  [/\{procedure\}/g, '一项法定程序'],
  [/“\{node\}”/g, '下一步'],
  [/\{(?:toUnit|rightOrgan)\}/g, '文书写明的单位'],
  [/\{payWay\}/g, '发到您的账户'],
  [/“\{wrongText\}”应为“\{rightText\}”/g, '改了哪里见更正书'],
  [/：\{endReason\}/g, '，原因见文书'],
  [/您反映的\{ticketAsk\}/g, '您反映的事'],
  [/：\{(?:ticketAnswer|fix)\}/g, ''],
  [/您对\{objectionField\}的异议/g, '您提的异议'],
  [/\{interest\}/g, '利益'],
  [/核查\{checkResult\}/g, '核查有了结果'],
  [/\{policy\}/g, '一项政策的'],
  [/：\{action\}（\{item\}）/g, '一件事'],
  [/：\{reason\}/g, '：详见文书'],
  [/\{reason\}/g, '文书写明的原因'],
]

const LINK = /https?:|www\.|\/v\/|\.(com|cn)\b/i
const AMOUNT = /[¥￥]|\d\s*(元|万元)/
const WHOLE_ID = /\d{17}[\dXx]/
const DISABILITY = /(视力|听力|言语|肢体|智力|精神|多重)残疾|残疾[一二三四]级/

/** A message would say what no message may say: a template or a value is wrong. */
export class UnfitMessageError extends Error {
  override readonly name = 'UnfitMessageError'
}

/**
 * Fills the short text of a template. For a sensitive item its name, benefit and licence give way to 您办的这件事. A name that is
 * too long for one message is cut with …. Throws MissingValueError when a value is absent, UnfitMessageError when the text
 * would hold a link, an amount, a whole ID number or a kind of disability, RangeError when the template has no short text.
 */
export function fillMessage(
  template: NoticeTemplate,
  values: Readonly<Record<string, string>>,
  options: { readonly sensitive: boolean; readonly rule: SmsRule },
): FilledMessage {
  if (template.short === null) throw new RangeError(`notice ${template.key} has no short text`)
  const forbidden = NEVER_VALUES.find((name) => template.short?.includes(`{${name}}`))
  if (forbidden !== undefined) throw new UnfitMessageError(`${template.key}: ${forbidden}`)
  const pattern = options.sensitive ? maskTemplate(template.short) : template.short
  const whole = fillText(template.key, pattern, values)
  const over = measure(whole, options.rule) - options.rule.maxLength
  const text = over > 0 ? fillText(template.key, pattern, withShorterItem(values, over)) : whole
  assertFit(template.key, text)
  const length = measure(text, options.rule)
  return { text, length, fits: length <= options.rule.maxLength }
}

/** Words that may stand before the name and would read twice beside 您办的这件事. */
const BEFORE_NAME = '(?:您(?:办|申请|交|网上提交|承诺办理|在\\{channel\\}交)?的)?'

function maskTemplate(short: string): string {
  const quiet = MASKED_WORDS.reduce((text, [pattern, words]) => text.replace(pattern, words), short)
  const masked = TELLING_VALUES.reduce(
    (text, name) => text.replace(new RegExp(`${BEFORE_NAME}\\{${name}\\}`, 'g'), MASKED_ITEM),
    quiet,
  )
  return masked.replaceAll(`办${MASKED_ITEM}`, '办您的事')
}

function withShorterItem(values: Readonly<Record<string, string>>, over: number): Record<string, string> {
  const item = values.item ?? ''
  const kept = [...item].slice(0, Math.max(6, [...item].length - over - 1)).join('')
  return kept.length < item.length ? { ...values, item: `${kept}…` } : { ...values }
}

function measure(text: string, rule: SmsRule): number {
  return [...text].length + [...rule.signature].length
}

function assertFit(key: string, text: string): void {
  if ([LINK, AMOUNT, WHOLE_ID, DISABILITY].some((pattern) => pattern.test(text))) throw new UnfitMessageError(key)
}

/** True when the item's name must not be said in messages nor on a public page. */
export function isSensitiveItem(rule: SmsRule, itemId: string): boolean {
  return rule.sensitiveItems.includes(itemId)
}

/** True while no message but a one-time code may be sent: 21:00–8:00. `minuteOfDay` counts in Asia/Shanghai. */
export function isQuietTime(minuteOfDay: number): boolean {
  return minuteOfDay >= 21 * 60 || minuteOfDay < 8 * 60
}
