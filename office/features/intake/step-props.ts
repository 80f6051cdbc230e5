import type { Intake } from './intake-state'

/** 一步的输入 — what every step of the intake works on, and the one way to change it. */
export type StepProps = { readonly intake: Intake; readonly change: (next: (now: Intake) => Intake) => void }
