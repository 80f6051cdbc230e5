import type { CaseState } from '@shared/case/case-state'
import { type Expected, expectedDate } from '@shared/case/clock/expected-date'
import type { ExpectedDate } from '@shared/case/view/submit-case'
import type { OpenCase } from '../act/open-case'
import { sayDay } from './sentences'

const BASIS: Readonly<Record<Extract<Expected, { kind: 'known' }>['basis'], string>> = {
  onTheSpot: '当场办结',
  decided: '已经作出决定',
  promised: '按承诺时限',
  statutory: '按法定时限',
  ifComplete: '材料齐全的话，按时限推算',
  afterProcedure: '按时限，加上不计时的程序最长时间',
}

/** The day of the decision, or in words why nobody can know it yet. */
export function presentExpected(open: OpenCase, state: CaseState, today: string): ExpectedDate {
  const expected = expectedDate({
    state,
    plan: open.plan,
    calendar: open.calendar,
    today,
    waivedProcedures: state.waivedProcedures,
  })
  if (expected.kind === 'known') {
    return { kind: 'known', on: expected.on, basis: `${expected.provisional ? '预计，' : ''}${BASIS[expected.basis]}` }
  }
  return { kind: 'unknown', reason: reasonOf(expected, state) }
}

/** A whole sentence; where a case has ended there is no day that could still be named. */
function reasonOf(expected: Extract<Expected, { kind: 'unknown' }>, { endedOn }: CaseState): string {
  if (expected.reason !== 'ended') return `哪天办完还不知道：${whyUnknown(expected.reason, expected.about)}`
  return endedOn === null ? '已经结束。' : `${sayDay(endedOn)}已经结束。`
}

type Waits = Exclude<Extract<Expected, { kind: 'unknown' }>['reason'], 'ended'>

function whyUnknown(reason: Waits, about: string | null): string {
  switch (reason) {
    case 'notSubmitted':
      return '还没有提交。'
    case 'waitsForApplicant':
      return '要等您把清单上的材料补来，才能算出日子。'
    case 'procedureAhead':
      return `要先做${about ?? '不计时的程序'}，做多久现在说不准；做完就能告诉您日子。`
    case 'upperOrgan':
      return '已报上级机关，等回件。'
  }
}
