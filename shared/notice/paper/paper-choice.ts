import type { NoticeTemplate } from '../notice-template'

/** 文书写法 — a variant of the first paragraph and the flags of blocks that print only then. */
export type PaperChoice = { readonly variant: string | null; readonly flags: readonly string[] }

/**
 * What an act calls its variant may be a variant of the template or a flag of its blocks (outOfAuthority, deemedWithdrawn): whichever
 * the template knows is set; a word that it does not know is dropped, since an act must not fail for a way of writing.
 */
export function choosePaper(template: NoticeTemplate, variant: string | null, flags: readonly string[]): PaperChoice {
  const words = variant === null ? flags : [variant, ...flags]
  const known = template.variants?.find((one) => words.includes(one.when))
  return { variant: known?.when ?? null, flags: words.filter((word) => word !== known?.when) }
}
