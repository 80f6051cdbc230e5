import { sendResult as act } from '@shared/case/acts/delivery/send-result'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 寄送、下送 — by post to the person, or down to township and village. */
export const sendResult = caseAct({
  name: 'sendResult',
  access: staff('issuer', 'windowClerk'),
  audit: 'case.send-result',
  input: act.input,
})
