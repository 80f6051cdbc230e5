import type { CaseActionName } from '../matrix'
import { BEFORE_DECISION_LAW } from './before-decision-law'
import { FROM_DECISION_LAW } from './from-decision-law'
import type { LawRow } from './law-row'

/** 办件动作的法 — the 55 actions on a case, each with who may, what it makes, which clocks it moves, and on what it rests (case-law §2, §9). */
export const ACTION_LAW = {
  ...BEFORE_DECISION_LAW,
  ...FROM_DECISION_LAW,
} as const satisfies Record<CaseActionName, LawRow>
