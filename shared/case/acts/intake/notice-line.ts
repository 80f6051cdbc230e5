import * as z from 'zod/mini'
import { optionalText } from '../act-input'

/** 清单一行 — a material or field that is missing or unfit, why, and how to mend it. */
export const NoticeLineInput = z.strictObject({
  lineId: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  reason: z.string().check(z.minLength(2), z.maxLength(300)),
  how: z.string().check(z.maxLength(300)),
  basis: optionalText(200),
})

/** The lines of a one-time notice: at least one, at most forty, each once. */
export const NoticeLines = z.array(NoticeLineInput).check(
  z.minLength(1),
  z.maxLength(40),
  z.refine((lines) => new Set(lines.map((line) => line.lineId)).size === lines.length),
)

/** The rows of the supplement paper. */
export function supplementRows(lines: readonly z.infer<typeof NoticeLineInput>[]): Record<string, string>[] {
  return lines.map((line, index) => ({
    no: String(index + 1),
    name: line.name,
    problem: line.reason,
    ask: line.how === '' ? '补交或更正' : line.how,
    form: '原件或照片',
  }))
}
