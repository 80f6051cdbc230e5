/** 版面 — A4 in points, 20 mm margins; below them, 12 mm from the edge, a foot that holds number, codes and the QR. */
export const PAGE = { width: 595.28, height: 841.89, margin: 56.7, edge: 34, foot: 76 } as const
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin
/** Lowest point that content may reach, measured from the top of the page. */
export const CONTENT_END = PAGE.height - PAGE.edge - PAGE.foot

/** 疏密 — size and line spacing of the body, padding of table cells: how a paper is fitted to whole pages without a lonely seal. */
export type Spacing = { readonly body: number; readonly line: number; readonly pad: number }

export const SIZE = { title: 22, body: 16, table: 12, caption: 13, slip: 10.5, foot: 9 } as const

/** 绘制指令 — `y` counts from the top of the page; text stands on its baseline. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly text: string
      readonly bold?: boolean
      readonly red?: boolean
      /** A watermark: so light that every word over it stays readable. */
      readonly faint?: boolean
      readonly turn?: number
      /** Points added after every character, so that a full line reaches the right margin. */
      readonly stretch?: number
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly dashed?: boolean
    }
  | { readonly kind: 'ring'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly kind: 'star'; readonly x: number; readonly y: number; readonly radius: number }

/**
 * 排版进度 — pages of marks, how far down the last one is filled, and which kind of block began each page. `tail` is the height of
 * what must stand on the same page as the end of the present block: the seal with its slip.
 */
export type PagePlan = {
  readonly pages: Mark[][]
  readonly begunBy: string[]
  readonly spacing: Spacing
  y: number
  block: string
  tail: number
}

/** An empty plan with one page. */
export function makePlan(spacing: Spacing): PagePlan {
  return { pages: [[]], begunBy: ['organ'], spacing, y: PAGE.margin, block: 'organ', tail: 0 }
}

/** Goes to a new page. */
export function newPage(plan: PagePlan): void {
  plan.pages.push([])
  plan.begunBy.push(plan.block)
  plan.y = PAGE.margin
}

/** Goes to a new page when `height` no longer fits; true when it did. */
export function keepRoom(plan: PagePlan, height: number): boolean {
  if (plan.y + height <= CONTENT_END || plan.y === PAGE.margin) return false
  newPage(plan)
  return true
}

/** Adds marks to the page that is being filled. */
export function put(plan: PagePlan, ...marks: readonly Mark[]): void {
  plan.pages.at(-1)?.push(...marks)
}
