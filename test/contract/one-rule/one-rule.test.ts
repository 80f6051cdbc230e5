import { describe, expect, it } from 'vitest'
import { askRules, type RuleQuestions } from './ask-rules'
import { makeRuleQuestions } from './rule-questions'
import { askPage, askPhone, askServer } from './runtimes'

/** Compares without printing megabytes when it fails. */
function firstDifference(a: string, b: string): string | null {
  if (a === b) return null
  let at = 0
  while (a[at] === b[at]) at += 1
  return `at ${at}: …${a.slice(Math.max(0, at - 60), at + 60)}… ≠ …${b.slice(Math.max(0, at - 60), at + 60)}…`
}

describe('one rule in four runtimes: forms, material lists, clocks and allowed acts', () => {
  const questions: RuleQuestions = makeRuleQuestions(20260302)
  const told = askRules(questions)

  it('asks enough to mean something', () => {
    expect(questions.fillings.length).toBeGreaterThan(300)
    expect(told.length).toBeGreaterThan(1_000_000)
    expect(told).toContain('"allowed":true')
    expect(told).toContain('"faults":[{')
    expect(told).toContain('"stopped":true')
  })

  it('the server answers the same in another time zone', async () => {
    expect(firstDifference(await askServer(questions), told)).toBeNull()
  })

  it('the phone answers the same through the mini-program’s compiler, without window, fetch, URL or code from text', async () => {
    expect(firstDifference(await askPhone(questions), told)).toBeNull()
  })

  it('the station’s browser answers the same', async () => {
    expect(firstDifference(await askPage(questions, 'chrome86', 'Asia/Shanghai'), told)).toBeNull()
  })

  it('the office’s browser answers the same on the other side of the date line', async () => {
    expect(firstDifference(await askPage(questions, 'chrome95', 'Pacific/Honolulu'), told)).toBeNull()
  })
})
