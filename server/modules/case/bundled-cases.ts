import type { CaseStatus } from '@shared/case/case-status'
import { formatCaseNumber } from '@shared/case/number/case-number'
import { statusKeyOf } from '@shared/case/progress/status-key'
import type { RunContext } from '../../platform/trpc'
import { pointsOfUnits } from '../organisation'
import { clocksOf, openCases } from './act/open-case'
import { canWorkOn } from './policy'
import { presentExpected } from './presenter/expected'
import { presentMyRow } from './presenter/my-case'
import { listCaseFiles } from './store/case-store'

/** 一件事里的办件 — what an application for a bundle asks of one of its cases. */
export type BundledCase = {
  readonly caseId: string
  readonly numberText: string
  readonly queryCode: string
  readonly status: CaseStatus
  readonly statusKey: string
  readonly decision: 'granted' | 'refused' | 'done' | null
  readonly sentence: string
  readonly todo: string | null
  /** Paper that was promised at acceptance is due within two working days. */
  readonly promisedSoon: boolean
  readonly expectedOn: string | null
  readonly result: { readonly name: string; readonly number: string | null } | null
  /** True when the actor works on it: looking alone is not enough. */
  readonly mayWork: boolean
}

/** Days left of a promise at which the applicant is told that it is their turn (case-law §5.1). */
const SOON_DAYS = 2

/** The cases of an application by id. */
export async function bundledCases(ctx: RunContext, caseIds: readonly string[]): Promise<Map<string, BundledCase>> {
  if (caseIds.length === 0) return new Map()
  const pointsOf = await pointsOfUnits(ctx.tx)
  const opened = await openCases(ctx, await listCaseFiles(ctx.tx, caseIds))
  return new Map(
    opened.map((open) => {
      const { row, state } = open
      const shown = presentMyRow(open, ctx.today)
      const expected = presentExpected(open, state, ctx.today)
      const promise = clocksOf(open, ctx.today).find((clock) => clock.name === 'tolerant' && !clock.ended)
      return [
        row.caseId,
        {
          caseId: row.caseId,
          numberText: formatCaseNumber(row.number),
          queryCode: row.queryCode,
          status: state.status,
          statusKey: statusKeyOf(state),
          decision: state.decision?.kind ?? null,
          sentence: shown.sentence,
          todo: shown.todo?.text ?? null,
          promisedSoon: promise !== undefined && promise.left <= SOON_DAYS,
          expectedOn: expected.kind === 'known' ? expected.on : null,
          result: state.result === null ? null : { name: state.result.name, number: state.result.number },
          mayWork: canWorkOn(ctx.actor, open, pointsOf),
        },
      ]
    }),
  )
}
