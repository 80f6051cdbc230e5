import { TransferInput } from '@shared/case/view/act-inputs'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 转办 — another point takes the case over; no clock restarts. */
export const transfer = caseAct({
  name: 'transfer',
  access: staff(),
  audit: 'case.transfer',
  input: TransferInput,
})
