import type { CaseAction } from '../case-action'
import type { CaseState } from '../case-state'
import type { AfterCheckRun, Commitment, PromisedLine, TolerantPromise } from '../facets/promise'
import { type FoldTable, textOf, textsOf } from './fold'

/** 容缺承诺 as the act logged it. */
export function tolerantFrom({ input, on }: CaseAction): TolerantPromise {
  const lines = input.lines as readonly PromisedLine[]
  return { on, days: Number(input.days), lines, supplied: [], suppliedOn: null, lapsedOn: null }
}

/** 告知承诺 as the act logged it. */
export function commitmentFrom({ input, on }: CaseAction): Commitment {
  return {
    ...{ on, textVersion: textOf(input.textVersion) ?? '', risk: input.risk as Commitment['risk'] },
    lines: input.lines as readonly PromisedLine[],
    supplyDays: typeof input.supplyDays === 'number' ? input.supplyDays : null,
    ...{ supplied: [], suppliedOn: null, state: 'made', checks: [] },
  }
}

/** 承诺之后 — what a check changes of a commitment. */
export const PROMISE_FOLD = {
  afterCheck: ({ commitment }, action) => (commitment === undefined ? {} : { commitment: checked(commitment, action) }),
} as const satisfies FoldTable

function checked(commitment: Commitment, { input, on }: CaseAction): Commitment {
  const run: AfterCheckRun = {
    ...{ on, way: input.way as AfterCheckRun['way'], result: input.result as AfterCheckRun['result'] },
    officers: textsOf(input.officers),
    correctDays: typeof input.correctDays === 'number' ? input.correctDays : null,
  }
  const kept = commitment.checks.some((one) => one.result === 'correctable') ? 'corrected' : 'kept'
  const state = { kept, correctable: 'made', broken: 'broken' } as const
  return { ...commitment, checks: [...commitment.checks, run], state: state[run.result] }
}

/** What a supply changes of the promises of a case: the lines that came in, and the day on which the last one did. */
export function promisesSupplied(state: CaseState, action: CaseAction): Pick<CaseState, 'tolerant' | 'commitment'> {
  const promised = textsOf(action.input.promised)
  if (promised.length === 0) return {}
  const { tolerant, commitment } = state
  return {
    ...(tolerant === undefined ? {} : { tolerant: withSupplied(tolerant, promised, action) }),
    ...(commitment === undefined ? {} : { commitment: withSupplied(commitment, promised, action) }),
  }
}

function withSupplied<
  Promise extends {
    readonly lines: readonly PromisedLine[]
    readonly supplied: readonly string[]
    readonly suppliedOn: string | null
  },
>(promise: Promise, came: readonly string[], { on }: CaseAction): Promise {
  const keys = promise.lines.map((line) => line.lineKey)
  const supplied = [...new Set([...promise.supplied, ...came.filter((lineKey) => keys.includes(lineKey))])]
  const complete = keys.every((lineKey) => supplied.includes(lineKey))
  return { ...promise, supplied, suppliedOn: promise.suppliedOn ?? (complete && keys.length > 0 ? on : null) }
}
