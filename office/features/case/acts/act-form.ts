import type { HandlingPlan } from '@shared/case/handling-plan'
import type { CaseDetail } from '@shared/case/view/case-view'
import type { Reason } from '@shared/service-item/reason'
import type { FC } from 'react'

/** 站点 — a counter that a case or a result can go to. */
export type PointChoice = { readonly pointId: string; readonly unitId: string; readonly name: string }

/** 单位 — an organ or office that can be asked. */
export type UnitChoice = { readonly unitId: string; readonly name: string; readonly level?: string }

/** What every form of an act may look at beside its own draft. */
export type ActFacts = {
  readonly detail: CaseDetail
  readonly plan: HandlingPlan | null
  readonly legalBasis: readonly string[]
  readonly reasons: readonly Reason[]
  readonly points: readonly PointChoice[]
  readonly units: readonly UnitChoice[]
  readonly staffId: string
  readonly myPoints: readonly string[]
  readonly leads: boolean
}

/** One thing that is not filled well: which part of the draft, and what to do. */
export type Fault = { readonly field: string; readonly message: string }

/** 动作草稿 — how a form begins, what it asks for before it is sent, and the act's input it makes. */
export type DraftOf<D> = {
  readonly begin: (facts: ActFacts) => D
  readonly check: (draft: D, facts: ActFacts) => Fault[]
  readonly toInput: (draft: D, facts: ActFacts) => Record<string, unknown>
}

/** Props of the fields of one form. */
export type FieldsProps<D> = {
  readonly facts: ActFacts
  readonly draft: D
  readonly faults: readonly Fault[]
  /** A part of the draft, or how the part follows from the draft as it is at that moment (after a photo was sent, a sentence chosen). */
  readonly change: (part: Partial<D> | ((now: D) => Partial<D>)) => void
}

/** 动作的表 — one act as it is asked on the screen. */
export type ActForm<D = unknown> = {
  readonly title: string
  readonly send: string
  readonly tone: 'main' | 'plain' | 'grave'
  readonly hint: string | null
  /** The act issues a paper (or may): it can be looked at before. */
  readonly papers?: boolean
  readonly draft: DraftOf<D>
  readonly Fields: FC<FieldsProps<D>>
}

/** Keeps a draft's type from its begin to its fields, and forgets it for the table of forms. */
export function actForm<D>(form: ActForm<D>): ActForm {
  return form as unknown as ActForm
}
