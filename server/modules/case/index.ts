export { type ActRequest, applyAct } from './act/apply-act'
export { callInstead } from './act/call/call-instead'
export { BUNDLE_MOVED } from './act/save-steps'
export { type BundledCase, bundledCases } from './bundled-cases'
export { type CaseFacts, caseFacts, mandatedCase, mayReadCase as mayReadAttachment, principalsOf } from './case-door'
export { checkCases, type Finding } from './check/check-cases'
export { type ReplayCount, replayCalendar } from './clock/replay-calendar'
export { sweepCases } from './clock/sweep-cases'
export { describeSubmission, nameOfItem } from './content/describe-submission'
export { caseRouter, draftRouter, reentryRouter } from './router'
export { addNote } from './side-by-side/add-note'
export {
  applicantMasked,
  compareSides,
  type FieldSides,
  itemNameOf,
  labelsOf,
  lineNames,
  situationWords,
  storedValues,
} from './side-by-side/field-words'
export {
  answersAt,
  type CaseHead,
  headOf,
  pagesOf,
  type Standing,
  standingOf,
  suppliedSince,
  twinOf,
  whyNot,
} from './side-by-side/standing'
export { whoWasFirst } from './side-by-side/who-was-first'
export { leaveBundle } from './store/case-store'
export { takeSequence } from './store/number-store'
export { countHeldBy } from './store/work-list-store'
export { checkAnswers } from './submit/check-application'
export { submitCase as submitOnBehalf, submitCase, type WithinBundle } from './submit/submit-case'
export { caseWiring } from './wiring'
export { writeOnCase } from './write-on-case'
