import { recordReentry as act } from '@shared/case/acts/flow/record-reentry'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 内网录入完成 — completes the row of the ledger with the number of the other system. */
export const recordReentry = caseAct({
  name: 'recordReentry',
  access: staff('windowClerk', 'approver', 'townReviewer'),
  audit: 'case.record-reentry',
  input: act.input,
})
