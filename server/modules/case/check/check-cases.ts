import { isDeepStrictEqual } from 'node:util'
import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import { deriveClocks } from '@shared/case/clock/clocks'
import { deriveCase } from '@shared/case/derive-case'
import { brokenInvariants } from '@shared/case/invariant/broken-invariants'
import { formatCaseNumber } from '@shared/case/number/case-number'
import type { Db } from '../../../platform/db'
import { type OpenCase, openCases } from '../act/open-case'
import { listActionsOf, listCases } from '../store/case-store'
import { RECORD_QUERIES } from './record-queries'

/** Cases read at a time. */
const PAGE = 200

/** 不符的一处 — which invariant (case-law §3.3; 0: the stored fold is not what the log gives), of which case or record, and what is wrong. */
export type Finding = { readonly id: number; readonly words: string; readonly about: string; readonly what: string }

/**
 * 核对全县办件 — folds the log of every case anew, compares it with what is stored, and asks every invariant of it and of the records beside it.
 * Reads only, one page at a time; tells each finding as it is found. Answers how many cases were looked at and how many findings there are.
 */
export async function checkCases(
  db: Db,
  about: { readonly county: string; readonly today: string; readonly calendar: WorkdayCalendar },
  tell: (finding: Finding) => void,
): Promise<{ cases: number; findings: number }> {
  const count = { cases: 0, findings: 0 }
  const found = (finding: Finding) => {
    count.findings += 1
    tell(finding)
  }
  let after: string | null = null
  do {
    const page = await listCases(db, about.county, { after, limit: PAGE })
    const logs = await listActionsOf(
      db,
      page.map((file) => file.row.caseId),
    )
    for (const open of await openCases({ tx: db, calendar: async () => about.calendar }, page)) {
      for (const finding of checkOne(open, logs.get(open.row.caseId) ?? [], about.today)) found(finding)
    }
    count.cases += page.length
    after = page.length < PAGE ? null : (page.at(-1)?.row.caseId ?? null)
  } while (after !== null)
  for (const { id, words, list } of RECORD_QUERIES) {
    for (const { about: record, what } of await list(db, about.county)) found({ id, words, about: record, what })
  }
  return count
}

function checkOne(open: OpenCase, actions: Parameters<typeof deriveCase>[2], today: string): Finding[] {
  const { plan, calendar, row } = open
  const number = formatCaseNumber(row.number)
  const state = deriveCase(row.caseId, plan, actions)
  const stored = [row.status === state.status, row.version === state.version, isSame(open.state, state)]
  const differs = stored.includes(false)
    ? [
        {
          id: 0,
          words: '存着的办件和它的动作记录一致',
          about: number,
          what: `${row.status} ${row.version}, log: ${state.status} ${state.version}`,
        },
      ]
    : []
  const clocks = deriveClocks({ state, plan, calendar, today })
  const broken = brokenInvariants({ state, plan, actions, clocks, calendar, today })
  return [...differs, ...broken.map(({ id, words, what }) => ({ id, words, about: number, what }))]
}

/** Folds of before a facet existed lack it: what is absent is not compared. */
function isSame(stored: object, folded: object): boolean {
  const plain = JSON.parse(JSON.stringify(folded)) as Record<string, unknown>
  return Object.entries(stored).every(([name, value]) => isDeepStrictEqual(value, plain[name] ?? null))
}
