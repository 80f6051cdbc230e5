import type { NoticeBlock, NoticeTemplate } from './notice-template'

/** 模板里的一段文字 — where it stands (`body.3.text`), what it is in words, and the words that can be changed. */
export type TemplatePart = { readonly path: string; readonly label: string; readonly text: string }

const BLOCK_LABELS: Readonly<Record<NoticeBlock['b'], string>> = {
  ...{
    title: '标题',
    number: '文号',
    addressee: '抬头',
    para: '正文',
    heading: '小标题',
    date: '日期',
    slip: '回执联',
  },
  ...{
    list: '列表',
    table: '表格',
    keyValue: '两栏表',
    remedies: '救济条款',
    seal: '落款',
    signature: '签名栏',
    footer: '页脚',
  },
}
/** Which texts of a part of a paper are words; the others are places, names of rows and choices of the program. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ text: '', intro: '引语', caption: '表名', head: '栏名', cell: '栏里写什么', label: '左栏', value: '右栏' },
  ...{ items: '第', lines: '第', columns: '第', rows: '第' },
}

/** The words of a template in reading order: title, paper, other first paragraphs, the message by text. The order and kinds of its parts are not words. */
export function partsOf(template: NoticeTemplate): TemplatePart[] {
  const parts: TemplatePart[] = [{ path: 'title', label: '名称', text: template.title }]
  for (const [index, block] of template.body.entries()) {
    const label = `${index + 1} ${BLOCK_LABELS[block.b]}${block.when ? '（有时印）' : ''}`
    parts.push(...wordsIn(block, `body.${index}`, label))
  }
  for (const [index, variant] of (template.variants ?? []).entries()) {
    parts.push({ path: `variants.${index}.text`, label: `换用的第一段 ${index + 1}`, text: variant.text })
  }
  if (template.short !== null) parts.push({ path: 'short', label: '短信', text: template.short })
  return parts
}

function wordsIn(value: object, path: string, label: string): TemplatePart[] {
  return Object.entries(value).flatMap(([name, inner]): TemplatePart[] => {
    const word = WORDS[name]
    if (word === undefined || inner === null) return []
    const here = `${path}.${name}`
    if (typeof inner === 'string')
      return [{ path: here, label: word === '' ? label : `${label} · ${word}`, text: inner }]
    if (!Array.isArray(inner)) return []
    return inner.flatMap((one: unknown, index) => {
      const row = `${label} · 第 ${index + 1} 项`
      if (typeof one === 'string') return [{ path: `${here}.${index}`, label: row, text: one }]
      return one !== null && typeof one === 'object' ? wordsIn(one, `${here}.${index}`, row) : []
    })
  })
}

/**
 * The template with other words at these places. A path that is none of its words is left out of account: what a template is made of is the program's.
 * The counted length of the message is taken out, since it was that of the old one.
 */
export function withParts(
  template: NoticeTemplate,
  texts: readonly { readonly path: string; readonly text: string }[],
): NoticeTemplate {
  const known = new Set(partsOf(template).map((part) => part.path))
  const changed = structuredClone(template)
  for (const { path, text } of texts) {
    if (!known.has(path)) continue
    const names = path.split('.')
    const last = names.pop() ?? ''
    const holder = names.reduce<Record<string, unknown>>(
      (inner, name) => inner[name] as Record<string, unknown>,
      changed as unknown as Record<string, unknown>,
    )
    holder[last] = text
  }
  return changed.short === template.short ? changed : { ...changed, shortLength: null }
}
