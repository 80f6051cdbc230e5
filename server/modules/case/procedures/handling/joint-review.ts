import { MeetingInput } from '@shared/case/view/asking-inputs'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 联席会审 — the lead organ records a meeting of organs. */
export const jointReview = caseAct({
  name: 'jointReview',
  access: staff(),
  audit: 'case.joint-review',
  input: MeetingInput,
})
