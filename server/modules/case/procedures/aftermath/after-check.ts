import { afterCheck as act } from '@shared/case/acts/aftermath/after-check'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 事后核查 — whether what was promised is so. */
export const afterCheck = caseAct({
  name: 'afterCheck',
  access: staff('townReviewer', 'approver'),
  audit: 'case.after-check',
  input: act.input,
})
