import { describe, expect, it } from 'vitest'
import { ACTION_LABELS } from '../../../../shared/case/action-name'
import { BUILT_ACTIONS } from '../../../../shared/case/authority/role-table'
import { CASE_STATUSES } from '../../../../shared/case/case-status'
import { CLOCK_LABELS } from '../../../../shared/case/clock/clock-table'
import { ACTION_LAW } from '../../../../shared/case/law/action-law'
import { CLOCK_LAW } from '../../../../shared/case/law/clock-law'
import type { LawRow } from '../../../../shared/case/law/law-row'
import { type CaseActionName, MATRIX } from '../../../../shared/case/matrix'
import { WARNING_LEVELS } from '../../../../shared/case/warning/warning-level'
import { PROBLEMS } from '../../../../shared/problem/problem'
import { templates } from '../../notice/sample-values'

const isChinese = (text: string) => /\p{Script=Han}/u.test(text) && !/[{}]/.test(text)
const wordless = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).flatMap(([key, word]) => (isChinese(word) ? [] : [key]))
const labels = (table: Readonly<Record<string, { readonly label: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([key, { label }]) => [key, label]))

/** Problems that the refusal letters of the table stand for (case-law §3.2). */
const LETTERS = [
  'case.tooEarly',
  'case.orderRequired',
  'case.waitsForApplicant',
  'case.clockSuspended',
  'case.withUpperOrgan',
  'case.decisionExists',
  'case.tooLate',
  'case.ended',
  'case.archived',
] as const

describe('64: the Chinese word', () => {
  it('is there for each status, action, clock and level of warning', () => {
    expect(wordless(labels(CASE_STATUSES))).toEqual([])
    expect(Object.keys(MATRIX).filter((name) => !isChinese(ACTION_LABELS[name as CaseActionName]))).toEqual([])
    expect(wordless(labels(CLOCK_LABELS))).toEqual([])
    expect(wordless(labels(CLOCK_LAW))).toEqual([])
    expect(wordless(labels(WARNING_LEVELS))).toEqual([])
  })

  it('is there for each letter of refusal: what is wrong and what to do', () => {
    for (const code of LETTERS) {
      const { title, what, todo } = PROBLEMS[code]
      expect(
        [title, what, todo].filter((text) => !/\p{Script=Han}/u.test(text)),
        code,
      ).toEqual([])
    }
  })

  it('is there for each paper and message that an act here makes', () => {
    const titles = new Map(templates.map((template) => [template.key, template.title]))
    const missing = BUILT_ACTIONS.flatMap((name) => {
      const row: LawRow = ACTION_LAW[name]
      return row.notices.filter((key) => !isChinese(titles.get(key) ?? '')).map((key) => `${name}: ${key}`)
    })
    expect(missing).toEqual([])
  })
})
