import type { NoticeBlock, NoticeRules, NoticeTemplate, RemedyUse, SealKind } from './notice-template'

/** 填好的值 — texts by placeholder, rows by the name of the array that a table walks. */
export type NoticeValues = {
  readonly text: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

/** How a template is filled: a variant's first paragraph, the flags that `when` asks, the remedy that the table chose. */
export type FillChoice = {
  readonly variant?: string | null
  readonly flags?: readonly string[]
  readonly remedy?: RemedyUse | null
}

/** 填好的块 — what a renderer draws; only `{page}` and `{copyMark}` are still open, in the footer. */
export type FilledBlock =
  | { readonly b: 'title' | 'number' | 'addressee' | 'para' | 'heading' | 'date' | 'slip'; readonly text: string }
  | { readonly b: 'list'; readonly intro: string; readonly items: readonly string[] }
  | {
      readonly b: 'table'
      readonly caption: string | null
      readonly columns: readonly { readonly head: string; readonly width: number }[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly b: 'keyValue'
      readonly caption: string | null
      readonly rows: readonly { readonly label: string; readonly value: string }[]
    }
  | { readonly b: 'seal'; readonly text: string; readonly seal: SealKind }
  | { readonly b: 'signature'; readonly lines: readonly string[] }
  | { readonly b: 'footer'; readonly text: string; readonly qr: string }

/** A template asks for a value that nobody gave: a paper with a hole must not be made. */
export class MissingValueError extends Error {
  override readonly name = 'MissingValueError'
  constructor(
    readonly key: string,
    readonly placeholder: string,
  ) {
    super(`notice ${key} has no value for ${placeholder}`)
  }
}

/** Known only when the page is printed: which page of how many, and which copy. */
const PRINT_TIME: readonly string[] = ['page', 'copyMark']
const EMPTY_BRACKETS = /（\s*）/g

/** Fills one text; throws MissingValueError. Brackets that came out empty are dropped with their content. */
export function fillText(key: string, text: string, values: Readonly<Record<string, string>>): string {
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (PRINT_TIME.includes(name)) return whole
    const value = values[name]
    if (value === undefined) throw new MissingValueError(key, name)
    return value
  })
  return filled.replace(EMPTY_BRACKETS, '')
}

/**
 * Fills a template into blocks. Throws MissingValueError for a placeholder, column or array without a value and RangeError for
 * a variant that the template does not have.
 */
export function fillTemplate(
  template: NoticeTemplate,
  values: NoticeValues,
  options: FillChoice & { readonly rules: NoticeRules },
): FilledBlock[] {
  const flags = options.flags ?? []
  const printed = withVariant(template, options.variant ?? null).filter(
    (block) => !block.when || flags.includes(block.when),
  )
  return printed.flatMap((block) => fillBlock(template.key, block, values, options))
}

function withVariant(template: NoticeTemplate, variant: string | null): readonly NoticeBlock[] {
  if (variant === null) return template.body
  const found = template.variants?.find((candidate) => candidate.when === variant)
  if (found === undefined) throw new RangeError(`notice ${template.key} has no variant ${variant}`)
  const first = template.body.findIndex((block) => block.b === 'para')
  return template.body.map((block, index) => (index === first ? { b: 'para' as const, text: found.text } : block))
}

function fillBlock(
  key: string,
  block: NoticeBlock,
  values: NoticeValues,
  options: FillChoice & { readonly rules: NoticeRules },
): FilledBlock[] {
  const fill = (text: string) => fillText(key, text, values.text)
  switch (block.b) {
    case 'list':
      return [{ b: 'list', intro: fill(block.intro), items: block.items.map(fill) }]
    case 'table':
      return [fillTable(key, block, values)]
    case 'keyValue':
      return [
        {
          b: 'keyValue',
          caption: block.caption === null ? null : fill(block.caption),
          rows: block.rows.map((row) => ({ label: fill(row.label), value: fill(row.value) })),
        },
      ]
    case 'remedies':
      return fillRemedy(key, options.remedy ?? block.use, values, options)
    case 'seal':
      return [{ b: 'seal', text: fill(block.text), seal: block.seal }]
    case 'signature':
      return [{ b: 'signature', lines: block.lines.map(fill) }]
    case 'footer':
      return [{ b: 'footer', text: fill(block.text), qr: fill(block.qr) }]
    default:
      return [{ b: block.b, text: fill(block.text) }]
  }
}

function fillTable(key: string, block: Extract<NoticeBlock, { b: 'table' }>, values: NoticeValues): FilledBlock {
  const rows = values.tables[block.each]
  if (rows === undefined) throw new MissingValueError(key, block.each)
  return {
    b: 'table',
    caption: block.caption === null ? null : fillText(key, block.caption, values.text),
    columns: block.columns.map((column) => ({ head: column.head, width: Number.parseInt(column.width, 10) / 100 })),
    rows: rows.map((row, index) => {
      const cells = { no: String(index + 1), ...row }
      return block.columns.map((column) => fillText(key, column.cell, cells))
    }),
  }
}

/** The online way to ask for review is printed with every decision served over the network（行政复议法第二十二条第二款）. */
function fillRemedy(
  key: string,
  use: RemedyUse,
  values: NoticeValues,
  options: FillChoice & { readonly rules: NoticeRules },
): FilledBlock[] {
  const remedy = options.rules.remedies[use]
  const texts = [remedy.text, ...(remedy.online !== null && options.flags?.includes('online') ? [remedy.online] : [])]
  return texts.map((text) => ({ b: 'para' as const, text: fillText(key, text, values.text) }))
}

/** The words of a filled paper or phone script as plain lines, for a screen or a reader. */
export function toPlainLines(blocks: readonly FilledBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.b) {
      case 'list':
        return [block.intro, ...block.items.map((item) => `· ${item}`)]
      case 'table':
        return [
          ...(block.caption === null ? [] : [block.caption]),
          ...block.rows.map((row) => row.filter((cell) => cell !== '').join('　')),
        ]
      case 'keyValue':
        return [
          ...(block.caption === null ? [] : [block.caption]),
          ...block.rows.map((row) => `${row.label}：${row.value}`),
        ]
      case 'signature':
        return [...block.lines]
      case 'footer':
        return []
      default:
        return [block.text]
    }
  })
}
