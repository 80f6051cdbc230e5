import { workNodeOf } from '../acts/flow/work-node'
import type { CaseAction } from '../case-action'
import { type CaseDecision, type CaseState, openRunOf } from '../case-state'
import type { UpperOutcome, UpperTransfer } from '../facets/upper-transfer'
import { decisionNodeOf, type HandlingPlan, type Limit } from '../handling-plan'
import type { DestinationTable, FoldTable } from './fold'
import { textOf } from './fold'
import { closeRun, openRun } from './handling-fold'

/** 上报、回件、催办 — the way to an organ outside this county and back, and who asked for haste. */
export const UPPER_FOLD = {
  transferUp: (state, action) => ({
    runs: closeRun(state, action, 'sentUp'),
    uppers: [...(state.uppers ?? []), goneUp(state, action)],
  }),
  returnFromUpper: (state, action, plan) => returned(state, action, plan),
  urge: (state, { input }) => ({
    urges: [
      ...(state.urges ?? []),
      {
        ...{ by: String(input.by), day: String(input.day) },
        target: input.target === 'applicant' ? 'applicant' : 'owner',
      },
    ],
  }),
} as const satisfies FoldTable

const AFTER: Readonly<Record<UpperOutcome, 'inHandling' | 'pendingDecision' | 'granted' | 'refused'>> = {
  moreWork: 'inHandling',
  opinion: 'pendingDecision',
  granted: 'granted',
  refused: 'refused',
}

/** 回件去处 — by what the upper organ said. */
export const UPPER_DESTINATIONS = {
  returnFromUpper: (_, { action }) => AFTER[action.input.outcome as UpperOutcome],
} as const satisfies DestinationTable

function goneUp(state: CaseState, { input, on }: CaseAction): UpperTransfer {
  return {
    upper: textOf(input.upper) ?? '',
    way: input.way as UpperTransfer['way'],
    number: textOf(input.number),
    limit: input.limit as Limit,
    on,
    fromNode: openRunOf(state)?.key ?? null,
    back: null,
  }
}

function returned(state: CaseState, action: CaseAction, plan: HandlingPlan): Partial<CaseState> {
  const { input, on } = action
  const outcome = input.outcome as UpperOutcome
  const back = { outcome, paperNo: textOf(input.paperNo), paperOn: textOf(input.paperOn) ?? on, on }
  const uppers = (state.uppers ?? []).map((one) => (one.back === null ? { ...one, back } : one))
  if (outcome === 'granted' || outcome === 'refused') return { uppers, decision: decisionOf(action, outcome) }
  const node = outcome === 'opinion' ? decisionNodeOf(plan) : workNodeOf(state, plan)
  return { uppers, runs: node === null ? state.runs : [...state.runs, openRun(state, node.key, on)] }
}

/** What the upper organ decided, as it was written down here: the days of delivery begin when its paper is here. */
function decisionOf({ on, actor, input }: CaseAction, kind: 'granted' | 'refused'): CaseDecision {
  const text = textOf(input.text) ?? ''
  return {
    ...{ kind, on, by: actor, text, reasons: kind === 'refused' ? [text] : [] },
    validUntil: textOf(input.validUntil),
    upper: textOf(input.upper) ?? '',
  }
}
