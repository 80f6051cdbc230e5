import type { NoticeTemplate } from './notice-template'
import { isPaperKey } from './paper-rule'

/** 模板一处不对 — where in the template, and what to do about it. */
export type TemplateFault = { readonly path: string; readonly what: string }

/** What the printer and the verification page fill in by themselves, whether or not a template lists it. */
const ALWAYS_KNOWN: readonly string[] = ['no', 'note', 'page', 'verifyCode', 'verifyUrl']
/** A message by text longer than this is sent, and paid for, as several. */
const MOST_SHORT = 70

/** What holds a template back from being published, in words; none when everything that it asks for has a meaning (case-law §7). */
export function templateFaults(template: NoticeTemplate): TemplateFault[] {
  const known = new Set([...ALWAYS_KNOWN, ...template.placeholders.map((one) => one.name)])
  const ofRow = new Set(template.body.flatMap((block) => (block.b === 'table' ? cellsOf(block) : [])))
  const asked = (texts: readonly string[]) =>
    texts.flatMap(namesIn).filter((name, index, all) => all.indexOf(name) === index)
  const unknown = asked(textsOf(template)).filter((name) => !known.has(name) && !ofRow.has(name))
  const shortUnknown = asked([template.short ?? '']).filter((name) => !known.has(name))
  return [
    ...unknown.map((name) => ({
      path: 'body',
      what: `用了 {${name}}，但没有说明它是什么。写进 placeholders，或改成有的`,
    })),
    ...shortUnknown.map((name) => ({ path: 'short', what: `短信用了 {${name}}，但没有说明它是什么` })),
    ...(template.kind === 'paper' && !isPaperKey(template.key)
      ? [{ path: 'key', what: '没有这种文书。文书由哪个动作制发、怎么编号写在程序里，模板只能改文字' }]
      : []),
    ...(template.kind === 'paper' && template.body.length === 0 ? [{ path: 'body', what: '文书没有正文' }] : []),
    ...(lengthOf(template.short) > MOST_SHORT
      ? [{ path: 'short', what: `短信最多 ${MOST_SHORT} 个字，现在 ${lengthOf(template.short)} 个` }]
      : []),
  ]
}

/** Characters of a message without the names of its blanks, which are filled with words of about two characters. */
function lengthOf(short: string | null): number {
  return [...(short ?? '').replace(/\{\w+\}/g, '某某')].length
}

function cellsOf(block: Extract<NoticeTemplate['body'][number], { b: 'table' }>): string[] {
  return block.columns.flatMap((column) => namesIn(column.cell))
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
}

function textsOf(template: NoticeTemplate): string[] {
  const variants = (template.variants ?? []).map((one) => one.text)
  return [...variants, ...template.body.flatMap((block) => stringsIn(block))]
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}
