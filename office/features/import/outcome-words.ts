import type { ImportAnswer } from '@shared/sync/export/import-view'
import type { TagTone } from '@web/components/feedback/Light'

/** What became of a record, as the counter says it. */
export type Fate = 'taken' | 'there' | 'held' | 'foreign' | 'again' | 'damaged'

const OF_OUTCOME: Record<ImportAnswer['results'][number]['outcome'], Fate> = {
  applied: 'taken',
  duplicate: 'there',
  conflict: 'held',
  deferred: 'held',
  quarantined: 'held',
  refused: 'foreign',
  retry: 'again',
}

/** The fate of an outcome. */
export function fateOf(outcome: ImportAnswer['results'][number]['outcome']): Fate {
  return OF_OUTCOME[outcome]
}

const WORDS: Record<Fate, { readonly word: string; readonly means: string; readonly tone: TagTone }> = {
  taken: { word: '收下了', means: '照站里传上来一样办。', tone: 'good' },
  there: { word: '早就有了', means: '站里已经传过，没有重复。', tone: 'quiet' },
  held: { word: '收下了，要人看', means: '内容存好了，要人看过再办。', tone: 'soon' },
  foreign: { word: '没有收', means: '不是这台设备存的。', tone: 'late' },
  again: { word: '没收上', means: '服务器忙，再导一次这个文件。', tone: 'late' },
  damaged: {
    word: '坏了',
    means: '文件里这一行坏了，读不出来。件还在村站的设备上，请站里重新存一个文件。',
    tone: 'late',
  },
}

/** A fate in a word and in a sentence. */
export function fateWords(fate: Fate): { readonly word: string; readonly means: string; readonly tone: TagTone } {
  return WORDS[fate]
}

/** 结果一行 — a line of the file with what became of it. */
export type LineFate = { readonly line: number; readonly fate: Fate; readonly why: string }

/** All lines with their fate, those that somebody has to do something about first. */
export function linesOf(results: readonly ImportAnswer['results'][number][], damaged: readonly number[]): LineFate[] {
  const lines = [
    ...damaged.map((line): LineFate => ({ line, fate: 'damaged', why: WORDS.damaged.means })),
    ...results.map(({ line, outcome, problem }): LineFate => {
      const fate = fateOf(outcome)
      const why = problem === null || fate === 'there' ? WORDS[fate].means : `${problem.what}${problem.todo}`
      return { line, fate, why }
    }),
  ]
  return lines.sort((a, b) => RANK[a.fate] - RANK[b.fate] || a.line - b.line)
}

const RANK: Record<Fate, number> = { damaged: 0, foreign: 1, again: 2, held: 3, taken: 4, there: 5 }
