import { fillTemplate } from '@shared/notice/fill'
import type { Tx } from '../../platform/db'
import { getRules, getTemplate } from './store/template-store'

/** 电话脚本 — what is said, line by line, and what whoever rings bears in mind. */
export type CallWords = { readonly say: readonly string[]; readonly mind: readonly string[] }

/** The part of a script that is read out; its other parts are for whoever rings. */
const SAY = '说'

/** Fills the words of a call (`s.…`) from its published template. Throws MissingValueError for a placeholder without a value. */
export async function callWords(tx: Tx, key: string, values: Readonly<Record<string, string>>): Promise<CallWords> {
  const { template } = await getTemplate(tx, key)
  const lists = fillTemplate(template, { text: values, tables: {} }, { rules: await getRules(tx) }).filter(
    (block) => block.b === 'list',
  )
  return {
    say: lists.filter((list) => list.intro === SAY).flatMap((list) => list.items),
    mind: lists.filter((list) => list.intro !== SAY).map((list) => `${list.intro}：${list.items.join('；')}。`),
  }
}
