import { fillTemplate, fillText, type NoticeValues } from '@shared/notice/fill'
import type { NoticeTemplate } from '@shared/notice/notice-template'
import type { RunContext } from '../../../platform/trpc'
import { renderPaper } from '../render/render-paper'
import { getRules } from '../store/template-store'

/** What stands where a blank has no example. */
const EXAMPLE = '示例'
/** Rows of a table in a sample. */
const ROWS = 2

/** 样张 — a template filled with the examples of its blanks, everything printed that may be: a PDF for a paper, the text for a message. */
export async function drawSample(
  ctx: RunContext,
  template: NoticeTemplate,
): Promise<{ readonly pdf: Uint8Array | null; readonly text: string | null }> {
  const rules = await getRules(ctx.tx)
  const values = examplesOf(template, JSON.stringify([template, rules.remedies]))
  const short = template.short === null ? null : fillText(template.key, template.short, values.text)
  if (template.kind !== 'paper') return { pdf: null, text: short }
  const flags = template.body.flatMap((block) => (block.when ? [block.when] : []))
  const blocks = fillTemplate(template, values, { flags, rules })
  const { pdf } = await renderPaper({
    ...{ title: `${template.title}（样张）`, organ: values.text.unit ?? null, blocks, qr: null },
    ...{ reprint: 0, mark: 'preview' as const, madeAt: ctx.now },
  })
  return { pdf, text: short }
}

/** The example of each blank of these words; in the rows of a table as well. */
function examplesOf(template: NoticeTemplate, words: string): NoticeValues {
  const examples = new Map(template.placeholders.map((one) => [one.name, one.example]))
  const names = [...words.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
  const text = Object.fromEntries(names.map((name) => [name, examples.get(name) || EXAMPLE]))
  const tables = Object.fromEntries(
    template.body.flatMap((block) =>
      block.b === 'table' ? [[block.each, Array.from({ length: ROWS }, () => omit(text, 'no'))] as const] : [],
    ),
  )
  return { text, tables }
}

/** The number of a row is the table's own. */
function omit(values: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name))
}
