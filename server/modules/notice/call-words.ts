import { fillTemplate, MissingValueError } from '@shared/notice/fill'
import { issuerOf } from '@shared/notice/paper/paper-issuer'
import type { PaperFacts } from '@shared/notice/paper-facts'
import { paperValues } from '@shared/notice/paper-values'
import type { RunContext } from '../../platform/trpc'
import { contextOf, openDesk } from './paper/draft-paper'
import { findTemplate } from './store/template-store'

/** 电话脚本 — what is said, line by line, and what whoever rings bears in mind. */
export type CallWords = { readonly say: readonly string[]; readonly mind: readonly string[] }

/** The part of a script that is read out; its other parts are for whoever rings. */
const SAY = '说'
/** Nothing of a call is numbered or verified. */
const NO_CODES = { docNumber: null, code: null, url: null }

/**
 * Fills the words of a call (`s.…`) from the county's template with what a paper of the case would know; `facts` win. Null when the
 * county has published none, or one that asks for what nobody knows: a call must not stop the act that it tells of.
 */
export async function callWords(
  ctx: RunContext,
  about: PaperFacts,
  request: { readonly key: string; readonly facts: Readonly<Record<string, string>> },
): Promise<CallWords | null> {
  const published = await findTemplate(ctx.tx, request.key)
  if (published === null) return null
  const { template } = published
  const desk = await openDesk(ctx, about)
  const context = contextOf(ctx, desk, desk.stationery.heads[issuerOf(request.key)], NO_CODES)
  try {
    const blocks = fillTemplate(template, paperValues(template, { facts: about, context }, request), {
      rules: desk.rules,
    })
    return toWords(blocks.filter((block) => block.b === 'list'))
  } catch (error) {
    if (error instanceof MissingValueError) return null
    throw error
  }
}

function toWords(lists: readonly { readonly intro: string; readonly items: readonly string[] }[]): CallWords {
  return {
    say: lists.filter((list) => list.intro === SAY).flatMap((list) => list.items),
    mind: lists.filter((list) => list.intro !== SAY).map((list) => `${list.intro}：${list.items.join('；')}。`),
  }
}
